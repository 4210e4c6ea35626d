// What verbs about letters share: the letter held for the transaction, whether somebody may, and the change that counts once.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../../people/public.ts'
import type { LetterForm } from '../letter-form.ts'
import { type LetterPicture, pictureOf } from '../letter-picture.ts'
import { issueNumber } from '../numbers.ts'
import { lockLetter } from '../queries.ts'
import type { LetterVerb } from '../rules.ts'

export type Held = 'not-found' | 'not-allowed' | 'stale'

/** The letter, held until the transaction ends, if it stands where the form was drawn and this verb is hers. */
export async function heldFor(
  tx: Tx,
  id: string,
  verb: LetterVerb,
  version: number | undefined,
): Promise<Result<LetterPicture, Held>> {
  const row = await lockLetter(tx, id)
  const picture = row && (await pictureOf(tx, row))
  if (!picture) return no('not-found')
  if (version !== undefined && picture.row.version !== version) return no('stale')
  return picture.may.has(verb) ? ok(picture) : no('not-allowed')
}

type Changes = Partial<{
  subject: string
  content: string
  unit_id: string
  speed: string
  retention: string
  numerals: string
  signing: string
  state: string
  outcome: string
  round: number
  register_id: string
  number_year: number
  number: number
  ref: string
  dated_on: string
  submitted_at: Date
  decided_at: Date
  voided_at: Date
  voided_reason: string
}>

/** The row is held, so that nobody can have been faster. */
export async function setLetter(tx: Tx, picture: LetterPicture, changes: Changes): Promise<void> {
  await tx.db
    .updateTable('letter')
    .set({ ...changes, version: picture.row.version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', picture.row.id)
    .execute()
}

/** The kept papers that go along: whoever made them follows what becomes of the letter. */
export const papersIn = ({ attachments }: LetterPicture): string[] =>
  attachments.flatMap(one => (one.paper_id === null ? [] : [one.paper_id]))

/** Gives a letter its number, if it is to have it now and has none: what to write into its row, and what the ledger is told. */
export async function numberNow(tx: Tx, { row, form }: LetterPicture, at: LetterForm['numberedAt']) {
  if (form.numberedAt !== at || row.number !== null) return undefined
  const today = todayOf(tx)
  const { registerId, year, number, ref } = await issueNumber(tx, form.kind, row.unit_id, today)
  return {
    columns: { register_id: registerId, number_year: year, number, ref, dated_on: today },
    told: { register: registerId, year, number },
  }
}
