// Reminds those who are behind on items of a year: each gets one mail with all of hers, their days and a link. Nobody gets two on a day.
import { fill } from '#src/kernel/lang.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { send } from '#src/platform/outbox/send.ts'
import { dayText, nameOf, todayOf } from '../../people/public.ts'
import { behindIn, canRemind, type PersonBehind } from '../behind.ts'
import { frameworkInForce } from '../queries-framework.ts'
import { lockReminding } from '../queries-reminders.ts'
import type { RemindAssignees } from '../schema.ts'
import { assessmentWords } from '../words.ts'

type Refusal = 'not-found' | 'not-behind' | 'no-mail' | 'reminded-today'

export async function remindAssignees(
  tx: Tx,
  year: number,
  input: RemindAssignees,
  origin: string,
): Promise<Result<number, Refusal>> {
  const framework = await frameworkInForce(tx, year)
  if (!framework) return no('not-found')
  await lockReminding(tx)
  const { people } = await behindIn(tx, year, framework)
  const chosen = people.filter(one => input.people.includes(one.person.id))
  if (chosen.length < new Set(input.people).size) return no('not-behind', { at: 'people' })
  if (chosen.some(one => one.mail === undefined)) return no('no-mail', { at: 'people' })
  if (!chosen.every(one => canRemind(one, todayOf(tx)))) return no('reminded-today', { at: 'people' })
  for (const one of chosen)
    await send(tx, {
      channel: 'mail',
      recipient: one.mail ?? '',
      ...letterTo(one, input.words, tx.scope.actor?.name ?? '', `${origin}/office/frameworks/${year}/assignments`),
      about: { kind: 'staff', id: one.person.id },
    })
  await record(tx, {
    event: 'items.reminded',
    subject: { kind: 'agency', id: tx.agencyId },
    content: {
      year,
      words: input.words,
      people: chosen.map(one => ({ staff: one.person.id, items: one.items.map(({ item }) => item.topic) })),
    },
  })
  return ok(chosen.length)
}

function letterTo({ person, items }: PersonBehind, words: string, from: string, link: string) {
  const { remind: w } = assessmentWords('th')
  const lines = items.map(({ item, due, isLate }) =>
    fill(isLate ? w.lineLate : w.line, { code: `O${item.number}`, name: item.th, day: dayText(due, 'th') }),
  )
  return {
    subject: fill(items.some(one => one.isLate) ? w.subjectLate : w.subject, { count: items.length }),
    body: [
      fill(w.hello, { name: nameOf(person, 'th') }),
      '',
      words,
      '',
      ...lines,
      '',
      fill(w.foot, { link }),
      fill(w.from, { name: from }),
    ].join('\n'),
  }
}
