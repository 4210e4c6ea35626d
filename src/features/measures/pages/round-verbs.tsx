// /office/rounds/:id/submit, /return and /close: a unit hands in, gets it back, and the round ends.
import { z } from 'zod'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { id, paragraph, version } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Alert, Select, TextArea } from '#src/ui/index.ts'
import { houseUnits, unitChoices } from '../../people/public.ts'
import { closeRound } from '../actions/close-round.ts'
import { returnUnit, submitUnit } from '../actions/rounds.ts'
import { doerAmong } from '../doer.ts'
import { planById, roundById } from '../queries.ts'
import { measuresWords } from '../words.ts'
import { crumbsTo, FormPage } from './parts.tsx'
import { roundName } from './rounds.tsx'

const Submit = z.object({ unit: id(), note: paragraph(1000, { optional: true }) })
const Return = z.object({ unit: id(), note: paragraph(1000) })

async function loadOpen(tx: Tx, roundId: string) {
  const round = await roundById(tx, roundId)
  const plan = round && (await planById(tx, round.plan_id))
  return round && plan && round.state !== 'closed'
    ? { round, year: plan.fiscal_year, units: await houseUnits(tx) }
    : undefined
}

export const roundSubmit = page({
  path: '/office/rounds/:id/submit',
  shell: 'office',
  may: 'step:report',
  ledger: 'round.submitted',
  words: measuresWords,
  input: Submit,
  load: async (tx, visit) => {
    const found = await loadOpen(tx, idOf(visit))
    const doer = found && doerAmong(tx, found.units)
    return found && doer && { ...found, units: found.units.filter(unit => doer.unitIds.has(unit.id)) }
  },
  values: (_data, { query }) => ({ unit: query.get('unit') ?? '' }),
  run: async (tx, input, visit) => {
    const done = await submitUnit(tx, idOf(visit), input.unit, input.note)
    return done.ok ? ok({ to: `/office/rounds/${idOf(visit)}`, notice: 'round-submitted' }) : done
  },
  view: ({ round, year, units }, { lang }, form) => {
    const { rounds: w } = measuresWords(lang).year
    const back = `/office/rounds/${round.id}`
    return {
      title: w.submitTitle,
      within: '/office/measures/rounds',
      crumbs: crumbsTo(lang, year, { href: back, text: roundName(round, lang) }, { text: w.submitTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.submitTitle}
          lead={w.submitLead}
          action={`${back}/submit`}
          back={back}
          go={w.submit}
          form={form}
        >
          <Select lang={lang} label={w.unit} options={unitChoices(units, lang)} {...form.field('unit')} />
          <TextArea lang={lang} label={w.submitNote} optional rows={3} {...form.field('note')} />
        </FormPage>
      ),
    }
  },
})

export const roundReturn = page({
  path: '/office/rounds/:id/return',
  shell: 'office',
  may: 'round:close',
  ledger: 'round.returned',
  words: measuresWords,
  input: Return,
  load: (tx, visit) => loadOpen(tx, idOf(visit)),
  values: (_data, { query }) => ({ unit: query.get('unit') ?? '' }),
  run: async (tx, input, visit) => {
    const done = await returnUnit(tx, idOf(visit), input.unit, input.note)
    return done.ok ? ok({ to: `/office/rounds/${idOf(visit)}`, notice: 'round-returned' }) : done
  },
  view: ({ round, year, units }, { lang }, form) => {
    const { rounds: w } = measuresWords(lang).year
    const back = `/office/rounds/${round.id}`
    return {
      title: w.returnTitle,
      within: '/office/measures/rounds',
      crumbs: crumbsTo(lang, year, { href: back, text: roundName(round, lang) }, { text: w.returnTitle }),
      body: (
        <FormPage lang={lang} title={w.returnTitle} action={`${back}/return`} back={back} go={w.giveBack} form={form}>
          <Select lang={lang} label={w.unit} options={unitChoices(units, lang)} {...form.field('unit')} />
          <TextArea lang={lang} label={w.returnNote} rows={3} {...form.field('note')} />
        </FormPage>
      ),
    }
  },
})

export const roundClose = page({
  path: '/office/rounds/:id/close',
  shell: 'office',
  may: 'round:close',
  ledger: 'round.closed',
  words: measuresWords,
  input: z.object({ _version: version() }),
  load: (tx, visit) => loadOpen(tx, idOf(visit)),
  values: ({ round }) => ({ _version: String(round.version) }),
  run: async (tx, input, visit) => {
    const done = await closeRound(tx, idOf(visit), input._version)
    return done.ok ? ok({ to: `/office/rounds/${idOf(visit)}`, notice: 'round-closed' }) : done
  },
  view: ({ round, year }, { lang }, form) => {
    const { rounds: w } = measuresWords(lang).year
    const back = `/office/rounds/${round.id}`
    return {
      title: w.closeTitle,
      within: '/office/measures/rounds',
      crumbs: crumbsTo(lang, year, { href: back, text: roundName(round, lang) }, { text: w.closeTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.closeTitle}
          lead={w.closeLead}
          action={`${back}/close`}
          back={back}
          go={w.close}
          form={form}
          now={round.version}
        >
          {round.kind === 'annual' ? <Alert tone="info" title={w.closeAnnual} /> : null}
        </FormPage>
      ),
    }
  },
})
