// /office/risks/:id/measures: which measures of the year's plan keep the risk small.
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Checkboxes, EmptyState, LinkButton } from '#src/ui/index.ts'
import { FormPage, planOf } from '../../measures/public.ts'
import { chooseMeasures } from '../actions/choose-measures.ts'
import { theirRisk } from '../actions/parts.ts'
import { ChosenMeasures } from '../schema.ts'
import { risksWords } from '../words.ts'
import { crumbsTo, LIST } from './parts.tsx'

export const riskMeasures = page({
  path: `${LIST}/:id/measures`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'risk.measures-chosen',
  words: risksWords,
  input: ChosenMeasures,
  load: async (tx, visit) => {
    const found = await theirRisk(tx, idOf(visit))
    if (!found.ok || found.value.state === 'closed') return undefined
    const plan = await planOf(tx, found.value.fiscal_year)
    return { risk: found.value, choices: (plan?.measures ?? []).filter(one => one.state === 'active') }
  },
  values: ({ risk }) => ({ measures: [...risk.measures] }),
  run: async (tx, input, visit) => {
    const done = await chooseMeasures(tx, idOf(visit), input)
    return done.ok ? ok({ to: `${LIST}/${idOf(visit)}`, notice: 'measures-chosen' }) : done
  },
  view: ({ risk, choices }, { lang }, form) => {
    const { choose: w } = risksWords(lang).risk
    const back = `${LIST}/${risk.id}`
    const year = risk.fiscal_year
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, year, { href: back, text: risk.mission }, { text: w.title }),
      body:
        choices.length === 0 ? (
          <EmptyState
            icon="list-checks"
            title={fill(w.none, { year })}
            actions={<LinkButton href={href(lang, `/office/measures?year=${year}`)}>{w.toPlan}</LinkButton>}
          />
        ) : (
          <FormPage
            lang={lang}
            title={w.title}
            lead={fill(w.lead, { year })}
            action={`${back}/measures`}
            back={back}
            go={risksWords(lang).save}
            form={form}
          >
            <Checkboxes
              lang={lang}
              label={w.label}
              name="measures"
              optional
              error={form.error('measures')}
              values={form.chosen('measures')}
              options={choices.map(one => ({ value: one.id, label: `${one.number} ${one.name}` }))}
            />
          </FormPage>
        ),
    }
  },
})
