// The working copy of a service is changed. Citizens see nothing of it until a version is put into force.
import type { z } from 'zod'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { Question } from '../../forms/public.ts'
import { holdsOver, houseUnits } from '../../people/public.ts'
import {
  addQuestion,
  addSection,
  changeQuestion,
  changeSection,
  freshId,
  moveQuestion,
  moveSection,
  questionFrom,
  questionIn,
  removeQuestion,
  removeSection,
} from '../builder.ts'
import { Service } from '../definition.ts'
import type { ServiceRow } from '../queries.ts'
import type { ChangeService, Move, QuestionTyped, SectionTyped } from '../schema.ts'
import { change, type Refusal, theirs } from './office.ts'

type Changed = Result<string, Refusal | 'choose-one' | 'not-right'>

async function save(tx: Tx, row: ServiceRow, draft: unknown, more: Record<string, unknown> = {}): Promise<Changed> {
  const read = Service.safeParse(draft)
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

export async function saveQuestion(
  tx: Tx,
  id: string,
  at: { readonly section: string } | { readonly question: string },
  input: z.infer<typeof QuestionTyped>,
): Promise<Changed> {
  const found = await theirs(tx, id, input._version)
  if (!found.ok) return found
  const { draft } = found.value
  const before = 'question' in at ? questionIn(draft, at.question) : undefined
  if ('question' in at && !before) return no('not-found')
  const questionId = before?.id ?? freshId(draft, input.type)
  const read = Question.safeParse(questionFrom(questionId, input.type, input, before))
  if (!read.success)
    return no('not-right', { at: input.type === 'choice' || input.type === 'choices' ? 'choices' : 'label_th' })
  return save(
    tx,
    found.value,
    'section' in at ? addQuestion(draft, at.section, read.data) : changeQuestion(draft, read.data),
  )
}

/** Up, down or away: a section or a question. */
export async function movePart(tx: Tx, id: string, input: z.infer<typeof Move>): Promise<Changed> {
  const found = await theirs(tx, id, input._version)
  if (!found.ok) return found
  const { draft } = found.value
  const isQuestion = questionIn(draft, input.what) !== undefined
  const { what, direction } = input
  if (direction === 'remove')
    return save(tx, found.value, isQuestion ? removeQuestion(draft, what) : removeSection(draft, what))
  return save(tx, found.value, isQuestion ? moveQuestion(draft, what, direction) : moveSection(draft, what, direction))
}
