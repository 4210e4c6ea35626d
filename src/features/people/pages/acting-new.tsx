// /office/acting/new: appoints somebody to act in a post, or delegates some of its rights.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { Checkboxes, DateField, Radios, Select, TextField } from '#src/ui/index.ts'
import { appointActing } from '../actions/appoint-acting.ts'
import { todayOf } from '../actor.ts'
import { houseOf, peopleHere } from '../queries-house.ts'
import { type Right, rights, rightsOf, rightsOfRoles } from '../rights.ts'
import { AppointActing } from '../schema.ts'
import { dayText } from '../show.ts'
import { standingKinds } from '../standing-rules.ts'
import { holdsOver } from '../who.ts'
import { peopleWords } from '../words.ts'
import { FormPage, personChoices, postChoices } from './parts.tsx'

const PATH = '/office/acting/new'

export const actingNew = page({
  path: PATH,
  shell: 'office',
  may: 'acting:appoint',
  ledger: 'acting.appointed',
  words: peopleWords,
  input: AppointActing,
  load: async tx => {
    const house = await houseOf(tx)
    const posts = house.posts.filter(post => holdsOver(tx, 'acting:appoint', post.unit_id))
    // What every officer may do needs no delegation.
    const held: readonly Right[] = rightsOf.officer
    const has = rightsOfRoles(posts.flatMap(post => post.roles))
    return {
      units: house.units,
      holders: house.holders,
      posts,
      rights: rights.filter(right => has.includes(right) && !held.includes(right)),
      people: (await peopleHere(tx)).filter(one => one.id !== tx.scope.actor?.id),
      today: todayOf(tx),
    }
  },
  values: ({ today }, { lang, query }) => ({
    kind: 'acting',
    post: query.get('post') ?? '',
    from: dayText(today, lang),
  }),
  run: async (tx, input) => {
    const done = await appointActing(tx, input)
    return done.ok ? ok({ to: '/office/acting', notice: 'acting-appointed' }) : done
  },
  view: (data, { lang }, form) => {
    const { acting: w, common, rights: rightWords } = peopleWords(lang)
    const isHeld = (id: string) => data.holders.some(one => one.post_id === id && one.kind === 'post')
    return {
      title: w.newTitle,
      within: '/office/acting',
      crumbs: [{ href: '/office/acting', text: w.title }, { text: w.newTitle }],
      body: (
        <FormPage lang={lang} title={w.newTitle} action={PATH} back="/office/acting" go={w.go} form={form}>
          <Radios
            lang={lang}
            label={w.kind}
            options={standingKinds.map(kind => ({ value: kind, label: w.kinds[kind], hint: w.kindHints[kind] }))}
            {...form.field('kind')}
          />
          <Select
            lang={lang}
            label={w.post}
            hint={w.postHint}
            options={postChoices(data, lang, post => (isHeld(post.id) ? '' : w.vacant))}
            {...form.field('post')}
          />
          <Select lang={lang} label={w.who} options={personChoices(data.people, lang)} {...form.field('staff')} />
          {data.rights.length > 0 ? (
            <Checkboxes
              lang={lang}
              label={w.rightsField}
              hint={w.rightsHint}
              layout="pairs"
              optional
              name="rights"
              error={form.error('rights')}
              values={form.chosen('rights')}
              options={data.rights.map(right => ({ value: right, label: rightWords[right] }))}
            />
          ) : null}
          <TextField lang={lang} label={common.order} hint={common.orderHint} {...form.field('order_ref')} />
          <TextField lang={lang} label={common.reason} hint={w.reasonHint} {...form.field('reason')} />
          <DateField lang={lang} label={common.from} {...form.field('from')} />
          <DateField lang={lang} label={w.until} hint={w.untilHint} {...form.field('until')} />
        </FormPage>
      ),
    }
  },
})
