// /ita: the years that are open for checking; /ita/topics/:topic leads to the newest year in which a subject is asked for.
import { fill } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { PageHead, Stack, TaskList } from '#src/ui/index.ts'
import { frameworksInForce, topicById } from '../../assessment/public.ts'
import { publicYears } from '../gather.ts'
import { newestShowing } from '../other-years.ts'
import { approvedByYear } from '../queries.ts'
import { disclosureWords } from '../words.ts'

export const itaList = page({
  path: '/ita',
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: disclosureWords,
  kept: true,
  queries: 12,
  load: async tx => {
    const years = await publicYears(tx)
    const frameworks = await frameworksInForce(tx, years)
    const done = await approvedByYear(tx)
    return years.map(year => ({ year, all: frameworks.get(year)?.items.length ?? 0, done: done.get(year) ?? 0 }))
  },
  view: (years, { lang }) => {
    const { ita: w } = disclosureWords(lang)
    return {
      title: w.listTitle,
      description: w.listLead,
      crumbs: [{ href: '/', text: w.home }, { text: w.listTitle }],
      body: (
        <Stack gap="lg">
          <PageHead title={w.listTitle} lead={w.listLead} />
          <TaskList
            label={w.years}
            items={years.map(({ year, all, done }) => ({
              icon: 'badge-check' as const,
              title: fill(w.ofYear, { year }),
              href: href(lang, `/ita/${year}`),
              note: fill(w.answered, { done, all }),
            }))}
          />
        </Stack>
      ),
    }
  },
})

export const itaTopic = page({
  path: '/ita/topics/:topic',
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: disclosureWords,
  load: async (tx, { params }) => {
    const topic = topicById(params.topic ?? '')
    const at = topic && (await newestShowing(tx, topic.id))
    return topic && at && { to: `/ita/${at.year}/o${at.number}`, name: topic }
  },
  view: ({ to, name }, { lang }) => ({ title: name[lang], body: null, moved: href(lang, to) }),
})
