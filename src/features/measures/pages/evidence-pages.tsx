// /office/steps/:id/evidence and /office/outcomes/:id/evidence: adds a piece of evidence, or uses one that is there already.
// /office/proofs/:id/remove: a piece no longer speaks for this; the piece itself stays.
import { z } from 'zod'
import type { Lang } from '#src/kernel/lang.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { line, oneOf, optionalId } from '#src/platform/http/fields.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf, type Visit } from '#src/platform/http/visit.ts'
import { Disclosure, Radios, Select, TextArea } from '#src/ui/index.ts'
import {
  EvidenceFields,
  EvidenceFormFields,
  evidenceFiles,
  type Facts,
  isEvidenceGiven,
  offerEvidence,
} from '../../evidence/public.ts'
import { type Proves, prove, removeProof } from '../actions/prove.ts'
import { reportable } from '../actions/record-action.ts'
import { recentEvidence } from '../queries.ts'
import { measuresWords } from '../words.ts'
import { oneOutcome, oneStep } from './one-measure.ts'
import { crumbsTo, FormPage } from './parts.tsx'

const AddEvidence = z.object({
  ...EvidenceFields,
  proves: oneOf(['step', 'output', 'outcome']),
  existing: optionalId(),
})
type AddEvidence = z.infer<typeof AddEvidence>

async function add(tx: Tx, visit: Visit, facts: Facts, input: AddEvidence, what: Proves): Promise<Result<string>> {
  const { proves: _proves, existing, ...given } = input
  if (existing !== null && !isEvidenceGiven(given)) return prove(tx, existing, what)
  const offered = await offerEvidence(tx, { store: visit.store, facts }, given)
  return offered.ok ? prove(tx, offered.value, what) : offered
}

export const stepEvidence = (facts: Facts) =>
  page({
    path: '/office/steps/:id/evidence',
    shell: 'office',
    may: 'step:report',
    ledger: 'proof.added',
    words: measuresWords,
    input: AddEvidence,
    files: evidenceFiles,
    load: async (tx, visit) => {
      const found = await oneStep(tx, idOf(visit))
      if (!found || !(await reportable(tx, idOf(visit))).ok) return undefined
      return { ...found, known: await recentEvidence(tx) }
    },
    values: ({ step }) => ({ kind: 'file', proves: step.state === 'done' ? 'output' : 'step' }),
    run: async (tx, input, visit) => {
      const found = await oneStep(tx, idOf(visit))
      if (!found) return no('not-found')
      const what: Proves = {
        measureId: found.measure.id,
        proves: input.proves === 'outcome' ? 'output' : input.proves,
        stepId: idOf(visit),
      }
      const done = await add(tx, visit, facts, input, what)
      return done.ok
        ? ok({ to: `/office/measures/${found.measure.id}#step-${found.step.id}`, notice: 'evidence-added' })
        : done
    },
    view: ({ plan, measure, step, known }, { lang }, form) => {
      const { doing: w, common } = measuresWords(lang)
      const back = `/office/measures/${measure.id}`
      return {
        title: w.evidenceTitle,
        within: '/office/my-steps',
        crumbs: crumbsTo(lang, plan.fiscalYear, { href: back, text: measure.number }, { text: w.evidenceTitle }),
        body: (
          <FormPage
            lang={lang}
            title={w.evidenceTitle}
            lead={`${w.step.replace('{number}', String(step.number))} ${step.name}`}
            action={`/office/steps/${step.id}/evidence`}
            back={back}
            go={common.save}
            form={form}
            multipart
          >
            <EvidenceFormFields lang={lang} form={form} facts={facts} />
            <Radios
              lang={lang}
              label={w.proves}
              layout="pairs"
              options={(['step', 'output'] as const).map(one => ({ value: one, label: w.provings[one] }))}
              {...form.field('proves')}
            />
            <Existing lang={lang} form={form} known={known} />
          </FormPage>
        ),
      }
    },
  })

