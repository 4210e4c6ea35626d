// Gallery: the fiscal year, plan lanes, squares and findings.
import type { Lang } from '#src/kernel/lang.ts'
import * as ui from '../index.ts'
import { uiWords } from '../words.ts'
import { galleryWords } from './words.ts'

const cellStates: Partial<Record<number, ui.Cell['state']>> = { 19: 'doing', 24: 'missing', 26: 'idle' }
const findingTones = ['error', 'warning', 'statement'] as const

export function Year({ lang }: { lang: Lang }) {
  const { year: words } = galleryWords(lang)
  return (
    <ui.Stack gap="lg">
      <ui.YearRibbon
        lang={lang}
        label={words.label}
        today={27}
        month={6}
        marks={[
          { at: 4, tone: 'past', label: words.marks[0] },
          { at: 24, tone: 'past', label: words.marks[1] },
          { at: 25, tone: 'late', label: words.marks[2] },
          { at: 28, tone: 'soon', label: words.marks[3] },
          { at: 48, tone: 'ahead', label: words.marks[4] },
        ]}
      />
      <Board lang={lang} />
      <ui.Columns asideFirst aside={<FindingsCard lang={lang} />}>
        <ui.Card title={words.cells} level={3}>
          <ui.Cells
            label={words.cells}
            items={Array.from({ length: 26 }, (_, index) => {
              const state = cellStates[index + 1] ?? 'done'
              return {
                text: String(index + 1),
                label: `O${index + 1} ${words.cellStates[state]}`,
                href: '#g-year',
                state,
              }
            })}
          />
        </ui.Card>
        <ui.Card title={words.months} level={3}>
          <ui.MonthCells
            label={words.months}
            months={uiWords(lang).fiscalMonths.map((month, index) => ({
              month,
              state: index < 5 ? 'done' : index === 5 ? 'late' : index === 6 ? 'now' : 'idle',
              label: words.cellStates.done,
              ...(index === 6 ? { text: '27' } : {}),
            }))}
          />
          <ui.Row gap="md">
            <ui.Parts lang={lang} found={4} asked={4} />
            <ui.Parts lang={lang} found={2} asked={4} todo={1} />
          </ui.Row>
        </ui.Card>
      </ui.Columns>
    </ui.Stack>
  )
}

function Board({ lang }: { lang: Lang }) {
  const { year: words } = galleryWords(lang)
  const lane = (index: number) => ({
    title: words.lanes[index] ?? '',
    period: words.periods[index] ?? '',
    note: words.notes[index] ?? '',
    href: '#g-year',
  })
  return (
    <ui.PlanBoard
      lang={lang}
      label={words.board}
      today={27}
      month={6}
      groups={[
        {
          title: words.groups[0] ?? '',
          lanes: [
            {
              ...lane(0),
              code: '1.1',
              badge: <ui.Badge lang={lang} tone="done" plain />,
              spans: [{ from: 1, to: 11, tone: 'done' }],
              marks: [{ at: 12, tone: 'past' }],
            },
          ],
        },
        {
          title: words.groups[1] ?? '',
          lanes: [
            {
              ...lane(1),
              code: '2.1',
              badge: <ui.Badge lang={lang} tone="doing" plain />,
              spans: [
                { from: 1, to: 26, tone: 'doing' },
                { from: 27, to: 48, tone: 'left' },
              ],
              marks: [
                { at: 28, tone: 'soon' },
                { at: 48, tone: 'ahead' },
              ],
            },
            {
              ...lane(2),
              code: '2.2',
              badge: <ui.Badge lang={lang} tone="late" />,
              spans: [
                { from: 5, to: 24, tone: 'doing' },
                { from: 25, to: 26, tone: 'late' },
                { from: 27, to: 36, tone: 'idle' },
              ],
              marks: [{ at: 24, tone: 'late' }],
            },
          ],
        },
      ]}
    />
  )
}

function FindingsCard({ lang }: { lang: Lang }) {
  const { year: words } = galleryWords(lang)
  return (
    <ui.Findings
      id="g-findings"
      title={words.findings}
      note={words.findingsNote}
      or={words.or}
      passed={words.passed}
      items={words.findingItems.map((item, index) => ({
        tone: findingTones[index] ?? 'warning',
        title: item.title,
        detail: item.detail,
        ways: item.ways.map(label => ({ label, href: '#g-year' })),
      }))}
    />
  )
}
