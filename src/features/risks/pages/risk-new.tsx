// /office/risks/new?year=&kind=&unit=: writes a risk into the register.

import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { FormPage } from '../../measures/public.ts'
import { firstOwnUnit } from '../../people/public.ts'
import { addRisk } from '../actions/add-risk.ts'
import { ownUnits } from '../actions/parts.ts'
import { NewRisk } from '../schema.ts'
import { risksWords } from '../words.ts'
import { crumbsTo, LIST, thisYear, yearIn } from './parts.tsx'
import { RiskFields } from './risk-form.tsx'

export const riskNew = page({
  path: `${LIST}/new`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'risk.added',
  words: risksWords,
  input: NewRisk,
  load: async (tx, { query }) => ({ ...(await ownUnits(tx)), year: yearIn(query) ?? thisYear(tx) }),
  values: ({ year, units, own }, { query }) => ({
    fiscal_year: String(year),
    kind: query.get('kind') ?? '',
    unit: query.get('unit') ?? firstOwnUnit(units, own),
  }),
  run: async (tx, input) => {
    const done = await addRisk(tx, input)
    return done.ok ? ok({ to: `${LIST}/${done.value}`, notice: 'risk-added' }) : done
  },
  view: ({ units, own, year }, { lang }, form) => {
    const { risk: w, save } = risksWords(lang)
    return {
      title: w.newTitle,
      within: LIST,
      crumbs: crumbsTo(lang, year, { text: w.newTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.newTitle}
          action={`${LIST}/new`}
          back={`${LIST}?year=${year}`}
          go={save}
          form={form}
        >
          <RiskFields lang={lang} form={form} units={units} own={own} asksYear />
        </FormPage>
      ),
    }
  },
})
