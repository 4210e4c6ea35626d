// /office/measures/rounds: the rounds of a year; /rounds/new and /office/rounds/:id/edit: their days.

import { isId } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Badge,
  Card,
  DateField,
  EmptyState,
  Grid,
  Link,
  LinkButton,
  PageHead,
  Stack,
  Table,
  Tabs,
  Text,
  TextField,
} from '#src/ui/index.ts'
import { addRound, editRound } from '../actions/rounds.ts'
import { newestPlan } from '../asked-plan.ts'
import { openRoundsOf, planById, plansOf, roundById } from '../queries.ts'
import { EditRound, NewRound } from '../schema.ts'
import { shortDay, spanText } from '../show.ts'
import { measuresWords } from '../words.ts'
import { BothVersions, crumbsTo, FormPage } from './parts.tsx'

interface RoundName {
  readonly kind: string
  readonly name: string
}

export function roundName(round: RoundName, lang: Lang): string {
  const kinds: Readonly<Record<string, string>> = measuresWords(lang).year.rounds.kinds
  return round.name || (kinds[round.kind] ?? round.kind)
}

export const rounds = page({
  path: '/office/measures/rounds',
  shell: 'office',
  may: 'plan:read',
  ledger: 'none',
  queries: 9,
  words: measuresWords,
  load: async (tx, { query, actor }) => {
    const plans = await plansOf(tx)
    const asked = yearAsked(query.get('year'))
    const plan = plans.find(one => one.fiscal_year === asked) ?? (await newestPlan(tx)) ?? plans[0]
    return {
      plans,
      plan,
      rounds: plan ? await openRoundsOf(tx, plan.id) : [],
      mayAdd: (actor?.holds('plan:edit') ?? false) && plan !== undefined && plan.state !== 'closed',
    }
  },
  view: ({ plans, plan, rounds: rows, mayAdd }, { lang }) => {
    const { rounds: w } = measuresWords(lang).year
    return {
      title: w.title,
      body: (
        <Stack gap="md">
          <PageHead
            title={plan ? `${w.title} ${plan.fiscal_year}` : w.title}
            lead={w.lead}
            actions={
              mayAdd && plan ? (
                <LinkButton href={href(lang, `/office/measures/rounds/new?plan=${plan.id}`)} icon="plus">
                  {w.add}
                </LinkButton>
              ) : undefined
            }
          />
          {plans.length > 1 ? (
            <Tabs
              label={measuresWords(lang).plan.years}
              look="buttons"
              items={plans.map(one => ({
                href: href(lang, `/office/measures/rounds?year=${one.fiscal_year}`),
                label: String(one.fiscal_year),
                current: one.id === plan?.id,
              }))}
            />
          ) : null}
          {plan === undefined || rows.length === 0 ? (
            <EmptyState icon="calendar-range" title={w.none}>
              {w.noneWhat}
            </EmptyState>
          ) : (
            <>
              <Card padding="none">
                <Table
                  lang={lang}
                  caption={w.title}
                  rows={rows}
                  columns={[
                    {
                      key: 'name',
                      label: w.name,
                      head: true,
                      cell: row => <Link href={href(lang, `/office/rounds/${row.id}`)}>{roundName(row, lang)}</Link>,
                    },
                    {
                      key: 'period',
                      label: w.period,
                      cell: row => spanText({ from: row.from_day, to: row.to_day }, plan.fiscal_year, lang),
                    },
                    { key: 'due', label: w.due, nowrap: true, cell: row => shortDay(row.due_on, lang) },
                    {
                      key: 'state',
                      label: measuresWords(lang).plan.col.status,
                      cell: row => (
                        <Badge lang={lang} tone={row.state === 'closed' ? 'sealed' : 'doing'} plain>
                          {row.state === 'closed' ? w.states.closed : w.states.open}
                        </Badge>
                      ),
                    },
                  ]}
                />
              </Card>
              <Text size="sm" tone="muted">
                {w.dueUnchecked}
              </Text>
            </>
          )}
        </Stack>
      ),
    }
  },
})

