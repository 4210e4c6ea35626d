// /office/measures/check: every finding of the checker, by measure, with its ways out; /check/rules: the rules and their switches;
// /check/waive: why a rule does not apply.
import { z } from 'zod'
import { isId } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { id } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  Button,
  Card,
  EmptyState,
  FilterBar,
  Findings,
  Form,
  LinkButton,
  PageHead,
  Row,
  Section,
  Select,
  Stack,
  Table,
  Text,
  TextArea,
} from '#src/ui/index.ts'
import { endWaiver, waiveRule } from '../actions/waive-rule.ts'
import { newestPlan, roundNow } from '../asked-plan.ts'
import { checkInput } from '../check-input.ts'
import { rules, runChecks, sayRule } from '../checks/index.ts'
import { openRoundsOf, planById, plansOf, waiversOf } from '../queries.ts'
import { planPicture } from '../queries-picture.ts'
import { Waiver } from '../schema.ts'
import { measuresWords } from '../words.ts'
import { findingItem } from './findings-card.tsx'
import { crumbsTo, FormPage } from './parts.tsx'
import { roundName } from './rounds.tsx'

async function planAsked(tx: Tx, query: URLSearchParams) {
  const plans = await plansOf(tx)
  const asked = yearAsked(query.get('year'))
  return plans.find(one => one.fiscal_year === asked) ?? (await newestPlan(tx)) ?? plans[0]
}

export const check = page({
  path: '/office/measures/check',
  shell: 'office',
  may: 'plan:read',
  ledger: 'none',
  queries: 28,
  words: measuresWords,
  load: async (tx, { query, actor }) => {
    const row = await planAsked(tx, query)
    const plan = row && (await planPicture(tx, row.id))
    if (!plan) return { plan: undefined }
    const rounds = await openRoundsOf(tx, plan.id)
    const asked = query.get('round')
    const input = await checkInput(tx, plan, null)
    const chosen =
      asked === 'none' ? undefined : (rounds.find(one => one.id === asked) ?? roundNow(rounds, input.today))
    const waivers = await waiversOf(tx, plan.id)
    const round = chosen ? { from: chosen.from_day, to: chosen.to_day, reportOn: chosen.report_on } : null
    return {
      plan,
      rounds,
      chosen,
      waivers,
      checked: runChecks(
        { ...input, round },
        waivers.map(one => ({ rule: one.rule, measureId: one.measure_id })),
      ),
      mayWaive: actor?.holds('plan:edit') ?? false,
    }
  },
  view: (data, { lang }) => {
    const { check: w } = measuresWords(lang).year
    if (!data.plan)
      return {
        title: w.title,
        body: (
          <Stack>
            <PageHead title={w.title} />
            <EmptyState
              icon="list-checks"
              title={w.noPlan}
              actions={<LinkButton href={href(lang, '/office/measures')}>{measuresWords(lang).plan.start}</LinkButton>}
            />
          </Stack>
        ),
      }
    const { plan, rounds, chosen, checked, waivers, mayWaive } = data
    const groups = [
      { id: 'plan', measure: undefined, title: w.planItself },
      ...plan.measures.map(measure => ({ id: measure.id, measure, title: `${measure.number} ${measure.name}` })),
    ].map(group => ({ ...group, found: checked.findings.filter(one => (one.place.measureId ?? 'plan') === group.id) }))
    return {
      title: w.title,
      crumbs: crumbsTo(lang, plan.fiscalYear, { text: w.title }),
      body: (
        <Stack gap="lg">
          <PageHead
            title={`${w.title} ${plan.fiscalYear}`}
            lead={w.lead}
            note={w.passed.replace('{count}', String(checked.passed))}
            actions={
              <LinkButton
                href={href(lang, `/office/measures/check/rules?year=${plan.fiscalYear}`)}
                variant="quiet"
                icon="settings"
              >
                {w.rules}
              </LinkButton>
            }
          />
          <FilterBar
            action={href(lang, '/office/measures/check')}
            label={w.round}
            hidden={{ year: String(plan.fiscalYear) }}
          >
            <Select
              lang={lang}
              name="round"
              label={w.round}
              compact
              optional
              empty={false}
              value={chosen?.id ?? 'none'}
              options={[
                ...rounds.map(one => ({ value: one.id, label: roundName(one, lang) })),
                { value: 'none', label: w.noRound },
              ]}
            />
            <Button variant="quiet">{measuresWords(lang).plan.filter}</Button>
          </FilterBar>
          <Counts lang={lang} severities={checked.findings.map(one => one.rule.severity)} />
          {checked.findings.length === 0 ? (
            <EmptyState icon="circle-check" title={w.none}>
              {w.noneWhat}
            </EmptyState>
          ) : (
            groups
              .filter(group => group.found.length > 0)
              .map(group => (
                <Findings
                  id={`found-${group.id}`}
                  title={group.title}
                  or={measuresWords(lang).measure.or}
                  items={group.found.map(one => findingItem(lang, one, plan.id, group.measure?.id, mayWaive))}
                />
              ))
          )}
          {waivers.length > 0 ? (
            <Section id="waived" title={w.waived} look="minor">
              <Waived
                lang={lang}
                waivers={waivers}
                names={new Map(plan.measures.map(one => [one.id, one.name]))}
                year={plan.fiscalYear}
              />
            </Section>
          ) : null}
        </Stack>
      ),
    }
  },
})

