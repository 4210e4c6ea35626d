// /office/measures/rollover: the next year from the last: choose, see the counts, start; and /office/rollovers/:id/undo.
import { z } from 'zod'
import { dayHere } from '#src/kernel/clock.ts'
import { isId } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { id, ticked } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Button,
  ButtonRow,
  Card,
  Checkbox,
  Checkboxes,
  Form,
  LinkButton,
  List,
  PageHead,
  Read,
  Section,
  Stack,
  Text,
} from '#src/ui/index.ts'
import { dayAfter } from '../../people/public.ts'
import { type Counts, previewRollOver, rollOver, UNDO_DAYS, undoRollOver } from '../actions/roll-over.ts'
import { plansOf } from '../queries.ts'
import { planPicture } from '../queries-picture.ts'
import { planMay } from '../rules.ts'
import { shortDay } from '../show.ts'
import { stateOfPlan } from '../stored.ts'
import { measuresWords } from '../words.ts'
import { crumbsTo, FormPage } from './parts.tsx'

const PATH = '/office/measures/rollover'

const rolloversOf = (tx: Tx) =>
  tx.db
    .selectFrom('rollover as r')
    .innerJoin('plan as f', join => join.onRef('f.agency_id', '=', 'r.agency_id').onRef('f.id', '=', 'r.from_plan'))
    .innerJoin('plan as t', join => join.onRef('t.agency_id', '=', 'r.agency_id').onRef('t.id', '=', 'r.to_plan'))
    .select(['r.id', 'r.at', 'r.undone_at', 'r.to_plan', 'f.fiscal_year as from_year', 't.fiscal_year as to_year'])
    .where('r.agency_id', '=', tx.agencyId)
    .orderBy('r.id', 'desc')
    .execute()

async function planToCarry(tx: Tx, asked: string) {
  const plans = await plansOf(tx)
  const open = plans.filter(plan => planMay(stateOfPlan(plan.state), 'roll-over').ok)
  return open.find(plan => plan.id === asked) ?? open[0]
}

const chosenIn = z.preprocess(
  value => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().refine(isId, 'choose-one')),
)

