// /office/my-steps: an officer's own steps, late ones first. Made for a phone: what, by when, one button.
import type { Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Badge, EmptyState, LinkButton, PageHead, Section, Stack, TaskList } from '#src/ui/index.ts'
import { houseUnits, todayOf } from '../../people/public.ts'
import { doerAmong } from '../doer.ts'
import { asStep, dueOf, type MineRow, responsibleOf, runningSteps } from '../queries-mine.ts'
import { isResponsible } from '../rules.ts'
import { shortDay } from '../show.ts'
import type { Status } from '../status.ts'
import { measuresWords } from '../words.ts'
import { StepBadge } from './step-item.tsx'

const DONE_SHOWN = 10

export const mySteps = page({
  path: '/office/my-steps',
  shell: 'office',
  may: 'step:report',
  ledger: 'none',
  queries: 9,
  words: measuresWords,
  load: async tx => {
    const doer = doerAmong(tx, await houseUnits(tx))
    const today = todayOf(tx)
    const mine = (await runningSteps(tx)).filter(row => isResponsible(doer, responsibleOf(row)))
    return { today, mine: mine.map(row => ({ row, ...dueOf(row, today) })).sort((a, b) => (a.due < b.due ? -1 : 1)) }
  },
  view: ({ today, mine }, { lang }) => {
    const { doing: w } = measuresWords(lang)
    const of = (status: Status) => mine.filter(one => one.status === status)
    const open = mine.filter(one => one.status !== 'done')
    const groups = [
      { id: 'late', title: w.late, items: of('late') },
      { id: 'now', title: w.now, items: of('doing') },
      { id: 'coming', title: w.coming, items: of('idle') },
      { id: 'done', title: w.doneLately, items: of('done').slice(-DONE_SHOWN) },
    ]
    return {
      title: w.myTitle,
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.myTitle}
            lead={w.myLead}
            actions={
              <LinkButton href={href(lang, '/office/my-steps/calendar')} size="sm" variant="quiet" icon="calendar-days">
                {measuresWords(lang).year.calendar.link}
              </LinkButton>
            }
          />
          {open.length === 0 ? (
            <EmptyState icon="circle-check" title={w.myNone}>
              {w.myNoneWhat}
            </EmptyState>
          ) : null}
          {groups
            .filter(group => group.items.length > 0)
            .map(group => (
              <Section id={group.id} title={group.title} look="minor">
                <TaskList label={group.title} items={group.items.map(one => taskOf(lang, one.row, one, today))} />
              </Section>
            ))}
        </Stack>
      ),
    }
  },
})

function taskOf(lang: Lang, row: MineRow, { status, due }: { status: Status; due: string }, today: string) {
  const { doing: w } = measuresWords(lang)
  return {
    icon: 'list-checks' as const,
    title: row.name,
    href: href(lang, `/office/measures/${row.measure_id}#step-${row.id}`),
    note: `${row.measure_name} · ${w.due.replace('{day}', shortDay(due, lang))}`,
    badge:
      status === 'done' ? (
        <Badge lang={lang} tone="done" plain />
      ) : (
        <StepBadge lang={lang} step={asStep(row)} year={row.fiscal_year} today={today} />
      ),
    ...(status === 'done' || status === 'idle'
      ? {}
      : {
          action: (
            <LinkButton href={href(lang, `/office/steps/${row.id}/act`)} size="sm" icon="pen-line">
              {w.record}
            </LinkButton>
          ),
        }),
  }
}
