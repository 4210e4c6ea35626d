// /office/measures/:id/drop: takes a measure out of the plan, or brings it back, each with its reason.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { TextArea } from '#src/ui/index.ts'
import { dropMeasure, restoreMeasure } from '../actions/drop-measure.ts'
import { measureById } from '../queries.ts'
import { Reason } from '../schema.ts'
import { measuresWords } from '../words.ts'
import { crumbsTo, FormPage } from './parts.tsx'

export const measureDrop = page({
  path: '/office/measures/:id/drop',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'none',
  words: measuresWords,
  input: Reason,
  load: (tx, visit) => measureById(tx, idOf(visit)),
  values: measure => ({ _version: String(measure.version) }),
  run: async (tx, input, visit) => {
    const measure = await measureById(tx, idOf(visit))
    const isDropped = measure?.state === 'dropped'
    const done = await (isDropped ? restoreMeasure : dropMeasure)(tx, idOf(visit), input)
    return done.ok
      ? ok({ to: `/office/measures/${idOf(visit)}`, notice: isDropped ? 'measure-restored' : 'measure-dropped' })
      : done
  },
  view: (measure, { lang }, form) => {
    const { measure: w } = measuresWords(lang)
    const isDropped = measure.state === 'dropped'
    const title = isDropped ? w.restoreTitle : w.dropTitle
    const back = `/office/measures/${measure.id}`
    return {
      title,
      within: '/office/measures',
      crumbs: crumbsTo(lang, measure.fiscal_year, { href: back, text: measure.name }, { text: title }),
      body: (
        <FormPage
          lang={lang}
          title={title}
          lead={isDropped ? measure.name : w.dropLead}
          action={`${back}/drop`}
          back={back}
          go={isDropped ? w.restore : w.drop}
          danger={!isDropped}
          form={form}
          now={measure.version}
        >
          <TextArea lang={lang} label={isDropped ? w.restoreWhy : w.dropWhy} rows={3} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
