// The index of a search over its sources: what follows the ledger, the job that reads files, and making it all anew.
import { z } from 'zod'
import { type KindWithText, kindsWithText, textOfFile } from '#src/documents/read/file-text.ts'
import { inAgency, onRecorded, type Tx } from '#src/platform/database/scope.ts'
import { bytesOf, fileById } from '#src/platform/files/keep-file.ts'
import { kindOfMediaType } from '#src/platform/files/kinds.ts'
import { type AnyJob, defineJob, nothing } from '#src/platform/jobs/define-job.ts'
import { enqueue } from '#src/platform/jobs/enqueue.ts'
import { agencyIds, type House } from '#src/platform/jobs/house.ts'
import { openedJobs } from '#src/platform/jobs/open-jobs.ts'
import { shownKeys } from './queries.ts'
import type { SearchSource } from './source.ts'
import { writeEntry } from './write-entry.ts'

export interface SearchIndex {
  readonly sources: readonly SearchSource[]
  readonly jobs: readonly AnyJob[]
  /** Subscribes to what its sources record. Once in a process. */
  follow(): void
  /** Everything of one agency, and nothing that is no longer there. How many things were written. */
  rebuild(tx: Tx): Promise<number>
}

const OneThing = z.object({ agency: z.uuid(), kind: z.string(), key: z.string() })

/** The first source is one that every agency has something of. */
export function indexOf(sources: readonly SearchSource[]): SearchIndex {
  const readFiles = defineJob({
    name: 'search-read-files',
    schema: OneThing,
    run: (house, asked) => readFilesOf(house, sources, asked),
  })
  const rebuildNightly = defineJob({
    name: 'search-rebuild',
    schema: nothing,
    cron: '40 2 * * *',
    mostSeconds: 4 * 3600,
    run: house => visit(house, async () => true),
  })
  /** An agency that was made since has nothing in its index yet. */
  const begin = defineJob({
    name: 'search-begin',
    schema: nothing,
    cron: '*/5 * * * *',
    run: house => visit(house, async tx => (await shownKeys(tx, sources[0]?.kind ?? '')).length === 0),
  })

  const put = async (tx: Tx, source: SearchSource, key: string) => {
    const mustRead = await writeEntry(tx, source, key)
    const asked = { agency: tx.agencyId, kind: source.kind, key }
    if (mustRead && openedJobs()) await enqueue(tx, readFiles, asked, { key: `${tx.agencyId} ${source.kind} ${key}` })
  }

  const rebuild = async (tx: Tx) => {
    let count = 0
    for (const source of sources) {
      const keys = new Set([...(await source.all(tx)), ...(await shownKeys(tx, source.kind))])
      for (const key of keys) await put(tx, source, key)
      count += keys.size
    }
    return count
  }

  const visit = async (house: House, wanted: (tx: Tx) => Promise<boolean>) => {
    for (const agencyId of await agencyIds(house.database))
      await inAgency(house.database, { agencyId, now: house.clock() }, async tx => {
        if (await wanted(tx)) await rebuild(tx)
      })
  }

  return {
    sources,
    jobs: [readFiles, rebuildNightly, begin],
    rebuild,
    follow: () => {
      for (const source of sources)
        for (const [event, keysOf] of Object.entries(source.on))
          onRecorded(event, async (tx, recorded) => {
            for (const key of await keysOf(tx, recorded)) await put(tx, source, key)
          })
    },
  }
}

/** Files are read between two transactions: a long one must not keep a connection waiting. */
async function readFilesOf(
  house: House,
  sources: readonly SearchSource[],
  asked: z.infer<typeof OneThing>,
): Promise<void> {
  const source = sources.find(one => one.kind === asked.kind)
  if (!source) return
  const scope = { agencyId: asked.agency, now: house.clock() }
  const files = await inAgency(
    house.database,
    scope,
    async tx => {
      const thing = await source.one(tx, asked.key)
      const rows = []
      for (const id of thing?.files ?? []) rows.push({ id, row: await fileById(tx, id) })
      return rows
    },
    { readOnly: true },
  )
  const texts: string[] = []
  for (const { row } of files) {
    const kind = row && withText(kindOfMediaType(row.media_type))
    if (!row || !kind) continue
    const read = await textOfFile(await bytesOf(house.store, row), kind)
    if (read.ok) texts.push(read.value.text)
    else house.log.info({ file: row.id, because: read.because }, 'the words of a file are not searched')
  }
  const ids = files.map(file => file.id)
  await inAgency(house.database, scope, tx => writeEntry(tx, source, asked.key, { ids, text: texts.join('\n') }))
}

const withText = (kind: string | undefined): KindWithText | undefined => kindsWithText.find(one => one === kind)
