// /papers: what the agency published, newest first; each leads to the page that verifies it.
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, EmptyState, Link, LinkButton, PageHead, SearchForm, Stack, Table } from '#src/ui/index.ts'
import { momentDay } from '../../people/public.ts'
import { addressOfPaper } from '../code.ts'
import { publicPapers } from '../queries.ts'
import { papersWords } from '../words.ts'

const PATH = '/papers'
const PER_PAGE = 30

export const paperList = page({
  path: PATH,
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: papersWords,
  queries: 6,
  load: async (tx, { query }) => {
    const before = new Date(query.get('before') ?? '')
    const q = (query.get('q') ?? '').slice(0, 200).trim()
    const found = await publicPapers(tx, {
      q,
      before: Number.isNaN(before.getTime()) ? undefined : before,
      most: PER_PAGE + 1,
    })
    return { q, rows: found.slice(0, PER_PAGE), hasMore: found.length > PER_PAGE }
  },
  view: ({ q, rows, hasMore }, { lang }) => {
    const w = papersWords(lang).list
    const last = rows.at(-1)?.published_at
    return {
      title: w.title,
      description: w.lead,
      crumbs: [{ href: '/', text: w.home }, { text: w.title }],
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} />
          {rows.length > 0 || q !== '' ? (
            <SearchForm lang={lang} action={href(lang, PATH)} label={w.search} value={q} />
          ) : null}
          <Card padding="none">
            {rows.length === 0 ? (
              <EmptyState icon="file-text" title={q === '' ? w.none : w.notFound}>
                {q === '' ? w.noneWhat : q}
              </EmptyState>
            ) : (
              <Table
                lang={lang}
                caption={w.title}
                rows={rows}
                rowId={row => row.id}
                columns={[
                  {
                    key: 'title',
                    label: w.document,
                    head: true,
                    cell: row => <Link href={href(lang, addressOfPaper(row.code))}>{row.title}</Link>,
                  },
                  {
                    key: 'published',
                    label: w.published,
                    cell: row => (row.published_at ? momentDay(row.published_at, lang) : ''),
                  },
                  { key: 'under', label: w.under, cell: row => row.published_ref },
                ]}
              />
            )}
          </Card>
          {hasMore && last ? (
            <LinkButton
              variant="quiet"
              href={href(lang, `${PATH}?${new URLSearchParams({ q, before: last.toISOString() })}`)}
            >
              {w.older}
            </LinkButton>
          ) : null}
        </Stack>
      ),
    }
  },
})
