// Keeps the files that came with a section before anything is checked, so that what arrived over a slow line is never asked for again.
import { newId } from '#src/kernel/ids.ts'
import { type No, no, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { fileById, keepFile } from '#src/platform/files/keep-file.ts'
import { fileKinds, isPicture, kindNames, pictures } from '#src/platform/files/kinds.ts'
import { isReceived, type Received } from '#src/platform/files/receive.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { uploads } from '#src/platform/files/uploads.ts'
import type { FileBox } from '#src/platform/http/receive-files.ts'
import type { Answers } from './answers.ts'
import { FIELD, fieldOf } from './check.ts'
import type { Question } from './definition.ts'
import { type Held, many, type Posted } from './question-type.ts'
import { paperKinds } from './types/files.tsx'

const LIMIT = 40 * 1024 * 1024
const MOST_FILES = 20
/** One box for the files of every question of a form. */
export const formFiles: readonly FileBox[] = [
  { field: `${FIELD}*`, accept: paperKinds, limit: LIMIT, most: MOST_FILES },
]

export interface WithFiles {
  readonly posted: Posted
  /** Files that could not be taken, at their questions. */
  readonly refused: readonly No[]
}

/**
 * What was posted, with the files of each question as they are held. Files inside groups are held under the row they came with.
 * `refusedBefore` are files that were not even taken in; one refusal is said for each question, in the words of its own kinds.
 */
export async function withHeldFiles(
  tx: Tx,
  store: FileStore,
  questions: readonly Question[],
  before: Answers,
  posted: Posted,
  refusedBefore: readonly No[] = [],
): Promise<WithFiles> {
  const held: Record<string, unknown> = {}
  const refused: No[] = []
  for (const { name, answer, isPhoto } of fileFields(questions, before, posted)) {
    const otherKind = no('file-type', { detail: { types: kindNames(isPhoto ? pictures : paperKinds) } })
    const fits = (file: Received) => !isPhoto || isPicture(file.kind)
    const came = [posted[name]].flat().filter(isReceived)
    const pieces = await fromPieces(tx, many(posted, `${name}.token`))
    const arrived = pieces.flatMap(one => (one.ok ? [one.value] : []))
    const all = [...came, ...arrived]
    const [first] = [...refusedBefore.filter(one => one.at === name), ...pieces.flatMap(one => (one.ok ? [] : [one]))]
    if (first || !all.every(fits))
      refused.push({ ...(first && first.because !== 'file-type' ? first : otherKind), at: name })
    held[`${name}.held`] = answer
    held[`${name}.fresh`] = await keepAll(tx, store, all.filter(fits))
    for (const one of arrived) await one.discard()
  }
  return { posted: { ...posted, ...held }, refused }
}

/** The same for a form on trial: the files are checked as they came, and nothing of them is kept. */
export function withTriedFiles(questions: readonly Question[], posted: Posted): Posted {
  const tried: Record<string, unknown> = {}
  for (const { name } of fileFields(questions, {}, posted))
    tried[`${name}.fresh`] = [posted[name]]
      .flat()
      .filter(isReceived)
      .map(
        ({ name: called, kind, sha256 }): Held => ({
          id: newId(),
          name: called,
          media: fileKinds[kind].mediaType,
          sha256,
          width: null,
          height: null,
        }),
      )
  return { ...posted, ...tried }
}

/** Files that came piece by piece before the form was sent; their pieces go when this is committed. */
async function fromPieces(tx: Tx, tokens: readonly string[]): Promise<Result<Received>[]> {
  const folder = uploads()
  const found: Result<Received>[] = []
  for (const token of tokens.slice(0, MOST_FILES)) {
    const taken = await folder?.take(tx.agencyId, token, { accept: paperKinds, limit: LIMIT })
    found.push(taken ?? no('file-cut'))
    // What has not arrived whole yet may still go on.
    if (taken?.ok) tx.afterCommit.push(() => void folder?.remove(token))
  }
  return found
}

function* fileFields(questions: readonly Question[], before: Answers, posted: Posted) {
  for (const question of questions) {
    const name = fieldOf(question)
    const answer = before[question.id]
    if (question.type === 'photo' || question.type === 'file')
      yield { name, answer: (answer ?? []) as unknown as readonly Held[], isPhoto: question.type === 'photo' }
    if (question.type !== 'group') continue
    const rows = (answer ?? []) as readonly Answers[]
    for (let at = 0; at < Math.min(40, Number(posted[`${name}.rows`]) || 0); at++)
      for (const inner of question.questions)
        if (inner.type === 'photo' || inner.type === 'file')
          yield {
            name: `${name}.${at}.${inner.id}`,
            answer: (rows[at]?.[inner.id] ?? []) as unknown as readonly Held[],
            isPhoto: inner.type === 'photo',
          }
  }
}

async function keepAll(tx: Tx, store: FileStore, files: readonly Received[]): Promise<Held[]> {
  const held: Held[] = []
  for (const received of files) {
    const id = await keepFile(tx, store, received, { isPublic: false })
    const row = await fileById(tx, id)
    if (row)
      held.push({
        id,
        name: row.name,
        media: row.media_type,
        sha256: row.sha256.toString('hex'),
        width: row.width,
        height: row.height,
      })
  }
  return held
}

/** Ids of all files that answers hold, with the question they belong to. */
export function filesIn(questions: readonly Question[], answers: Answers): { question: string; file: Held }[] {
  return questions.flatMap(question => {
    const answer = answers[question.id]
    if (answer === undefined) return []
    if (question.type === 'photo' || question.type === 'file')
      return (answer as unknown as readonly Held[]).map(file => ({ question: question.id, file }))
    if (question.type === 'group')
      return (answer as readonly Answers[]).flatMap(row =>
        filesIn(question.questions, row).map(({ file }) => ({ question: question.id, file })),
      )
    return []
  })
}
