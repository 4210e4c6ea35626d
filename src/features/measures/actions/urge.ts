// An executive or head asks those responsible to hurry: a mail with her own words, and a line in the history of the measure.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { send } from '#src/platform/outbox/send.ts'
import { type Member, nameOf, todayOf } from '../../people/public.ts'
import { measureById } from '../queries.ts'
import { dueOf, runningSteps } from '../queries-mine.ts'
import { houseHere, mailsOf, recipients } from '../reminders.ts'
import type { Urge } from '../schema.ts'
import { measuresWords } from '../words.ts'

/** The steps of a measure that are late or running, and who would be asked about them. */
export async function toUrge(tx: Tx, measureId: string) {
  const today = todayOf(tx)
  const here = await houseHere(tx)
  const mails = await mailsOf(tx)
  const steps = (await runningSteps(tx))
    .filter(row => row.measure_id === measureId)
    .map(row => ({ row, ...dueOf(row, today) }))
    .filter(one => one.status === 'late' || one.status === 'doing')
  const late = steps.filter(one => one.status === 'late')
  const asked = late.length > 0 ? late : steps
  const people = new Map<string, Member>()
  for (const { row } of asked)
    for (const person of recipients({ row, stage: 'late' }, here))
      if (mails.has(person.id)) people.set(person.id, person)
  return { steps: asked, people: [...people.values()], mails }
}

export async function urge(
  tx: Tx,
  measureId: string,
  input: Urge,
  origin: string,
): Promise<Result<number, 'not-found' | 'nothing-to-urge' | 'nobody-to-urge'>> {
  const measure = await measureById(tx, measureId)
  if (!measure) return no('not-found')
  const { steps, people, mails } = await toUrge(tx, measureId)
  if (steps.length === 0) return no('nothing-to-urge')
  if (people.length === 0) return no('nobody-to-urge')
  const { urge: w } = measuresWords('th').year
  for (const person of people)
    await send(tx, {
      channel: 'mail',
      recipient: mails.get(person.id) ?? '',
      subject: w.subject.replace('{measure}', measure.name),
      body: [
        w.hello.replace('{name}', nameOf(person, 'th')),
        '',
        w.from.replace('{name}', tx.scope.actor?.name ?? ''),
        input.words,
        '',
        ...steps.map(({ row }) => `- ${row.name}`),
        '',
        w.foot.replace('{link}', `${origin}/office/measures/${measureId}`),
      ].join('\n'),
      about: { kind: 'measure', id: measureId },
    })
  await record(tx, {
    event: 'measure.urged',
    subject: { kind: 'measure', id: measureId },
    content: { words: input.words, people: people.map(one => one.id), steps: steps.map(one => one.row.id) },
  })
  return ok(people.length)
}
