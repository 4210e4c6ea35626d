// /office/publications/:id/cover?file=&page=: a page of a PDF is pressed where it must not be seen; what was found to be signed is covered by one press.
import { fill } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf, type Visit } from '#src/platform/http/visit.ts'
import { LinkButton, Row, Text } from '#src/ui/index.ts'
import { coverFile } from '../actions/cover-file.ts'
import { fileBefore, goBack } from '../actions/instead-of.ts'
import { theirs } from '../actions/parts.ts'
import { filesOf } from '../queries.ts'
import { boxOfSpot, mayDo, spotOf } from '../rules.ts'
import { CoverPage } from '../schema.ts'
import { pagesIn, signaturesIn } from '../stored-finds.ts'
import { publishingWords } from '../words.ts'
import { LIST, officeAt } from './parts.tsx'
import { pressPage, VerbCard } from './press.tsx'

const verbOf = (file: string, number: number) => `cover?file=${file}&page=${number}`
export const coverAt = (id: string, file: string, number = 1): string => `${officeAt(id)}/${verbOf(file, number)}`

async function asked(tx: Tx, visit: Visit) {
  const found = await theirs(tx, idOf(visit))
  if (!found.ok || !mayDo(found.value.state, 'edit')) return undefined
  const row = found.value
  const pdfs = row.draft.files.filter(one => one.media === 'application/pdf')
  const asked = visit.query.get('file')
  const file = asked === null ? pdfs[0] : pdfs.find(one => one.file === asked)
  const known = file && (await filesOf(tx, row.id)).find(one => one.file_id === file.file)
  if (!file || !known) return undefined
  const sizes = pagesIn(known)
  const number = Number(visit.query.get('page') ?? '1')
  const size = sizes[number - 1]
  if (sizes.length > 0 && !size) return undefined
  const boxes = signaturesIn(known).flatMap(one => (one.page === number && one.box ? [one.box] : []))
  return { row, file, number, pages: sizes.length, size, boxes }
}

export const publicationCover = page({
  path: `${LIST}/:id/cover`,
  shell: 'office',
  may: 'publication:write',
  ledger: 'none',
  queries: 10,
  words: publishingWords,
  input: CoverPage,
  load: async (tx, visit) => {
    const found = await asked(tx, visit)
    return found && { ...found, before: await fileBefore(tx, found.row.id, found.file.file) }
  },
  values: () => ({ size: 'medium' }),
  run: async (tx, input, visit) => {
    const found = await asked(tx, visit)
    if (!found) return no('not-found')
    const { row, file, number, size, boxes } = found
    const to = (fileId: string) => coverAt(row.id, fileId, number)
    if (input.undo) {
      const undone = await goBack(tx, row.id, file.file)
      return undone.ok ? ok({ to: to(undone.value), notice: 'uncovered' }) : undone
    }
    if (!size) return no('still-reading')
    const [width, height] = size
    const spot = input.found ? undefined : spotOf(input, { width, height })
    const places = input.found ? boxes : spot ? [boxOfSpot(spot, { width, height })] : []
    if (places.length === 0) return no('pick-spot', { at: 'part' })
    const done = await coverFile(tx, visit.store, row.id, file.file, { page: number, boxes: places })
    return done.ok ? ok({ to: to(done.value), notice: 'covered' }) : done
  },
  view: ({ row, file, number, pages, size, boxes, before }, { lang }, form) => {
    const { covering: w } = publishingWords(lang).inFiles
    const verb = verbOf(file.file, number)
    const [width, height] = size ?? [1, 1]
    const go = (to: number) => href(lang, coverAt(row.id, file.file, to))
    const turn = (
      <Row>
        {number > 1 ? (
          <LinkButton href={go(number - 1)} variant="quiet" size="sm">
            {w.before}
          </LinkButton>
        ) : null}
        {number < pages ? (
          <LinkButton href={go(number + 1)} variant="quiet" size="sm">
            {w.next}
          </LinkButton>
        ) : null}
      </Row>
    )
    return pressPage({
      lang,
      row,
      form,
      w,
      verb,
      picture: {
        src: `/office/media/${file.file}/page-${number}`,
        alt: fill(w.picture, { page: number }),
        width,
        height,
      },
      canUndo: before !== undefined,
      above: (
        <>
          <Text strong>{`${file.title_th} · ${size ? fill(w.pageOf, { page: number, pages }) : w.reading}`}</Text>
          {turn}
        </>
      ),
      below:
        boxes.length > 0 ? (
          <VerbCard
            {...{ lang, form, row, verb }}
            name="found"
            title={fill(w.foundTitle, { count: boxes.length })}
            go={w.found}
          />
        ) : null,
    })
  },
})
