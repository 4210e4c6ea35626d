// Gallery: navigation, trails and promises.
import type { Lang } from '#src/kernel/lang.ts'
import * as ui from '../index.ts'
import { galleryWords } from './words.ts'

const trailStates = ['past', 'bad', 'now', 'next'] as const
const chainStates = ['past', 'past', 'now', 'next'] as const
const dayStates = ['past', 'now', 'next', 'goal'] as const

export function Ways({ lang }: { lang: Lang }) {
  const { ways: words, states } = galleryWords(lang)
  const tabs = words.tab.map((label, index) => ({ href: '#g-ways', label, current: index === 0 }))
  return (
    <ui.Stack gap="lg">
      <ui.Breadcrumbs
        lang={lang}
        items={words.crumbs.map((label, index) => (index < 2 ? { label, href: '#g-ways' } : { label }))}
      />
      <ui.Tabs label={words.tabs} items={tabs.map((tab, index) => ({ ...tab, count: [4, 12, 16][index] ?? 0 }))} />
      <ui.Row justify="between">
        <ui.Tabs
          look="buttons"
          label={words.years}
          items={['2569', '2568', '2567'].map((label, index) => ({ href: '#g-ways', label, current: index === 0 }))}
        />
        <ui.Pager lang={lang} previous="#g-ways" next="#g-ways" note={words.pager} />
      </ui.Row>
      <ui.Grid columns={3}>
        <ui.Card title={words.trail} level={3}>
          <ui.Trail
            lang={lang}
            label={words.trail}
            items={words.trailItems.map((item, index) => ({
              state: trailStates[index] ?? 'next',
              title: item.title,
              body: item.body === '' ? undefined : <ui.Text>{item.body}</ui.Text>,
              ...(item.time === '' ? {} : { time: item.time }),
            }))}
          />
        </ui.Card>
        <ui.Card title={words.chain} level={3}>
          <ui.EndorsementChain
            lang={lang}
            label={words.chain}
            steps={words.chainSteps.map((step, index) => ({
              state: chainStates[index] ?? 'next',
              post: step.post,
              name: step.name,
              phrase: step.phrase,
              ...(step.time === '' ? {} : { time: step.time }),
            }))}
          />
        </ui.Card>
        <ui.Stack>
          <ui.Card title={words.promise} level={3}>
            <ui.DayBoxes
              label={words.promise}
              days={words.days.map((day, index) => ({
                day,
                note: words.dayNotes[index] ?? '',
                state: dayStates[index] ?? 'next',
              }))}
            />
          </ui.Card>
          <ui.Card title={words.log} level={3}>
            <ui.Timeline entries={words.logEntries} more={<ui.Link href="#g-ways">{states.retry}</ui.Link>} />
          </ui.Card>
        </ui.Stack>
      </ui.Grid>
      <ui.Trail
        lang={lang}
        headingLevel={3}
        items={words.chainSteps.map((step, index) => ({
          state: chainStates[index] ?? 'next',
          title: step.phrase,
          note: step.post,
          number: index + 1,
          badge: <ui.Badge lang={lang} tone={index < 2 ? 'done' : 'doing'} plain={index < 2} />,
        }))}
      />
    </ui.Stack>
  )
}
