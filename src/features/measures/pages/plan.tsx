// /office/measures: the plan of a fiscal year as a timeline or a table, by unit and state, with what is late first in the counts.
import { Temporal } from 'temporal-polyfill'
import { fiscalYearOf, monthOfFiscalYear, quarterMonth } from '#src/kernel/fiscal.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  Button,
  EmptyState,
  FilterBar,
  Link,
  LinkButton,
  Num,
  PageHead,
  Row,
  Select,
  Stack,
  Tabs,
  Text,
} from '#src/ui/index.ts'
import { houseUnits, todayOf, unitChoices } from '../../people/public.ts'
import type { MeasurePicture, PlanPicture } from '../picture.ts'
import { plansOf } from '../queries.ts'
import { planPicture } from '../queries-picture.ts'
import { planMay } from '../rules.ts'
import { shortDay, tones } from '../show.ts'
import { activeOf, progressOf, type Status } from '../status.ts'
import { measuresWords } from '../words.ts'
import { PlanTable, PlanTimeline, planCsv } from './plan-views.tsx'

const statuses = ['late', 'doing', 'done', 'idle'] as const

export const plan = page({
  path: '/office/measures',
  shell: 'office',
  may: 'plan:read',
  ledger: 'none',
  queries: 22,
  words: measuresWords,
  load: async (tx, { query, actor }) => {
    const plans = await plansOf(tx)
    const today = todayOf(tx)
    const current = fiscalYearOf(Temporal.PlainDate.from(today))
    const year =
      yearAsked(query.get('year')) ?? (plans.find(one => one.fiscal_year === current) ?? plans[0])?.fiscal_year
    const row = plans.find(one => one.fiscal_year === year)
    return {
      years: plans.map(one => one.fiscal_year),
      year: year ?? current,
      picture: row && (await planPicture(tx, row.id)),
      units: await houseUnits(tx),
      today,
      mayEdit: actor?.holds('plan:edit') ?? false,
    }
  },
  view: (data, { lang, query }) => {
    const w = measuresWords(lang).plan
    const title = w.titleYear.replace('{year}', String(data.year))
    if (!data.picture)
      return { title, body: <NoPlan lang={lang} year={data.year} years={data.years} mayEdit={data.mayEdit} /> }
    const filter = { unit: query.get('unit') ?? '', status: query.get('status') ?? '' }
    const shown = filtered(data.picture, data.today, filter)
    if (query.get('format') === 'csv') return { title, body: null, raw: planCsv(data.picture, shown, data.today, lang) }
    return {
      title,
      body: (
        <Plan
          lang={lang}
          title={title}
          data={data}
          picture={data.picture}
          filter={filter}
          shown={shown}
          view={query.get('view') === 'table' ? 'table' : 'timeline'}
        />
      ),
    }
  },
})

interface Filter {
  readonly unit: string
  readonly status: string
}

function filtered(picture: PlanPicture, today: string, filter: Filter): readonly MeasurePicture[] {
  return activeOf(picture).filter(measure => {
    const units = [...measure.responsible, ...measure.steps.flatMap(step => step.responsible)].map(one => one.unitId)
    if (filter.unit !== '' && !units.includes(filter.unit)) return false
    return filter.status === '' || progressOf(measure, picture.fiscalYear, today).status === filter.status
  })
}

interface Data {
  readonly years: readonly number[]
  readonly year: number
  readonly units: Parameters<typeof unitChoices>[0]
  readonly today: string
  readonly mayEdit: boolean
}

type Props = {
  lang: Lang
  title: string
  data: Data
  picture: PlanPicture
  filter: Filter
  shown: readonly MeasurePicture[]
  view: 'timeline' | 'table'
}

