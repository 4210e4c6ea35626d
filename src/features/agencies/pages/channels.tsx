// /office/agency/channels: every way to reach the agency, as the website shows them.
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, EmptyState, Link, LinkButton, PageHead, Row, Stack, Table } from '#src/ui/index.ts'
import { channelKindWord, channelLabel } from '../channel.ts'
import { openChannels } from '../queries.ts'
import { agencyWords } from '../words.ts'

export const channels = page({
  path: '/office/agency/channels',
  shell: 'office',
  may: 'agency:read',
  ledger: 'none',
  queries: 8,
  words: agencyWords,
  load: async (tx, visit) => ({ rows: await openChannels(tx), mayEdit: visit.actor?.holds('agency:edit') ?? false }),
  view: ({ rows, mayEdit }, { lang }) => {
    const w = agencyWords(lang).channels
    const add = (
      <LinkButton href={href(lang, '/office/agency/channels/new')} icon="plus">
        {w.add}
      </LinkButton>
    )
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} actions={mayEdit && rows.length > 0 ? add : undefined} />
          <Card padding="none">
            {rows.length === 0 ? (
              <EmptyState icon="phone" title={w.emptyTitle} actions={mayEdit ? add : undefined}>
                {w.empty}
              </EmptyState>
            ) : (
              <Table
                lang={lang}
                caption={w.title}
                rows={rows}
                columns={[
                  { key: 'label', label: w.label_th, head: true, cell: row => channelLabel(row, lang) },
                  { key: 'kind', label: w.kind, cell: row => channelKindWord(row.kind, lang) },
                  { key: 'value', label: w.value, cell: row => row.value },
                  ...(mayEdit
                    ? [
                        {
                          key: 'do',
                          label: w.manage,
                          cell: (row: (typeof rows)[number]) => (
                            <Row>
                              <Link href={href(lang, `/office/agency/channels/${row.id}`)}>{w.change}</Link>
                              <Link href={href(lang, `/office/agency/channels/${row.id}/archive`)}>{w.archive}</Link>
                            </Row>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            )}
          </Card>
        </Stack>
      ),
    }
  },
})
