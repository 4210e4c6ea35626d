// /office/measures/timeline: the timeline as a drawing to save.
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import { page } from '#src/platform/http/page.ts'
import { todayOf } from '../../people/public.ts'
import { newestPlan } from '../asked-plan.ts'
import { planOfYear } from '../queries.ts'
import { planPicture } from '../queries-picture.ts'
import { timelineSvg } from '../timeline-svg.ts'
import { measuresWords } from '../words.ts'

export const timeline = page({
  path: '/office/measures/timeline',
  shell: 'office',
  may: 'plan:read',
  ledger: 'none',
  words: measuresWords,
  load: async (tx, { query }) => {
    const row = (await planOfYear(tx, yearAsked(query.get('year')) ?? 0)) ?? (await newestPlan(tx))
    const plan = row && (await planPicture(tx, row.id))
    return plan && { plan, today: todayOf(tx) }
  },
  view: ({ plan, today }, { lang }) => ({
    title: measuresWords(lang).plan.board,
    body: null,
    raw: { body: timelineSvg(plan, today, lang), type: 'image/svg+xml', name: `plan-${plan.fiscalYear}.svg` },
  }),
})
