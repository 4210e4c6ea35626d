// Says for every place of a name who is meant: one of the house, a unit opened for it on the spot, or the words as they are. Each is taken back with
// one press; a unit that was opened is closed again, if nobody works in it yet.
import { no, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { addUnit, endUnit, houseUnits } from '../../people/public.ts'
import { Draft } from '../draft.ts'
import { bare } from '../likeness.ts'
import { unitKindOf } from '../paper-words.ts'
import { decide, undecide } from '../party.ts'
import { paperById } from '../queries.ts'
import { draftWorld } from '../world.ts'
import { changeDraft, type MendRefusal } from './change-draft.ts'

type Refusal = MendRefusal | 'choose-one' | 'not-your-unit' | 'name-taken' | 'still-used'

export interface Deciding {
  readonly words: string
  readonly choice: string
  readonly version: number
}

export async function decideParty(
  tx: Tx,
  id: string,
  { words, choice, version }: Deciding,
): Promise<Result<true, Refusal>> {
  const world = await draftWorld(tx, undefined)
  const [kind, value] = choice.split(':')
  const known = { unit: world.units, person: world.people, group: world.groups }
  const list = kind === 'unit' || kind === 'person' || kind === 'group' ? known[kind] : undefined
  if (choice === '' || (list && !list.some(one => one.id === value))) return no('choose-one', { at: 'choice' })
  return changeDraft(tx, id, { verb: 'party', version }, draft => decide(draft, { words, choice }, world))
}

/** Opens the unit below nothing, behind the others; where it belongs is said on its own page. */
export async function openUnitFor(
  tx: Tx,
  id: string,
  { words, version }: Omit<Deciding, 'choice'>,
): Promise<Result<true, Refusal>> {
  const tops = (await houseUnits(tx)).filter(unit => unit.parent_id === null)
  const opened = await addUnit(tx, {
    parent: null,
    name_th: words.slice(0, 200),
    name_en: '',
    kind: unitKindOf(words),
    abbr: '',
    doc_code: '',
    position: Math.max(0, ...tops.map(unit => unit.position)) + 1,
  })
  if (!opened.ok) return no(opened.because, { at: 'choice' })
  const world = await draftWorld(tx, undefined)
  return changeDraft(tx, id, { verb: 'party-unit', version }, draft =>
    decide(draft, { words, choice: `unit:${opened.value}`, made: true }, world),
  )
}

export async function takePartyBack(
  tx: Tx,
  id: string,
  { words, version }: Omit<Deciding, 'choice'>,
): Promise<Result<true, Refusal>> {
  const paper = await paperById(tx, id)
  const draft = Draft.safeParse(paper?.draft)
  const said = draft.success ? draft.data.decided.find(one => bare(one.words) === bare(words)) : undefined
  if (!said) return no('not-found')
  if (said.made) {
    const ended = await endUnit(tx, said.choice.slice(said.choice.indexOf(':') + 1))
    if (!ended.ok && ended.because === 'still-used') return no('still-used', { at: 'choice' })
    if (!ended.ok) return no('not-your-unit', { at: 'choice' })
  }
  const world = await draftWorld(tx, undefined)
  return changeDraft(tx, id, { verb: 'party-back', version }, one => undecide(one, words, world))
}
