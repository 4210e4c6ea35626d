// /office/frameworks: the years that are known, each with how much of it was checked against the manual.
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Badge, Card, Link, PageHead, Stack, Table } from '#src/ui/index.ts'
import { isVerified } from '../framework.ts'
import { adoptedFrameworks } from '../queries-framework.ts'
import { assessmentWords } from '../words.ts'

export const frameworks = page({
  path: '/office/frameworks',
  shell: 'office',
  may: 'score:read',
  ledger: 'none',
  words: assessmentWords,
  load: adoptedFrameworks,
  view: (found, { lang }) => {
    const { framework: w } = assessmentWords(lang)
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} />
          <Card padding="none">
            <Table
              lang={lang}
              caption={w.title}
              rows={found}
              columns={[
                {
                  key: 'year',
                  label: w.year.replace('{year}', '').trim() || w.title,
                  head: true,
                  cell: one => (
                    <Link href={href(lang, `/office/frameworks/${one.year}`)}>
                      {w.year.replace('{year}', String(one.year))}
                    </Link>
                  ),
                },
                { key: 'items', label: w.code, cell: one => w.items.replace('{count}', String(one.items.length)) },
                {
                  key: 'mark',
                  label: w.mark,
                  cell: one => {
                    const open = one.items.filter(item => !isVerified(item.mark)).length
                    return open === 0 ? (
                      <Badge lang={lang} tone="done" plain>
                        {w.marks.confirmed}
                      </Badge>
                    ) : (
                      <Badge lang={lang} tone="soon" plain>
                        {w.unverifiedCount.replace('{count}', String(open))}
                      </Badge>
                    )
                  },
                },
              ]}
            />
          </Card>
        </Stack>
      ),
    }
  },
})
