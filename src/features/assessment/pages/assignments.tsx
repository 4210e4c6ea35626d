// /office/frameworks/:year/assignments: who prepares which item of the year; several items are given to somebody at once.
import { toCsv } from '#src/documents/sheets/to-csv.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Button,
  ButtonRow,
  Card,
  type Column,
  DateField,
  Form,
  Link,
  LinkButton,
  PageHead,
  Read,
  RowCheckbox,
  Section,
  Select,
  Stack,
  Table,
  TableFoot,
  Text,
  TextField,
} from '#src/ui/index.ts'
import {
  dayText,
  houseUnits,
  inWords,
  nameOf,
  type PersonChoice,
  peopleHere,
  personChoices,
  todayOf,
  type UnitRow,
  unitChoices,
} from '../../people/public.ts'
import { assignItems } from '../actions/assign-items.ts'
import { codeOf } from '../framework.ts'
import type { Framework, FrameworkItem } from '../framework-schema.ts'
import { type AssignmentRow, assignmentsOf, evidenceByTopic } from '../queries-assignments.ts'
import { frameworkInForce } from '../queries-framework.ts'
import { AssignItems } from '../schema.ts'
import { assessmentWords } from '../words.ts'
import { yearOf } from './parts.tsx'

interface Line {
  readonly item: FrameworkItem
  readonly row: AssignmentRow | undefined
  readonly evidence: number
}

export const assignments = page({
  path: '/office/frameworks/:year/assignments',
  shell: 'office',
  may: 'score:read',
  ledger: 'items.assigned',
  words: assessmentWords,
  input: AssignItems,
  load: async (tx, { params, actor }) => {
    const year = yearOf(params)
    const framework = year === 0 ? undefined : await frameworkInForce(tx, year)
    // The year to come is prepared before its manual is out.
    if (!framework || year - framework.year > 1) return undefined
    const rows = await assignmentsOf(tx, year)
    const evidence = await evidenceByTopic(tx)
    const lines: Line[] = framework.items.map(item => ({
      item,
      row: rows.find(row => row.topic === item.topic),
      evidence: evidence.get(item.topic) ?? 0,
    }))
    return {
      year,
      framework,
      lines,
      units: await houseUnits(tx),
      people: await peopleHere(tx),
      today: todayOf(tx),
      mayEdit: actor?.holds('plan:edit') ?? false,
      mayRemind: actor?.holds('framework:edit') ?? false,
    }
  },
  run: async (tx, input, { params, actor }) => {
    if (!actor?.holds('plan:edit')) return no('not-found')
    const year = yearOf(params)
    const done = await assignItems(tx, year, input)
    return done.ok
      ? ok({
          to: `/office/frameworks/${year}/assignments`,
          notice: input.verb === 'assign' ? 'items-assigned' : 'items-unassigned',
        })
      : done
  },
  view: ({ year, framework, lines, units, people, today, mayEdit, mayRemind }, { lang, query }, form) => {
    const { assignment: w, framework: f, remind } = assessmentWords(lang)
    const at = `/office/frameworks/${year}/assignments`
    const title = w.yearTitle.replace('{year}', String(year))
    const table = { lang, framework, lines, today, csv: href(lang, `${at}?format=csv`), title }
    if (query.get('format') === 'csv')
      return {
        title,
        body: null,
        raw: { body: csvOf(lines, framework, lang), type: 'text/csv; charset=utf-8', name: `items-${year}.csv` },
      }
    return {
      title,
      within: '/office/frameworks',
      crumbs: [
        { href: '/office/frameworks', text: f.title },
        { href: `/office/frameworks/${year}`, text: String(year) },
        { text: w.title },
      ],
      body: (
        <Stack gap="lg">
          <PageHead
            title={title}
            note={w.count
              .replace('{done}', String(lines.filter(one => one.row).length))
              .replace('{all}', String(lines.length))}
            actions={
              <>
                {mayRemind ? (
                  <LinkButton href={href(lang, `/office/frameworks/${year}/remind`)} variant="quiet" icon="bell-ring">
                    {remind.title}
                  </LinkButton>
                ) : null}
                {mayEdit ? (
                  <LinkButton href="#assign" icon="user-round-check">
                    {w.assign}
                  </LinkButton>
                ) : null}
              </>
            }
          />
          {framework.year === year ? null : (
            <Alert
              tone="warning"
              title={w.borrowed.replace('{year}', String(year)).replace('{from}', String(framework.year))}
            />
          )}
          {mayEdit ? (
            <Form lang={lang} action={href(lang, at)} hidden={form.hidden} guard>
              <Stack gap="lg">
                <Section id="f-items" title={w.items} intro={w.itemsHint}>
                  <Lines {...table} chosen={form.chosen('items')} />
                </Section>
                <Section id="assign" title={w.assignTitle}>
                  <Read>
                    <AssignFields lang={lang} units={units} people={people} form={form} />
                  </Read>
                </Section>
              </Stack>
            </Form>
          ) : (
            <Lines {...table} />
          )}
        </Stack>
      ),
    }
  },
})

