// /office/measures/new?plan=ID: writes a measure of one's own.
import { isId } from '#src/kernel/ids.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { addMeasure } from '../actions/add-measure.ts'
import { newestPlan } from '../asked-plan.ts'
import { planPicture } from '../queries-picture.ts'
import { planMay } from '../rules.ts'
import { NewMeasure } from '../schema.ts'
import { measuresWords } from '../words.ts'
import { hintsFor } from './hints.ts'
import { MeasureFields, measureFormData } from './measure-form.tsx'
import { crumbsTo, FormPage } from './parts.tsx'

const PATH = '/office/measures/new'

export const measureNew = page({
  path: PATH,
  shell: 'office',
  may: 'plan:edit',
  ledger: 'measure.added',
  words: measuresWords,
  input: NewMeasure,
  load: async (tx, { query }) => {
    const asked = query.get('plan') ?? ''
    const id = isId(asked) ? asked : (await newestPlan(tx))?.id
    const plan = id === undefined ? undefined : await planPicture(tx, id)
    return plan && planMay(plan.state, 'edit').ok ? measureFormData(tx, plan) : undefined
  },
  values: ({ plan }, { query }) => ({
    heading: query.get('heading') ?? plan.headings[0]?.id ?? '',
    kind: 'measure',
    supervision: 'as-plan',
  }),
  run: async (tx, input, { query }) => {
    const asked = query.get('plan') ?? ''
    const id = isId(asked) ? asked : ((await newestPlan(tx))?.id ?? '')
    const done = await addMeasure(tx, id, input)
    return done.ok ? ok({ to: `/office/measures/${done.value}`, notice: 'measure-added' }) : done
  },
  hints: async (tx, values, { query, lang }) => {
    const asked = query.get('plan') ?? ''
    return hintsFor(tx, isId(asked) ? asked : undefined, { form: 'measure' }, values, lang)
  },
  view: (data, { lang }, form) => {
    const { measure: w, common } = measuresWords(lang)
    const year = data.plan.fiscalYear
    return {
      title: w.newTitle,
      within: '/office/measures',
      crumbs: crumbsTo(lang, year, { text: w.newTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.newTitle}
          action={`${PATH}?plan=${data.plan.id}`}
          back={`/office/measures?year=${year}`}
          hints
          go={common.save}
          form={form}
        >
          <MeasureFields lang={lang} data={data} form={form} />
        </FormPage>
      ),
    }
  },
})
