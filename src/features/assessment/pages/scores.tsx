// /office/scores: every year's result with its level.
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Badge, Card, EmptyState, LineChart, Link, LinkButton, PageHead, Stack, Table } from '#src/ui/index.ts'
import { frameworkInForce } from '../queries-framework.ts'
import { scoreSheets } from '../queries-scores.ts'
import { levelOf } from '../scoring.ts'
import { assessmentWords } from '../words.ts'
import { points } from './parts.tsx'

export const scores = page({
  path: '/office/scores',
  shell: 'office',
  may: 'score:read',
  ledger: 'none',
  queries: 10,
  words: assessmentWords,
  load: async (tx, { actor }) => {
    const sheets = await scoreSheets(tx)
    const newest = sheets.at(-1)
    return {
      sheets,
      framework: newest && (await frameworkInForce(tx, newest.year)),
      mayEdit: actor?.holds('score:edit') ?? false,
      next: (newest?.year ?? tx.scope.now.getUTCFullYear() + 542) + (newest ? 1 : 0),
    }
  },
  view: ({ sheets, framework, mayEdit, next }, { lang }) => {
    const { scores: w } = assessmentWords(lang)
    const level = (sheet: (typeof sheets)[number]) =>
      (framework ? levelOf(framework, sheet)?.[lang] : undefined) ?? sheet.levelStated
    const withTotal = sheets.filter(sheet => sheet.total !== null)
    const years = sheets.map(sheet => sheet.year)
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={w.lead}
            actions={
              <>
                {sheets.length > 1 ? (
                  <LinkButton
                    href={href(lang, `/office/scores/compare?from=${years.at(-2)}&to=${years.at(-1)}`)}
                    variant="quiet"
                  >
                    {w.compare}
                  </LinkButton>
                ) : null}
                {mayEdit ? (
                  <LinkButton href={href(lang, `/office/scores/${next}/edit`)} icon="plus">
                    {w.enter}
                  </LinkButton>
                ) : null}
              </>
            }
          />
          {sheets.length === 0 ? (
            <EmptyState
              icon="trending-up"
              title={w.none}
              actions={
                mayEdit ? (
                  <LinkButton href={href(lang, `/office/scores/${next}/edit`)}>{w.enter}</LinkButton>
                ) : undefined
              }
            >
              {w.noneWhat}
            </EmptyState>
          ) : (
            <>
              {withTotal.length > 1 ? (
                <LineChart
                  lang={lang}
                  label={w.total}
                  categoryLabel={w.year}
                  categories={withTotal.map(sheet => String(sheet.year))}
                  series={[{ name: w.total, values: withTotal.map(sheet => sheet.total ?? 0) }]}
                  format={points}
                  goal={{ value: 85, label: '85' }}
                  table="folded"
                  room="full"
                />
              ) : null}
              <Card padding="none">
                <Table
                  lang={lang}
                  caption={w.title}
                  rows={[...sheets].reverse()}
                  columns={[
                    {
                      key: 'year',
                      label: w.year,
                      head: true,
                      cell: sheet => <Link href={href(lang, `/office/scores/${sheet.year}`)}>{sheet.year}</Link>,
                    },
                    {
                      key: 'total',
                      label: w.total,
                      numeric: true,
                      cell: sheet => (sheet.total === null ? '–' : points(sheet.total)),
                    },
                    {
                      key: 'level',
                      label: w.level,
                      cell: sheet =>
                        level(sheet) ? (
                          <Badge lang={lang} tone={(sheet.total ?? 0) >= 85 ? 'done' : 'missing'} plain>
                            {level(sheet)}
                          </Badge>
                        ) : (
                          '–'
                        ),
                    },
                    ...(['iit', 'eit', 'oit'] as const).map(tool => ({
                      key: tool,
                      label: tool.toUpperCase(),
                      numeric: true,
                      cell: (sheet: (typeof sheets)[number]) => {
                        const value = sheet[tool]
                        return value === null ? '–' : points(value)
                      },
                    })),
                    {
                      key: 'gap',
                      label: '',
                      cell: sheet => (
                        <Link href={href(lang, `/office/scores/${sheet.year}/gap`)} small>
                          {w.gap}
                        </Link>
                      ),
                    },
                  ]}
                />
              </Card>
            </>
          )}
        </Stack>
      ),
    }
  },
})
