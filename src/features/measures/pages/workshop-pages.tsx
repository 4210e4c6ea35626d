// /office/measures/plan/:id/workshops/new and /office/workshops/:id/withdraw: the workshop in which the plan was set.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { DateField, NumberField, Select, TextArea, TextField } from '#src/ui/index.ts'
import { todayOf } from '../../people/public.ts'
import { addWorkshop, takeWorkshopBack } from '../actions/workshops.ts'
import { planById, recentEvidence, workshopById } from '../queries.ts'
import { NewWorkshop, TakeBack } from '../schema.ts'
import { shortDay } from '../show.ts'
import { measuresWords } from '../words.ts'
import { crumbsTo, FormPage } from './parts.tsx'

export const workshopNew = page({
  path: '/office/measures/plan/:id/workshops/new',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'workshop.recorded',
  words: measuresWords,
  input: NewWorkshop,
  load: async (tx, visit) => {
    const plan = await planById(tx, idOf(visit))
    return plan && { plan, evidence: await recentEvidence(tx), today: todayOf(tx) }
  },
  values: ({ today }, { lang }) => ({ on_day: shortDay(today, lang) }),
  run: async (tx, input, visit) => {
    const done = await addWorkshop(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/measures/plan/${idOf(visit)}#workshops`, notice: 'workshop-recorded' }) : done
  },
  view: ({ plan, evidence }, { lang }, form) => {
    const { workshop: w } = measuresWords(lang).year
    const { common } = measuresWords(lang)
    const back = `/office/measures/plan/${plan.id}`
    return {
      title: w.newTitle,
      within: '/office/measures',
      crumbs: crumbsTo(lang, plan.fiscal_year, { text: w.newTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.newTitle}
          lead={w.lead}
          action={`${back}/workshops/new`}
          back={back}
          go={common.save}
          form={form}
        >
          <DateField lang={lang} label={w.onDay} {...form.field('on_day')} />
          <TextField lang={lang} label={w.place} optional {...form.field('place')} />
          <TextField lang={lang} label={w.participants} hint={w.participantsHint} {...form.field('participants')} />
          <NumberField lang={lang} label={w.people} optional width="xs" {...form.field('people')} />
          <TextArea lang={lang} label={w.decided} hint={w.decidedHint} rows={4} {...form.field('decided')} />
          <Select
            lang={lang}
            label={w.evidence}
            hint={w.evidenceHint}
            optional
            options={evidence.map(one => ({ value: one.id, label: one.title }))}
            {...form.field('evidence')}
          />
        </FormPage>
      ),
    }
  },
})

export const workshopWithdraw = page({
  path: '/office/workshops/:id/withdraw',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'workshop.withdrawn',
  words: measuresWords,
  input: TakeBack,
  load: async (tx, visit) => {
    const workshop = await workshopById(tx, idOf(visit))
    const plan = workshop && workshop.withdrawn_at === null ? await planById(tx, workshop.plan_id) : undefined
    return workshop && plan && { workshop, plan }
  },
  run: async (tx, input, visit) => {
    const done = await takeWorkshopBack(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/measures/plan/${done.value}#workshops`, notice: 'workshop-withdrawn' }) : done
  },
  view: ({ workshop, plan }, { lang }, form) => {
    const { workshop: w } = measuresWords(lang).year
    const { common } = measuresWords(lang)
    const back = `/office/measures/plan/${plan.id}`
    return {
      title: w.withdraw,
      within: '/office/measures',
      crumbs: crumbsTo(lang, plan.fiscal_year, { text: w.withdraw }),
      body: (
        <FormPage
          lang={lang}
          title={w.withdraw}
          lead={`${shortDay(workshop.on_day, lang)} ${workshop.participants}`}
          action={`/office/workshops/${workshop.id}/withdraw`}
          back={back}
          go={w.withdraw}
          danger
          form={form}
        >
          <TextArea lang={lang} label={common.reason} rows={2} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
