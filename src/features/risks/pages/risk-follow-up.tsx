// /office/risks/:id/follow-up: what was done about a risk and what is left of it.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { DateField, Grid, Select, TextArea } from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { dayText, todayOf } from '../../people/public.ts'
import { followUp } from '../actions/follow-up.ts'
import { theirRisk } from '../actions/parts.ts'
import { mayFollowUp } from '../rules.ts'
import { followUpRounds, NewFollowUp } from '../schema.ts'
import { risksWords } from '../words.ts'
import { crumbsTo, LIST } from './parts.tsx'
import { impactChoices, likelihoodChoices } from './risk-form.tsx'

export const riskFollowUp = page({
  path: `${LIST}/:id/follow-up`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'risk.followed-up',
  words: risksWords,
  input: NewFollowUp,
  load: async (tx, visit) => {
    const found = await theirRisk(tx, idOf(visit))
    return found.ok && mayFollowUp(found.value.state).ok ? { risk: found.value, today: todayOf(tx) } : undefined
  },
  values: ({ today }, { lang }) => ({ on_day: dayText(today, lang), round: 'six-month' }),
  run: async (tx, input, visit) => {
    const done = await followUp(tx, idOf(visit), input)
    return done.ok ? ok({ to: `${LIST}/${idOf(visit)}`, notice: 'followed-up' }) : done
  },
  view: ({ risk, today }, { lang }, form) => {
    const { follow: w } = risksWords(lang).risk
    const { rounds } = risksWords(lang)
    const back = `${LIST}/${risk.id}`
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, risk.fiscal_year, { href: back, text: risk.mission }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={w.lead}
          action={`${back}/follow-up`}
          back={back}
          go={w.go}
          form={form}
        >
          <DateField lang={lang} label={w.on} max={today} {...form.field('on_day')} />
          <Select
            lang={lang}
            label={w.round}
            options={followUpRounds.map(round => ({ value: round, label: rounds[round] }))}
            {...form.field('round')}
          />
          <TextArea lang={lang} label={w.done} rows={4} {...form.field('done')} />
          <Grid>
            <Select
              lang={lang}
              label={w.likelihood}
              options={likelihoodChoices(lang)}
              {...form.field('residual_likelihood')}
            />
            <Select lang={lang} label={w.impact} options={impactChoices(lang)} {...form.field('residual_impact')} />
          </Grid>
        </FormPage>
      ),
    }
  },
})