export const rollover = page({
  path: PATH,
  shell: 'office',
  may: 'plan:edit',
  ledger: 'plan.rolled-over',
  words: measuresWords,
  input: z.object({ plan: id(), measures: chosenIn, evidence: ticked() }),
  load: async (tx, { query }) => {
    const row = await planToCarry(tx, query.get('plan') ?? '')
    const plan = row && (await planPicture(tx, row.id))
    const before = await rolloversOf(tx)
    if (!plan) return { plan: undefined, before, counts: undefined, chosen: [], now: tx.scope.now }
    const asked = query.getAll('measures')
    const chosen = query.has('preview') ? asked : plan.measures.filter(one => one.state === 'active').map(one => one.id)
    const evidence = query.has('preview') ? query.get('evidence') === 'yes' : true
    const counts = await previewRollOver(tx, plan, { measures: chosen, evidence })
    return { plan, before, counts, chosen, evidence, now: tx.scope.now }
  },
  values: ({ chosen }) => ({ measures: [...chosen] }),
  run: async (tx, input) => {
    const done = await rollOver(tx, input.plan, { measures: input.measures, evidence: input.evidence })
    if (!done.ok) return done
    const made = (await rolloversOf(tx)).find(one => one.id === done.value)
    return ok({ to: `/office/measures?year=${made?.to_year ?? ''}`, notice: 'rolled-over' })
  },
  view: (data, { lang }, form) => {
    const { rollover: w } = measuresWords(lang).year
    const { plan, before, counts } = data
    return {
      title: w.title,
      within: '/office/measures',
      crumbs: plan ? crumbsTo(lang, plan.fiscalYear, { text: w.title }) : [{ text: w.title }],
      body: (
        <Read>
          <PageHead
            title={w.title}
            {...(plan
              ? { lead: w.lead.replace('{from}', String(plan.fiscalYear)).replace('{to}', String(plan.fiscalYear + 1)) }
              : {})}
          />
          <Stack gap="lg">
            {plan && counts ? (
              <Form lang={lang} action={href(lang, PATH)} hidden={{ ...form.hidden, plan: plan.id }} guard>
                <Checkboxes
                  lang={lang}
                  label={w.choose}
                  hint={w.chooseHint}
                  name="measures"
                  error={form.error('measures')}
                  values={form.chosen('measures')}
                  options={plan.measures
                    .filter(one => one.state === 'active')
                    .map(one => ({ value: one.id, label: `${one.number} ${one.name}` }))}
                />
                <Checkbox
                  lang={lang}
                  name="evidence"
                  label={w.evidence}
                  optional
                  checked={data.evidence ?? true}
                  value="yes"
                />
                <Stack gap="md">
                  <Card title={w.will}>
                    <CountList lang={lang} counts={counts} />
                    <Text size="sm" tone="muted">
                      {w.dates}
                    </Text>
                  </Card>
                  <ButtonRow>
                    <Button size="lg">{w.go.replace('{year}', String(plan.fiscalYear + 1))}</Button>
                  </ButtonRow>
                </Stack>
              </Form>
            ) : (
              <Text>{measuresWords(lang).errors['no-plan']}</Text>
            )}
            {before.length > 0 ? (
              <Section id="before" title={w.history} look="minor">
                <Card>
                  <List
                    items={before.map(one => (
                      <>
                        {w.done
                          .replace('{day}', shortDay(dayHere(one.at), lang))
                          .replace('{from}', String(one.from_year))}{' '}
                        {one.undone_at ? (
                          w.undone.replace('{day}', shortDay(dayHere(one.undone_at), lang))
                        ) : dayAfter(dayHere(one.at), UNDO_DAYS) >= dayHere(data.now) ? (
                          <LinkButton href={href(lang, `/office/rollovers/${one.id}/undo`)} size="sm" variant="quiet">
                            {w.undo}
                          </LinkButton>
                        ) : null}
                      </>
                    ))}
                  />
                </Card>
              </Section>
            ) : null}
          </Stack>
        </Read>
      ),
    }
  },
})

function CountList({ lang, counts }: { lang: Lang; counts: Counts }) {
  const { counts: w } = measuresWords(lang).year.rollover
  const keys = ['measures', 'steps', 'responsible', 'aims', 'evidence', 'items', 'left', 'nobody', 'itemsLeft'] as const
  return (
    <List
      items={keys
        .filter(key => key === 'measures' || (counts[key] ?? 0) > 0)
        .map(key => w[key].replace('{count}', String(counts[key] ?? 0)))}
    />
  )
}

export const rolloverUndo = page({
  path: '/office/rollovers/:id/undo',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'plan.rollover-undone',
  words: measuresWords,
  input: z.object({ sure: ticked() }),
  load: async (tx, visit) => (await rolloversOf(tx)).find(one => one.id === idOf(visit)),
  run: async (tx, input, visit) => {
    const done = await undoRollOver(tx, idOf(visit), input.sure)
    return done.ok ? ok({ to: '/office/measures', notice: 'rollover-undone' }) : done
  },
  view: (row, { lang }, form) => {
    const { rollover: w } = measuresWords(lang).year
    const title = w.undoTitle.replace('{year}', String(row.to_year))
    return {
      title,
      within: '/office/measures',
      crumbs: crumbsTo(lang, row.from_year, { href: PATH, text: w.title }, { text: title }),
      body: (
        <FormPage
          lang={lang}
          title={title}
          lead={w.undoLead.replace('{day}', shortDay(dayAfter(dayHere(row.at), UNDO_DAYS), lang))}
          action={`/office/rollovers/${row.id}/undo`}
          back={PATH}
          go={w.undo}
          danger
          form={form}
        >
          <Checkbox lang={lang} name="sure" label={w.undoConfirm} optional value="yes" error={form.error('sure')} />
        </FormPage>
      ),
    }
  },
})
