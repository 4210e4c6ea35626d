// Does what a signed letter orders: an order of the ITA committee assigns the items, an order of caretakers names them (S59, S127).
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { assignItems } from '../../assessment/public.ts'
import { todayOf } from '../../people/public.ts'
import type { LetterPicture } from '../letter-picture.ts'
import { refInWords } from '../printed.ts'

export async function carryOut(tx: Tx, picture: LetterPicture): Promise<void> {
  for (const effect of picture.form.effects) {
    if (effect === 'assign-items') await assign(tx, picture)
    if (effect === 'name-caretakers') await name(tx, picture)
  }
}

/** Whoever left since the annex was written cannot be named any more; the order says so in its history, and the rest counts. */
async function assign(tx: Tx, { row, form, content }: LetterPicture): Promise<void> {
  const { year, items } = content.annex
  if (year === null) return
  const groups = Map.groupBy(items, one => JSON.stringify([one.unit, one.staff, one.due]))
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    const done = await assignItems(tx, year, {
      verb: 'assign',
      items: group.map(one => one.topic),
      unit: first.unit,
      staff: first.staff,
      due_on: first.due,
      order_ref: refInWords(form.kind, row.ref, row.dated_on),
      note: '',
    })
    if (!done.ok)
      await record(tx, {
        event: 'letter.not-assigned',
        subject: { kind: 'letter', id: row.id },
        content: { items: group.map(one => one.topic), because: done.because },
      })
  }
}

/** The new order takes the place of the one before. */
async function name(tx: Tx, { row, content }: LetterPicture): Promise<void> {
  const today = todayOf(tx)
  const { caretakers } = content.annex
  await tx.db
    .updateTable('caretaker')
    .set({ ended_on: today, ended_reason: row.ref })
    .where('agency_id', '=', tx.agencyId)
    .where('channel', 'in', [...new Set(caretakers.map(one => one.channel))])
    .where('ended_on', 'is', null)
    .execute()
  await tx.db
    .insertInto('caretaker')
    .values(
      caretakers.map(one => ({
        agency_id: tx.agencyId,
        id: newId(),
        letter_id: row.id,
        channel: one.channel,
        staff_id: one.staff,
        duty: one.duty,
        may_publish: one.mayPublish,
        from_day: today,
      })),
    )
    .execute()
  await record(tx, {
    event: 'caretakers.named',
    subject: { kind: 'letter', id: row.id },
    content: {
      caretakers: caretakers.map(one => ({ channel: one.channel, staff: one.staff, mayPublish: one.mayPublish })),
    },
  })
}
