// /office/calendar/new and /:entry/edit, /take-back, /:turn/aside, /take-up: each changes one thing of the calendar.
import { z } from 'zod'
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { Select, TextArea, TextField } from '#src/ui/index.ts'
import { topics } from '../../../assessment/public.ts'
import { houseUnits } from '../../../people/public.ts'
import { publicationKinds, publishingWords } from '../../../publishing/public.ts'
import type { Sources } from '../../gather.ts'
import { FormPage } from '../../pages/parts.tsx'
import { text } from '../../show.ts'
import { disclosureWords } from '../../words.ts'
import { addEntry, editEntry, takeBack } from '../actions/edit-entry.ts'
import { lineAt, setAside, takeUp } from '../actions/set-aside.ts'
import { entriesWith, isOwn } from '../gather.ts'
import { changesNow } from '../queries.ts'
import { EditEntry, NewEntry, SetAside } from '../schema.ts'
import { lineName } from '../show.ts'
import { CALENDAR, crumbs, entryAt, WhenFields } from './parts.tsx'

const shared = { shell: 'office', may: 'framework:edit', words: disclosureWords } as const
type Params = Readonly<Record<string, string>>
const keyOf = (params: Params) => params.entry ?? ''
const turnOf = (params: Params) => ({ entry: keyOf(params), turn: params.turn ?? '' })

async function entryNow(tx: Tx, key: string) {
  const changes = await changesNow(tx)
  const entry = entriesWith(changes).find(one => one.key === key)
  return entry && { entry, change: changes.find(one => one.entry === key), units: await houseUnits(tx) }
}

const newEntry = (sources: Sources) =>
  page({
    ...shared,
    path: `${CALENDAR}/new`,
    ledger: 'calendar.entry-added',
    input: NewEntry,
    load: async tx => ({ units: await houseUnits(tx) }),
    values: () => ({ every: 'year' }),
    run: async (tx, input) => {
      const done = await addEntry(tx, sources, input)
      return done.ok ? ok({ to: CALENDAR, notice: 'calendar-saved' }) : done
    },
    view: ({ units }, { lang }, form) => {
      const { form: w } = disclosureWords(lang).calendar
      const kindNames = publishingWords(lang).kinds
      return {
        title: w.newTitle,
        within: CALENDAR,
        crumbs: crumbs(lang, w.newTitle),
        body: (
          <FormPage lang={lang} title={w.newTitle} action={`${CALENDAR}/new`} back={CALENDAR} go={w.save} form={form}>
            <TextField lang={lang} label={w.name} {...form.field('name_th')} />
            <TextField lang={lang} label={w.nameEn} optional {...form.field('name_en')} />
            <TextField lang={lang} label={w.basis} optional {...form.field('basis')} />
            <Select
              lang={lang}
              label={w.topic}
              hint={w.topicHint}
              optional
              empty={w.noTopic}
              options={topics.map(topic => ({ value: topic.id, label: text(topic, lang) }))}
              {...form.field('topic')}
            />
            <Select
              lang={lang}
              label={w.kind}
              optional
              empty={w.noTopic}
              options={publicationKinds.map(kind => ({ value: kind, label: kindNames[kind] }))}
              {...form.field('kind')}
            />
            <WhenFields lang={lang} units={units} form={form} />
          </FormPage>
        ),
      }
    },
  })

const edit = (sources: Sources) =>
  page({
    ...shared,
    path: `${CALENDAR}/:entry/edit`,
    ledger: 'calendar.entry-changed',
    input: EditEntry,
    load: (tx, { params }) => entryNow(tx, keyOf(params)),
    values: ({ entry, change }) => ({
      every: entry.every,
      month: String(entry.month ?? ''),
      day: String(entry.day),
      unit: change?.unit_id ?? '',
      _version: String(change?.version ?? 0),
    }),
    run: async (tx, input, { params }) => {
      const done = await editEntry(tx, sources, keyOf(params), input)
      return done.ok ? ok({ to: CALENDAR, notice: 'calendar-saved' }) : done
    },
    view: ({ entry, units }, { lang }, form) => {
      const { form: w } = disclosureWords(lang).calendar
      const title = fill(w.editTitle, { name: entry.name[lang] })
      return {
        title,
        within: CALENDAR,
        crumbs: crumbs(lang, title),
        body: (
          <FormPage
            lang={lang}
            title={title}
            lead={entry.basis[lang]}
            action={entryAt(entry.key, 'edit')}
            back={CALENDAR}
            go={w.save}
            form={form}
          >
            <WhenFields lang={lang} units={units} form={form} />
          </FormPage>
        ),
      }
    },
  })

