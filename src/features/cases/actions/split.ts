// One case that is really two: a second one begins with the same answers, for another unit, and the citizen follows both.
import type { z } from 'zod'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { keepAgain } from '#src/platform/files/keep-file.ts'
import { calendarOf } from '../../agencies/public.ts'
import { type Answers, definitionOf, filesIn, type Held, questionsOf } from '../../forms/public.ts'
import { houseUnits } from '../../people/public.ts'
import { CaseForm } from '../definition.ts'
import type { Split } from '../schema.ts'
import { type Channel, openCase } from './open-case.ts'
import { type Refusal, takeStep, theirs } from './step.ts'

export async function split(
  tx: Tx,
  id: string,
  input: z.infer<typeof Split>,
): Promise<Result<string, Refusal | 'choose-one'>> {
  const found = await theirs(tx, id, 'split', { version: input._version })
  if (!found.ok) return found
  const row = found.value
  if (!(await houseUnits(tx)).some(unit => unit.id === input.unit)) return no('choose-one', { at: 'unit' })
  const form = await definitionOf(tx, row.version_id, CaseForm)
  const second = await openCase(tx, {
    of: { kind: row.of_kind, id: row.of_id },
    versionId: row.version_id,
    form,
    unitId: input.unit,
    channel: row.channel as Channel,
    lang: row.lang === 'en' ? 'en' : 'th',
    title: input.title,
    answers: row.answers,
    contact: { name: row.person_name, phone: row.person_phone, mail: row.person_mail },
    line: row.person_line,
    files: await filesAgain(tx, form, row.answers),
    ...(row.lat !== null && row.lng !== null
      ? { at: { lat: row.lat, lng: row.lng, villageId: row.village_id, asset: row.asset, words: row.place_words } }
      : {}),
    isUrgent: row.is_urgent,
    promisedDays: row.promised_days,
    calendar: await calendarOf(tx),
    splitFrom: row.id,
  })
  if (!second) throw new Error('a case without a draft is always opened')
  await takeStep(tx, row, { verb: 'split', words: input.title, data: { second: second.id, code: second.code } })
  return ok(second.id)
}

/** Each case has rows of its own for the same bytes, because each is forgotten in its own time. */
async function filesAgain(tx: Tx, form: CaseForm, answers: Answers) {
  const again: { question: string; file: Held }[] = []
  for (const { question, file } of filesIn(questionsOf(form), answers)) {
    const id = await keepAgain(tx, file.id)
    if (id !== null) again.push({ question, file: { ...file, id } })
  }
  return again
}
