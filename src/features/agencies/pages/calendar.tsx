// /office/agency/calendar: the days that do not count as working days, with how sure each is, and the agency's own.
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fiscalYear, fiscalYearOf } from '#src/kernel/fiscal.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import { parseDate } from '#src/kernel/thai-date/parse-date.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Badge, Card, EmptyState, Link, LinkButton, PageHead, Section, Stack, Table } from '#src/ui/index.ts'
import { nationalCalendar, sourceMark } from '../calendar.ts'
import { openHolidays } from '../queries.ts'
import { agencyWords } from '../words.ts'

export const calendar = page({
  path: '/office/agency/calendar',
  shell: 'office',
  may: 'agency:read',
  ledger: 'none',
  queries: 8,
  words: agencyWords,
  load: async (tx, { actor }) => ({
    own: await openHolidays(tx),
    year: fiscalYearOf(todayIn(bangkok, tx.scope.now)),
    mayEdit: actor?.holds('agency:edit') ?? false,
  }),
  view: ({ own, year, mayEdit }, { lang }) => {
    const w = agencyWords(lang).calendar
    const { from, to } = fiscalYear(year)
    const national = nationalCalendar.days.filter(day => day.date >= from.toString() && day.date <= to.toString())
    const add = (
      <LinkButton href={href(lang, '/office/agency/calendar/new')} icon="plus">
        {w.add}
      </LinkButton>
    )
    return {
      title: w.title,
      body: (
        <Stack gap="xl">
          <PageHead title={w.title} lead={w.lead} actions={mayEdit && own.length > 0 ? add : undefined} />
          <Section id="own" title={w.own}>
            <Card padding="none">
              {own.length === 0 ? (
                <EmptyState icon="calendar-days" title={w.ownEmptyTitle} actions={mayEdit ? add : undefined}>
                  {w.ownEmpty}
                </EmptyState>
              ) : (
                <Table
                  lang={lang}
                  caption={w.own}
                  rows={own}
                  columns={[
                    { key: 'day', label: w.day, head: true, cell: row => dayText(row.on_day, lang) },
                    {
                      key: 'name',
                      label: w.name,
                      cell: row => (lang === 'en' ? row.name_en || row.name_th : row.name_th),
                    },
                    { key: 'kind', label: w.kind, cell: row => (row.kind === 'holiday' ? w.holiday : w.worked) },
                    ...(mayEdit
                      ? [
                          {
                            key: 'do',
                            label: agencyWords(lang).channels.manage,
                            cell: (row: (typeof own)[number]) => (
                              <Link href={href(lang, `/office/agency/calendar/${row.id}/archive`)}>{w.archive}</Link>
                            ),
                          },
                        ]
                      : []),
                  ]}
                />
              )}
            </Card>
          </Section>
          <Section id="national" title={w.national.replace('{year}', String(year))} intro={w.nationalWhat}>
            <Card padding="none">
              <Table
                lang={lang}
                caption={w.national.replace('{year}', String(year))}
                rows={national}
                columns={[
                  { key: 'day', label: w.day, head: true, cell: row => dayText(row.date, lang) },
                  { key: 'name', label: w.name, cell: row => row.names[lang] },
                  {
                    key: 'checked',
                    label: w.sure,
                    cell: row => (
                      <Badge lang={lang} tone={row.checked ? 'done' : 'soon'} plain={row.checked}>
                        {sourceMark(row.checked)[lang]}
                      </Badge>
                    ),
                  },
                ]}
              />
            </Card>
          </Section>
        </Stack>
      ),
    }
  },
})

export function dayText(iso: string, lang: Lang): string {
  const day = parseDate(iso)
  return day.ok ? formatDate(day.value, 'weekday', { lang }) : iso
}
