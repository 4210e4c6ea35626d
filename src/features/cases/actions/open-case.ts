// Citizens' cases are taken in: durable when the transaction is, and each counts once. One statement writes all that came together, because
// a day of a flood brings hundreds at once. The register number comes later, at receipt, so that nobody queues for one.
import { sql } from 'kysely'
import { newId, trackingCode } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import type { HolidayCalendar } from '#src/kernel/working-days.ts'
import { insertRows } from '#src/platform/database/insert-rows.ts'
import { plainList } from '#src/platform/database/plain-list.ts'
import { type Actor, commitsWithNext, type Tx } from '#src/platform/database/scope.ts'
import { ledgerRow } from '#src/platform/ledger/record.ts'
import type { Answers, FormOf, Held } from '../../forms/public.ts'
import type { CaseForm, Contact } from '../definition.ts'
import { dayOf, dueDay } from '../rules.ts'

export const channels = ['web', 'counter', 'phone', 'line', 'open311', 'api', 'letter'] as const
export type Channel = (typeof channels)[number]

export interface NewCase {
  readonly of: FormOf
  readonly versionId: string
  readonly form: CaseForm
  readonly unitId: string
  readonly channel: Channel
  readonly lang: Lang
  readonly title: string
  readonly answers: Answers
  readonly contact: Contact
  readonly line?: string
  readonly files: readonly { readonly question: string; readonly file: Held }[]
  readonly at?: {
    readonly lat: number
    readonly lng: number
    readonly villageId: string | null
    readonly asset: string
    readonly words: string
  }
  readonly isUrgent: boolean
  readonly promisedDays: number
  readonly calendar: HolidayCalendar
  /** The draft it was: marked as sent in the same statement. */
  readonly draftId?: string
  readonly splitFrom?: string
  /** Who entered it for somebody. */
  readonly by?: Actor
}

export interface Opened {
  readonly id: string
  readonly code: string
}

/** Undefined when the draft was sent already. */
export async function openCase(tx: Tx, one: NewCase): Promise<Opened | undefined> {
  const [opened] = await openCases(tx, [{ ...one, ...(tx.scope.actor ? { by: tx.scope.actor } : {}) }])
  return opened
}

/** One answer for each, in their order; a draft may stand among them only once. `last`: nothing else is written in this transaction. */
export async function openCases(
  tx: Tx,
  all: readonly NewCase[],
  { last = false } = {},
): Promise<readonly (Opened | undefined)[]> {
  if (all.length === 0) return []
  const prepared = all.map(one => prepare(tx, one, dueOf(tx, one)))
  if (last) await commitsWithNext(tx, [SUBMITTED])
  const letIn = await write(tx, prepared)
  const opened = prepared.map(one => (letIn.has(one.opened.id) ? one : undefined))
  tx.recorded.push(...opened.flatMap(one => one?.happened ?? []))
  return opened.map(one => one?.opened)
}

let lastDue: { of: readonly unknown[]; due: string } = { of: [], due: '' }

/** Those that come together mostly have the same promise, and so have those of the next moment. */
function dueOf({ scope }: Tx, { promisedDays, calendar }: NewCase): string {
  const of = [dayOf(scope.now), promisedDays, calendar]
  if (of.some((part, at) => part !== lastDue.of[at]))
    lastDue = { of, due: dueDay(scope.now, promisedDays, calendar).toString() }
  return lastDue.due
}

const SUBMITTED = 'case.submitted'

type Prepared = ReturnType<typeof prepare>

