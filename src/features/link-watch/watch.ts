// Opens every address that stands on something public, every night and when somebody asks. Polite: one request at a time for each website.
// What does not open is a result like any other; nothing a website does may end the run.
import { z } from 'zod'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { defineJob } from '#src/platform/jobs/define-job.ts'
import { agencyIds, type House } from '#src/platform/jobs/house.ts'
import { record } from '#src/platform/ledger/record.ts'
import { originOf } from '../agencies/public.ts'
import { afterCheck, type LinkSeen, openLink } from '../evidence/public.ts'
import { todayOf } from '../people/public.ts'
import { openOwn } from './own.ts'
import { type LinkRow, linksToOpen, lockLink, type Standing, writeCheck, writeStanding } from './queries.ts'
import { isOurs, isWatched } from './rules.ts'
import type { LinkSource, LinkToWatch } from './source.ts'

const MOST_LINKS = 2000
const WEBSITES_AT_ONCE = 4

export const Asked = z.object({ agency: z.uuid().optional(), link: z.uuid().optional() })
export type Asked = z.infer<typeof Asked>

export const watchLinks = (sources: readonly LinkSource[]) =>
  defineJob({
    name: 'watch-links',
    schema: Asked,
    cron: '10 2 * * *',
    mostSeconds: 6 * 3600,
    run: async (house: House, asked: Asked) => {
      for (const agencyId of asked.agency ? [asked.agency] : await agencyIds(house.database))
        await watchAgency(house, sources, agencyId, asked.link).catch((error: unknown) =>
          house.log.error({ err: error, agencyId }, 'the links of an agency could not be watched'),
        )
    },
  })

async function watchAgency(house: House, sources: readonly LinkSource[], agencyId: string, only: string | undefined) {
  const { database, clock } = house
  const links = await inAgency(database, { agencyId, now: clock() }, async tx => {
    await gatherLinks(tx, sources)
    return linksToOpen(tx, only, MOST_LINKS)
  })
  const origin = await originOf(house, agencyId)
  const websites = [...Map.groupBy(links, link => hostOf(link.address)).values()]
  const next = async (): Promise<void> => {
    for (let website = websites.shift(); website; website = websites.shift())
      for (const link of website) await openOne(house, { agencyId, origin }, link)
  }
  await Promise.all(Array.from({ length: WEBSITES_AT_ONCE }, next))
}

const hostOf = (address: string) => (isOurs(address) ? '' : new URL(address).host)

/** One row for each address, with everywhere it stands. */
export async function gatherLinks(tx: Tx, sources: readonly LinkSource[]): Promise<void> {
  const all: LinkToWatch[] = []
  for (const source of sources) all.push(...(await source.all(tx)))
  const byAddress = Map.groupBy(
    all.filter(one => isWatched(one.address)),
    one => one.address,
  )
  await writeStanding(
    tx,
    [...byAddress].map(
      ([address, of]): Standing => ({
        address,
        places: of.map(one => one.place),
        unit_id: of.find(one => one.unitId !== undefined)?.unitId ?? null,
        sha256: of.find(one => one.sha256 !== undefined)?.sha256 ?? null,
      }),
    ),
  )
}

async function openOne(house: House, at: { agencyId: string; origin: string }, link: LinkRow): Promise<void> {
  const { database, config, clock, log } = house
  const agentName = `Prongsai-link-check/1 (+${config.publicUrl})`
  const seen: LinkSeen = isOurs(link.address)
    ? await openOwn(at.origin, link.address, agentName)
    : await openLink(link.address, { allowPrivate: config.linkCheckPrivate, agentName })
  try {
    await inAgency(database, { agencyId: at.agencyId, now: clock() }, tx => remember(tx, link.id, seen))
  } catch (error) {
    log.error({ err: error, agencyId: at.agencyId, link: link.id }, 'the check of a link could not be kept')
  }
}

async function remember(tx: Tx, id: string, seen: LinkSeen): Promise<void> {
  const row = await lockLink(tx, id)
  if (!row) return
  // A page of ours changes by itself every day; a file of ours must be what its version says.
  const sha256 = isOurs(row.address) && row.said_sha256 === null ? undefined : seen.sha256
  const right = (row.said_sha256 ?? row.first_sha256)?.toString('hex')
  const { state, failures } = afterCheck({ state: row.state, failures: row.failures, right }, { ...seen, sha256 })
  const bytes = sha256 === undefined ? null : Buffer.from(sha256, 'hex')
  await writeCheck(tx, id, { day: todayOf(tx), status: seen.status, problem: seen.problem })
  await tx.db
    .updateTable('watched_link')
    .set({
      state,
      failures,
      problem: seen.problem,
      status: seen.status,
      checked_at: tx.scope.now,
      ...(bytes ? { last_sha256: bytes, ...(row.first_sha256 ? {} : { first_sha256: bytes }) } : {}),
      ...(state === row.state ? {} : { since: tx.scope.now, version: row.version + 1 }),
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  // Every night would drown the ledger; what it must remember is that a link died, changed or came back.
  if (state === row.state || (row.state === 'unknown' && state === 'open')) return
  await record(tx, {
    event: 'link.state-changed',
    subject: { kind: 'watched-link', id },
    content: { address: row.address, was: row.state, now: state, status: seen.status, problem: seen.problem },
  })
  await publicChanged(tx)
}