const back = (sources: Sources) =>
  page({
    ...shared,
    path: `${CALENDAR}/:entry/take-back`,
    ledger: 'calendar.entry-taken-back',
    input: z.object({}),
    load: async (tx, { params }) => {
      const found = await entryNow(tx, keyOf(params))
      return found?.change ? { entry: found.entry, isOwn: isOwn(found.change) } : undefined
    },
    run: async (tx, _input, { params }) => {
      const done = await takeBack(tx, sources, keyOf(params))
      return done.ok ? ok({ to: CALENDAR, notice: 'calendar-taken-back' }) : done
    },
    view: (data, { lang }, form) => {
      const { form: w } = disclosureWords(lang).calendar
      const title = fill(w.takeBackTitle, { name: data.entry.name[lang] })
      return {
        title,
        within: CALENDAR,
        crumbs: crumbs(lang, title),
        body: (
          <FormPage
            lang={lang}
            title={title}
            lead={data.isOwn ? w.takeBackOwn : w.takeBackLead}
            action={entryAt(data.entry.key, 'take-back')}
            back={CALENDAR}
            go={data.isOwn ? w.remove : w.takeBack}
            form={form}
          />
        ),
      }
    },
  })

const aside = (sources: Sources) =>
  page({
    ...shared,
    path: `${CALENDAR}/:entry/:turn/aside`,
    ledger: 'calendar.set-aside',
    input: SetAside,
    load: async (tx, { params }) => {
      const line = await lineAt(tx, sources, turnOf(params))
      return line && !line.aside && !line.shown ? line : undefined
    },
    run: async (tx, input, { params }) => {
      const done = await setAside(tx, sources, turnOf(params), input.reason)
      return done.ok ? ok({ to: CALENDAR, notice: 'calendar-aside' }) : done
    },
    view: (line, { lang }, form) => {
      const w = disclosureWords(lang).calendar
      const title = fill(w.form.asideTitle, { name: lineName(line, lang) })
      return {
        title,
        within: CALENDAR,
        crumbs: crumbs(lang, title),
        body: (
          <FormPage
            lang={lang}
            title={title}
            action={`${CALENDAR}/${line.entry.key}/${line.turn.id}/aside`}
            back={CALENDAR}
            go={w.putAside}
            form={form}
          >
            <TextArea lang={lang} label={w.form.reason} hint={w.form.reasonHint} rows={3} {...form.field('reason')} />
          </FormPage>
        ),
      }
    },
  })

const up = (sources: Sources) =>
  page({
    ...shared,
    path: `${CALENDAR}/:entry/:turn/take-up`,
    ledger: 'calendar.taken-up',
    input: z.object({}),
    load: async (tx, { params }) => {
      const line = await lineAt(tx, sources, turnOf(params))
      return line?.aside ? line : undefined
    },
    run: async (tx, _input, { params }) => {
      const done = await takeUp(tx, sources, turnOf(params))
      return done.ok ? ok({ to: CALENDAR, notice: 'calendar-taken-up' }) : done
    },
    view: (line, { lang }, form) => {
      const w = disclosureWords(lang).calendar
      const title = fill(w.form.takeUpTitle, { name: lineName(line, lang) })
      return {
        title,
        within: CALENDAR,
        crumbs: crumbs(lang, title),
        body: (
          <FormPage
            lang={lang}
            title={title}
            lead={w.form.takeUpLead}
            action={`${CALENDAR}/${line.entry.key}/${line.turn.id}/take-up`}
            back={CALENDAR}
            go={w.takeUp}
            form={form}
          />
        ),
      }
    },
  })

export const calendarForms = (sources: Sources) => [
  newEntry(sources),
  edit(sources),
  back(sources),
  aside(sources),
  up(sources),
]
