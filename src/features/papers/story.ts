// What a higher feature tells about a paper that it made: its number, its day, and who signed it. app/ hands the tellers in.
import type { Lang, Words } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'

export interface Signer {
  /** As it was printed. */
  readonly post: string
  readonly name: string
  readonly phrase: string
  readonly onDay: string | undefined
  readonly method: 'code' | 'by-hand' | undefined
  readonly state: 'past' | 'now' | 'next' | 'bad'
}

export interface Story {
  readonly kind: Words
  readonly title: string
  readonly ref: string
  readonly dated: string | undefined
  readonly state: 'kept' | 'circulating' | 'voided'
  readonly reason: string
  readonly signers: readonly Signer[]
}

/** By the code; undefined for papers that somebody else made. */
export type StoryTeller = (tx: Tx, code: string, lang: Lang) => Promise<Story | undefined>

export interface PapersParts {
  readonly tellers: readonly StoryTeller[]
}

export async function storyOf(tx: Tx, { tellers }: PapersParts, code: string, lang: Lang): Promise<Story | undefined> {
  for (const tell of tellers) {
    const story = await tell(tx, code, lang)
    if (story) return story
  }
  return undefined
}
