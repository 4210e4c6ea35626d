// What fills the usual words of a letter: names of the agency and the unit, years, and how the plan of the year stands.
import { Temporal } from 'temporal-polyfill'
import { fiscalYearOf, itaYearOf } from '#src/kernel/fiscal.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import { fromBuddhistYear } from '#src/kernel/thai-date/year.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { agencyCard, openChannels } from '../agencies/public.ts'
import { planOf, statusOfStep } from '../measures/public.ts'
import { inWords, todayOf, type UnitRow } from '../people/public.ts'
import type { LetterForm } from './letter-form.ts'

type Texts = Readonly<Record<string, string>>

export async function holesOf(
  tx: Tx,
  form: LetterForm,
  asked: { unitId: string; units: readonly UnitRow[]; origin: string },
): Promise<{ th: Texts; en: Texts; phone: string; itaYear: number }> {
  const card = await agencyCard(tx)
  const today = Temporal.PlainDate.from(todayOf(tx))
  const unit = asked.units.find(one => one.id === asked.unitId)
  const year = fiscalYearOf(today)
  const itaYear = itaYearOf(today)
  const phone = (await openChannels(tx)).find(one => one.kind === 'phone')?.value ?? ''
  const plan = form.holes === 'plan' ? await planTexts(tx, year) : {}
  const common = {
    year: String(year),
    yearCe: String(fromBuddhistYear(year)),
    itaYear: String(itaYear),
    site: asked.origin,
    ...plan,
  }
  const inLang = (lang: 'th' | 'en'): Texts => ({
    ...common,
    agency: card.name[lang],
    unit: inWords(unit?.name_th ?? '', unit?.name_en ?? '', lang),
    today: formatDate(today, lang === 'th' ? 'long-era' : 'long', { lang }),
    month: formatDate(today, 'month', { lang }),
  })
  return { th: inLang('th'), en: inLang('en'), phone, itaYear }
}

/** Numbers of the plan as it stands today; without a plan the places stay open. */
async function planTexts(tx: Tx, year: number): Promise<Texts> {
  const plan = (await planOf(tx, year)) ?? (await planOf(tx, undefined))
  if (!plan) return {}
  const today = todayOf(tx)
  const measures = plan.measures.filter(one => one.state === 'active')
  const states = measures
    .flatMap(one => one.steps.filter(step => step.state !== 'cancelled'))
    .map(step => statusOfStep(step, plan.fiscalYear, today))
  const count = (status: string) => String(states.filter(one => one === status).length)
  return {
    year: String(plan.fiscalYear),
    measures: String(measures.length),
    steps: String(states.length),
    done: count('done'),
    doing: count('doing'),
    late: count('late'),
    coming: count('idle'),
  }
}