export const outcomeEvidence = (facts: Facts) =>
  page({
    path: '/office/outcomes/:id/evidence',
    shell: 'office',
    may: 'step:report',
    ledger: 'proof.added',
    words: measuresWords,
    input: AddEvidence,
    files: evidenceFiles,
    load: async (tx, visit) => {
      const found = await oneOutcome(tx, idOf(visit))
      return found && { ...found, known: await recentEvidence(tx) }
    },
    values: () => ({ kind: 'file' }),
    run: async (tx, input, visit) => {
      const found = await oneOutcome(tx, idOf(visit))
      if (!found) return no('not-found')
      const what: Proves = { measureId: found.measure.id, proves: 'outcome', outcomeId: idOf(visit) }
      const done = await add(tx, visit, facts, input, what)
      return done.ok ? ok({ to: `/office/measures/${found.measure.id}#outcomes`, notice: 'evidence-added' }) : done
    },
    view: ({ plan, measure, outcome, known }, { lang }, form) => {
      const { doing: w, common } = measuresWords(lang)
      const back = `/office/measures/${measure.id}`
      return {
        title: w.evidenceTitle,
        within: '/office/measures',
        crumbs: crumbsTo(lang, plan.fiscalYear, { href: back, text: measure.number }, { text: w.evidenceTitle }),
        body: (
          <FormPage
            lang={lang}
            title={w.evidenceTitle}
            lead={outcome.text}
            action={`/office/outcomes/${outcome.id}/evidence`}
            back={back}
            go={common.save}
            form={{ ...form, hidden: { ...form.hidden, proves: 'outcome' } }}
            multipart
          >
            <EvidenceFormFields lang={lang} form={form} facts={facts} />
            <Existing lang={lang} form={form} known={known} />
          </FormPage>
        ),
      }
    },
  })

function Existing({
  lang,
  form,
  known,
}: {
  lang: Lang
  form: FormState
  known: readonly { id: string; title: string }[]
}) {
  const { doing: w } = measuresWords(lang)
  if (known.length === 0) return null
  return (
    <Disclosure summary={w.existing} open={form.field('existing').value !== ''}>
      <Select
        lang={lang}
        label={w.existingPick}
        hint={w.existingHint}
        optional
        options={known.map(one => ({ value: one.id, label: one.title }))}
        {...form.field('existing')}
      />
    </Disclosure>
  )
}

const Remove = z.object({ reason: line(500) })

export const proofRemove = page({
  path: '/office/proofs/:id/remove',
  shell: 'office',
  may: 'step:report',
  ledger: 'proof.removed',
  words: measuresWords,
  input: Remove,
  load: async (tx, visit) =>
    tx.db
      .selectFrom('proof as p')
      .innerJoin('evidence as e', join =>
        join.onRef('e.agency_id', '=', 'p.agency_id').onRef('e.id', '=', 'p.evidence_id'),
      )
      .innerJoin('measure as m', join =>
        join.onRef('m.agency_id', '=', 'p.agency_id').onRef('m.id', '=', 'p.measure_id'),
      )
      .innerJoin('plan as l', join => join.onRef('l.agency_id', '=', 'm.agency_id').onRef('l.id', '=', 'm.plan_id'))
      .select(['p.id', 'e.title', 'p.measure_id', 'm.name', 'l.fiscal_year'])
      .where('p.agency_id', '=', tx.agencyId)
      .where('p.id', '=', idOf(visit))
      .where('p.removed_at', 'is', null)
      .executeTakeFirst(),
  run: async (tx, input, visit) => {
    const row = await tx.db
      .selectFrom('proof')
      .select('measure_id')
      .where('agency_id', '=', tx.agencyId)
      .where('id', '=', idOf(visit))
      .executeTakeFirst()
    const done = await removeProof(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/measures/${row?.measure_id ?? ''}`, notice: 'proof-removed' }) : done
  },
  view: (proof, { lang }, form) => {
    const { doing: w, common } = measuresWords(lang)
    const back = `/office/measures/${proof.measure_id}`
    return {
      title: w.removeProof,
      within: '/office/measures',
      crumbs: crumbsTo(lang, proof.fiscal_year, { href: back, text: proof.name }, { text: w.removeProof }),
      body: (
        <FormPage
          lang={lang}
          title={w.removeProof}
          lead={`${proof.title} · ${w.removeProofLead}`}
          action={`/office/proofs/${proof.id}/remove`}
          back={back}
          go={w.removeProof}
          danger
          form={form}
        >
          <TextArea lang={lang} label={common.reason} rows={2} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
