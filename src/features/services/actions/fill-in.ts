// A citizen begins, fills in section by section, and may come back later. What was sent is kept in the draft even where it is not right yet.
import type { Lang } from '#src/kernel/lang.ts'
import { type No, no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { fieldId } from '#src/ui/index.ts'
import type { Channel } from '../../cases/public.ts'
import {
  addsTo,
  askedSections,
  type Draft,
  draftByCode,
  fieldOf,
  filesIn,
  gapIn,
  mapPressed,
  questionsOf,
  saveDraft,
  startDraft,
  takeSection,
  takesFrom,
  withHeldFiles,
  worldFor,
} from '../../forms/public.ts'
import type { Service } from '../definition.ts'
import { formOf, KIND, offeredByCode } from '../queries.ts'

export async function begin(
  tx: Tx,
  code: string,
  { lang, channel, answers }: { readonly lang: Lang; readonly channel: Channel; readonly answers?: Draft['answers'] },
): Promise<Result<string, 'not-found' | 'service-closed'>> {
  const service = await offeredByCode(tx, code)
  if (!service) return no('not-found')
  if (service.state !== 'open') return no('service-closed', { detail: { reason: service.closedReason } })
  const of = { kind: KIND, id: service.id }
  return ok(await startDraft(tx, { of, versionId: service.versionId, lang, channel, ...(answers ? { answers } : {}) }))
}

export interface OpenDraft {
  readonly draft: Draft
  readonly form: Service
}

export async function openDraft(tx: Tx, code: string): Promise<OpenDraft | undefined> {
  const draft = await draftByCode(tx, KIND, code)
  return draft && { draft, form: await formOf(tx, draft.version_id) }
}

/** Where the citizen goes next: the same section again, the one after it, or the summary. */
export type Next =
  | { readonly stay: string /** The group that gets one row more. */; readonly more?: string }
  | { readonly section: string }
  | { readonly summary: true }

export async function fillIn(
  tx: Tx,
  store: FileStore,
  { draft, form }: OpenDraft,
  sectionId: string,
  posted: Readonly<Record<string, unknown>>,
  lang: Lang,
  refusedBefore: readonly No[] = [],
): Promise<Result<Next>> {
  if (draft.case_id !== null) return no('sent-already')
  const { sections } = askedSections(form, draft.answers)
  const asked = sections.find(one => one.section.id === sectionId)
  if (!asked) return no('not-found')
  const questions = asked.section.questions
  const world = await worldFor(tx, lang, questions, posted)
  const { posted: whole, refused } = await withHeldFiles(tx, store, questions, draft.answers, posted, refusedBefore)
  const checked = takeSection(questions, draft.answers, whole, world)
  const { answers } = checked
  // A file that was refused is not also missing.
  const wrong = [...refused, ...checked.wrong.filter(one => !refused.some(other => other.at === one.at))]
  await saveDraft(tx, draft.id, answers)
  const pressed = mapPressed(questions, posted, world, answers)
  if (pressed) return ok({ stay: fieldId(pressed.field), ...(pressed.more ? { more: pressed.more } : {}) })
  const group = addsTo(questions, posted)
  if (group) {
    const rows = [answers[group.id] ?? []].flat().length
    return ok({ stay: fieldId(`${fieldOf(group)}.${rows}.${group.questions[0]?.id}`), more: group.id })
  }
  const less = takesFrom(questions, posted)
  if (less) return ok({ stay: fieldId(fieldOf(less.group)) })
  const after = askedSections(form, answers).sections
  // Without script a question that hangs on an answer of the same page could not be seen yet: it is asked, not complained about.
  const seen = asked.questions.map(fieldOf)
  const isFresh = ({ at = '' }: No) =>
    !seen.some(field => at === field || at.startsWith(`${field}.`)) &&
    [posted[at] ?? ''].flat().every(one => one === '')
  const [first, ...also] = wrong
  if (first && wrong.every(isFresh)) return ok({ stay: fieldId(first.at ?? '') })
  const gap = first && gapIn(questions, posted, fieldOf, world)
  if (gap) return ok({ stay: fieldId(fieldOf(gap)) })
  if (first) return { ...first, also, keeps: true }
  const next = after[after.findIndex(one => one.section.id === sectionId) + 1]
  return ok(next ? { section: next.section.id } : { summary: true })
}

export async function isFileOfDraft(tx: Tx, code: string, fileId: string): Promise<boolean> {
  const open = await openDraft(tx, code)
  return (
    open !== undefined && filesIn(questionsOf(open.form), open.draft.answers).some(({ file }) => file.id === fileId)
  )
}
