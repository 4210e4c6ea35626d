// /office/cases: the queue of the units somebody works for; several fresh ones are received with one press.
import { z } from 'zod'
import { isId } from '#src/kernel/ids.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Button,
  Card,
  EmptyState,
  FilterBar,
  Form,
  Link,
  LinkButton,
  PageHead,
  Pager,
  Row,
  RowCheckbox,
  Select,
  Stack,
  StatTiles,
  Table,
  Tag,
  Text,
  TextField,
} from '#src/ui/index.ts'
import { definitionsOf, wordsIn } from '../../forms/public.ts'
import { dayText, inWords, momentDay, nameOf, peopleHere } from '../../people/public.ts'
import { receive } from '../actions/receive.ts'
import { CaseForm } from '../definition.ts'
import { deskAsked, readableUnits, searchOf } from '../desk-asked.ts'
import { caseById } from '../queries.ts'
import { byDay, type DeskRow, deskCounts, deskRows, formsWithCases, views } from '../queries-desk.ts'
import { numberText } from '../rules.ts'
import { casesWords, deskPageWords, deskWords } from '../words.ts'
import { caseAt, DESK, DueText, StateBadge, TEXTS } from './office-parts.tsx'

const PER_PAGE = 40
const MOST_AT_ONCE = 60

const chosen = z.preprocess(
  value => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().refine(isId, 'choose-one')).max(MOST_AT_ONCE, 'wrong-kind'),
)

export const desk = page({
  path: DESK,
  shell: 'office',
  may: 'case:read',
  ledger: 'none',
  words: deskPageWords,
  // One of them only until the definitions of its forms are in memory.
  queries: 11,
  input: z.object({ case: chosen }),
  load: async (tx, { query, actor }) => {
    const units = await readableUnits(tx)
    const asked = deskAsked(tx, query, units, PER_PAGE + 1)
    const ids = asked.units
    const rows = await deskRows(tx, asked)
    const forms = await formsWithCases(tx, ids)
    return {
      asked,
      units,
      rows: rows.slice(0, PER_PAGE),
      hasMore: rows.length > PER_PAGE,
      counts: await deskCounts(tx, ids, asked.staffId, asked.today),
      people: await peopleHere(tx),
      forms,
      definitions: await definitionsOf(
        tx,
        forms.map(one => one.version_id),
        CaseForm,
      ),
      mayWork: actor?.holds('case:work') ?? false,
    }
  },
  run: async (tx, input, { query }) => {
    if (input.case.length === 0) return no('none-chosen')
    for (const id of input.case) {
      const row = await caseById(tx, id)
      const done = await receive(tx, id, { words: '', _version: row?.version ?? 0 })
      // Somebody else may have received one of them in the meantime: the others count all the same.
      if (!done.ok && done.because !== 'not-now') return done
    }
    // What was asked for is shown again: the rest of it waits there.
    return ok({ to: `${DESK}?${query}`, notice: 'bulk' })
  },
  view: (data, { lang }, form) => {
    const w = deskWords(lang)
    const { counts, asked, rows, units, hasMore } = data
    const last = rows.at(-1)
    const search = searchOf(asked)
    const next =
      last && hasMore
        ? `${DESK}?${search}&after=${byDay(asked.view) ? last.due_on : '2000-01-01'}_${last.id}`
        : undefined
    const canPick = data.mayWork && rows.some(row => row.state === 'submitted')
    const list = (
      <Card padding="none">
        <Rows lang={lang} data={data} canPick={canPick} />
      </Card>
    )
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={units.length === 0 ? w.noUnits : w.lead}
            actions={
              <>
                {data.mayWork ? (
                  <LinkButton href={href(lang, '/office/services/enter')} icon="phone">
                    {w.enter}
                  </LinkButton>
                ) : null}
                <LinkButton href={href(lang, `${DESK}/map?${search}`)} variant="quiet" icon="map">
                  {w.map}
                </LinkButton>
                <LinkButton href={href(lang, `${DESK}/list.xlsx?${search}`)} variant="quiet" icon="file-spreadsheet">
                  {w.xlsx}
                </LinkButton>
                {data.mayWork ? (
                  <LinkButton href={href(lang, TEXTS)} variant="quiet" icon="message-circle">
                    {w.templates.title}
                  </LinkButton>
                ) : null}
              </>
            }
          />
          <StatTiles
            label={w.title}
            tiles={[
              {
                label: w.tiles.fresh,
                value: counts.fresh,
                icon: 'inbox',
                unit: w.tiles.unit,
                href: href(lang, `${DESK}?view=new`),
              },
              {
                label: w.tiles.late,
                value: counts.late,
                icon: 'circle-alert',
                unit: w.tiles.unit,
                href: href(lang, `${DESK}?view=late`),
              },
              {
                label: w.tiles.mine,
                value: counts.mine,
                icon: 'user-round',
                unit: w.tiles.unit,
                href: href(lang, `${DESK}?view=mine`),
              },
              {
                label: w.tiles.open,
                value: counts.open,
                icon: 'list-checks',
                unit: w.tiles.unit,
                href: href(lang, `${DESK}?view=open`),
              },
            ]}
          />
          <FilterBar action={href(lang, DESK)} label={w.filterLabel}>
            <Select
              lang={lang}
              name="view"
              label={w.view}
              compact
              optional
              empty={false}
              value={asked.view}
              options={views.map(view => ({ value: view, label: w.views[view] }))}
            />
            {data.forms.length > 1 ? (
              <Select
                lang={lang}
                name="of"
                label={w.service}
                compact
                optional
                empty={w.anyService}
                value={asked.of}
                options={data.forms.map(one => {
                  const title = data.definitions.get(one.version_id)?.title
                  return { value: one.of_id, label: title ? wordsIn(title, lang) : '' }
                })}
              />
            ) : null}
            {units.length > 1 ? (
              <Select
                lang={lang}
                name="unit"
                label={w.unit}
                compact
                optional
                empty={w.anyUnit}
                value={asked.unit}
                options={units.map(unit => ({ value: unit.id, label: inWords(unit.name_th, unit.name_en, lang) }))}
              />
            ) : null}
            <TextField lang={lang} name="q" label={w.q} compact optional value={asked.q} />
            <Button variant="quiet" size="sm">
              {w.filter}
            </Button>
          </FilterBar>
          {rows.length === 0 ? (
            <Card padding="none">
              <EmptyState icon="inbox" title={w.none}>
                {w.noneWhat}
              </EmptyState>
            </Card>
          ) : canPick ? (
            <Form lang={lang} action={href(lang, `${DESK}?${search}`)} hidden={form.hidden}>
              <Stack>
                {list}
                <Row>
                  <Button icon="check">{w.bulk.go}</Button>
                </Row>
              </Stack>
            </Form>
          ) : (
            list
          )}
          <Pager lang={lang} {...(next ? { next: href(lang, next) } : {})} />
        </Stack>
      ),
    }
  },
})

