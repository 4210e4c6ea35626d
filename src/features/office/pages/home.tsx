// /office: what is late, what is due, what must I sign, what does our score need. In this order.
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fiscalYearOf, monthOfFiscalYear, quarterMonth } from '#src/kernel/fiscal.ts'
import type { Lang, Words } from '#src/kernel/lang.ts'
import type { PlainDate } from '#src/kernel/period.ts'
import { formatDate, formatDayMonth } from '#src/kernel/thai-date/format-date.ts'
import { parseDate } from '#src/kernel/thai-date/parse-date.ts'
import { relativeDay } from '#src/kernel/thai-date/relative-day.ts'
import type { WorkItem, WorkKind } from '#src/kernel/work.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  Card,
  Columns,
  EmptyState,
  iconOf,
  LinkButton,
  Muted,
  PageHead,
  Section,
  Stack,
  StatTiles,
  TaskList,
  Text,
  YearRibbon,
} from '#src/ui/index.ts'
import type { HomeSources, SetUpStep } from '../sources.ts'
import { officeWords } from '../words.ts'
import { nextMark, yearMarks, yearMarksChecked, yearMarksSource } from '../year.ts'

export const home = (sources: HomeSources) =>
  page({
    path: '/office',
    shell: 'office',
    may: 'signed-in',
    ledger: 'none',
    words: officeWords,
    queries: 48,
    load: async (tx, { actor }) => {
      if (!actor) return undefined
      const work: WorkItem[] = []
      const steps: SetUpStep[] = []
      for (const source of sources.work) work.push(...(await source(tx, actor)))
      for (const source of sources.setUp) steps.push(...(await source(tx, actor)))
      return { work, steps, score: await sources.score(tx), today: todayIn(bangkok, tx.scope.now) }
    },
    view: ({ work, steps, score, today }, { lang }) => {
      const w = officeWords(lang).home
      const of = (kind: WorkKind) => work.filter(item => item.kind === kind)
      const marks = yearMarks(today)
      const next = nextMark(marks)
      const left = next ? today.until(next.day).days : 0
      return {
        title: w.title,
        body: (
          <Stack gap="lg">
            <PageHead
              title={formatDate(today, 'weekday', { lang })}
              {...(next
                ? {
                    note: (left === 0 ? w.nextToday : w.next)
                      .replace('{days}', String(left))
                      .replace('{mark}', `${next.name[lang]} ${formatDayMonth(next.day, { lang })}`),
                  }
                : {})}
            />
            <Stack gap="xs">
              <YearRibbon
                lang={lang}
                label={w.year.replace('{year}', String(fiscalYearOf(today)))}
                today={quarterMonth(today)}
                month={monthOfFiscalYear(today)}
                marks={marks.map(mark => ({
                  at: mark.at,
                  tone: mark.tone,
                  label:
                    mark === next || mark.tone === 'soon'
                      ? `${mark.name[lang]} ${formatDayMonth(mark.day, { lang })}`
                      : mark.name[lang],
                }))}
              />
              {yearMarksChecked ? null : (
                <Text size="sm" tone="muted">
                  {yearMarksSource[lang]}
                </Text>
              )}
            </Stack>
            <StatTiles
              label={w.summary}
              tiles={[
                {
                  label: w.late,
                  value: of('late').length,
                  unit: w.items,
                  icon: 'circle-alert',
                  tone: 'error',
                  href: '#late',
                },
                { label: w.due, value: of('due').length, unit: w.items, icon: 'clock', tone: 'warning', href: '#due' },
                {
                  label: w.toSign,
                  value: of('to-sign').length,
                  unit: w.papers,
                  icon: 'pen-line',
                  tone: 'primary',
                  href: '#to-sign',
                },
                {
                  label: w.score,
                  value: score ? score.total.toFixed(2) : '–',
                  unit: score ? score.level[lang] : w.noScore,
                  icon: 'trending-up',
                  tone: 'primary',
                  href: '#score',
                },
              ]}
            />
            <Columns aside={<Aside lang={lang} steps={steps} hasScore={score !== undefined} />}>
              <Stack gap="lg">
                <WorkSection
                  lang={lang}
                  id="late"
                  title={w.late}
                  items={of('late')}
                  today={today}
                  none={[w.lateNone, w.lateNoneWhat]}
                />
                <WorkSection
                  lang={lang}
                  id="due"
                  title={w.due}
                  items={of('due')}
                  today={today}
                  none={[w.dueNone, w.dueNoneWhat]}
                />
                <WorkSection
                  lang={lang}
                  id="to-sign"
                  title={w.toSign}
                  items={of('to-sign')}
                  today={today}
                  none={[w.signNone, w.signNoneWhat]}
                />
              </Stack>
            </Columns>
          </Stack>
        ),
      }
    },
  })

interface WorkSectionProps {
  readonly lang: Lang
  readonly id: string
  readonly title: string
  readonly items: readonly WorkItem[]
  readonly today: PlainDate
  readonly none: readonly [string, string]
}

function WorkSection({ lang, id, title, items, today, none }: WorkSectionProps) {
  return (
    <Section id={id} title={title} look="minor">
      {items.length === 0 ? (
        <Card>
          <Text strong>{none[0]}</Text>
          <Text tone="muted">{none[1]}</Text>
        </Card>
      ) : (
        <TaskList
          items={items.map(item => ({
            icon: iconOf(item.icon),
            title: item.title[lang],
            note: item.note[lang],
            href: href(lang, item.href),
            ...(item.due ? { badge: <DueBadge lang={lang} kind={item.kind} due={item.due} today={today} /> } : {}),
          }))}
        />
      )}
    </Section>
  )
}

function DueBadge({ lang, kind, due, today }: { lang: Lang; kind: WorkKind; due: string; today: PlainDate }) {
  const day = parseDate(due)
  if (!day.ok) return null
  return (
    <Badge
      lang={lang}
      tone={kind === 'late' ? 'late' : 'soon'}
      plain={kind !== 'late' && today.until(day.value).days > 2}
    >
      {relativeDay(day.value, today, lang)}
    </Badge>
  )
}

function Aside({ lang, steps, hasScore }: { lang: Lang; steps: readonly SetUpStep[]; hasScore: boolean }) {
  const w = officeWords(lang).home
  const open = steps.filter(step => !step.done)
  const words = (text: Words) => text[lang]
  return (
    <Stack gap="md">
      {open.length > 0 ? (
        <Card
          title={w.setUp}
          aside={
            <Muted>
              {w.setUpWhat.replace('{done}', String(steps.length - open.length)).replace('{all}', String(steps.length))}
            </Muted>
          }
        >
          <Stack gap="md">
            {open.map(step => (
              <Stack gap="xs">
                <Text strong>{words(step.title)}</Text>
                <Text size="sm" tone="muted">
                  {words(step.note)}
                </Text>
                <div>
                  <LinkButton
                    size="sm"
                    variant="quiet"
                    href={href(lang, step.href)}
                    label={`${w.open} ${words(step.title)}`}
                  >
                    {w.open}
                  </LinkButton>
                </div>
              </Stack>
            ))}
          </Stack>
        </Card>
      ) : null}
      <Card id="score" title={w.score}>
        {hasScore ? null : (
          <EmptyState icon="trending-up" title={w.scoreNone}>
            {w.scoreNoneWhat}
          </EmptyState>
        )}
      </Card>
    </Stack>
  )
}
