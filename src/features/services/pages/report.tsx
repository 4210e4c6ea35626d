// /services/reports/:id: something broken in public, for whoever comes upon it too. Read only, and without anything of whoever reported it.
import { fill } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Badge, Card, DescriptionList, IconText, LinkButton, PageHead, Read, Stack, Text } from '#src/ui/index.ts'
import { caseStateLook, casesWords, isEnd } from '../../cases/public.ts'
import { dayText, momentDay } from '../../people/public.ts'
import { placePublicly, publicReport, saidPublicly, titleOf } from '../public-report.ts'
import { servicesWords, waysWords } from '../words.ts'
import { LIST, reportAt } from './parts.tsx'

export const serviceReport = page({
  path: reportAt(':id'),
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: servicesWords,
  load: (tx, visit) => publicReport(tx, idOf(visit)),
  view: (report, { lang }) => {
    const { row, form } = report
    const w = waysWords(lang).report
    const look = caseStateLook(row.state)
    const title = titleOf(report, lang)
    const said = saidPublicly(form, row.answers, lang)
    const number = row.asset === '' ? '' : fill(w.asset, { code: row.asset })
    const where = [number, placePublicly(report, lang)].filter(Boolean)
    const day = row.planned_on === null ? '' : dayText(row.planned_on, lang)
    const items = [
      { term: w.what, value: [title, ...said].join(' · ') },
      ...(where.length === 0 ? [] : [{ term: w.where, value: where.join(' · ') }]),
      { term: w.sent, value: momentDay(row.submitted_at, lang) },
      ...(isEnd(row.state) ? [] : [{ term: w.promise, value: dayText(row.due_on, lang) }]),
      { term: w.next, value: fill(w.nextOf[row.state], { day }) },
    ]
    return {
      title: `${title} · ${w.title}`,
      within: LIST,
      crumbs: [
        { href: '/', text: servicesWords(lang).home },
        { href: LIST, text: servicesWords(lang).list.title },
        { text: w.title },
      ],
      updated: row.state_at,
      body: (
        <Read>
          <Stack gap="lg">
            <PageHead
              title={title}
              above={
                <Badge lang={lang} tone={look.tone} icon={look.icon}>
                  {casesWords(lang).states[row.state]}
                </Badge>
              }
            />
            <Card>
              <Stack>
                <DescriptionList layout="rows" items={items} />
                <IconText icon="eye-off" tone="muted" small>
                  {w.privacy}
                </IconText>
              </Stack>
            </Card>
            <Text>{w.same}</Text>
            <div>
              <LinkButton href={href(lang, LIST)} variant="quiet">
                {w.another}
              </LinkButton>
            </div>
          </Stack>
        </Read>
      ),
    }
  },
})
