// What the pages of the calendar share: the lines of one standing as a table, and the fields of when.
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { monthNames } from '#src/kernel/thai-date/months.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { href } from '#src/platform/http/visit.ts'
import { Badge, Card, Link, Muted, Row, Select, Stack, Table, Tag, Text, TextField } from '#src/ui/index.ts'
import type { UnitRow } from '../../../people/public.ts'
import { dayText, inWords, unitChoices } from '../../../people/public.ts'
import { hrefOf } from '../../show.ts'
import { disclosureWords } from '../../words.ts'
import { isOwn, type Line } from '../gather.ts'
import { everies } from '../schema.ts'
import { daysLate, lineName, tones, whenText } from '../show.ts'

export const CALENDAR = '/office/calendar'
export const entryAt = (entry: string, verb: string) => `${CALENDAR}/${entry}/${verb}`
export const turnAt = (line: Line, verb: string) => `${CALENDAR}/${line.entry.key}/${line.turn.id}/${verb}`

type LinesProps = {
  lang: Lang
  caption: string
  lines: readonly Line[]
  today: string
  mayEdit?: boolean
  mayWrite?: boolean
  isPublic?: boolean
}

export function Lines({
  lang,
  caption,
  lines,
  today,
  mayEdit = false,
  mayWrite = false,
  isPublic = false,
}: LinesProps) {
  const w = disclosureWords(lang).calendar
  return (
    <Card padding="none">
      <Table
        lang={lang}
        caption={caption}
        rows={lines}
        layout="items"
        columns={[
          {
            key: 'name',
            label: w.col.name,
            head: true,
            phone: 'title',
            cell: line => (
              <Stack gap="none">
                <Row>
                  {line.shown ? (
                    <Link href={hrefOf(line.shown.href, lang)} external={!line.shown.href.startsWith('/')}>
                      {lineName(line, lang)}
                    </Link>
                  ) : (
                    <Text inline strong>
                      {lineName(line, lang)}
                    </Text>
                  )}
                  {line.change ? <Tag>{isOwn(line.change) ? w.own : w.changed}</Tag> : null}
                </Row>
                <Muted>
                  {[line.entry.basis[lang], isPublic ? '' : whenText(line.entry, lang), line.aside?.reason ?? '']
                    .filter(Boolean)
                    .join(' · ')}
                </Muted>
              </Stack>
            ),
          },
          {
            key: 'due',
            label: w.col.due,
            nowrap: true,
            phone: 'mark',
            cell: line => dayText(line.turn.due, lang),
          },
          {
            key: 'unit',
            label: w.col.unit,
            phone: 'note',
            cell: line =>
              line.unit ? inWords(line.unit.name_th, line.unit.name_en, lang) : isPublic ? w.agency : w.nobody,
          },
          {
            key: 'state',
            label: w.col.state,
            phone: 'state',
            cell: line => (
              <Badge
                lang={lang}
                tone={tones[line.standing]}
                plain={line.standing === 'next' || line.standing === 'done'}
              >
                {stateText(line, today, lang)}
              </Badge>
            ),
          },
          ...(mayEdit || mayWrite
            ? [
                {
                  key: 'verbs',
                  label: w.col.verbs,
                  phone: 'verbs' as const,
                  cell: (line: Line) => (
                    <Row>
                      {[...writeOf(line, lang, mayWrite), ...(mayEdit ? verbsOf(line, lang) : [])].map(verb => (
                        <Link href={verb.href} label={`${verb.label} ${lineName(line, lang)}`} small nowrap>
                          {verb.label}
                        </Link>
                      ))}
                    </Row>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}

function stateText(line: Line, today: string, lang: Lang): string {
  const w = disclosureWords(lang).calendar
  if (line.shown)
    return fill(line.shown.on > line.turn.due ? w.doneLate : w.doneOn, { day: dayText(line.shown.on, lang) })
  return line.standing === 'late'
    ? fill(w.lateDays, { days: daysLate(line.turn.due, today) })
    : w.standings[line.standing]
}

/** To where it is written, with subject, year and unit filled in; not for what is shown already or shows itself. */
function writeOf(line: Line, lang: Lang, mayWrite: boolean): { href: string; label: string }[] {
  const { topic, kinds, data } = line.entry
  const kind = kinds[0] ?? 'document'
  if (!mayWrite || line.shown || line.aside || (topic === undefined && kinds.length === 0)) return []
  const typed = {
    kind,
    ...(topic === undefined ? {} : { topic, year: String(fiscalYearOf(line.turn.of.from) + data) }),
    ...(line.unit ? { unit: line.unit.id } : {}),
  }
  return [
    {
      href: href(lang, `/office/publications/new?${new URLSearchParams(typed)}`),
      label: disclosureWords(lang).calendar.write,
    },
  ]
}

function verbsOf(line: Line, lang: Lang): { href: string; label: string }[] {
  const w = disclosureWords(lang).calendar
  const to = (address: string, label: string) => ({ href: href(lang, address), label })
  return [
    to(entryAt(line.entry.key, 'edit'), w.edit),
    ...(line.aside
      ? [to(turnAt(line, 'take-up'), w.takeUp)]
      : line.shown
        ? []
        : [to(turnAt(line, 'aside'), w.putAside)]),
    ...(line.change
      ? [to(entryAt(line.entry.key, 'take-back'), isOwn(line.change) ? w.form.remove : w.form.takeBack)]
      : []),
  ]
}

export function WhenFields({ lang, units, form }: { lang: Lang; units: readonly UnitRow[]; form: FormState }) {
  const { form: w } = disclosureWords(lang).calendar
  return (
    <>
      <Select
        lang={lang}
        label={w.every}
        options={everies.map(value => ({ value, label: w.everies[value] }))}
        {...form.field('every')}
      />
      <Select
        lang={lang}
        label={w.month}
        optional
        empty={w.noMonth}
        options={monthNames[lang].long.map((label, at) => ({ value: String(at + 1), label }))}
        {...form.field('month')}
      />
      <TextField lang={lang} label={w.day} hint={w.dayHint} width="sm" {...form.field('day')} />
      <Select
        lang={lang}
        label={w.unit}
        optional
        empty={w.noUnit}
        options={unitChoices(units, lang)}
        {...form.field('unit')}
      />
    </>
  )
}

export const crumbs = (lang: Lang, text: string) => [
  { href: CALENDAR, text: disclosureWords(lang).calendar.title },
  { text },
]
