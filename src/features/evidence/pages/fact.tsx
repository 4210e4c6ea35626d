// /office/facts/:id: one figure for a period, by month, with the rows behind it and the query that gave it.
import { dayHere } from '#src/kernel/clock.ts'
import { digestOf } from '#src/kernel/digest.ts'
import type { Fact, FactRow } from '#src/kernel/fact.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { overlaps, period } from '#src/kernel/period.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  BarChart,
  BigNumber,
  Card,
  Disclosure,
  EmptyState,
  Fingerprint,
  LinkButton,
  PageHead,
  Pager,
  Preformatted,
  Proof,
  Row,
  Stack,
  Table,
  TableFoot,
  Text,
} from '#src/ui/index.ts'
import { houseUnits, unitChoices } from '../../people/public.ts'
import { type Counted, count, factById, paramsOf, writeParams } from '../facts-known.ts'
import { type PeriodAsked, periodAsked } from '../period-asked.ts'
import { evidenceWords } from '../words.ts'
import { cellText, FACTS, factAddress, numberText, PeriodChoice, periodText } from './fact-parts.tsx'
import { type EvidenceParts, LIST } from './parts.tsx'

const ROWS = 200
const MOST_MONTHS = 24

export const fact = ({ facts }: EvidenceParts) =>
  page({
    path: `${FACTS}/:id`,
    shell: 'office',
    may: 'evidence:read',
    ledger: 'none',
    words: evidenceWords,
    load: async (tx, { params, query, actor }) => {
      const known = factById(facts, params.id ?? '')
      if (!known) return undefined
      const asked = periodAsked(tx, query)
      const filter = paramsOf(known, query)
      return {
        fact: known,
        asked,
        filter,
        counted: await count(tx, known, { ...asked, params: filter }),
        months: await byMonth(tx, known, asked, filter),
        units: known.byUnit ? await houseUnits(tx) : [],
        at: Math.max(0, Number.parseInt(query.get('at') ?? '0', 10) || 0),
        now: tx.scope.now,
        mayAdd: actor?.holds('evidence:add') ?? false,
      }
    },
    view: ({ fact, asked, filter, counted, months, units, at, now, mayAdd }, { lang }) => {
      const w = evidenceWords(lang).facts
      const params = writeParams(filter)
      const unit = typeof filter.unit === 'string' ? filter.unit : undefined
      const kept: Record<string, string> = unit ? { unit } : {}
      const use = new URLSearchParams({ kind: 'fact', fact: fact.id, from: asked.from, to: asked.to, params })
      const choices = unitChoices(units, lang)
      const unitName = choices.find(one => one.value === unit)?.label.replace(/^[– ]+/, '')
      return {
        title: fact.words[lang],
        within: FACTS,
        crumbs: [{ href: FACTS, text: w.title }, { text: fact.words[lang] }],
        body: (
          <Stack gap="lg">
            <PageHead
              title={fact.words[lang]}
              lead={fact.explains[lang]}
              note={[periodText(asked, lang), unitName].filter(Boolean).join(' · ')}
              actions={
                mayAdd ? (
                  <LinkButton href={href(lang, `${LIST}/new?${use}`)} icon="file-check">
                    {w.use}
                  </LinkButton>
                ) : undefined
              }
            />
            <PeriodChoice
              lang={lang}
              path={`${FACTS}/${fact.id}`}
              asked={asked}
              now={now}
              unit={unit}
              {...(fact.byUnit ? { units: choices } : {})}
            />
            <Card>
              <Row gap="md" align="end">
                <BigNumber unit={fact.unit[lang]}>{numberText(counted.value, lang)}</BigNumber>
                <Proof lang={lang} kind="rows" />
              </Row>
            </Card>
            {months.length < 2 ? null : (
              <Card padding="none" title={w.byMonth}>
                <BarChart
                  lang={lang}
                  label={`${fact.words[lang]} ${w.byMonth}`}
                  categoryLabel={w.month}
                  categories={months.map(month => formatDate(month.from, 'month-short', { lang }))}
                  series={[{ name: fact.unit[lang], values: months.map(month => month.value) }]}
                  table="folded"
                  room="full"
                  lead={w.byMonthLead}
                />
              </Card>
            )}
            <Rows lang={lang} fact={fact} counted={counted} asked={asked} at={at} kept={kept} />
            <Disclosure summary={w.query}>
              <Stack gap="sm">
                <Preformatted>{counted.query}</Preformatted>
                <Text size="sm" strong>
                  {w.parameters}
                </Text>
                <Preformatted>{JSON.stringify(counted.parameters, null, 1)}</Preformatted>
                <Text size="sm" strong>
                  {w.fingerprint}
                </Text>
                <Fingerprint lang={lang} value={digestOf(counted.rows)} />
              </Stack>
            </Disclosure>
          </Stack>
        ),
      }
    },
  })

async function byMonth(tx: Tx, fact: Fact<Tx>, asked: PeriodAsked, params: ReturnType<typeof paramsOf>) {
  const whole = period(asked.from, asked.to)
  const months = []
  for (
    let from = whole.from.with({ day: 1 });
    overlaps({ from, to: whole.to }, whole);
    from = from.add({ months: 1 })
  ) {
    if (months.length >= MOST_MONTHS) return []
    const to = from.add({ months: 1 }).subtract({ days: 1 })
    const span = {
      from: from.toString() < asked.from ? asked.from : from.toString(),
      to: to.toString() > asked.to ? asked.to : to.toString(),
    }
    // Months that are still to come would be drawn as nothing done.
    if (from.toString() > dayHere(tx.scope.now)) break
    months.push({ from, value: (await count(tx, fact, { ...span, params })).value })
  }
  return months
}

interface RowsProps {
  readonly lang: Lang
  readonly fact: Fact<Tx>
  readonly counted: Counted
  readonly asked: PeriodAsked
  readonly at: number
  readonly kept: Readonly<Record<string, string>>
}

function Rows({ lang, fact, counted, asked, at, kept }: RowsProps) {
  const w = evidenceWords(lang).facts
  const shown = counted.rows.slice(at, at + ROWS)
  const all = counted.rows.length
  const go = (to: number) => href(lang, factAddress(fact.id, asked, { ...kept, at: String(to) }))
  return (
    <Stack gap="md">
      <Card padding="none" title={w.rows}>
        {all === 0 ? (
          <EmptyState icon="rows-3" title={w.rowsNone} />
        ) : (
          <Table
            lang={lang}
            caption={w.rows}
            dense
            rows={shown}
            columns={fact.columns.map((column, index) => ({
              key: column.key,
              label: column.words[lang],
              head: index === 0,
              cell: (row: FactRow) => cellText(row[column.key], lang),
            }))}
          />
        )}
        <TableFoot lang={lang} csv={href(lang, factAddress(`${fact.id}/csv`, asked, kept))}>
          <Proof lang={lang} kind="rows" />
        </TableFoot>
      </Card>
      {all > ROWS ? (
        <Pager
          lang={lang}
          note={fill(w.rowsMore, { shown: shown.length, all })}
          {...(at > 0 ? { previous: go(Math.max(0, at - ROWS)) } : {})}
          {...(at + ROWS < all ? { next: go(at + ROWS) } : {})}
        />
      ) : null}
    </Stack>
  )
}
