// /office/letters/:id/members, /items, /caretakers and /annex: the lists that stand behind an order, filled in line by line.
import type { Child } from 'hono/jsx'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf, type Visit } from '#src/platform/http/visit.ts'
import {
  Alert,
  Button,
  Card,
  Checkbox,
  Checkboxes,
  DateField,
  EmptyState,
  Form,
  LinkButton,
  PageHead,
  PostButton,
  Select,
  SrOnly,
  Stack,
  Table,
  TextField,
} from '#src/ui/index.ts'
import { frameworkInForce } from '../../assessment/public.ts'
import { houseUnits, peopleHere, personChoices, unitChoices } from '../../people/public.ts'
import { addCaretaker, addMember, removeFromAnnex, setItems } from '../actions/annex.ts'
import type { AnnexKind } from '../letter-form.ts'
import { type LetterPicture, letterPicture } from '../letter-picture.ts'
import { shortDay } from '../printed.ts'
import { AnnexCaretaker, AnnexItems, AnnexMember, AnnexRemove, channels } from '../schema.ts'
import { letterWords } from '../words.ts'
import { crumbsTo, LIST, letterAt } from './parts.tsx'

async function withAnnex(tx: Tx, visit: Visit, kind: AnnexKind) {
  const picture = await letterPicture(tx, idOf(visit))
  if (!picture?.may.has('edit') || !picture.form.annex.includes(kind)) return undefined
  return { picture, people: await peopleHere(tx), units: await houseUnits(tx) }
}

const version = (picture: LetterPicture) => String(picture.row.version)

type FrameProps = { lang: Lang; kind: AnnexKind; picture: LetterPicture; form: FormState; list: Child; children: Child }

/** The form to add a line, and the list as it stands. */
function frame({ lang, kind, picture, form, list, children }: FrameProps) {
  const { annex: w } = letterWords(lang)
  const at = letterAt(picture.row.id)
  return {
    title: w.titles[kind],
    within: LIST,
    crumbs: crumbsTo(
      lang,
      { href: at, text: picture.row.subject || picture.form.name[lang] },
      { text: w.titles[kind] },
    ),
    body: (
      <Stack gap="lg">
        <PageHead
          title={w.titles[kind]}
          lead={w.leads[kind]}
          actions={
            <LinkButton href={href(lang, at)} variant="quiet" icon="arrow-left">
              {w.done}
            </LinkButton>
          }
        />
        <Card title={w.inList} level={2} padding={list === null ? 'normal' : 'none'}>
          {list ?? <EmptyState icon="users-round" title={w.empty} />}
        </Card>
        <Card title={w.add} level={2}>
          <Form lang={lang} action={href(lang, `${at}/${kind}`)} hidden={form.hidden}>
            {children}
            <Button>{w.add}</Button>
          </Form>
        </Card>
      </Stack>
    ),
  }
}

function Remove({ lang, picture, what, name }: { lang: Lang; picture: LetterPicture; what: string; name: string }) {
  const { annex: w } = letterWords(lang)
  return (
    <PostButton
      action={href(lang, `${letterAt(picture.row.id)}/annex`)}
      fields={{ remove: what, _version: version(picture) }}
      variant="ghost"
      size="sm"
      icon="x"
    >
      {w.remove} <SrOnly>{name}</SrOnly>
    </PostButton>
  )
}

export const annexMembers = page({
  path: `${LIST}/:id/members`,
  shell: 'office',
  may: 'letter:write',
  ledger: 'letter.annex-changed',
  words: letterWords,
  input: AnnexMember,
  load: (tx, visit) => withAnnex(tx, visit, 'members'),
  values: ({ picture }) => ({
    committee: picture.content.annex.members.at(-1)?.committee ?? '',
    _version: version(picture),
  }),
  run: async (tx, input, visit) => {
    const done = await addMember(tx, idOf(visit), input)
    return done.ok ? ok({ to: letterAt(idOf(visit), 'members'), notice: 'saved' }) : done
  },
  view: ({ picture, people }, { lang }, form) => {
    const { annex: w } = letterWords(lang)
    const rows = picture.content.annex.members.map((one, at) => ({ ...one, at }))
    return frame({
      lang,
      kind: 'members',
      picture,
      form,
      list:
        rows.length === 0 ? null : (
          <Table
            lang={lang}
            caption={w.titles.members}
            rows={rows}
            columns={[
              { key: 'name', label: w.person, head: true, cell: row => `${row.name} ${row.post}` },
              { key: 'committee', label: w.committee, cell: row => row.committee },
              { key: 'role', label: w.role, cell: row => row.role },
              {
                key: 'remove',
                label: w.remove,
                cell: row => <Remove lang={lang} picture={picture} what={`member ${row.at}`} name={row.name} />,
              },
            ]}
          />
        ),
      children: (
        <>
          <TextField lang={lang} label={w.committee} hint={w.committeeHint} {...form.field('committee')} />
          <Select lang={lang} label={w.person} options={personChoices(people, lang)} {...form.field('staff')} />
          <TextField lang={lang} label={w.role} hint={w.roleHint} {...form.field('role')} />
        </>
      ),
    })
  },
})