type LinesProps = {
  lang: Lang
  framework: Framework
  lines: readonly Line[]
  today: string
  csv: string
  title: string
  /** Topics that are ticked; without it nothing can be ticked. */
  chosen?: readonly string[]
}

function Lines({ lang, framework, lines, today, csv, title, chosen }: LinesProps) {
  const { assignment: w } = assessmentWords(lang)
  const tick: Column<Line> = {
    key: 'pick',
    label: w.pick,
    phone: 'mark',
    cell: ({ item }) => (
      <RowCheckbox
        name="items"
        value={item.topic}
        label={`${w.pick} ${codeOf(framework, item.topic)}`}
        checked={chosen?.includes(item.topic) ?? false}
      />
    ),
  }
  return (
    <Card padding="none">
      <Table
        lang={lang}
        caption={title}
        layout="items"
        rows={lines}
        rowId={({ item }) => `o${item.number}`}
        columns={[
          ...(chosen ? [tick] : []),
          { key: 'code', label: w.code, phone: 'code', nowrap: true, cell: ({ item }) => `O${item.number}` },
          { key: 'name', label: w.name, head: true, phone: 'title', cell: ({ item }) => item[lang] },
          { key: 'who', label: w.who, phone: 'note', cell: line => <Who lang={lang} line={line} today={today} /> },
          {
            key: 'evidence',
            label: w.evidence,
            phone: 'state',
            nowrap: true,
            cell: ({ item, evidence }) =>
              evidence === 0 ? (
                <Text tone="muted">{w.noEvidence}</Text>
              ) : (
                <Link href={href(lang, `/office/evidence?topic=${item.topic}&state=accepted`)}>
                  {w.pieces.replace('{count}', String(evidence))}
                </Link>
              ),
          },
        ]}
      />
      <TableFoot lang={lang} csv={csv} />
    </Card>
  )
}

function Who({ lang, line: { row, evidence }, today }: { lang: Lang; line: Line; today: string }) {
  const { assignment: w } = assessmentWords(lang)
  if (!row) return <Text tone="muted">{w.nobody}</Text>
  const due = row.due_on === null ? '' : w.dueOn.replace('{day}', dayText(row.due_on, lang))
  const isLate = row.due_on !== null && row.due_on < today && evidence === 0
  const more = [isLate ? '' : due, row.order_ref, row.note, row.origin_id === null ? '' : w.carried].filter(Boolean)
  return (
    <Stack gap="none">
      <Text>{whoText(row, lang)}</Text>
      {more.length === 0 ? null : (
        <Text size="sm" tone="muted">
          {more.join(' · ')}
        </Text>
      )}
      {isLate ? (
        <Badge lang={lang} tone="late" plain>
          {due}
        </Badge>
      ) : null}
      {row.gone_on === null ? null : (
        <Badge lang={lang} tone="missing" plain>
          {w.gone.replace('{day}', dayText(row.gone_on, lang))}
        </Badge>
      )}
    </Stack>
  )
}

type AssignFieldsProps = {
  lang: Lang
  units: readonly UnitRow[]
  people: readonly PersonChoice[]
  form: FormState
}

function AssignFields({ lang, units, people, form }: AssignFieldsProps) {
  const { assignment: w } = assessmentWords(lang)
  return (
    <>
      <Select
        lang={lang}
        label={w.unit}
        optional
        empty={w.anyUnit}
        options={unitChoices(units, lang)}
        {...form.field('unit')}
      />
      <Select
        lang={lang}
        label={w.staff}
        hint={w.staffHint}
        optional
        empty={w.anyStaff}
        options={personChoices(people, lang)}
        {...form.field('staff')}
      />
      <DateField lang={lang} label={w.dueField} optional {...form.field('due_on')} />
      <TextField lang={lang} label={w.orderField} hint={w.orderHint} optional {...form.field('order_ref')} />
      <TextField lang={lang} label={w.note} optional {...form.field('note')} />
      <ButtonRow>
        <Button size="lg" name="verb" value="assign">
          {w.go}
        </Button>
        <Button variant="ghost" name="verb" value="remove">
          {w.remove}
        </Button>
      </ButtonRow>
    </>
  )
}

function whoText(row: AssignmentRow, lang: Lang): string {
  const { first_name } = row
  const person =
    first_name === null
      ? ''
      : nameOf(
          {
            title: row.title ?? '',
            rank: row.rank ?? '',
            first_name,
            last_name: row.last_name ?? '',
            name_en: row.name_en ?? '',
          },
          lang,
        )
  return [person, row.unit_th === null ? '' : inWords(row.unit_th, row.unit_en ?? '', lang)].filter(Boolean).join(' · ')
}

function csvOf(lines: readonly Line[], framework: Framework, lang: Lang) {
  const { assignment: w } = assessmentWords(lang)
  return toCsv([
    [w.code, w.name, w.who, w.due, w.order, w.evidence],
    ...lines.map(({ item, row, evidence }) => [
      codeOf(framework, item.topic) ?? '',
      item[lang],
      row ? whoText(row, lang) : '',
      row?.due_on ? dayText(row.due_on, lang) : '',
      row?.order_ref ?? '',
      String(evidence),
    ]),
  ])
}
