// A citizen's case is taken in: durable when this returns, and it counts once. One statement writes all of it, because a day of
// a flood brings hundreds at once. The register number comes later, at receipt, so that nobody queues for one.
import { newId, trackingCode } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import type { HolidayCalendar } from '#src/kernel/working-days.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { ledgerRow } from '#src/platform/ledger/record.ts'
import type { Answers, FormOf, Held } from '../../forms/public.ts'
import type { CaseForm, Contact } from '../definition.ts'
import { dueDay } from '../rules.ts'

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
}

export interface Opened {
  readonly id: string
  readonly code: string
}

/** Undefined when the draft was sent already. */
export async function openCase(tx: Tx, one: NewCase): Promise<Opened | undefined> {
  const { now, actor } = tx.scope
  const opened = { id: newId(), code: trackingCode(3) }
  const due = dueDay(now, one.promisedDays, one.calendar).toString()
  const happened = {
    event: 'case.submitted',
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
    by_staff: actor?.id ?? null,
    title: one.title,
    answers: JSON.stringify(one.answers),
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
    by_whom: actor ? 'staff' : 'citizen',
    staff_id: actor?.id ?? null,
    staff_name: actor?.name ?? '',
    staff_post: actor?.post ?? '',
    words: '',
    data: JSON.stringify({ channel: one.channel, photos: one.files.length }),
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
  // The draft is claimed first: pressed twice, the second press waits for the first and then finds it sent.
  if (one.draftId !== undefined) {
    const claimed = await tx.db
      .updateTable('form_draft')
      .set({ case_id: opened.id, answers: '{}' })
      .where('agency_id', '=', tx.agencyId)
      .where('id', '=', one.draftId)
      .where('case_id', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!claimed) return undefined
  }
  const written = tx.db
    .with('opened', db => db.insertInto('case_file').values(row).returning('id'))
    .with('happened', db => db.insertInto('case_event').values(event).returning('id'))
    .with('noted', db => db.insertInto('ledger_entry').values(ledgerRow(tx, happened)).returning('id'))
  if (attached.length === 0) await written.selectFrom('opened').select('id').execute()
  else
    await written
      .with('attached', db => db.insertInto('case_attachment').values(attached).returning('id'))
      .selectFrom('opened')
      .select('id')
      .execute()
  tx.recorded.push(happened)
  return opened
}