export const annexCaretakers = page({
  path: `${LIST}/:id/caretakers`,
  shell: 'office',
  may: 'letter:write',
  ledger: 'letter.annex-changed',
  words: letterWords,
  input: AnnexCaretaker,
  load: (tx, visit) => withAnnex(tx, visit, 'caretakers'),
  values: ({ picture }) => ({ channel: 'website', _version: version(picture) }),
  run: async (tx, input, visit) => {
    const done = await addCaretaker(tx, idOf(visit), input)
    return done.ok ? ok({ to: letterAt(idOf(visit), 'caretakers'), notice: 'saved' }) : done
  },
  view: ({ picture, people }, { lang }, form) => {
    const w = letterWords(lang)
    const rows = picture.content.annex.caretakers.map((one, at) => ({ ...one, at }))
    return frame({
      lang,
      kind: 'caretakers',
      picture,
      form,
      list:
        rows.length === 0 ? null : (
          <Table
            lang={lang}
            caption={w.annex.titles.caretakers}
            rows={rows}
            columns={[
              { key: 'name', label: w.annex.person, head: true, cell: row => `${row.name} ${row.post}` },
              { key: 'channel', label: w.annex.channel, cell: row => w.channels[row.channel] },
              {
                key: 'duty',
                label: w.annex.duty,
                cell: row => [row.duty, row.mayPublish ? w.annex.publishes : ''].filter(Boolean).join(' · '),
              },
              {
                key: 'remove',
                label: w.annex.remove,
                cell: row => <Remove lang={lang} picture={picture} what={`caretaker ${row.at}`} name={row.name} />,
              },
            ]}
          />
        ),
      children: (
        <>
          <Select
            lang={lang}
            empty={false}
            label={w.annex.channel}
            options={channels.map(value => ({ value, label: w.channels[value] }))}
            {...form.field('channel')}
          />
          <Select lang={lang} label={w.annex.person} options={personChoices(people, lang)} {...form.field('staff')} />
          <TextField lang={lang} optional label={w.annex.duty} {...form.field('duty')} />
          <Checkbox
            lang={lang}
            name="may_publish"
            label={w.annex.mayPublish}
            checked={form.field('may_publish').value === 'yes'}
          />
        </>
      ),
    })
  },
})

export const annexItems = page({
  path: `${LIST}/:id/items`,
  shell: 'office',
  may: 'letter:write',
  ledger: 'letter.annex-changed',
  words: letterWords,
  queries: 20,
  input: AnnexItems,
  load: async (tx, visit) => {
    const found = await withAnnex(tx, visit, 'items')
    const year = found?.picture.content.annex.year
    return found && { ...found, framework: year ? await frameworkInForce(tx, year) : undefined }
  },
  values: ({ picture }) => ({ _version: version(picture) }),
  run: async (tx, input, visit) => {
    const done = await setItems(tx, idOf(visit), input)
    return done.ok ? ok({ to: letterAt(idOf(visit), 'items'), notice: 'saved' }) : done
  },
  view: ({ picture, people, units, framework }, { lang }, form) => {
    const { annex: w } = letterWords(lang)
    const rows = picture.content.annex.items
    const named = new Set(rows.map(one => one.topic))
    const items = framework?.items ?? []
    return frame({
      lang,
      kind: 'items',
      picture,
      form,
      list:
        rows.length === 0 ? null : (
          <Table
            lang={lang}
            caption={w.titles.items}
            rows={rows}
            columns={[
              { key: 'item', label: w.titles.items, head: true, cell: row => `${row.code} ${row.title}` },
              { key: 'who', label: w.person, cell: row => [row.name, row.unitName].filter(Boolean).join(' · ') },
              { key: 'due', label: w.due, cell: row => (row.due === null ? '' : shortDay(row.due, lang)) },
              {
                key: 'remove',
                label: w.remove,
                cell: row => <Remove lang={lang} picture={picture} what={`item ${row.topic}`} name={row.code} />,
              },
            ]}
          />
        ),
      children: (
        <>
          {items.length === 0 ? <Alert tone="warning" title={w.noFramework} /> : null}
          <Select
            lang={lang}
            optional
            label={w.person}
            options={personChoices(people, lang)}
            {...form.field('staff')}
          />
          <Select lang={lang} optional label={w.unit} options={unitChoices(units, lang)} {...form.field('unit')} />
          <DateField lang={lang} optional label={w.due} {...form.field('due')} />
          <Checkboxes
            lang={lang}
            label={fill(w.items, { year: picture.content.annex.year ?? '' })}
            name="items"
            error={form.error('items')}
            values={form.chosen('items')}
            layout="pairs"
            options={items.map(item => ({
              value: item.topic,
              label: `O${item.number} ${(lang === 'en' && item.en) || item.th}`,
              hint: named.has(item.topic) ? w.inList : w.unassigned,
            }))}
          />
        </>
      ),
    })
  },
})

/** Only a post: taking a line out of an annex again. */
export const annexRemove = page({
  path: `${LIST}/:id/annex`,
  shell: 'office',
  may: 'letter:write',
  ledger: 'letter.annex-changed',
  words: letterWords,
  input: AnnexRemove,
  load: async (tx, visit) => {
    const picture = await letterPicture(tx, idOf(visit))
    return picture?.may.has('edit') ? picture : undefined
  },
  values: ({ row }) => ({ _version: String(row.version) }),
  run: async (tx, input, visit) => {
    const done = await removeFromAnnex(tx, idOf(visit), input)
    const kind = { member: 'members', item: 'items', caretaker: 'caretakers' }[input.remove.split(' ')[0] ?? ''] ?? ''
    return done.ok ? ok({ to: letterAt(idOf(visit), kind), notice: 'detached' }) : done
  },
  view: ({ row, form: letterForm }, { lang }, form) => {
    const w = letterWords(lang)
    const at = letterAt(row.id)
    return {
      title: w.annex.remove,
      within: LIST,
      crumbs: crumbsTo(lang, { href: at, text: row.subject || letterForm.name[lang] }, { text: w.annex.remove }),
      body: (
        <Stack gap="lg">
          <PageHead title={w.annex.remove} />
          {form.errors.map(error => (
            <Alert tone="error" title={error.message} />
          ))}
          <LinkButton href={href(lang, at)}>{w.annex.done}</LinkButton>
        </Stack>
      ),
    }
  },
})
