// The texts used often, as they read for one case. Whoever may not see who asked gets a polite word in place of the name.
import type { Tx } from '#src/platform/database/scope.ts'
import { definitionOf, wordsIn } from '../forms/public.ts'
import { dayText } from '../people/public.ts'
import { CaseForm } from './definition.ts'
import type { CaseRow } from './queries.ts'
import { templatesFor } from './queries-templates.ts'
import { fillReply, hasHole } from './reply-rules.ts'
import { numberText } from './rules.ts'
import { deskWords } from './words.ts'

export interface Reply {
  readonly id: string
  readonly name: string
  readonly words: string
}

export interface Replies {
  readonly texts: readonly Reply[]
  /** The name of the person stands in one of them. */
  readonly nameShown: boolean
}

/** In the language in which the person asked: she is the one who reads it. */
export async function repliesFor(tx: Tx, row: CaseRow): Promise<Replies> {
  const templates = await templatesFor(tx, row.of_id)
  if (templates.length === 0) return { texts: [], nameShown: false }
  const lang = row.lang === 'en' ? 'en' : 'th'
  const form = await definitionOf(tx, row.version_id, CaseForm)
  const maySee = row.person_name !== '' && tx.scope.actor?.holds('case:read', row.unit_id) === true
  const values = {
    // Before it is received it has only its code, and that the person knows.
    number: numberText(row) || row.code,
    service: wordsIn(form.title, lang),
    name: maySee ? row.person_name : deskWords(lang).templates.noName,
    due: dayText(row.due_on, lang),
  }
  return {
    texts: templates.map(({ id, name, words }) => ({ id, name, words: fillReply(words, values) })),
    nameShown: maySee && templates.some(one => hasHole(one.words, 'name')),
  }
}