interface Listed {
  readonly rows: readonly DeskRow[]
  readonly units: Awaited<ReturnType<typeof readableUnits>>
  readonly people: Awaited<ReturnType<typeof peopleHere>>
  readonly asked: { readonly today: string }
}

function Rows({ lang, data, canPick }: { lang: Lang; data: Listed; canPick: boolean }) {
  const w = deskWords(lang)
  const unitOf = new Map(data.units.map(unit => [unit.id, inWords(unit.name_th, unit.name_en, lang)]))
  const nameOfId = new Map(data.people.map(one => [one.id, nameOf(one, lang)]))
  return (
    <Table
      lang={lang}
      caption={w.title}
      layout="items"
      rows={data.rows}
      columns={[
        ...(canPick
          ? [
              {
                key: 'pick',
                label: '',
                phone: 'mark' as const,
                cell: (row: DeskRow) =>
                  row.state === 'submitted' ? (
                    <RowCheckbox name="case" value={row.id} label={fill(w.bulk.pick, { title: row.title })} />
                  ) : null,
              },
            ]
          : []),
        {
          key: 'title',
          label: w.columns.title,
          head: true,
          phone: 'title',
          width: 'lg',
          cell: row => (
            <>
              <Link href={href(lang, caseAt(row.id))}>{row.title}</Link>{' '}
              {row.is_urgent ? <Tag icon="zap">{w.urgent}</Tag> : null}
              <Text size="sm" tone="muted">
                {numberText(row) || w.noNumber} · {momentDay(row.submitted_at, lang)}{' '}
                {casesWords(lang).channels[row.channel as 'web']}
              </Text>
            </>
          ),
        },
        {
          key: 'state',
          label: w.columns.state,
          phone: 'state',
          cell: row => <StateBadge lang={lang} state={row.state} />,
        },
        {
          key: 'due',
          label: w.columns.due,
          phone: 'note',
          cell: row => (
            <>
              <DueText lang={lang} row={row} today={data.asked.today} />
              {row.state === 'planned' && row.planned_on ? (
                <Text size="sm" tone="muted">
                  {fill(row.planned_on < data.asked.today ? w.plannedOver : w.plannedFor, {
                    day: dayText(row.planned_on, lang),
                  })}
                </Text>
              ) : null}
            </>
          ),
        },
        {
          key: 'who',
          label: w.columns.who,
          phone: 'hide',
          cell: row => nameOfId.get(row.assignee_id ?? '') ?? w.nobody,
        },
        { key: 'unit', label: w.columns.unit, phone: 'hide', cell: row => unitOf.get(row.unit_id) ?? '' },
      ]}
    />
  )
}
