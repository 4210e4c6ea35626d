// /office/publications/:id/blur?photo=: a photo is pressed where it must not be read.
import { no, ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf, type Visit } from '#src/platform/http/visit.ts'
import { blurPhoto } from '../actions/blur-photo.ts'
import { fileBefore, goBack } from '../actions/instead-of.ts'
import { theirs } from '../actions/parts.ts'
import { mayDo, spotOf } from '../rules.ts'
import { BlurPhoto } from '../schema.ts'
import { publishingWords } from '../words.ts'
import { LIST, officeAt } from './parts.tsx'
import { pressPage } from './press.tsx'

const verbOf = (file: string) => `blur?photo=${file}`
export const blurAt = (id: string, file: string): string => `${officeAt(id)}/${verbOf(file)}`

async function asked(tx: Tx, visit: Visit) {
  const found = await theirs(tx, idOf(visit))
  if (!found.ok || !mayDo(found.value.state, 'edit')) return undefined
  const row = found.value
  const file = visit.query.get('photo')
  const photo = file === null ? row.draft.photos[0] : row.draft.photos.find(one => one.file === file)
  return photo && { row, photo }
}

export const publicationBlur = page({
  path: `${LIST}/:id/blur`,
  shell: 'office',
  may: 'publication:write',
  ledger: 'none',
  queries: 10,
  words: publishingWords,
  input: BlurPhoto,
  load: async (tx, visit) => {
    const found = await asked(tx, visit)
    return found && { ...found, before: await fileBefore(tx, found.row.id, found.photo.file) }
  },
  values: () => ({ size: 'medium' }),
  run: async (tx, input, visit) => {
    const found = await asked(tx, visit)
    if (!found) return no('not-found')
    const { row, photo } = found
    const to = (file: string) => blurAt(row.id, file)
    if (input.undo) {
      const undone = await goBack(tx, row.id, photo.file)
      return undone.ok ? ok({ to: to(undone.value), notice: 'unblurred' }) : undone
    }
    const spot = spotOf(input, photo)
    if (!spot) return no('pick-spot', { at: 'part' })
    const done = await blurPhoto(tx, visit.store, row.id, photo.file, spot)
    return done.ok ? ok({ to: to(done.value), notice: 'blurred' }) : done
  },
  view: ({ row, photo, before }, { lang }, form) => {
    const { blurring: w } = publishingWords(lang)
    return pressPage({
      lang,
      row,
      form,
      w,
      verb: verbOf(photo.file),
      picture: { ...photo, src: `/office/media/${photo.file}/wide`, alt: photo.alt_th || w.picture },
      canUndo: before !== undefined,
    })
  },
})
