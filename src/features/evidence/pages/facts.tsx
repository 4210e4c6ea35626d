// /office/facts: every figure with its value for a period. One statement for each figure.
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, EmptyState, FactNumber, PageHead, Proof, Stack, Table, TableFoot, Text } from '#src/ui/index.ts'
import { count } from '../facts-known.ts'
import { periodAsked } from '../period-asked.ts'
import { evidenceWords } from '../words.ts'
import { FACTS, factAddress, numberText, PeriodChoice, periodText } from './fact-parts.tsx'
import type { EvidenceParts } from './parts.tsx'

export const factList = ({ facts }: EvidenceParts) =>
  page({
    path: FACTS,
    shell: 'office',
    may: 'evidence:read',
    ledger: 'none',
    queries: 8 + facts.length,
    words: evidenceWords,
    load: async (tx, { query }) => {
      const asked = periodAsked(tx, query)
      const rows = []
      for (const fact of facts) rows.push({ fact, value: (await count(tx, fact, { ...asked, params: {} })).value })
      return { asked, rows, now: tx.scope.now }
    },
    view: ({ asked, rows, now }, { lang }) => {
      const w = evidenceWords(lang).facts
      return {
        title: w.title,
        body: (
          <Stack gap="lg">
            <PageHead title={w.title} lead={w.lead} note={periodText(asked, lang)} />
            <PeriodChoice lang={lang} path={FACTS} asked={asked} now={now} />
            <Card padding="none">
              {rows.length === 0 ? (
                <EmptyState icon="rows-3" title={w.none}>
                  {w.noneWhat}
                </EmptyState>
              ) : (
                <Table
                  lang={lang}
                  caption={w.title}
                  rows={rows}
                  columns={[
                    {
                      key: 'name',
                      label: w.name,
                      head: true,
                      width: 'lg',
                      cell: ({ fact }) => (
                        <Stack gap="none">
                          <span>{fact.words[lang]}</span>
                          <Text size="sm" tone="muted">
                            {fact.explains[lang]}
                          </Text>
                        </Stack>
                      ),
                    },
                    {
                      key: 'value',
                      label: w.value,
                      numeric: true,
                      nowrap: true,
                      cell: ({ fact, value }) => (
                        <>
                          <FactNumber
                            href={href(lang, factAddress(fact.id, asked))}
                            label={`${fact.words[lang]} ${numberText(value, lang)}`}
                          >
                            {numberText(value, lang)}
                          </FactNumber>{' '}
                          {fact.unit[lang]}
                        </>
                      ),
                    },
                  ]}
                />
              )}
              <TableFoot lang={lang}>
                <Proof lang={lang} kind="rows" />
              </TableFoot>
            </Card>
          </Stack>
        ),
      }
    },
  })
