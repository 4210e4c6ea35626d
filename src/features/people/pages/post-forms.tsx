// /office/posts/new (above all units), /office/units/:id/posts/new, /office/posts/:id/edit and /end.
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Checkbox, Checkboxes, NumberField, Radios, TextField } from '#src/ui/index.ts'
import { addPost } from '../actions/add-post.ts'
import { editPost } from '../actions/edit-post.ts'
import { endPost } from '../actions/end-post.ts'
import { postById, unitById } from '../queries.ts'
import { roles } from '../rights.ts'
import { roleName } from '../role-names.ts'
import { AddPost, EditPost, Nothing, postSides } from '../schema.ts'
import { inWords } from '../show.ts'
import { holdsOver } from '../who.ts'
import { peopleWords } from '../words.ts'
import { FormPage } from './parts.tsx'

const crumbs = (lang: Lang, text: string) => [{ href: '/office/units', text: peopleWords(lang).units.title }, { text }]
const unitPath = (unitId: string | null) => (unitId === null ? '/office/units' : `/office/units/${unitId}`)

export const topPostNew = page({
  path: '/office/posts/new',
  shell: 'office',
  may: 'units:manage',
  ledger: 'post.added',
  words: peopleWords,
  input: AddPost,
  load: async tx => (holdsOver(tx, 'units:manage', null) ? true : undefined),
  values: () => ({ side: 'permanent', position: '50' }),
  run: async (tx, input) => {
    const done = await addPost(tx, null, input)
    return done.ok ? ok({ to: '/office/units', notice: 'post-added' }) : done
  },
  view: (_data, { lang }, form) => {
    const w = peopleWords(lang).postForm
    return {
      title: w.addTitle,
      within: '/office/units',
      crumbs: crumbs(lang, w.addTitle),
      body: (
        <FormPage lang={lang} title={w.addTitle} action="/office/posts/new" back="/office/units" go={w.go} form={form}>
          <PostFields lang={lang} form={form} />
        </FormPage>
      ),
    }
  },
})

export const unitPostNew = page({
  path: '/office/units/:id/posts/new',
  shell: 'office',
  may: 'units:manage',
  ledger: 'post.added',
  words: peopleWords,
  input: AddPost,
  load: async (tx, visit) => {
    const unit = await unitById(tx, idOf(visit))
    return unit && holdsOver(tx, 'units:manage', unit.id) ? unit : undefined
  },
  values: () => ({ side: 'permanent', position: '80', roles: ['officer'] }),
  run: async (tx, input, visit) => {
    const done = await addPost(tx, idOf(visit), input)
    return done.ok ? ok({ to: unitPath(idOf(visit)), notice: 'post-added' }) : done
  },
  view: (unit, { lang }, form) => {
    const w = peopleWords(lang).postForm
    const back = unitPath(unit.id)
    return {
      title: w.addTitle,
      within: '/office/units',
      crumbs: crumbs(lang, w.addTitle),
      body: (
        <FormPage
          lang={lang}
          title={w.addTitle}
          lead={inWords(unit.name_th, unit.name_en, lang)}
          action={`${back}/posts/new`}
          back={back}
          go={w.go}
          form={form}
        >
          <PostFields lang={lang} form={form} />
        </FormPage>
      ),
    }
  },
})

export const postEdit = page({
  path: '/office/posts/:id/edit',
  shell: 'office',
  may: 'units:manage',
  ledger: 'post.changed',
  words: peopleWords,
  input: EditPost,
  load: async (tx, visit) => {
    const post = await postById(tx, idOf(visit))
    return post && holdsOver(tx, 'units:manage', post.unit_id) ? post : undefined
  },
  values: post => ({
    name_th: post.name_th,
    name_en: post.name_en,
    side: post.side,
    is_executive: post.is_executive ? 'yes' : '',
    roles: post.roles,
    position: String(post.position),
    _version: String(post.version),
  }),
  run: async (tx, input, visit) => {
    const post = await postById(tx, idOf(visit))
    const done = await editPost(tx, idOf(visit), input)
    return done.ok ? ok({ to: unitPath(post?.unit_id ?? null), notice: 'post-saved' }) : done
  },
  view: (post, { lang }, form) => {
    const w = peopleWords(lang).postForm
    return {
      title: w.editTitle,
      within: '/office/units',
      crumbs: crumbs(lang, w.editTitle),
      body: (
        <FormPage
          lang={lang}
          title={w.editTitle}
          action={`/office/posts/${post.id}/edit`}
          back={unitPath(post.unit_id)}
          go={w.go}
          form={form}
        >
          <PostFields lang={lang} form={form} />
        </FormPage>
      ),
    }
  },
})

export const postEnd = page({
  path: '/office/posts/:id/end',
  shell: 'office',
  may: 'units:manage',
  ledger: 'post.ended',
  words: peopleWords,
  input: Nothing,
  load: async (tx, visit) => {
    const post = await postById(tx, idOf(visit))
    return post && holdsOver(tx, 'units:manage', post.unit_id) ? post : undefined
  },
  run: async (tx, _input, visit) => {
    const post = await postById(tx, idOf(visit))
    const done = await endPost(tx, idOf(visit))
    return done.ok ? ok({ to: unitPath(post?.unit_id ?? null), notice: 'post-closed' }) : done
  },
  view: (post, { lang }, form) => {
    const w = peopleWords(lang).postForm
    return {
      title: w.end,
      within: '/office/units',
      crumbs: crumbs(lang, w.end),
      body: (
        <FormPage
          lang={lang}
          title={w.endAsk}
          lead={w.endLead.replace('{name}', inWords(post.name_th, post.name_en, lang))}
          action={`/office/posts/${post.id}/end`}
          back={unitPath(post.unit_id)}
          go={w.endGo}
          danger
          form={form}
        />
      ),
    }
  },
})

function PostFields({ lang, form }: { lang: Lang; form: FormState }) {
  const w = peopleWords(lang).postForm
  return (
    <>
      <TextField lang={lang} label={w.name_th} hint={w.nameHint} {...form.field('name_th')} />
      <TextField lang={lang} label={w.name_en} optional {...form.field('name_en')} />
      <Radios
        lang={lang}
        label={w.side}
        layout="pairs"
        options={postSides.map(side => ({ value: side, label: w.sides[side] }))}
        {...form.field('side')}
      />
      <Checkbox lang={lang} label={w.executive} name="is_executive" checked={form.field('is_executive').value !== ''} />
      <Checkboxes
        lang={lang}
        label={w.roles}
        hint={w.rolesHint}
        layout="pairs"
        optional
        name="roles"
        error={form.error('roles')}
        values={form.chosen('roles')}
        options={roles.map(role => ({ value: role, label: roleName(role, lang) }))}
      />
      <NumberField
        lang={lang}
        label={w.position}
        hint={w.positionHint}
        width="xs"
        optional
        {...form.field('position')}
      />
    </>
  )
}