function Plan({ lang, title, data, picture, filter, shown, view }: Props) {
  const w = measuresWords(lang).plan
  const all = activeOf(picture)
  const counts = new Map<Status, number>()
  for (const measure of all) {
    const { status } = progressOf(measure, picture.fiscalYear, data.today)
    counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  const today = Temporal.PlainDate.from(data.today)
  const isThisYear = fiscalYearOf(today) === picture.fiscalYear
  const at = (change: Record<string, string>) => {
    const query = new URLSearchParams({ year: String(data.year), ...filter, view, ...change })
    for (const [name, value] of [...query]) if (value === '' || value === 'timeline') query.delete(name)
    return href(lang, `/office/measures?${query}`)
  }
  return (
    <Stack gap="md">
      <PageHead
        title={title}
        above={
          <Row gap="sm">
            <Badge
              lang={lang}
              tone={picture.state === 'draft' ? 'soon' : picture.state === 'closed' ? 'sealed' : 'done'}
              plain
            >
              {w.states[picture.state]}
            </Badge>
            {picture.state === 'draft' && picture.dueOn !== null ? (
              <Badge
                lang={lang}
                tone={picture.dueOn < data.today ? 'late' : 'soon'}
                plain={picture.dueOn >= data.today}
              >
                {(picture.dueOn < data.today ? w.dueMissed : w.dueBy).replace('{day}', shortDay(picture.dueOn, lang))}
              </Badge>
            ) : null}
          </Row>
        }
        note={
          <>
            {(picture.basedOnYear === null ? w.leadNoBasis : w.lead)
              .replace('{count}', String(all.length))
              .replace('{year}', String(picture.basedOnYear))}{' '}
            {picture.basedOnYear === null ? null : (
              <Link href={href(lang, `/office/scores/${picture.basedOnYear}/analysis`)} nowrap>
                {w.seeAnalysis}
              </Link>
            )}
          </>
        }
        actions={
          <>
            <LinkButton href={href(lang, `/office/measures/plan/${picture.id}`)} variant="quiet" icon="settings">
              {w.settings}
            </LinkButton>
            {data.mayEdit && planMay(picture.state, 'edit').ok ? (
              <LinkButton href={href(lang, `/office/measures/new?plan=${picture.id}`)} icon="plus">
                {w.add}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {data.years.length > 1 ? (
        <Tabs
          label={w.years}
          look="buttons"
          items={data.years.map(year => ({
            href: href(lang, `/office/measures?year=${year}`),
            label: String(year),
            current: year === data.year,
          }))}
        />
      ) : null}
      <FilterBar
        action={href(lang, '/office/measures')}
        label={w.filter}
        hidden={{ year: String(data.year), ...(view === 'table' ? { view } : {}) }}
      >
        <Select
          lang={lang}
          name="unit"
          label={w.unit}
          compact
          optional
          empty={w.everyUnit}
          value={filter.unit}
          options={unitChoices(data.units, lang)}
        />
        <Select
          lang={lang}
          name="status"
          label={w.status}
          compact
          optional
          empty={w.everyStatus}
          value={filter.status}
          options={statuses.map(status => ({ value: status, label: measuresWords(lang).states[status] }))}
        />
        <Button variant="quiet">{w.filter}</Button>
        <Tabs
          label={w.views}
          look="buttons"
          items={[
            { href: at({ view: 'timeline' }), label: w.timeline, icon: 'chart-gantt', current: view === 'timeline' },
            { href: at({ view: 'table' }), label: w.table, icon: 'table-2', current: view === 'table' },
          ]}
        />
      </FilterBar>
      <Row gap="md">
        {statuses
          .filter(status => (counts.get(status) ?? 0) > 0)
          .map(status => (
            <span>
              <Badge lang={lang} tone={tones[status]} plain={status !== 'late'}>
                {measuresWords(lang).states[status]}
              </Badge>{' '}
              <Num>{counts.get(status) ?? 0}</Num>
            </span>
          ))}
      </Row>
      {all.length === 0 ? (
        <EmptyState
          icon="list-checks"
          title={w.noMeasures}
          actions={
            data.mayEdit && picture.basedOnYear !== null ? (
              <LinkButton href={href(lang, `/office/scores/${picture.basedOnYear}/analysis`)}>
                {w.seeAnalysis}
              </LinkButton>
            ) : undefined
          }
        >
          {w.noMeasuresWhat}
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState
          title={w.noneFiltered}
          actions={<LinkButton href={href(lang, `/office/measures?year=${data.year}`)}>{w.clear}</LinkButton>}
        />
      ) : view === 'table' ? (
        <PlanTable lang={lang} picture={picture} shown={shown} today={data.today} csv={at({ format: 'csv' })} />
      ) : (
        <PlanTimeline
          lang={lang}
          picture={picture}
          shown={shown}
          today={data.today}
          {...(isThisYear ? { at: quarterMonth(today), month: monthOfFiscalYear(today) } : {})}
        />
      )}
      {picture.measures.length > all.length ? (
        <Text size="sm" tone="muted">
          <Link href={href(lang, `/office/measures/plan/${picture.id}#dropped`)}>
            {w.dropped.replace('{count}', String(picture.measures.length - all.length))}
          </Link>
        </Text>
      ) : null}
    </Stack>
  )
}

function NoPlan({
  lang,
  year,
  years,
  mayEdit,
}: {
  lang: Lang
  year: number
  years: readonly number[]
  mayEdit: boolean
}) {
  const w = measuresWords(lang).plan
  return (
    <Stack gap="md">
      <PageHead title={w.titleYear.replace('{year}', String(year))} />
      {years.length > 0 ? (
        <Tabs
          label={w.years}
          look="buttons"
          items={years.map(one => ({ href: href(lang, `/office/measures?year=${one}`), label: String(one) }))}
        />
      ) : null}
      <EmptyState
        icon="list-checks"
        title={w.emptyTitle.replace('{year}', String(year))}
        actions={
          <Row>
            {mayEdit ? (
              <LinkButton href={href(lang, `/office/measures/plan/new?year=${year}`)} icon="plus">
                {w.start}
              </LinkButton>
            ) : null}
            <LinkButton href={href(lang, '/office/scores')} variant="quiet">
              {w.fromScores}
            </LinkButton>
          </Row>
        }
      >
        {w.empty}
      </EmptyState>
    </Stack>
  )
}
