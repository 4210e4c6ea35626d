// Begins a letter from a definition: its usual words with the agency's own names in them, the usual chain of the unit, and no number.

import { newId } from '#src/kernel/ids.ts'
import { fill } from '#src/kernel/lang.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { agencyCard } from '../../agencies/public.ts'
import { newPaperCode, paperById } from '../../papers/public.ts'
import { holdsOver, houseUnits } from '../../people/public.ts'
import { usualChain } from '../chain.ts'
import type { LetterContent } from '../content.ts'
import { holesOf } from '../holes.ts'
import { type LetterForm, letterFormById } from '../letter-form.ts'
import type { NewLetter } from '../schema.ts'
import { attachPaper } from './attach.ts'
import { writeChain } from './set-chain.ts'

type Refusal = 'needs-a-person' | 'choose-one' | 'not-your-unit' | 'not-found'

export async function draftLetter(tx: Tx, input: NewLetter, origin: string): Promise<Result<string, Refusal>> {
  const { actor } = tx.scope
  if (!actor) return no('needs-a-person')
  const form = letterFormById(input.form)
  if (!form) return no('choose-one', { at: 'form' })
  const units = await houseUnits(tx)
  if (!units.some(unit => unit.id === input.unit)) return no('choose-one', { at: 'unit' })
  if (!holdsOver(tx, 'letter:write', input.unit)) return no('not-your-unit', { at: 'unit' })
  const paper = input.paper === null ? undefined : await paperById(tx, input.paper)
  if (input.paper !== null && !paper) return no('not-found')
  const card = await agencyCard(tx)
  const holes = await holesOf(tx, form, { unitId: input.unit, units, origin })
  const id = newId()
  await tx.db
    .insertInto('letter')
    .values({
      agency_id: tx.agencyId,
      id,
      form: form.id,
      kind: form.kind,
      unit_id: input.unit,
      subject: filled(form.subject.th, holes.th),
      content: JSON.stringify(contentOf(form, holes, form.to === 'head' ? card.head.th : '')),
      numerals: card.numerals,
      code: newPaperCode(),
      drafted_by: actor.id,
      created_at: tx.scope.now,
    })
    .execute()
  await writeChain(tx, id, await usualChain(tx, input.unit, actor.id))
  if (paper) await attachPaper(tx, id, paper)
  // The subject stays out of the ledger while it is a draft: it may name a person and be dropped again.
  await record(tx, {
    event: 'letter.drafted',
    subject: { kind: 'letter', id },
    content: { form: form.id, unit: input.unit },
  })
  return ok(id)
}

type Holes = Awaited<ReturnType<typeof holesOf>>

/** What is not known stays as a hole and is asked for before the letter may be sent up. */
const filled = (text: string, holes: Readonly<Record<string, string>>) =>
  fill(text, holes).replace(/ {2,}/g, ' ').trim()

function contentOf(form: LetterForm, holes: Holes, to: string): LetterContent {
  const each = (lang: 'th' | 'en') =>
    Object.fromEntries(form.parts.map(part => [part.id, filled(part[lang], holes[lang])]))
  return {
    to,
    reference: '',
    phone: holes.phone,
    subjectEn: form.bilingual ? filled(form.subject.en, holes.en) : '',
    parts: each('th'),
    partsEn: form.bilingual ? each('en') : {},
    annex: { members: [], year: form.annex.includes('items') ? holes.itaYear : null, items: [], caretakers: [] },
  }
}
