// /office/ledger: what happened, newest first, and the head that seals it.
import { sql } from 'kysely'
import { isId } from '#src/kernel/ids.ts'
import { formatDateTime } from '#src/kernel/thai-date/format-time.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  Card,
  EmptyState,
  Fingerprint,
  Link,
  PageHead,
  Pager,
  Section,
  Stack,
  Table,
  Text,
} from '#src/ui/index.ts'
import type { EventWords } from '../events.ts'
import { officeWords } from '../words.ts'

const PER_PAGE = 50

interface LedgerRow {
  id: string
  at: Date
  actor_name: string | null
  actor_post: string | null
  event: string
  seq: number | null
}

export const ledger = (events: EventWords) =>
  page({
    path: '/office/ledger',
    shell: 'office',
    may: 'ledger:read',
    ledger: 'none',
    words: officeWords,
    queries: 9,
    load: async (tx, { query }) => {
      const before = query.get('before')
      const rows = await entries(tx, before && isId(before) ? before : undefined)
      const head = await tx.db
        .selectFrom('ledger_head')
        .select(['size', 'root', 'at'])
        .where('agency_id', '=', tx.agencyId)
        .orderBy('size', 'desc')
        .limit(1)
        .executeTakeFirst()
      return { rows: rows.slice(0, PER_PAGE), more: rows.length > PER_PAGE, head, paged: before !== null }
    },
    view: ({ rows, more, head, paged }, { lang }) => {
      const w = officeWords(lang).ledger
      const last = rows.at(-1)
      return {
        title: w.title,
        body: (
          <Stack gap="lg">
            <PageHead title={w.title} lead={w.lead} />
            <Section id="head" title={w.head} look="minor">
              <Card>
                {head ? (
                  <Stack gap="sm">
                    <Text>{w.headWhat.replace('{size}', String(head.size))}</Text>
                    <Fingerprint lang={lang} value={head.root.toString('hex')} />
                    <Link href="/ledger/head">{w.publicHead}</Link>
                  </Stack>
                ) : (
                  <Text tone="muted">{w.noHead}</Text>
                )}
              </Card>
            </Section>
            <Card padding="none">
              {rows.length === 0 ? (
                <EmptyState title={w.emptyTitle}>{w.empty}</EmptyState>
              ) : (
                <Table
                  lang={lang}
                  caption={w.title}
                  rows={rows}
                  columns={[
                    { key: 'what', label: w.what, head: true, cell: row => events(row.event, lang) },
                    { key: 'who', label: w.who, cell: row => row.actor_name ?? w.system },
                    { key: 'at', label: w.at, nowrap: true, cell: row => formatDateTime(row.at, 'short', { lang }) },
                    {
                      key: 'seal',
                      label: w.seal,
                      cell: row => (
                        <Badge lang={lang} tone={row.seq === null ? 'idle' : 'sealed'} plain>
                          {row.seq === null ? w.waiting : w.sealed.replace('{seq}', String(row.seq))}
                        </Badge>
                      ),
                    },
                  ]}
                />
              )}
            </Card>
            <Pager
              lang={lang}
              {...(paged ? { previous: href(lang, '/office/ledger') } : {})}
              {...(more && last ? { next: href(lang, `/office/ledger?before=${last.id}`) } : {})}
            />
          </Stack>
        ),
      }
    },
  })

/** Ids are in the order of time, so they are the key the list goes on by. */
async function entries(tx: Tx, before: string | undefined): Promise<LedgerRow[]> {
  const found = await sql<LedgerRow>`
    select e.id, e.at, e.actor_name, e.actor_post, e.event, l.seq
    from ledger_entry e left join ledger_leaf l on l.agency_id = e.agency_id and l.entry_id = e.id
    where e.agency_id = ${tx.agencyId} ${before ? sql`and e.id < ${before}` : sql``}
    order by e.id desc limit ${PER_PAGE + 1}`.execute(tx.db)
  return found.rows
}