function Counts({ lang, severities }: { lang: Lang; severities: readonly ('error' | 'warning' | 'statement')[] }) {
  const { check: w } = measuresWords(lang).year
  const of = (severity: string) => severities.filter(one => one === severity).length
  return (
    <Row gap="md">
      {of('error') > 0 ? <Badge lang={lang} tone="late">{`${w.errors} ${of('error')}`}</Badge> : null}
      {of('warning') > 0 ? <Badge lang={lang} tone="missing">{`${w.warnings} ${of('warning')}`}</Badge> : null}
      {of('statement') > 0 ? (
        <Badge lang={lang} tone="soon" icon="quote">{`${w.statements} ${of('statement')}`}</Badge>
      ) : null}
    </Row>
  )
}

interface WaiverRow {
  readonly id: string
  readonly rule: string
  readonly measure_id: string | null
  readonly reason: string
}

function Waived({
  lang,
  waivers,
  names,
  year,
}: {
  lang: Lang
  waivers: readonly WaiverRow[]
  names: ReadonlyMap<string, string>
  year: number
}) {
  const { check: w } = measuresWords(lang).year
  return (
    <Card padding="none">
      <Table
        lang={lang}
        caption={w.waived}
        rows={waivers}
        columns={[
          { key: 'rule', label: w.rule, head: true, cell: row => sayRule(row.rule, lang) },
          {
            key: 'for',
            label: w.waiveFor,
            cell: row =>
              row.measure_id === null ? w.waivedAll : w.waivedFor.replace('{name}', names.get(row.measure_id) ?? ''),
          },
          { key: 'why', label: measuresWords(lang).common.reason, cell: row => row.reason },
          {
            key: 'do',
            label: '',
            cell: row => (
              <LinkButton
                size="sm"
                variant="ghost"
                href={href(lang, `/office/measures/check/rules?year=${year}#${row.rule}`)}
              >
                {w.rules}
              </LinkButton>
            ),
          },
        ]}
      />
    </Card>
  )
}

const RULES = '/office/measures/check/rules'

