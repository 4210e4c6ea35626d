// Opens the links of evidence every night, and a new one at once. Polite: one request at a time for each website, so many in a run.
// What does not open is a result like any other; nothing a website does may end the run.
import { sql } from 'kysely'
import { z } from 'zod'
import { newId } from '#src/kernel/ids.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { defineJob } from '#src/platform/jobs/define-job.ts'
import { agencyIds, type House } from '#src/platform/jobs/house.ts'
import { record } from '#src/platform/ledger/record.ts'
import { afterCheck, busyStatuses } from './link-rules.ts'
import { type Opened, openLink } from './open-link.ts'

const MOST_LINKS = 500
const WEBSITES_AT_ONCE = 4
/** A link that was opened since this many hours waits for the next night. */
const FRESH_HOURS = 12

const Asked = z.object({ agency: z.uuid().optional(), evidence: z.uuid().optional() })
type Asked = z.infer<typeof Asked>

export const checkLinks = defineJob({
  name: 'check-links',
  schema: Asked,
  cron: '15 1 * * *',
  mostSeconds: 6 * 3600,
  run: openLinksOf,
})

interface LinkRow {
  id: string
  url: string
}

async function openLinksOf(house: House, asked: Asked): Promise<void> {
  for (const agencyId of asked.agency ? [asked.agency] : await agencyIds(house.database)) {
    const links = await inAgency(
      house.database,
      { agencyId, now: house.clock() },
      tx => linksToOpen(tx, asked.evidence),
      { readOnly: true },
    )
    const websites = [...Map.groupBy(links, link => hostOf(link.url)).values()]
    const next = async (): Promise<void> => {
      for (let website = websites.shift(); website; website = websites.shift())
        for (const link of website) await openOne(house, agencyId, link)
    }
    await Promise.all(Array.from({ length: WEBSITES_AT_ONCE }, next))
  }
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url)

/** Those that waited longest come first, so that a run cut short goes on where it stopped. */
async function linksToOpen(tx: Tx, only: string | undefined): Promise<LinkRow[]> {
  const found = await sql<LinkRow>`
    select id, url from evidence
    where agency_id = ${tx.agencyId} and kind = 'link' and state <> 'withdrawn'
      and ${
        only === undefined
          ? sql`(link_checked_at is null or link_checked_at < ${tx.scope.now}::timestamptz - make_interval(hours => ${FRESH_HOURS}))`
          : sql`id = ${only}`
      }
    order by link_checked_at nulls first, id limit ${MOST_LINKS}`.execute(tx.db)
  return found.rows
}

async function openOne({ database, config, clock, log }: House, agencyId: string, link: LinkRow): Promise<void> {
  const opened = await openLink(link.url, {
    allowPrivate: config.linkCheckPrivate,
    agentName: `Prongsai-link-check/1 (+${config.publicUrl})`,
  })
  try {
    await inAgency(database, { agencyId, now: clock() }, tx => remember(tx, link.id, opened))
  } catch (error) {
    log.error({ err: error, agencyId, evidence: link.id }, 'the check of a link could not be kept')
  }
}

async function remember(tx: Tx, id: string, opened: Opened): Promise<void> {
  const row = await tx.db
    .selectFrom('evidence')
    .select(['link_state', 'sha256', 'state'])
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row || row.state === 'withdrawn') return
  const failures = await failuresOf(tx, id)
  const sha256 = opened.sha256 === undefined ? null : Buffer.from(opened.sha256, 'hex')
  await tx.db
    .insertInto('link_check')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      evidence_id: id,
      at: tx.scope.now,
      status: opened.status,
      problem: opened.problem,
      sha256,
    })
    .execute()
  const known = { state: row.link_state, failures, right: row.sha256?.toString('hex') }
  const { state: now } = afterCheck(known, opened)
  await tx.db
    .updateTable('evidence')
    .set({ link_state: now, link_checked_at: tx.scope.now, ...(row.sha256 === null && sha256 ? { sha256 } : {}) })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  // Every night would drown the ledger; what it must remember is that a link died, changed or came back.
  if (now !== row.link_state)
    await record(tx, {
      event: 'evidence.link-checked',
      subject: { kind: 'evidence', id },
      content: { was: row.link_state, now, status: opened.status, problem: opened.problem },
    })
}

/** One or none: more is not asked for. A busy night says nothing. */
async function failuresOf(tx: Tx, id: string): Promise<number> {
  const before = await tx.db
    .selectFrom('link_check')
    .select('problem')
    .where('agency_id', '=', tx.agencyId)
    .where('evidence_id', '=', id)
    .where(where => where.or([where('status', 'is', null), where('status', 'not in', busyStatuses)]))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return before === undefined || before.problem === '' ? 0 : 1
}
