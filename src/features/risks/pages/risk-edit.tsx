// /office/risks/:id/edit: changes a risk or gives it its grades.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { BothVersions, FormPage } from '../../measures/public.ts'
import { editRisk } from '../actions/edit-risk.ts'
import { ownUnits, theirRisk } from '../actions/parts.ts'
import { EditRisk } from '../schema.ts'
import { risksWords } from '../words.ts'
import { crumbsTo, LIST } from './parts.tsx'
import { comparedRisk, RiskFields, riskFormValues } from './risk-form.tsx'

export const riskEdit = page({
  path: `${LIST}/:id/edit`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'risk.changed',
  words: risksWords,
  input: EditRisk,
  load: async (tx, visit) => {
    const found = await theirRisk(tx, idOf(visit))
    return found.ok && found.value.state !== 'closed' ? { risk: found.value, ...(await ownUnits(tx)) } : undefined
  },
  values: ({ risk }, { lang }) => riskFormValues(risk, lang),
  run: async (tx, input, visit) => {
    const done = await editRisk(tx, idOf(visit), input)
    return done.ok ? ok({ to: `${LIST}/${idOf(visit)}`, notice: 'risk-saved' }) : done
  },
  view: ({ risk, units, own }, { lang }, form) => {
    const { risk: w, save } = risksWords(lang)
    const back = `${LIST}/${risk.id}`
    return {
      title: w.editTitle,
      within: LIST,
      crumbs: crumbsTo(lang, risk.fiscal_year, { href: back, text: risk.mission }, { text: w.editTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.editTitle}
          action={`${back}/edit`}
          back={back}
          go={save}
          form={form}
          now={risk.version}
        >
          <BothVersions lang={lang} form={form} now={risk.version} fields={comparedRisk(risk, form, lang)} />
          <RiskFields lang={lang} form={form} units={units} own={own} stands={risk.unit_id} />
        </FormPage>
      ),
    }
  },
})
