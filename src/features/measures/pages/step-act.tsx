// /office/steps/:id/act: an officer says what was done, with photos or files or a link, in one go.
import { ok } from '#src/kernel/result.ts'
import { evidenceKinds } from '#src/platform/files/kinds.ts'
import { line } from '#src/platform/http/fields.ts'
import { receivedFiles } from '#src/platform/http/file-fields.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { FileField, TextField } from '#src/ui/index.ts'
import { type Facts, offerEvidence } from '../../evidence/public.ts'
import { houseUnits, todayOf } from '../../people/public.ts'
import { prove } from '../actions/prove.ts'
import { recordAction, reportable } from '../actions/record-action.ts'
import { stepById } from '../queries.ts'
import { NewAction } from '../schema.ts'
import { shortDay } from '../show.ts'
import { measuresWords } from '../words.ts'
import { ActionFields } from './action-form.tsx'
import { hintsFor } from './hints.ts'
import { mainUnit } from './main-unit.ts'
import { oneStep } from './one-measure.ts'
import { crumbsTo, FormPage } from './parts.tsx'

const MOST_FILES = 6
const Act = NewAction.extend({ photos: receivedFiles(), url: line(2000, { optional: true }) })

export const stepAct = (facts: Facts) =>
  page({
    path: '/office/steps/:id/act',
    shell: 'office',
    may: 'step:report',
    ledger: 'action.recorded',
    words: measuresWords,
    input: Act,
    files: [{ field: 'photos', accept: evidenceKinds, most: MOST_FILES }],
    load: async (tx, visit) => {
      const found = await oneStep(tx, idOf(visit))
      if (!found || !(await reportable(tx, idOf(visit))).ok) return undefined
      return { ...found, units: await houseUnits(tx), unit: await mainUnit(tx), today: todayOf(tx) }
    },
    values: ({ unit, today, step }, { lang }) => ({
      on_day: shortDay(today, lang),
      unit: unit ?? '',
      channels: [],
      is_latest: step.recurring === 'none' ? '' : 'yes',
    }),
    run: async (tx, input, visit) => {
      const { photos, url, ...action } = input
      const done = await recordAction(tx, idOf(visit), action)
      if (!done.ok) return done
      const step = await oneStep(tx, idOf(visit))
      const measureId = step?.measure.id ?? ''
      const pieces = [
        ...photos.map(file => ({ kind: 'file' as const, file, url: '' })),
        ...(url === '' ? [] : [{ kind: 'link' as const, file: undefined, url }]),
      ]
      for (const piece of pieces) {
        const offered = await offerEvidence(
          tx,
          { store: visit.store, facts },
          {
            ...piece,
            title: piece.kind === 'file' && step ? '' : action.what.slice(0, 200),
            note: '',
            happened_on: action.on_day,
            expires_on: null,
            unit: null,
            fact: '',
            fact_from: null,
            fact_to: null,
            fact_params: '',
          },
        )
        if (!offered.ok) return { ...offered, at: piece.kind === 'file' ? 'photos' : 'url' }
        const proven = await prove(tx, offered.value, {
          measureId,
          proves: 'step',
          stepId: idOf(visit),
          actionId: done.value,
        })
        if (!proven.ok) return proven
      }
      return ok({ to: `/office/measures/${measureId}`, notice: 'action-recorded' })
    },
    hints: async (tx, values, visit) => {
      const found = await stepById(tx, idOf(visit))
      const typing = {
        form: 'action',
        measureId: found?.measure_id ?? '',
        stepId: idOf(visit),
        staffId: visit.actor?.id ?? null,
      } as const
      return hintsFor(tx, found?.plan_id, typing, values, visit.lang)
    },
    view: ({ plan, measure, step, units }, { lang }, form) => {
      const { doing: w, common } = measuresWords(lang)
      const back = `/office/measures/${measure.id}`
      return {
        title: w.recordTitle,
        within: '/office/my-steps',
        crumbs: crumbsTo(lang, plan.fiscalYear, { href: back, text: measure.number }, { text: w.recordTitle }),
        body: (
          <FormPage
            lang={lang}
            title={w.recordTitle}
            lead={`${w.step.replace('{number}', String(step.number))} ${step.name}`}
            action={`/office/steps/${step.id}/act`}
            back={back}
            hints
            go={common.save}
            form={form}
            multipart
          >
            <FileField
              lang={lang}
              name="photos"
              label={w.photos}
              hint={w.photosHint}
              error={form.error('photos')}
              optional
              multiple
              accept="image/*,application/pdf,.docx,.xlsx,.pptx,.odt,.ods"
              icon="camera"
            />
            <ActionFields lang={lang} step={step} units={units} form={form} />
            <TextField lang={lang} type="url" label={w.link} hint={w.linkHint} optional {...form.field('url')} />
          </FormPage>
        ),
      }
    },
  })
