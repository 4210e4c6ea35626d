// /office/outbox: messages that left, wait, or need a person's hand.
import { isId } from '#src/kernel/ids.ts'
import { formatDateTime } from '#src/kernel/thai-date/format-time.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { type MessageState, messageStates } from '#src/platform/outbox/message.ts'
import { countOpenMessages, listMessages } from '#src/platform/outbox/queries.ts'
import { outboxWords } from '#src/platform/outbox/words.ts'
import { Badge, type BadgeTone, Card, EmptyState, Link, PageHead, Pager, Stack, Table, Tabs } from '#src/ui/index.ts'
import { officeWords } from '../words.ts'

const PER_PAGE = 50

export const messageTone: Record<MessageState, BadgeTone> = {
  waiting: 'doing',
  'by-hand': 'now',
  sent: 'done',
  failed: 'late',
  cancelled: 'none',
}

export const outbox = page({
  path: '/office/outbox',
  shell: 'office',
  may: 'outbox:manage',
  ledger: 'none',
  words: officeWords,
  queries: 9,
  load: async (tx, { query }) => {
    const state = messageStates.find(one => one === query.get('state'))
    const before = query.get('before')
    const rows = await listMessages(tx, {
      ...(state ? { state } : {}),
      ...(before && isId(before) ? { before } : {}),
      limit: PER_PAGE + 1,
    })
    return {
      state,
      rows: rows.slice(0, PER_PAGE),
      more: rows.length > PER_PAGE,
      paged: before !== null,
      counts: await countOpenMessages(tx),
    }
  },
  view: ({ state, rows, more, paged, counts }, { lang }) => {
    const w = officeWords(lang).outbox
    const words = outboxWords(lang)
    const address = (one: MessageState | undefined) =>
      href(lang, one ? `/office/outbox?state=${one}` : '/office/outbox')
    const last = rows.at(-1)
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} />
          <Tabs
            label={w.state}
            items={[
              { href: address(undefined), label: w.all, current: state === undefined },
              ...messageStates.map(one => ({
                href: address(one),
                label: words.states[one],
                current: one === state,
                ...(one === 'waiting' || one === 'by-hand' || one === 'failed'
                  ? { count: counts[one], now: one === 'by-hand' }
                  : {}),
              })),
            ]}
          />
          <Card padding="none">
            {rows.length === 0 ? (
              <EmptyState icon="mail" title={w.emptyTitle}>
                {w.empty}
              </EmptyState>
            ) : (
              <Table
                lang={lang}
                caption={w.title}
                rows={rows}
                columns={[
                  {
                    key: 'subject',
                    label: w.subject,
                    head: true,
                    cell: row => <Link href={href(lang, `/office/outbox/${row.id}`)}>{row.subject}</Link>,
                  },
                  { key: 'to', label: w.to, cell: row => row.recipient },
                  { key: 'channel', label: w.channel, cell: row => words.channels[row.channel] },
                  {
                    key: 'at',
                    label: w.at,
                    nowrap: true,
                    cell: row => formatDateTime(row.created_at, 'short', { lang }),
                  },
                  {
                    key: 'state',
                    label: w.state,
                    cell: row => (
                      <Badge lang={lang} tone={messageTone[row.state]} plain={row.state === 'sent'}>
                        {words.states[row.state]}
                      </Badge>
                    ),
                  },
                ]}
              />
            )}
          </Card>
          <Pager
            lang={lang}
            {...(paged ? { previous: address(state) } : {})}
            {...(more && last
              ? {
                  next: href(
                    lang,
                    `/office/outbox?${new URLSearchParams({ ...(state ? { state } : {}), before: last.id })}`,
                  ),
                }
              : {})}
          />
        </Stack>
      ),
    }
  },
})