const NEW = '/office/measures/rounds/new'

export const roundNew = page({
  path: NEW,
  shell: 'office',
  may: 'plan:edit',
  ledger: 'round.added',
  words: measuresWords,
  input: NewRound,
  load: async (tx, { query }) => {
    const asked = query.get('plan') ?? ''
    return isId(asked) ? planById(tx, asked) : newestPlan(tx).then(plan => plan && planById(tx, plan.id))
  },
  run: async (tx, input, { query }) => {
    const asked = query.get('plan') ?? ''
    const done = await addRound(tx, isId(asked) ? asked : ((await newestPlan(tx))?.id ?? ''), input)
    return done.ok ? ok({ to: `/office/rounds/${done.value}`, notice: 'round-added' }) : done
  },
  view: (plan, { lang }, form) => {
    const { rounds: w } = measuresWords(lang).year
    return {
      title: w.newTitle,
      within: '/office/measures/rounds',
      crumbs: crumbsTo(
        lang,
        plan.fiscal_year,
        { href: '/office/measures/rounds', text: w.title },
        { text: w.newTitle },
      ),
      body: (
        <FormPage
          lang={lang}
          title={w.newTitle}
          action={`${NEW}?plan=${plan.id}`}
          back="/office/measures/rounds"
          go={measuresWords(lang).common.save}
          form={form}
        >
          <RoundFields lang={lang} form={form} />
        </FormPage>
      ),
    }
  },
})

export const roundEdit = page({
  path: '/office/rounds/:id/edit',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'round.changed',
  words: measuresWords,
  input: EditRound,
  load: async (tx, visit) => {
    const round = await roundById(tx, idOf(visit))
    const plan = round && (await planById(tx, round.plan_id))
    return round && plan && round.state !== 'closed' ? { round, plan } : undefined
  },
  values: ({ round }, { lang }) => ({
    name: round.name,
    from: shortDay(round.from_day, lang),
    to: shortDay(round.to_day, lang),
    due_on: shortDay(round.due_on, lang),
    report_on: round.report_on === null ? '' : shortDay(round.report_on, lang),
    _version: String(round.version),
  }),
  run: async (tx, input, visit) => {
    const done = await editRound(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/rounds/${idOf(visit)}`, notice: 'round-saved' }) : done
  },
  view: ({ round, plan }, { lang }, form) => {
    const { rounds: w } = measuresWords(lang).year
    const back = `/office/rounds/${round.id}`
    return {
      title: w.editTitle,
      within: '/office/measures/rounds',
      crumbs: crumbsTo(lang, plan.fiscal_year, { href: back, text: roundName(round, lang) }, { text: w.editTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.editTitle}
          action={`${back}/edit`}
          back={back}
          go={measuresWords(lang).common.save}
          form={form}
          now={round.version}
        >
          <BothVersions
            lang={lang}
            form={form}
            now={round.version}
            fields={[
              { label: w.due, typed: form.field('due_on').value, stored: shortDay(round.due_on, lang) },
              { label: w.name, typed: form.field('name').value, stored: round.name },
            ]}
          />
          <RoundFields lang={lang} form={form} isNamed={round.kind !== 'custom'} />
        </FormPage>
      ),
    }
  },
})

function RoundFields({ lang, form, isNamed = false }: { lang: Lang; form: FormState; isNamed?: boolean }) {
  const { rounds: w } = measuresWords(lang).year
  return (
    <>
      <TextField lang={lang} label={w.name} optional={isNamed} {...form.field('name')} />
      <Grid>
        <DateField lang={lang} label={w.from} {...form.field('from')} />
        <DateField lang={lang} label={w.to} {...form.field('to')} />
      </Grid>
      <DateField lang={lang} label={w.due} hint={w.dueHint} {...form.field('due_on')} />
      <DateField lang={lang} label={w.reportOn} hint={w.reportOnHint} optional {...form.field('report_on')} />
    </>
  )
}
