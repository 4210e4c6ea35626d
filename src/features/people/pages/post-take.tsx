// /office/people/:id/posts/:holding/end: the last day of somebody in a post.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { DateField } from '#src/ui/index.ts'
import { endHolding } from '../actions/end-holding.ts'
import { todayOf } from '../actor.ts'
import { holdingsOf } from '../queries-duties.ts'
import { EndOn } from '../schema.ts'
import { daysText, dayText, nameOf, postOf } from '../show.ts'
import { askFor } from '../who.ts'
import { peopleWords } from '../words.ts'
import { crumbsTo, FormPage } from './parts.tsx'

export const postTake = page({
  path: '/office/people/:id/posts/:holding/end',
  shell: 'office',
  may: 'people:manage',
  ledger: 'staff.post-ended',
  words: peopleWords,
  input: EndOn,
  load: async (tx, visit) => {
    const asked = await askFor(tx, idOf(visit), 'end-post')
    const holding = asked && (await holdingsOf(tx, asked.staff.id)).find(one => one.id === idOf(visit, 'holding'))
    return holding && { staff: asked.staff, holding, today: todayOf(tx) }
  },
  values: ({ today }, { lang }) => ({ last_day: dayText(today, lang) }),
  run: async (tx, input, visit) => {
    const done = await endHolding(tx, idOf(visit), idOf(visit, 'holding'), input.last_day)
    return done.ok ? ok({ to: `/office/people/${idOf(visit)}`, notice: 'post-ended' }) : done
  },
  view: ({ staff, holding }, { lang }, form) => {
    const { postGiving: w, common } = peopleWords(lang)
    const back = `/office/people/${staff.id}`
    const lead = w.endLead
      .replace('{name}', nameOf(staff, lang))
      .replace('{post}', postOf({ th: holding.post_th, en: holding.post_en, level: holding.level }, lang))
      .replace('{days}', daysText(holding.from_day, holding.until_day, lang))
    return {
      title: w.endTitle,
      within: '/office/people',
      crumbs: crumbsTo(lang, { href: back, text: nameOf(staff, lang) }, { text: w.endTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.endTitle}
          lead={lead}
          action={`${back}/posts/${holding.id}/end`}
          back={back}
          go={w.endGo}
          form={form}
        >
          <DateField lang={lang} label={common.lastDay} hint={w.endHint} {...form.field('last_day')} />
        </FormPage>
      ),
    }
  },
})
