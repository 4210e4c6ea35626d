// Changes a draft, or what was returned. What was submitted before stays as it was in letter_version.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { holdsOver } from '../../people/public.ts'
import type { LetterContent } from '../content.ts'
import type { EditLetter } from '../schema.ts'
import { type Held, heldFor, setLetter } from './parts.ts'

export async function editLetter(
  tx: Tx,
  id: string,
  input: EditLetter,
): Promise<Result<true, Held | 'choose-one' | 'not-your-unit' | 'unit-numbered'>> {
  const held = await heldFor(tx, id, 'edit', input._version)
  if (!held.ok) return held
  const { row, form, content, units } = held.value
  if (!units.some(unit => unit.id === input.unit)) return no('choose-one', { at: 'unit' })
  if (input.unit !== row.unit_id) {
    if (!holdsOver(tx, 'letter:write', input.unit)) return no('not-your-unit', { at: 'unit' })
    // Its number stands in the register of the unit that sent it.
    if (row.number !== null) return no('unit-numbered', { at: 'unit' })
  }
  const known = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(form.parts.map(part => [part.id, texts[part.id] ?? '']))
  const changed: LetterContent = {
    ...content,
    to: form.to === 'none' ? '' : input.to,
    reference: input.reference,
    phone: input.phone,
    subjectEn: input.subject_en,
    parts: known(input.parts),
    partsEn: form.bilingual ? known(input.partsEn) : {},
  }
  await setLetter(tx, held.value, {
    subject: input.subject,
    content: JSON.stringify(changed),
    unit_id: input.unit,
    speed: input.speed,
    retention: input.retention,
    numerals: input.numerals,
    signing: input.signing,
  })
  await record(tx, { event: 'letter.edited', subject: { kind: 'letter', id }, content: { version: row.version + 1 } })
  return ok(true)
}
