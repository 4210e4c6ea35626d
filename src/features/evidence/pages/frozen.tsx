// /office/facts/frozen/:id: a value as it was frozen, beside the same count of today, with what happened in between.
import type { FactRow } from '#src/kernel/fact.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Alert,
  BigNumber,
  Card,
  Disclosure,
  Fingerprint,
  Link,
  PageHead,
  Preformatted,
  Proof,
  Section,
  Stack,
  Table,
  Text,
  Timeline,
} from '#src/ui/index.ts'
import { factById } from '../facts-known.ts'
import { frozenById } from '../freeze.ts'
import { type Difference, recompute } from '../recompute.ts'
import { addressOf, momentText } from '../show.ts'
import { tamperedIn } from '../verify-facts.ts'
import { evidenceWords } from '../words.ts'
import { cellText, FACTS, numberText, periodText } from './fact-parts.tsx'
import type { EvidenceParts } from './parts.tsx'

const MOST_ROWS = 200

export const frozenFact = ({ facts, eventName }: EvidenceParts) =>
  page({
    path: `${FACTS}/frozen/:id`,
    shell: 'office',
    may: 'evidence:read',
    ledger: 'none',
    words: evidenceWords,
    load: async (tx, visit) => {
      const frozen = await frozenById(tx, idOf(visit))
      if (!frozen) return undefined
      return { frozen, tampered: await tamperedIn(tx, frozen), again: await recompute(tx, facts, frozen) }
    },
    view: ({ frozen, tampered, again }, { lang }) => {
      const w = evidenceWords(lang).facts
      const fact = factById(facts, frozen.fact)
      const name = fact?.words[lang] ?? frozen.fact
      const columns = (fact?.columns ?? []).map((column, index) => ({
        key: column.key,
        label: column.words[lang],
        head: index === 0,
        cell: (row: FactRow) => cellText(row[column.key], lang),
      }))
      const table = (title: string, rows: readonly FactRow[]) =>
        rows.length === 0 ? null : (
          <Card padding="none" title={`${title} (${rows.length})`}>
            <Table lang={lang} caption={title} dense rows={rows.slice(0, MOST_ROWS)} columns={columns} />
          </Card>
        )
      return {
        title: w.frozen.title,
        within: FACTS,
        crumbs: [{ href: FACTS, text: w.title }, { text: name }],
        body: (
          <Stack gap="lg">
            <PageHead
              above={w.frozen.title}
              title={name}
              note={[
                periodText({ from: frozen.from_day, to: frozen.to_day }, lang),
                fill(w.frozen.at, { day: momentText(frozen.frozen_at, lang) }),
              ].join(' · ')}
            />
            {tampered ? <Alert tone="error">{w.frozen.tampered}</Alert> : null}
            <Card>
              <Stack gap="sm">
                <BigNumber unit={fact?.unit[lang]}>{numberText(frozen.value, lang)}</BigNumber>
                <Proof lang={lang} kind="lock">
                  {fill(w.frozen.at, { day: momentText(frozen.frozen_at, lang) })}
                </Proof>
                {frozen.evidence_id === null ? null : (
                  <Text>
                    {`${w.frozen.why} `}
                    <Link href={href(lang, addressOf(frozen.evidence_id).page)}>{frozen.why}</Link>
                  </Text>
                )}
              </Stack>
            </Card>
            <Section id="now" title={w.frozen.now}>
              {again.kind === 'same' ? (
                <Alert tone="success">{w.frozen.same}</Alert>
              ) : again.kind === 'unknown-fact' ? (
                <Alert tone="warning">{w.frozen.unknown}</Alert>
              ) : (
                <Stack gap="md">
                  <Explained lang={lang} again={again} eventName={eventName} />
                  {table(w.frozen.added, again.added)}
                  {table(w.frozen.gone, again.gone)}
                  {table(
                    w.frozen.changed,
                    again.changed.flatMap(({ was, now }) => [was, now]),
                  )}
                </Stack>
              )}
            </Section>
            <Section id="rows" title={w.frozen.rows} look="minor">
              {table(w.rows, frozen.rows) ?? <Text tone="muted">{w.rowsNone}</Text>}
            </Section>
            <Disclosure summary={w.query}>
              <Stack gap="sm">
                <Preformatted>{frozen.query}</Preformatted>
                <Preformatted>{JSON.stringify(frozen.parameters, null, 1)}</Preformatted>
                <Text size="sm" strong>
                  {w.fingerprint}
                </Text>
                <Fingerprint lang={lang} value={frozen.rows_digest.toString('hex')} />
              </Stack>
            </Disclosure>
          </Stack>
        ),
      }
    },
  })

/** ตอนนี้ได้ 41 ตอนตรึงได้ 38: เพิ่ม 4 หาย 1, and because of what. */
function Explained({ lang, again, eventName }: { lang: Lang; again: Difference } & Pick<EvidenceParts, 'eventName'>) {
  const w = evidenceWords(lang).facts.frozen
  const value =
    again.now === again.was
      ? w.sameValue
      : fill(w.differs, { now: numberText(again.now, lang), was: numberText(again.was, lang) })
  const parts = (['added', 'gone', 'changed'] as const)
    .filter(key => again[key].length > 0)
    .map(key => fill(w.parts[key], { count: again[key].length }))
  return (
    <Alert tone="info" title={parts.length > 0 ? `${value}: ${parts.join(' ')}` : value}>
      <Stack gap="sm">
        <Text>{w.keeps}</Text>
        {again.queryChanged ? <Text>{w.queryChanged}</Text> : null}
        <Text strong>{w.because}</Text>
        {again.why.length === 0 ? (
          <Text>{w.becauseNone}</Text>
        ) : (
          <Timeline
            entries={again.why.map(one => ({
              what: eventName(one.event, lang),
              who: one.actor_name ?? undefined,
              when: momentText(one.at, lang),
            }))}
          />
        )}
      </Stack>
    </Alert>
  )
}
