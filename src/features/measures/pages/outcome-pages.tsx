// /office/measures/:id/outcomes/new, /office/outcomes/:id/edit and /remove: what came of a measure.
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Select, TextArea } from '#src/ui/index.ts'
import { aimName, type Framework, frameworkInForce } from '../../assessment/public.ts'
import { addOutcome, editOutcome, removeOutcome } from '../actions/outcomes.ts'
import { measureById, outcomeById } from '../queries.ts'
import { EditOutcome, NewOutcome, outcomeKinds, Reason } from '../schema.ts'
import { measuresWords } from '../words.ts'
import { hintsFor } from './hints.ts'
import { oneMeasure, oneOutcome } from './one-measure.ts'
import { BothVersions, crumbsTo, FormPage } from './parts.tsx'

const frameworkOf = (tx: Tx, plan: { fiscalYear: number; basedOnYear: number | null }) =>
  frameworkInForce(tx, plan.basedOnYear ?? plan.fiscalYear)

export const outcomeNew = page({
  path: '/office/measures/:id/outcomes/new',
  shell: 'office',
  may: 'step:report',
  ledger: 'outcome.added',
  words: measuresWords,
  input: NewOutcome,
  load: async (tx, visit) => {
    const found = await oneMeasure(tx, idOf(visit))
    return found && { ...found, framework: await frameworkOf(tx, found.plan) }
  },
  values: ({ measure }) => {
    const aim = measure.aims[0]
    return { kind: 'score-change', score: aim ? `${aim.kind}:${aim.key}` : '' }
  },
  run: async (tx, input, visit) => {
    const done = await addOutcome(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/measures/${idOf(visit)}#outcomes`, notice: 'outcome-added' }) : done
  },
  hints: async (tx, values, visit) => {
    const found = await measureById(tx, idOf(visit))
    return hintsFor(tx, found?.plan_id, { form: 'outcome', measureId: idOf(visit) }, values, visit.lang)
  },
  view: ({ plan, measure, framework }, { lang }, form) => {
    const { doing: w, common } = measuresWords(lang)
    const back = `/office/measures/${measure.id}`
    return {
      title: w.outcomeNew,
      within: '/office/measures',
      crumbs: crumbsTo(lang, plan.fiscalYear, { href: back, text: measure.number }, { text: w.outcomeNew }),
      body: (
        <FormPage
          lang={lang}
          title={w.outcomeNew}
          lead={measure.name}
          action={`${back}/outcomes/new`}
          back={back}
          hints
          go={common.save}
          form={form}
        >
          <OutcomeFields lang={lang} framework={framework} form={form} />
        </FormPage>
      ),
    }
  },
})

export const outcomeEdit = page({
  path: '/office/outcomes/:id/edit',
  shell: 'office',
  may: 'step:report',
  ledger: 'outcome.changed',
  words: measuresWords,
  input: EditOutcome,
  load: async (tx, visit) => {
    const found = await oneOutcome(tx, idOf(visit))
    return found && { ...found, framework: await frameworkOf(tx, found.plan) }
  },
  values: ({ outcome }) => ({
    kind: outcome.kind,
    text: outcome.text,
    score: outcome.scoreKind === null ? '' : `${outcome.scoreKind}:${outcome.scoreKey}`,
    _version: String(outcome.version),
  }),
  run: async (tx, input, visit) => {
    const found = await oneOutcome(tx, idOf(visit))
    const done = await editOutcome(tx, idOf(visit), input)
    return done.ok
      ? ok({ to: `/office/measures/${found?.measure.id ?? ''}#outcomes`, notice: 'outcome-changed' })
      : done
  },
  hints: async (tx, values, visit) => {
    const outcome = await outcomeById(tx, idOf(visit))
    const found = outcome && (await measureById(tx, outcome.measure_id))
    const typing = { form: 'outcome', measureId: found?.id ?? '', id: idOf(visit) } as const
    return hintsFor(tx, found?.plan_id, typing, values, visit.lang)
  },
  view: ({ plan, measure, outcome, framework }, { lang }, form) => {
    const { doing: w, common } = measuresWords(lang)
    const back = `/office/measures/${measure.id}`
    return {
      title: w.outcomeEdit,
      within: '/office/measures',
      crumbs: crumbsTo(lang, plan.fiscalYear, { href: back, text: measure.number }, { text: w.outcomeEdit }),
      body: (
        <FormPage
          lang={lang}
          title={w.outcomeEdit}
          lead={measure.name}
          action={`/office/outcomes/${outcome.id}/edit`}
          back={back}
          hints
          go={common.save}
          form={form}
          now={outcome.version}
        >
          <BothVersions
            lang={lang}
            form={form}
            now={outcome.version}
            fields={[{ label: w.outcomeText, typed: form.field('text').value, stored: outcome.text }]}
          />
          <OutcomeFields lang={lang} framework={framework} form={form} />
        </FormPage>
      ),
    }
  },
})

export const outcomeRemove = page({
  path: '/office/outcomes/:id/remove',
  shell: 'office',
  may: 'step:report',
  ledger: 'outcome.removed',
  words: measuresWords,
  input: Reason,
  load: (tx, visit) => oneOutcome(tx, idOf(visit)),
  values: ({ outcome }) => ({ _version: String(outcome.version) }),
  run: async (tx, input, visit) => {
    const found = await oneOutcome(tx, idOf(visit))
    const done = await removeOutcome(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/measures/${found?.measure.id ?? ''}`, notice: 'outcome-removed' }) : done
  },
  view: ({ plan, measure, outcome }, { lang }, form) => {
    const { doing: w, common } = measuresWords(lang)
    const back = `/office/measures/${measure.id}`
    return {
      title: w.outcomeRemove,
      within: '/office/measures',
      crumbs: crumbsTo(lang, plan.fiscalYear, { href: back, text: measure.number }, { text: w.outcomeRemove }),
      body: (
        <FormPage
          lang={lang}
          title={w.outcomeRemove}
          lead={w.outcomeRemoveLead}
          action={`/office/outcomes/${outcome.id}/remove`}
          back={back}
          go={w.outcomeRemove}
          danger
          form={form}
          now={outcome.version}
        >
          <TextArea lang={lang} label={common.reason} rows={2} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})

function OutcomeFields({ lang, framework, form }: { lang: Lang; framework: Framework | undefined; form: FormState }) {
  const { doing: w, measure: m } = measuresWords(lang)
  const named = (kind: 'indicator' | 'question' | 'item', keys: readonly string[], group: string) =>
    framework ? keys.map(key => ({ value: `${kind}:${key}`, label: aimName(framework, kind, key, lang), group })) : []
  return (
    <>
      <Select
        lang={lang}
        label={w.outcomeKind}
        empty={false}
        options={outcomeKinds.map(kind => ({ value: kind, label: w.outcomeKinds[kind] }))}
        {...form.field('kind')}
      />
      <TextArea lang={lang} label={w.outcomeText} hint={w.outcomeTextHint} rows={4} {...form.field('text')} />
      <Select
        lang={lang}
        label={w.outcomeScore}
        hint={w.outcomeScoreHint}
        optional
        options={[
          { value: 'total:total', label: w.outcomeScoreTotal },
          ...named('indicator', framework?.indicators.map(one => one.id) ?? [], m.aimIndicator),
          ...named('question', framework?.questions.map(one => one.key) ?? [], m.aimQuestion),
          ...named('item', framework?.items.map(one => one.topic) ?? [], m.aimItem),
        ]}
        {...form.field('score')}
      />
    </>
  )
}
