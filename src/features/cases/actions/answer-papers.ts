// The citizen sends what was missing, or staff take it in for her: the promise runs on from today.
import type { z } from 'zod'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { calendarOf } from '../../agencies/public.ts'
import { attach } from '../files.ts'
import type { CaseRow } from '../queries.ts'
import { dayOf, resumed } from '../rules.ts'
import type { AnswerPapers } from '../schema.ts'
import { known, type Refusal, takeStep, theirs } from './step.ts'

type Input = z.infer<typeof AnswerPapers>
type Answered = Result<string, Refusal | 'papers-or-words'>

export async function answerPapers(tx: Tx, store: FileStore, code: string, input: Input): Promise<Answered> {
  const found = await known(tx, code, 'answer-papers')
  return found.ok ? answered(tx, store, found.value, input) : found
}

/** At the counter. */
export async function takePapers(tx: Tx, store: FileStore, id: string, input: Input): Promise<Answered> {
  const found = await theirs(tx, id, 'answer-papers')
  return found.ok ? answered(tx, store, found.value, input) : found
}

async function answered(tx: Tx, store: FileStore, row: CaseRow, { words, papers }: Input): Promise<Answered> {
  if (words === '' && papers.length === 0) return no('papers-or-words', { at: 'papers' })
  const eventId = newId()
  await attach(tx, store, papers, { caseId: row.id, eventId, purpose: 'papers' })
  const calendar = await calendarOf(tx)
  const moved = (day: string) => resumed(day, row.paused_on ?? day, dayOf(tx.scope.now), calendar)
  const { days, dueOn } = moved(row.due_on)
  const set = {
    paused_on: null,
    paused_days: row.paused_days + days,
    due_on: dueOn,
    // What was promised at first waits for the citizen too; it does not wait for us.
    first_due_on: moved(row.first_due_on).dueOn,
  }
  await takeStep(tx, row, { verb: 'answer-papers', words, data: { papers: papers.length, days }, set, eventId })
  return ok(row.code)
}
