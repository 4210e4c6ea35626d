// /office/people/:id/posts/new: gives somebody a post.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { DateField, Radios, Select, TextField } from '#src/ui/index.ts'
import { givePost } from '../actions/give-post.ts'
import { todayOf } from '../actor.ts'
import { holdingsOf } from '../queries-duties.ts'
import { openPosts, openUnits } from '../queries-house.ts'
import { reachOfPost } from '../rules.ts'
import { GivePost } from '../schema.ts'
import { dayText, nameOf, printedLevels } from '../show.ts'
import { askFor, holdsOver } from '../who.ts'
import { peopleWords } from '../words.ts'
import { crumbsTo, FormPage, postChoices } from './parts.tsx'

export const postGive = page({
  path: '/office/people/:id/posts/new',
  shell: 'office',
  may: 'people:manage',
  ledger: 'staff.post-given',
  words: peopleWords,
  input: GivePost,
  load: async (tx, visit) => {
    const asked = await askFor(tx, idOf(visit), 'give-post')
    if (!asked) return undefined
    const today = todayOf(tx)
    const held = await holdingsOf(tx, asked.staff.id)
    return {
      staff: asked.staff,
      units: await openUnits(tx),
      posts: (await openPosts(tx)).filter(post => holdsOver(tx, 'people:manage', reachOfPost(post))),
      hasMain: held.some(one => one.is_main && (one.until_day === null || one.until_day >= today)),
      today,
    }
  },
  values: ({ hasMain, today }, { lang, query }) => ({
    post: query.get('post') ?? '',
    place: hasMain ? 'additional' : 'main',
    from: dayText(today, lang),
  }),
  run: async (tx, input, visit) => {
    const done = await givePost(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/people/${idOf(visit)}`, notice: 'post-given' }) : done
  },
  view: ({ staff, units, posts }, { lang }, form) => {
    const { postGiving: w, common, person } = peopleWords(lang)
    const back = `/office/people/${staff.id}`
    return {
      title: w.title,
      within: '/office/people',
      crumbs: crumbsTo(lang, { href: back, text: nameOf(staff, lang) }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={w.lead}
          action={`${back}/posts/new`}
          back={back}
          go={w.go}
          form={form}
        >
          <Select lang={lang} label={w.post} options={postChoices({ units, posts }, lang)} {...form.field('post')} />
          <TextField
            lang={lang}
            label={w.level}
            hint={w.levelHint}
            width="sm"
            optional
            suggestions={printedLevels}
            {...form.field('level')}
          />
          <Radios
            lang={lang}
            label={w.place}
            options={[
              { value: 'main', label: person.main, hint: w.mainHint },
              { value: 'additional', label: person.additional, hint: w.additionalHint },
            ]}
            {...form.field('place')}
          />
          <DateField lang={lang} label={common.from} {...form.field('from')} />
        </FormPage>
      ),
    }
  },
})
