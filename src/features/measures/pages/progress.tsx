// /office/measures/progress: how far the year's steps are, by unit and by heading.
import type { Lang } from '#src/kernel/lang.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, EmptyState, LinkButton, PageHead, Section, Stack, Table, Tabs } from '#src/ui/index.ts'
import { todayOf } from '../../people/public.ts'
import { newestPlan } from '../asked-plan.ts'
import type { MeasurePicture, PlanPicture, StepPicture } from '../picture.ts'
import { plansOf } from '../queries.ts'
import { planPicture } from '../queries-picture.ts'
import { headingName } from '../show.ts'
import { activeOf, statusOfStep } from '../status.ts'
import { measuresWords } from '../words.ts'

interface Line {
  readonly key: string
  readonly name: string
  readonly href?: string
  readonly all: number
  readonly done: number
  readonly late: number
  readonly doing: number
  readonly idle: number
  readonly evidence: number
}

export const progress = page({
  path: '/office/measures/progress',
  shell: 'office',
  may: 'plan:read',
  ledger: 'none',
  queries: 20,
  words: measuresWords,
  load: async (tx, { query }) => {
    const plans = await plansOf(tx)
    const asked = yearAsked(query.get('year'))
    const row = plans.find(one => one.fiscal_year === asked) ?? (await newestPlan(tx)) ?? plans[0]
    return { plans, plan: row && (await planPicture(tx, row.id)), today: todayOf(tx) }
  },
  view: ({ plans, plan, today }, { lang }) => {
    const { progress: w } = measuresWords(lang).year
    if (!plan)
      return {
        title: w.title,
        body: (
          <Stack>
            <PageHead title={w.title} />
            <EmptyState
              icon="list-checks"
              title={w.none}
              actions={<LinkButton href={href(lang, '/office/measures')}>{measuresWords(lang).plan.start}</LinkButton>}
            />
          </Stack>
        ),
      }
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={w.lead.replace('{year}', String(plan.fiscalYear))}
            actions={
              <LinkButton
                href={href(lang, `/office/measures/timeline?year=${plan.fiscalYear}`)}
                variant="quiet"
                icon="download"
              >
                {w.picture}
              </LinkButton>
            }
          />
          {plans.length > 1 ? (
            <Tabs
              label={measuresWords(lang).plan.years}
              look="buttons"
              items={plans.map(one => ({
                href: href(lang, `/office/measures/progress?year=${one.fiscal_year}`),
                label: String(one.fiscal_year),
                current: one.id === plan.id,
              }))}
            />
          ) : null}
          <Section id="units" title={w.byUnit} look="minor">
            <Lines
              lang={lang}
              label={w.byUnit}
              first={w.unit}
              lines={byUnit(plan, today, lang)}
              year={plan.fiscalYear}
            />
          </Section>
          <Section id="headings" title={w.byHeading} look="minor">
            <Lines
              lang={lang}
              label={w.byHeading}
              first={w.heading}
              lines={byHeading(plan, today, lang)}
              year={plan.fiscalYear}
            />
          </Section>
        </Stack>
      ),
    }
  },
})

type LinesProps = { lang: Lang; label: string; first: string; lines: readonly Line[]; year: number }

function Lines({ lang, label, first, lines }: LinesProps) {
  const { progress: w } = measuresWords(lang).year
  const numbers = ['all', 'done', 'doing', 'late', 'idle', 'evidence'] as const
  const names = { all: w.steps, done: w.done, doing: w.doing, late: w.late, idle: w.idle, evidence: w.evidence }
  return (
    <Card padding="none">
      <Table
        lang={lang}
        caption={label}
        rows={lines}
        columns={[
          { key: 'name', label: first, head: true, cell: line => line.name },
          ...numbers.map(key => ({ key, label: names[key], numeric: true, cell: (line: Line) => line[key] })),
        ]}
      />
    </Card>
  )
}

const lineOf = (key: string, name: string, steps: readonly StepPicture[], year: number, today: string): Line => {
  const states = steps.map(step => statusOfStep(step, year, today))
  const count = (state: string) => states.filter(one => one === state).length
  return {
    key,
    name,
    all: states.filter(one => one !== 'cancelled').length,
    done: count('done'),
    late: count('late'),
    doing: count('doing'),
    idle: count('idle'),
    evidence: new Set(steps.flatMap(step => step.proofs.map(proof => proof.evidenceId))).size,
  }
}

/** A step of several units counts for each of them; that is why the lines may sum to more than the plan. */
export function byUnit(plan: PlanPicture, today: string, lang: Lang): Line[] {
  const units = new Map<string, { name: string; steps: StepPicture[] }>()
  for (const { measure, step } of stepsOf(plan)) {
    const who = step.responsible.length > 0 ? step.responsible : measure.responsible
    const named =
      who.length === 0
        ? [{ key: '', name: measuresWords(lang).year.progress.noUnit }]
        : who.map(one => ({ key: one.unitId ?? one.name, name: lang === 'en' ? one.nameEn : one.name }))
    for (const { key, name } of named) units.set(key, { name, steps: [...(units.get(key)?.steps ?? []), step] })
  }
  return [...units].map(([key, { name, steps }]) => lineOf(key, name, steps, plan.fiscalYear, today))
}

export function byHeading(plan: PlanPicture, today: string, lang: Lang): Line[] {
  return plan.headings
    .map(heading => ({
      heading,
      steps: stepsOf(plan)
        .filter(one => one.measure.headingId === heading.id)
        .map(one => one.step),
    }))
    .filter(one => one.steps.length > 0)
    .map(({ heading, steps }) =>
      lineOf(heading.id, `${heading.number}. ${headingName(heading, lang)}`, steps, plan.fiscalYear, today),
    )
}

const stepsOf = (plan: PlanPicture): { measure: MeasurePicture; step: StepPicture }[] =>
  activeOf(plan).flatMap(measure => measure.steps.map(step => ({ measure, step })))
