// /office/measures/propose?finding=ID: measures for a weak point, last year's own first, then from the library. A person picks;
// what is picked goes into the plan with its steps and can be changed in every word.
import { z } from 'zod'
import { isId } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { id } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Button,
  ButtonRow,
  Checkboxes,
  EmptyState,
  Form,
  LinkButton,
  PageHead,
  Read,
  Stack,
  TaskList,
  Text,
} from '#src/ui/index.ts'
import { findingById, openFindings } from '../../assessment/public.ts'
import { acceptProposals } from '../actions/accept-proposals.ts'
import { newestPlan } from '../asked-plan.ts'
import { type Proposal, proposalsFor } from '../proposals.ts'
import { planPicture } from '../queries-picture.ts'
import { measuresWords } from '../words.ts'

const PATH = '/office/measures/propose'

const picks = z.preprocess(
  value => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(
    z
      .string()
      .max(120)
      .regex(/^(library|last):[\w.-]+$/, 'choose-one'),
  ),
)

export const propose = page({
  path: PATH,
  shell: 'office',
  may: 'plan:edit',
  ledger: 'measure.added',
  words: measuresWords,
  input: z.object({ finding: id(), plan: id(), pick: picks }),
  load: async (tx, { query, lang }) => {
    const asked = query.get('finding') ?? ''
    if (asked === '') return { finding: undefined, open: await openFindings(tx) }
    const finding = isId(asked) ? await findingById(tx, asked) : undefined
    if (!finding) return undefined
    const row = await newestPlan(tx)
    const plan = row && (await planPicture(tx, row.id))
    return { finding, plan, proposals: plan ? await proposalsFor(tx, finding, plan, lang) : [] }
  },
  run: async (tx, input) => {
    const done = await acceptProposals(tx, { findingId: input.finding, planId: input.plan, picks: input.pick })
    if (!done.ok) return done
    const [first] = done.value
    return ok({
      to: done.value.length === 1 && first ? `/office/measures/${first}` : '/office/measures',
      notice: 'measures-added',
    })
  },
  view: (data, { lang }, form) => {
    const { plan: w } = measuresWords(lang)
    if (!data.finding)
      return { title: w.proposeTitle, within: '/office/measures', body: <Open lang={lang} open={data.open} /> }
    const { finding, plan, proposals } = data
    const back = `/office/scores/${finding.year}/analysis`
    return {
      title: w.proposeTitle,
      within: '/office/measures',
      crumbs: [{ href: back, text: w.seeAnalysis }, { text: w.proposeTitle }],
      body: (
        <Read>
          <PageHead
            title={w.proposeTitle}
            lead={w.proposeLead.replace('{finding}', finding.finding)}
            {...(plan ? { note: w.proposeInto.replace('{year}', String(plan.fiscalYear)) } : {})}
          />
          {!plan ? (
            <EmptyState
              icon="list-checks"
              title={w.needPlan}
              actions={
                <LinkButton href={href(lang, `/office/measures/plan/new?year=${finding.year + 1}`)}>
                  {w.start}
                </LinkButton>
              }
            >
              {w.needPlanWhat}
            </EmptyState>
          ) : proposals.length === 0 ? (
            <EmptyState
              icon="list-checks"
              title={w.noProposals}
              actions={
                <LinkButton href={href(lang, `/office/measures/new?plan=${plan.id}`)}>{w.ownInstead}</LinkButton>
              }
            >
              {w.noProposalsWhat}
            </EmptyState>
          ) : (
            <Form
              lang={lang}
              action={href(lang, `${PATH}?finding=${finding.id}`)}
              hidden={{ ...form.hidden, finding: finding.id, plan: plan.id }}
              guard
            >
              <Stack gap="lg">
                <Group
                  lang={lang}
                  title={w.fromLastYear}
                  proposals={proposals.filter(one => one.from === 'last')}
                  chosen={form.chosen('pick')}
                  error={form.error('pick')}
                />
                <Group
                  lang={lang}
                  title={w.fromLibrary}
                  hint={w.fromLibraryNote}
                  proposals={proposals.filter(one => one.from === 'library')}
                  chosen={form.chosen('pick')}
                  error={form.error('pick')}
                />
                <ButtonRow>
                  <Button size="lg">{w.accept}</Button>
                  <LinkButton href={href(lang, `/office/measures/new?plan=${plan.id}`)} variant="ghost">
                    {w.ownInstead}
                  </LinkButton>
                </ButtonRow>
              </Stack>
            </Form>
          )}
        </Read>
      ),
    }
  },
})

/** Asked for without a finding: those that wait for a measure. */
function Open({ lang, open }: { lang: Lang; open: readonly { id: string; finding: string; year: number }[] }) {
  const { plan: w } = measuresWords(lang)
  return (
    <Read>
      <PageHead title={w.proposeTitle} />
      {open.length === 0 ? (
        <EmptyState
          icon="list-checks"
          title={w.noOpenFindings}
          actions={<LinkButton href={href(lang, '/office/scores')}>{w.fromScores}</LinkButton>}
        />
      ) : (
        <TaskList
          label={w.proposeTitle}
          items={open.map(one => ({
            icon: 'trending-up',
            title: one.finding,
            note: String(one.year),
            href: href(lang, `${PATH}?finding=${one.id}`),
          }))}
        />
      )}
    </Read>
  )
}

type GroupProps = {
  lang: Lang
  title: string
  hint?: string
  proposals: readonly Proposal[]
  chosen: readonly string[]
  error: string | undefined
}

function Group({ lang, title, hint, proposals, chosen, error }: GroupProps) {
  const { plan: w } = measuresWords(lang)
  if (proposals.length === 0) return null
  return (
    <Checkboxes
      lang={lang}
      id={`pick-${proposals[0]?.from ?? ''}`}
      name="pick"
      label={title}
      {...(hint ? { hint } : {})}
      optional
      values={chosen}
      error={error}
      options={proposals.map(one => ({
        value: `${one.from}:${one.key}`,
        label: one.name,
        hint: (
          <Text size="sm" tone="muted">
            {[
              one.problem,
              w.stepsCount.replace('{count}', String(one.steps)),
              one.cameOf === '' ? '' : w.cameOf.replace('{outcome}', one.cameOf),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        ),
      }))}
    />
  )
}