function prepare(tx: Tx, one: NewCase, due: string) {
  const { now } = tx.scope
  const opened = { id: newId(), code: trackingCode(3) }
  const happened = {
    event: SUBMITTED,
    subject: { kind: 'case', id: opened.id },
    content: {
      of: one.of.id,
      version: one.versionId,
      channel: one.channel,
      due,
      files: one.files.map(({ file }) => file.sha256),
    },
  }
  const row = {
    agency_id: tx.agencyId,
    id: opened.id,
    of_kind: one.of.kind,
    of_id: one.of.id,
    version_id: one.versionId,
    process: one.form.process,
    code: opened.code,
    series: one.form.series,
    state: 'submitted',
    state_at: now,
    channel: one.channel,
    lang: one.lang,
    by_staff: one.by?.id ?? null,
    title: one.title,
    answers: one.answers,
    person_name: one.contact.name,
    person_phone: one.contact.phone,
    person_mail: one.contact.mail,
    person_line: one.line ?? '',
    lat: one.at?.lat ?? null,
    lng: one.at?.lng ?? null,
    village_id: one.at?.villageId ?? null,
    asset: one.at?.asset ?? '',
    place_words: one.at?.words ?? '',
    is_urgent: one.isUrgent,
    unit_id: one.unitId,
    submitted_at: now,
    promised_days: one.promisedDays,
    due_on: due,
    first_due_on: due,
    split_from: one.splitFrom ?? null,
  }
  const event = {
    agency_id: tx.agencyId,
    case_id: opened.id,
    id: newId(),
    at: now,
    verb: 'submit',
    state: 'submitted',
    by_whom: one.by ? 'staff' : 'citizen',
    staff_id: one.by?.id ?? null,
    staff_name: one.by?.name ?? '',
    staff_post: one.by?.post ?? '',
    words: '',
    data: { channel: one.channel, photos: one.files.length },
  }
  const attached = one.files.map(({ question, file }) => ({
    agency_id: tx.agencyId,
    case_id: opened.id,
    id: newId(),
    file_id: file.id,
    purpose: 'answer',
    question,
    event_id: event.id,
    at: now,
  }))
  const entry = ledgerRow(one.by ? { ...tx, scope: { ...tx.scope, actor: one.by } } : tx, happened)
  return { opened, draftId: one.draftId, row, event, attached, entry, happened }
}

/** The ids of those that were written. Drafts are claimed first: pressed twice, the second press waits for the first and then finds it sent.
 * Always in the same order, so that two lots do not wait for each other. */
async function write(tx: Tx, all: readonly Prepared[]): Promise<ReadonlySet<string>> {
  const drafts = all
    .flatMap(({ draftId, opened }) => (draftId === undefined ? [] : [{ draftId, id: opened.id }]))
    .toSorted((one, other) => (one.draftId < other.draftId ? -1 : 1))
  const others = all.flatMap(({ draftId, opened }) => (draftId === undefined ? [opened.id] : []))
  const attached = all.flatMap(one => one.attached)
  const isIn = (column: string) => sql<boolean>`${sql.ref(column)} in (select case_id from let_in)`
  const files =
    attached.length > 0 ? sql`, attached as (${insertRows('case_attachment', attached, isIn('case_id'))})` : sql``
  const { rows } = await sql<{ case_id: string }>`
    with claimed as (
      update form_draft d set case_id = c.case_id, answers = '{}'
      from unnest(${plainList(drafts.map(one => one.draftId))}::uuid[], ${plainList(drafts.map(one => one.id))}::uuid[]) c(id, case_id)
      where d.agency_id = ${tx.agencyId} and d.id = c.id and d.case_id is null
      returning d.case_id),
    let_in as (select case_id from claimed union all select unnest(${plainList(others)}::uuid[])),
    opened as (${insertRows(
      'case_file',
      all.map(one => one.row),
      isIn('id'),
    )}),
    happened as (${insertRows(
      'case_event',
      all.map(one => one.event),
      isIn('case_id'),
    )}),
    noted as (${insertRows(
      'ledger_entry',
      all.map(one => one.entry),
      isIn('subject_id'),
    )})
    ${files}
    select case_id from let_in`.execute(tx.db)
  return new Set(rows.map(row => row.case_id))
}
