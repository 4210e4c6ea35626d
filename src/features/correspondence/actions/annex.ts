// The annexes of an order or memo: who sits in which committee, who prepares which item until when, who looks after which channel.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { frameworkInForce } from '../../assessment/public.ts'
import { houseUnits, nameOf, peopleHere, postOf } from '../../people/public.ts'
import type { Annex } from '../content.ts'
import type { AnnexCaretaker, AnnexItems, AnnexMember } from '../schema.ts'
import { type Held, heldFor, setLetter } from './parts.ts'

type Refusal = Held | 'choose-one' | 'choose-who' | 'member-twice' | 'not-in-annex'

async function change(
  tx: Tx,
  id: string,
  version: number,
  make: (annex: Annex) => Promise<Result<Annex, Refusal>>,
): Promise<Result<true, Refusal>> {
  const held = await heldFor(tx, id, 'edit', version)
  if (!held.ok) return held
  const { content } = held.value
  const made = await make(content.annex)
  if (!made.ok) return made
  await setLetter(tx, held.value, { content: JSON.stringify({ ...content, annex: made.value }) })
  await record(tx, {
    event: 'letter.annex-changed',
    subject: { kind: 'letter', id },
    content: { version: version + 1 },
  })
  return ok(true)
}

/** Name and post as they are printed; they stay as they were when somebody moves later. */
async function person(tx: Tx, staffId: string) {
  const found = (await peopleHere(tx)).find(one => one.id === staffId)
  return found && { name: nameOf(found, 'th'), post: postOf({ th: found.post_th, en: null, level: found.level }, 'th') }
}

export const addMember = (tx: Tx, id: string, input: AnnexMember) =>
  change(tx, id, input._version, async annex => {
    const who = await person(tx, input.staff)
    if (!who) return no('choose-one', { at: 'staff' })
    if (annex.members.some(one => one.staff === input.staff && one.committee === input.committee))
      return no('member-twice', { at: 'staff' })
    const member = { committee: input.committee, staff: input.staff, role: input.role, ...who }
    return ok({ ...annex, members: [...annex.members, member] })
  })

export const addCaretaker = (tx: Tx, id: string, input: AnnexCaretaker) =>
  change(tx, id, input._version, async annex => {
    const who = await person(tx, input.staff)
    if (!who) return no('choose-one', { at: 'staff' })
    if (annex.caretakers.some(one => one.staff === input.staff && one.channel === input.channel))
      return no('member-twice', { at: 'staff' })
    const { channel, staff, duty, may_publish: mayPublish } = input
    return ok({ ...annex, caretakers: [...annex.caretakers, { channel, staff, duty, mayPublish, ...who }] })
  })

/** Several items at once; what was said of them before is replaced. */
export const setItems = (tx: Tx, id: string, input: AnnexItems) =>
  change(tx, id, input._version, async annex => {
    if (input.unit === null && input.staff === null) return no('choose-who', { at: 'staff' })
    const framework = annex.year === null ? undefined : await frameworkInForce(tx, annex.year)
    const asked = framework?.items.filter(item => input.items.includes(item.topic)) ?? []
    if (asked.length !== new Set(input.items).size) return no('choose-one', { at: 'items' })
    const unit = input.unit === null ? undefined : (await houseUnits(tx)).find(one => one.id === input.unit)
    if (input.unit !== null && !unit) return no('choose-one', { at: 'unit' })
    const who = input.staff === null ? { name: '', post: '' } : await person(tx, input.staff)
    if (!who) return no('choose-one', { at: 'staff' })
    const rows = asked.map(item => ({
      topic: item.topic,
      code: `O${item.number}`,
      title: item.th,
      unit: input.unit,
      unitName: unit?.name_th ?? '',
      staff: input.staff,
      ...who,
      due: input.due,
    }))
    const order = framework?.items.map(item => item.topic) ?? []
    const items = [...annex.items.filter(one => !input.items.includes(one.topic)), ...rows]
    return ok({ ...annex, items: items.sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic)) })
  })

/** "member 0", "item topic", "caretaker 2". */
export const removeFromAnnex = (tx: Tx, id: string, input: { remove: string; _version: number }) =>
  change(tx, id, input._version, async annex => {
    const [kind, key = ''] = input.remove.split(' ')
    const at = Number(key)
    if (kind === 'item' && annex.items.some(one => one.topic === key))
      return ok({ ...annex, items: annex.items.filter(one => one.topic !== key) })
    if (kind === 'member' && annex.members[at])
      return ok({ ...annex, members: annex.members.filter((_, index) => index !== at) })
    if (kind === 'caretaker' && annex.caretakers[at])
      return ok({ ...annex, caretakers: annex.caretakers.filter((_, index) => index !== at) })
    return no('not-in-annex')
  })
