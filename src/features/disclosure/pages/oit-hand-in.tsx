// /office/oit/:year/hand-in: what is typed into ITAS, item by item, as a page with copy buttons, XLSX and CSV; and the record of who typed it when.
import { toCsv } from '#src/documents/sheets/to-csv.ts'
import { toXlsx } from '#src/documents/sheets/to-xlsx.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  Button,
  Card,
  CopyButton,
  DateField,
  Form,
  LinkButton,
  PageHead,
  Read,
  RowCheckbox,
  Section,
  Stack,
  Table,
  Text,
} from '#src/ui/index.ts'
import { dayText, todayOf } from '../../people/public.ts'
import { handIn } from '../actions/hand-in.ts'
import { addressOf, gatherYear, type Item, type Sources } from '../gather.ts'
import { HandIn } from '../schema.ts'
import { disclosureWords } from '../words.ts'
import { DESK, deskCrumbs, yearOf } from './parts.tsx'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Line {
  readonly one: Item
  readonly has: boolean
  readonly url: string
  readonly explanation: string
}

/** The address is that of our own page: it opens without signing in and stays the same whatever lies behind it (S67, S77). */
function lineOf(one: Item, origin: string): Line {
  const kept = one.versions[0]?.content
  return { one, has: kept !== undefined, url: `${origin}${addressOf(one)}`, explanation: kept?.sentence.th ?? '' }
}

export const oitHandIn = (sources: Sources) =>
  page({
    path: `${DESK}/:year/hand-in`,
    shell: 'office',
    may: 'item:read',
    ledger: 'item.handed-in',
    words: disclosureWords,
    input: HandIn,
    queries: 44,
    load: async (tx, { params, actor }) => {
      const of = await gatherYear(tx, sources, yearOf(params), { isOffice: true })
      return of && { of, mayMark: actor?.holds('item:approve') ?? false, today: todayOf(tx) }
    },
    values: ({ today }, { lang }) => ({ on_day: dayText(today, lang) }),
    run: async (tx, input, { params }) => {
      const done = await handIn(tx, yearOf(params), input)
      return done.ok ? ok({ to: `${DESK}/${yearOf(params)}/hand-in`, notice: 'handed-in' }) : done
    },
    view: ({ of, mayMark }, { lang, query, origin }, form) => {
      const { handIn: w } = disclosureWords(lang)
      const title = fill(w.title, { year: of.year })
      const lines = of.items.map(one => lineOf(one, origin))
      const name = `itas-${of.year}`
      const format = query.get('format')
      if (format === 'csv')
        return {
          title,
          body: null,
          raw: { name: `${name}.csv`, type: 'text/csv; charset=utf-8', body: toCsv(sheetRows(lines, lang)) },
        }
      if (format === 'xlsx')
        return {
          title,
          body: null,
          raw: { name: `${name}.xlsx`, type: xlsx, body: () => toXlsx(`ITAS ${of.year}`, sheetRows(lines, lang)) },
        }
      const at = `${DESK}/${of.year}/hand-in`
      const canMark = mayMark && of.items.some(one => one.answer?.state === 'approved')
      const table = (
        <Lines lang={lang} title={title} lines={lines} chosen={canMark ? form.chosen('items') : undefined} />
      )
      return {
        title,
        within: DESK,
        crumbs: deskCrumbs(lang, of.year, { text: title }),
        body: (
          <Stack gap="lg">
            <PageHead
              title={title}
              lead={w.lead}
              actions={
                <>
                  <LinkButton href={href(lang, `${at}?format=xlsx`)} icon="file-spreadsheet" download>
                    {w.xlsx}
                  </LinkButton>
                  <LinkButton href={href(lang, `${at}?format=csv`)} variant="quiet" icon="download" download>
                    CSV
                  </LinkButton>
                </>
              }
            />
            {canMark ? (
              <Form lang={lang} action={href(lang, at)} hidden={form.hidden}>
                <Stack gap="lg">
                  <Card padding="none">{table}</Card>
                  <Section id="mark" title={w.markTitle}>
                    <Read>
                      <Stack>
                        {form.error('items') ? <Text tone="error">{form.error('items')}</Text> : null}
                        <DateField lang={lang} label={w.onDay} {...form.field('on_day')} />
                        <Button size="lg">{w.go}</Button>
                      </Stack>
                    </Read>
                  </Section>
                </Stack>
              </Form>
            ) : (
              <>
                <Card padding="none">{table}</Card>
                {mayMark ? <Text tone="muted">{w.noneToMark}</Text> : null}
              </>
            )}
          </Stack>
        ),
      }
    },
  })

type LinesProps = { lang: Lang; title: string; lines: readonly Line[]; chosen: readonly string[] | undefined }

function Lines({ lang, title, lines, chosen }: LinesProps) {
  const { handIn: w, desk } = disclosureWords(lang)
  return (
    <Table
      lang={lang}
      caption={title}
      rows={lines}
      rowId={line => `o${line.one.item.number}`}
      columns={[
        { key: 'code', label: w.col.code, nowrap: true, cell: line => `O${line.one.item.number}` },
        { key: 'name', label: w.col.name, head: true, cell: line => line.one.item[lang] },
        { key: 'has', label: w.col.has, nowrap: true, cell: line => (line.has ? w.has : w.hasNot) },
        {
          key: 'url',
          label: w.col.url,
          cell: line => (
            <Stack gap="xs">
              <Text inline>{line.url}</Text>
              <CopyButton lang={lang} text={line.url} label={w.copyUrl} />
            </Stack>
          ),
        },
        {
          key: 'explanation',
          label: w.col.explanation,
          width: 'lg',
          cell: line =>
            line.explanation === '' ? (
              <Text tone="muted">{w.notYet}</Text>
            ) : (
              <Stack gap="xs">
                <Text inline>{line.explanation}</Text>
                <CopyButton lang={lang} text={line.explanation} label={w.copyText} />
              </Stack>
            ),
        },
        { key: 'due', label: desk.col.due, cell: line => dayText(line.one.assignment?.due_on ?? null, lang) },
        { key: 'state', label: w.col.state, cell: line => <State lang={lang} one={line.one} chosen={chosen} /> },
      ]}
    />
  )
}

function State({ lang, one, chosen }: { lang: Lang; one: Item; chosen: readonly string[] | undefined }) {
  const { handIn: w } = disclosureWords(lang)
  const { answer } = one
  if (answer?.state === 'handed-in')
    return (
      <Badge lang={lang} tone="sealed" plain>
        {fill(w.done, { day: dayText(answer.handed_in_on, lang) })}
      </Badge>
    )
  if (answer?.state !== 'approved') return <Text tone="muted">{w.notYet}</Text>
  if (!chosen) return null
  const { topic, number } = one.item
  return <RowCheckbox name="items" value={topic} label={`${w.pick} O${number}`} checked={chosen.includes(topic)} />
}

function sheetRows(lines: readonly Line[], lang: Lang): string[][] {
  const { handIn: w, desk } = disclosureWords(lang)
  return [
    [w.col.code, w.col.name, w.col.has, w.col.url, w.col.explanation, desk.col.due, w.col.state],
    ...lines.map(({ one, has, url, explanation }) => [
      `O${one.item.number}`,
      one.item[lang],
      has ? w.has : w.hasNot,
      has ? url : '',
      explanation,
      dayText(one.assignment?.due_on ?? null, lang),
      one.answer?.handed_in_on ? fill(w.done, { day: dayText(one.answer.handed_in_on, lang) }) : '',
    ]),
  ]
}
