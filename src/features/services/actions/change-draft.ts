// The working copy of a service is changed. Citizens see nothing of it until a version is put into force.
import type { z } from 'zod'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { Group, PlainQuestion, Question } from '../../forms/public.ts'
import { holdsOver, houseUnits } from '../../people/public.ts'
import {
  addInside,
  addQuestion,
  addSection,
  changeInside,
  changeQuestion,
  changeSection,
  freshId,
  freshIdInside,
  groupFrom,
  groupIn,
  insideOf,
  moveInside,
  moveQuestion,
  moveSection,
  questionFrom,
  questionIn,
} from '../builder.ts'
import { Draft } from '../definition.ts'
import type { ServiceRow } from '../queries.ts'
import type { ChangeService, GroupTyped, Move, QuestionTyped, SectionTyped } from '../schema.ts'
import { putBack, takeOut } from '../taken-out.ts'
import { change, type Refusal, theirs } from './office.ts'

type Changed = Result<string, Refusal | 'choose-one' | 'not-right' | 'last-stays'>

async function save(tx: Tx, row: ServiceRow, draft: unknown, more: Record<string, unknown> = {}): Promise<Changed> {
  const read = Draft.safeParse(draft)
  if (!read.success) return no('not-right')
  await change(tx, row, { draft: JSON.stringify(read.data), ...more })
  await record(tx, { event: 'service.changed', subject: { kind: 'service', id: row.id }, content: { code: row.code } })
  return ok(row.id)
}

const text = (th: string, en: string) => ({ th, en })

export async function changeService(tx: Tx, id: string, input: z.infer<typeof ChangeService>): Promise<Changed> {
  const found = await theirs(tx, id, input._version)
  if (!found.ok) return found
  if (!(await houseUnits(tx)).some(unit => unit.id === input.unit) || !holdsOver(tx, 'service:edit', input.unit))
    return no('choose-one', { at: 'unit' })
  const { draft } = found.value
  const next = {
    ...draft,
    title: text(input.title_th, input.title_en),
    lead: text(input.lead_th, input.lead_en),
    process: input.process,
    promiseDays: input.promise,
    series: input.series,
    minutes: input.minutes,
    keepYears: input.keep,
    contact: { name: input.contact_name, phone: input.contact_phone, mail: input.contact_mail },
    publicity: text(input.publicity_th, input.publicity_en),
  }
  return save(tx, found.value, next, { unit_id: input.unit, manual_id: input.manual })
}

export async function saveSection(
  tx: Tx,
  id: string,
  sectionId: string | undefined,
  input: z.infer<typeof SectionTyped>,
): Promise<Changed> {
  const found = await theirs(tx, id, input._version)
  if (!found.ok) return found
  const { draft } = found.value
  const title = text(input.title_th, input.title_en)
  const lead = input.lead_th === '' ? undefined : text(input.lead_th, input.lead_en)
  if (sectionId !== undefined) return save(tx, found.value, changeSection(draft, sectionId, { title, lead }))
  const first: Question = {
    id: freshId(draft, 'question'),
    type: 'text',
    label: title,
    optional: true,
    personal: false,
    max: 200,
  }
  return save(tx, found.value, addSection(draft, title, lead, first))
}

/** Where a question stands or is to stand: in a section or a group, or a question that is there already, perhaps in a group. */
export type QuestionAt =
  | { readonly section: string }
  | { readonly group: string }
  | { readonly question: string; readonly group?: string }

export async function saveQuestion(
  tx: Tx,
  id: string,
  at: QuestionAt,
  input: z.infer<typeof QuestionTyped>,
): Promise<Changed> {
  const found = await theirs(tx, id, input._version)
  if (!found.ok) return found
  const { draft } = found.value
  const groupId = 'group' in at ? at.group : undefined
  const group = groupId === undefined ? undefined : groupIn(draft, groupId)
  if (groupId !== undefined && !group) return no('not-found')
  const before =
    'question' in at ? (group ? insideOf(draft, group.id, at.question) : questionIn(draft, at.question)) : undefined
  if ('question' in at && !before) return no('not-found')
  const fresh = () => (group ? freshIdInside(group, input.type) : freshId(draft, input.type))
  const typed = questionFrom(before?.id ?? fresh(), input.type, input, before)
  const wrong = { at: input.type === 'choice' || input.type === 'choices' ? 'choices' : 'label_th' }
  if (group) {
    const inner = PlainQuestion.safeParse(typed)
    if (!inner.success) return no('not-right', wrong)
    return save(tx, found.value, (before ? changeInside : addInside)(draft, group.id, inner.data))
  }
  const read = Question.safeParse(typed)
  if (!read.success) return no('not-right', wrong)
  return save(
    tx,
    found.value,
    'section' in at ? addQuestion(draft, at.section, read.data) : changeQuestion(draft, read.data),
  )
}

export async function saveGroup(
  tx: Tx,
  id: string,
  at: { readonly section: string } | { readonly group: string },
  input: z.infer<typeof GroupTyped>,
): Promise<Changed> {
  const found = await theirs(tx, id, input._version)
  if (!found.ok) return found
  const { draft } = found.value
  const before = 'group' in at ? groupIn(draft, at.group) : undefined
  if ('group' in at && !before) return no('not-found')
  if ('section' in at && !draft.sections.some(one => one.id === at.section)) return no('not-found')
  const read = Group.safeParse(groupFrom(before?.id ?? freshId(draft, 'group'), input, before))
  if (!read.success) return no('not-right', { at: 'label_th' })
  return save(
    tx,
    found.value,
    'section' in at ? addQuestion(draft, at.section, read.data) : changeQuestion(draft, read.data),
  )
}

/** Up, down, out, or back to where it stood: a section, a question, or a question of a group. */
export async function movePart(tx: Tx, id: string, input: z.infer<typeof Move>): Promise<Changed> {
  const found = await theirs(tx, id, input._version)
  if (!found.ok) return found
  const moved = afterMove(found.value.draft, input)
  return moved.ok ? save(tx, found.value, moved.value) : moved
}

function afterMove(draft: Draft, { direction, part, what, group }: z.infer<typeof Move>) {
  const at = { part, what, group }
  if (direction === 'remove') return takeOut(draft, at)
  if (direction === 'back') return ok(putBack(draft, at))
  if (part === 'section') return ok(moveSection(draft, what, direction))
  return ok(group === '' ? moveQuestion(draft, what, direction) : moveInside(draft, group, what, direction))
}
