// Reads brought papers, in a job: one at a time in a process, page by page told on the row, tried again after the program was stopped in the middle.
// A paper is claimed by its row: whoever gives no sign of life loses it. What was read is only a draft until people take it over.
import { sql, type Updateable } from 'kysely'
import { z } from 'zod'
import type { ReadDocument } from '#src/documents/read/document.ts'
import { understand } from '#src/documents/understand/understand.ts'
import type { Result } from '#src/kernel/result.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import type { BroughtPaper } from '#src/platform/database/types.ts'
import { bytesOf, fileById } from '#src/platform/files/keep-file.ts'
import { defineJob, type JobDef } from '#src/platform/jobs/define-job.ts'
import { agencyIds, type House } from '#src/platform/jobs/house.ts'
import { record } from '#src/platform/ledger/record.ts'
import { draftOf } from './draft-of.ts'
import { MOST_TRIES, SILENT_MS } from './rules.ts'
import { draftWorld } from './world.ts'

export type PaperRead = ReadDocument & {
  readonly kind: string
  readonly pages: number
  readonly notes: readonly string[]
}

/** How any paper is read; a refusal is a code that has words. */
export type PaperReader = (
  bytes: Uint8Array,
  options: { readonly name: string; readonly onProgress?: (at: { page: number; pages: number }) => void },
) => Promise<Result<PaperRead, string>>

const Asked = z.object({ agency: z.uuid().optional(), paper: z.uuid().optional() })
export type ReadJob = JobDef<z.infer<typeof Asked>>

/** Without a paper it looks for what was left lying. */
export const readBrought = (read: PaperReader): ReadJob =>
  defineJob({
    name: 'read-brought-papers',
    schema: Asked,
    cron: '*/5 * * * *',
    mostSeconds: 3600,
    retry: { limit: MOST_TRIES, seconds: 30 },
    run: async (house, { agency, paper }) => {
      if (agency && paper) return readOne(house, read, agency, paper)
      for (const agencyId of await agencyIds(house.database))
        for (const id of await leftLying(house, agencyId)) await readOne(house, read, agencyId, id)
    },
  })

const leftLying = (house: House, agencyId: string): Promise<string[]> =>
  inAgency(
    house.database,
    { agencyId, now: house.clock() },
    async tx => {
      const rows = await tx.db
        .selectFrom('brought_paper')
        .select('id')
        .where('agency_id', '=', tx.agencyId)
        .where(isFree(tx))
        .orderBy('id')
        .limit(20)
        .execute()
      return rows.map(row => row.id)
    },
    { readOnly: true },
  )

/** Waiting, or with a reader that has gone. */
const isFree = (tx: Tx) =>
  sql<boolean>`(state = 'waiting' or (state = 'reading' and beat_at < ${new Date(tx.scope.now.getTime() - SILENT_MS)}))`

async function readOne(house: House, read: PaperReader, agencyId: string, id: string): Promise<void> {
  const inside = <T>(work: (tx: Tx) => Promise<T>) => inAgency(house.database, { agencyId, now: house.clock() }, work)
  const mine = await inside(tx => claim(tx, id))
  if (!mine) return
  const { tries, file, name } = mine
  if (tries > MOST_TRIES || !file) {
    await inside(tx => refuse(tx, id, file ? 'paper-gave-up' : 'paper-gone'))
    return
  }
  const progress = { page: 0, pages: 0, told: 0 }
  const tell = () =>
    inside(tx => set(tx, id, { page: progress.page, pages: progress.pages, beat_at: tx.scope.now })).catch(error =>
      house.log.warn({ err: error }, 'the progress of a paper could not be told'),
    )
  const beat = setInterval(() => void tell(), SILENT_MS / 6)
  let telling: Promise<unknown> = Promise.resolve()
  try {
    const bytes = await bytesOf(house.store, file)
    const paper = await read(bytes, {
      name,
      onProgress: ({ page, pages }) => {
        Object.assign(progress, { page, pages })
        if (Date.now() - progress.told < 1000) return
        progress.told = Date.now()
        telling = telling.then(tell)
      },
    })
    await telling
    await inside(tx => (paper.ok ? keep(tx, id, paper.value) : refuse(tx, id, paper.because)))
  } finally {
    clearInterval(beat)
  }
}

async function claim(tx: Tx, id: string) {
  const row = await tx.db
    .updateTable('brought_paper')
    .set(of => ({ state: 'reading', tries: of('tries', '+', 1), page: 0, beat_at: tx.scope.now }))
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where(isFree(tx))
    .returning(['tries', 'file_id', 'name'])
    .executeTakeFirst()
  return row && { tries: row.tries, name: row.name, file: await fileById(tx, row.file_id) }
}

const set = (tx: Tx, id: string, values: Updateable<BroughtPaper>) =>
  tx.db
    .updateTable('brought_paper')
    .set(values)
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .executeTakeFirst()

async function refuse(tx: Tx, id: string, because: string): Promise<void> {
  const done = await set(tx, id, { state: 'refused', because, read_at: tx.scope.now, beat_at: null })
  if (done.numUpdatedRows > 0n)
    await record(tx, { event: 'paper.not-read', subject: { kind: 'brought-paper', id }, content: { because } })
}

/** What is repeated on every page is no part of what the paper says; places are counted without it. */
const withoutRunning = (paper: PaperRead): ReadDocument => ({
  properties: paper.properties,
  blocks: paper.blocks.filter(block => block.running !== true),
})

const guessedKinds = ['scan', 'photo']

async function keep(tx: Tx, id: string, paper: PaperRead): Promise<void> {
  const document = withoutRunning(paper)
  const understood = understand(document)
  const isGuessed = guessedKinds.includes(paper.kind) || paper.notes.includes('some-pages-scanned')
  const world = await draftWorld(tx, understood.fiscalYear?.value)
  const draft = draftOf(understood, { document, isGuessed }, world)
  const isReport = draft.measures.length > 0
  const done = await set(tx, id, {
    state: isReport ? 'read' : 'refused',
    because: isReport ? '' : 'paper-no-measures',
    kind: paper.kind,
    page: paper.pages,
    pages: paper.pages,
    read: asJson({ blocks: document.blocks, notes: paper.notes }),
    understood: asJson(understood),
    draft: asJson(draft),
    fiscal_year: draft.year,
    read_at: tx.scope.now,
    beat_at: null,
  })
  if (done.numUpdatedRows === 0n) return
  await record(tx, {
    event: isReport ? 'paper.read' : 'paper.not-read',
    subject: { kind: 'brought-paper', id },
    content: isReport
      ? { kind: paper.kind, pages: paper.pages, year: draft.year, measures: draft.measures.length }
      : { because: 'paper-no-measures' },
  })
}

/** The database holds no NUL, and halves of letters neither. */
export const asJson = (value: unknown): string =>
  JSON.stringify(value, (_key, one) => (typeof one === 'string' ? clean(one) : one))
const clean = (text: string) => text.replaceAll('\u0000', '').toWellFormed()