export const checkRules = page({
  path: RULES,
  shell: 'office',
  may: 'plan:read',
  ledger: 'check.resumed',
  queries: 8,
  words: measuresWords,
  input: z.object({ waiver: id() }),
  load: async (tx, { query, actor }) => {
    const plan = await planAsked(tx, query)
    return { plan, waivers: plan ? await waiversOf(tx, plan.id) : [], mayWaive: actor?.holds('plan:edit') ?? false }
  },
  run: async (tx, input, { query, actor }) => {
    const plan = await planAsked(tx, query)
    if (!plan || !actor?.holds('plan:edit')) return no('not-found')
    const done = await endWaiver(tx, plan.id, input.waiver)
    return done.ok ? ok({ to: `${RULES}?year=${plan.fiscal_year}`, notice: 'rule-resumed' }) : done
  },
  view: ({ plan, waivers, mayWaive }, { lang }, form) => {
    const { check: w } = measuresWords(lang).year
    const at = plan ? `${RULES}?year=${plan.fiscal_year}` : RULES
    return {
      title: w.rulesTitle,
      within: '/office/measures/check',
      crumbs: [{ href: '/office/measures/check', text: w.title }, { text: w.rulesTitle }],
      body: (
        <Stack gap="md">
          <PageHead title={w.rulesTitle} lead={w.rulesLead} />
          <Card padding="none">
            <Table
              lang={lang}
              caption={w.rulesTitle}
              rows={rules}
              rowId={rule => rule.id}
              columns={[
                { key: 'rule', label: w.rule, head: true, cell: rule => sayRule(rule.id, lang) },
                { key: 'kind', label: w.kind, cell: rule => w.severities[rule.severity] },
                {
                  key: 'state',
                  label: w.state,
                  cell: rule => {
                    const mine = waivers.filter(one => one.rule === rule.id)
                    if (mine.length === 0) return w.on
                    return (
                      <Stack gap="xs">
                        {mine.map(one => (
                          <Text size="sm">{`${w.off} · ${one.reason}`}</Text>
                        ))}
                      </Stack>
                    )
                  },
                },
                {
                  key: 'do',
                  label: '',
                  cell: rule => {
                    const mine = waivers.filter(one => one.rule === rule.id)
                    if (!mayWaive || !plan) return null
                    return (
                      <Row>
                        {mine.map(one => (
                          <Form
                            lang={lang}
                            action={href(lang, at)}
                            hidden={{ ...form.hidden, waiver: one.id }}
                            label={sayRule(rule.id, lang)}
                          >
                            <Button size="sm" variant="quiet">
                              {w.switchOn}
                            </Button>
                          </Form>
                        ))}
                        {mine.some(one => one.measure_id === null) ? null : (
                          <LinkButton
                            size="sm"
                            variant="ghost"
                            href={href(lang, `/office/measures/check/waive?rule=${rule.id}&plan=${plan.id}`)}
                          >
                            {w.switchOff}
                          </LinkButton>
                        )}
                      </Row>
                    )
                  },
                },
              ]}
            />
          </Card>
        </Stack>
      ),
    }
  },
})

const WAIVE = '/office/measures/check/waive'

export const checkWaive = page({
  path: WAIVE,
  shell: 'office',
  may: 'plan:edit',
  ledger: 'check.waived',
  words: measuresWords,
  input: Waiver.extend({ plan: id() }),
  load: async (tx, { query }) => {
    const asked = query.get('plan') ?? ''
    const row = isId(asked) ? await planById(tx, asked) : await newestPlan(tx)
    const plan = row && (await planPicture(tx, row.id))
    return plan && { plan }
  },
  values: ({ plan }, { query }) => ({
    plan: plan.id,
    rule: query.get('rule') ?? '',
    measure: query.get('measure') ?? '',
  }),
  run: async (tx, input) => {
    const { plan, ...waiver } = input
    const row = await planById(tx, plan)
    const done = await waiveRule(tx, plan, waiver)
    return done.ok ? ok({ to: `/office/measures/check?year=${row?.fiscal_year ?? ''}`, notice: 'rule-waived' }) : done
  },
  view: ({ plan }, { lang }, form) => {
    const { check: w } = measuresWords(lang).year
    return {
      title: w.waiveTitle,
      within: '/office/measures/check',
      crumbs: crumbsTo(
        lang,
        plan.fiscalYear,
        { href: '/office/measures/check', text: w.title },
        { text: w.waiveTitle },
      ),
      body: (
        <FormPage
          lang={lang}
          title={w.waiveTitle}
          lead={w.waiveLead}
          action={WAIVE}
          back={`/office/measures/check?year=${plan.fiscalYear}`}
          go={w.switchOff}
          form={{ ...form, hidden: { ...form.hidden, plan: plan.id } }}
        >
          <Select
            lang={lang}
            label={w.rule}
            options={rules.map(rule => ({ value: rule.id, label: sayRule(rule.id, lang) }))}
            {...form.field('rule')}
          />
          <Select
            lang={lang}
            label={w.waiveFor}
            optional
            empty={w.waivedAll}
            options={plan.measures.map(one => ({ value: one.id, label: `${one.number} ${one.name}` }))}
            {...form.field('measure')}
          />
          <TextArea lang={lang} label={w.why} rows={3} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
