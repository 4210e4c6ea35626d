// What may be done with a brought paper in which state. The same table draws the buttons and guards the verbs.
import { no, type Verdict, yes } from '#src/kernel/result.ts'

export const paperStates = ['waiting', 'reading', 'read', 'refused', 'taken', 'undone', 'set-aside'] as const
export type PaperState = (typeof paperStates)[number]
export type PaperVerb = 'mend' | 'take' | 'undo' | 'set-aside' | 'bring-back' | 'read-again'

const verbs: Readonly<Record<PaperState, readonly PaperVerb[]>> = {
  waiting: ['set-aside'],
  // What its reader finds is then not kept.
  reading: ['set-aside'],
  read: ['mend', 'take', 'set-aside'],
  refused: ['set-aside', 'read-again'],
  taken: ['undo'],
  undone: ['mend', 'take', 'set-aside'],
  'set-aside': ['bring-back'],
}

export const stateOf = (text: string): PaperState => paperStates.find(one => one === text) ?? 'waiting'

export const paperMay = (state: PaperState, verb: PaperVerb): Verdict<'not-now'> =>
  verbs[state].includes(verb) ? yes : no('not-now')

/** A plan that came from a paper can be taken back for so many days. */
export const UNDO_DAYS = 30
/** A paper is tried so often; what stops the program three times is not read a fourth time. */
export const MOST_TRIES = 3
/** A reader that gave no sign of life for so long is not there any more. */
export const SILENT_MS = 120_000

/** Its reader fell silent: another one begins anew. */
export const hasStopped = (paper: { readonly state: string; readonly beat_at: Date | null }, now: Date): boolean =>
  paper.state === 'reading' && paper.beat_at !== null && now.getTime() - paper.beat_at.getTime() > SILENT_MS
