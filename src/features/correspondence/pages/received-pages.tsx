// /office/letters/received and below: letters that came in, from their number to the day they were dealt with.
import type { Child } from 'hono/jsx'
import { isId } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { blobOf, bytesOf, fileById } from '#src/platform/files/keep-file.ts'
import { evidenceKinds } from '#src/platform/files/kinds.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf, type Visit } from '#src/platform/http/visit.ts'
import {
  Badge,
  Card,
  DateField,
  DescriptionList,
  EmptyState,
  FileField,
  Link,
  LinkButton,
  PageHead,
  SearchForm,
  Select,
  Stack,
  Table,
  Tabs,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import { dayText, holdsOver, houseUnits, inWords, todayOf, type UnitRow, unitChoices } from '../../people/public.ts'
import { editReceived, finishReceived, receiveLetter, voidReceived } from '../actions/received.ts'
import { shortDay } from '../printed.ts'
import { type ReceivedRow, receivedById, receivedList } from '../queries-desk.ts'
import { DoneReceived, EditReceived, incomingChannels, NewReceived, Reason, retentions, speeds } from '../schema.ts'
import { letterWords } from '../words.ts'
import { crumbsTo, DeskTabs, FormPage, LIST, RECEIVED } from './parts.tsx'

const PER_PAGE = 50

export const receivedDesk = page({
  path: RECEIVED,
  shell: 'office',
  may: 'letter:read',
  ledger: 'none',
  words: letterWords,
  load: async (tx, { query, actor }) => {
    const q = (query.get('q') ?? '').slice(0, 200).trim()
    const open = query.get('open') === 'yes'
    const before = isId(query.get('before') ?? '') ? (query.get('before') ?? undefined) : undefined
    const rows = await receivedList(tx, { q, open, before, most: PER_PAGE + 1 })
    return {
      q,
      open,
      rows: rows.slice(0, PER_PAGE),
      hasMore: rows.length > PER_PAGE,
      mayKeep: holdsOver(tx, 'letter:keep', null),
      mayWrite: actor?.holds('letter:write') ?? false,
    }
  },
  view: ({ q, open, rows, hasMore, mayKeep, mayWrite }, { lang }) => {
    const { received: w } = letterWords(lang)
    const last = rows.at(-1)
    const at = (more: Record<string, string>) => href(lang, `${RECEIVED}?${new URLSearchParams({ q, ...more })}`)
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { text: w.title }),
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={w.lead}
            actions={
              mayWrite ? (
                <LinkButton href={href(lang, `${RECEIVED}/new`)} icon="plus">
                  {w.new}
                </LinkButton>
              ) : null
            }
          />
          <DeskTabs lang={lang} current="received" mayKeep={mayKeep} />
          <SearchForm
            lang={lang}
            action={href(lang, RECEIVED)}
            label={w.search}
            value={q}
            hidden={open ? { open: 'yes' } : {}}
          />
          <Tabs
            label={w.title}
            look="buttons"
            items={[
              { href: at({}), label: w.all, current: !open },
              { href: at({ open: 'yes' }), label: w.onlyOpen, current: open },
            ]}
          />
          <Card padding="none">
            {rows.length === 0 ? (
              <EmptyState icon="mail" title={w.none}>
                {w.noneWhat}
              </EmptyState>
            ) : (
              <Table
                lang={lang}
                caption={w.title}
                rows={rows}
                rowId={row => row.id}
                columns={[
                  {
                    key: 'subject',
                    label: w.subject,
                    head: true,
                    cell: row => <Link href={href(lang, `${RECEIVED}/${row.id}`)}>{row.subject}</Link>,
                  },
                  { key: 'number', label: w.number, cell: row => `${row.number}/${row.number_year}` },
                  { key: 'on', label: w.on, cell: row => shortDay(row.received_on, lang) },
                  { key: 'from', label: w.from, cell: row => row.from_whom },
                  { key: 'unit', label: w.unit, cell: row => inWords(row.unit_th, row.unit_en, lang) },
                  { key: 'state', label: w.states.open, cell: row => <ReceivedBadge lang={lang} row={row} /> },
                ]}
              />
            )}
          </Card>
          {hasMore && last ? (
            <LinkButton variant="quiet" href={at({ before: last.id, ...(open ? { open: 'yes' } : {}) })}>
              {w.older}
            </LinkButton>
          ) : null}
        </Stack>
      ),
    }
  },
})

function ReceivedBadge({ lang, row }: { lang: Lang; row: ReceivedRow }) {
  const { states } = letterWords(lang).received
  if (row.voided_at !== null)
    return (
      <Badge lang={lang} tone="late" icon="ban">
        {states.voided}
      </Badge>
    )
  return row.done_on === null ? (
    <Badge lang={lang} tone="doing">
      {states.open}
    </Badge>
  ) : (
    <Badge lang={lang} tone="done">
      {states.done}
    </Badge>
  )
}

function Fields({ lang, form, units, file }: { lang: Lang; form: FormState; units: readonly UnitRow[]; file?: Child }) {
  const words = letterWords(lang)
  const { received: w } = words
  return (
    <>
      <DateField lang={lang} label={w.on} {...form.field('received_on')} />
      <TextField lang={lang} label={w.from} {...form.field('from_whom')} />
      <TextField lang={lang} optional label={w.theirRef} {...form.field('their_ref')} />
      <DateField lang={lang} optional label={w.dated} {...form.field('dated_on')} />
      <TextField lang={lang} label={w.subject} {...form.field('subject')} />
      <TextField lang={lang} optional label={w.addressee} {...form.field('addressee')} />
      <Select lang={lang} optional label={w.unit} options={unitChoices(units, lang)} {...form.field('unit')} />
      <Select
        lang={lang}
        empty={false}
        label={w.channel}
        options={incomingChannels.map(value => ({ value, label: w.channels[value] }))}
        {...form.field('channel')}
      />
      <Select
        lang={lang}
        empty={false}
        label={w.speed}
        options={speeds.map(value => ({ value, label: words.speeds[value] }))}
        {...form.field('speed')}
      />
      <Select
        lang={lang}
        empty={false}
        label={w.retention}
        hint={words.edit.retentionHint}
        options={retentions.map(value => ({ value, label: words.retentions[value] }))}
        {...form.field('retention')}
      />
      <TextArea lang={lang} optional rows={2} label={w.note} {...form.field('note')} />
      {file}
    </>
  )
}

export const receivedNew = page({
  path: `${RECEIVED}/new`,
  shell: 'office',
  may: 'letter:write',
  ledger: 'received-letter.registered',
  words: letterWords,
  input: NewReceived,
  files: [{ field: 'file', accept: evidenceKinds }],
  load: async tx => ({ units: await houseUnits(tx), today: todayOf(tx) }),
  values: ({ today }, { lang }) => ({
    received_on: dayText(today, lang),
    speed: 'normal',
    retention: 'ten-years',
    channel: 'paper',
  }),
  run: async (tx, input, visit) => {
    const done = await receiveLetter(tx, visit.store, input)
    return done.ok ? ok({ to: `${RECEIVED}/${done.value}`, notice: 'received' }) : done
  },
  view: ({ units }, { lang }, form) => {
    const { received: w } = letterWords(lang)
    return {
      title: w.new,
      within: LIST,
      crumbs: crumbsTo(lang, { href: RECEIVED, text: w.title }, { text: w.new }),
      body: (
        <FormPage lang={lang} title={w.new} action={`${RECEIVED}/new`} back={RECEIVED} go={w.go} form={form} multipart>
          <Fields
            lang={lang}
            form={form}
            units={units}
            file={<FileField lang={lang} optional label={w.file} name="file" error={form.error('file')} />}
          />
        </FormPage>
      ),
    }
  },
})

export const receivedOne = page({
  path: `${RECEIVED}/:id`,
  shell: 'office',
  may: 'letter:read',
  ledger: 'none',
  words: letterWords,
  load: async (tx, visit) => {
    const row = await receivedById(tx, idOf(visit))
    if (!row) return undefined
    const file = row.file_id !== null && visit.query.has('file') ? await fileById(tx, row.file_id) : undefined
    const isThere = file !== undefined && (await visit.store.sizeOf(blobOf(file))) !== undefined
    return { row, file: isThere ? file : undefined, mayKeep: holdsOver(tx, 'letter:keep', null) }
  },
  view: ({ row, file, mayKeep }, { lang, actor, store }) => {
    const words = letterWords(lang)
    const { received: w } = words
    if (file)
      return {
        title: row.subject,
        body: null,
        raw: {
          body: () => bytesOf(store, file),
          type: file.media_type,
          name: file.name,
        },
      }
    const at = `${RECEIVED}/${row.id}`
    const isOpen = row.voided_at === null
    const named = (all: Readonly<Record<string, string>>, key: string) => all[key] ?? key
    return {
      title: row.subject,
      within: LIST,
      crumbs: crumbsTo(lang, { href: RECEIVED, text: w.title }, { text: `${row.number}/${row.number_year}` }),
      body: (
        <Stack gap="lg">
          <PageHead
            title={row.subject}
            above={<ReceivedBadge lang={lang} row={row} />}
            actions={
              isOpen && actor?.holds('letter:write') ? (
                <>
                  {row.done_on === null ? (
                    <LinkButton href={href(lang, `${at}/done`)} icon="check">
                      {w.finish}
                    </LinkButton>
                  ) : null}
                  <LinkButton href={href(lang, `${at}/edit`)} variant="quiet" icon="pencil">
                    {w.edit}
                  </LinkButton>
                  {mayKeep ? (
                    <LinkButton href={href(lang, `${at}/void`)} variant="ghost">
                      {w.void}
                    </LinkButton>
                  ) : null}
                </>
              ) : null
            }
          />
          <Card>
            <DescriptionList
              layout="rows"
              items={[
                { term: w.number, value: `${row.number}/${row.number_year}` },
                { term: w.on, value: shortDay(row.received_on, lang) },
                { term: w.from, value: row.from_whom },
                { term: w.theirRef, value: row.their_ref },
                { term: w.dated, value: row.dated_on === null ? '' : shortDay(row.dated_on, lang) },
                { term: w.addressee, value: row.addressee },
                { term: w.unit, value: inWords(row.unit_th, row.unit_en, lang) },
                { term: w.channel, value: named(w.channels, row.channel) },
                { term: w.speed, value: named(words.speeds, row.speed) },
                { term: w.retention, value: named(words.retentions, row.retention) },
                { term: w.note, value: row.note },
                ...(row.file_id === null
                  ? []
                  : [
                      {
                        term: w.file,
                        value: <Link href={href(lang, `${at}?file=yes`)}>{row.file_name ?? w.open}</Link>,
                      },
                    ]),
                ...(row.done_on === null
                  ? []
                  : [{ term: w.doneOn, value: `${shortDay(row.done_on, lang)} ${row.done_note}` }]),
                ...(row.voided_at === null ? [] : [{ term: words.stop.reason, value: row.voided_reason }]),
              ].filter(item => item.value !== '')}
            />
          </Card>
        </Stack>
      ),
    }
  },
})

async function stillOpen(tx: Tx, visit: Visit) {
  const row = await receivedById(tx, idOf(visit))
  return row && row.voided_at === null ? row : undefined
}

export const receivedEdit = page({
  path: `${RECEIVED}/:id/edit`,
  shell: 'office',
  may: 'letter:write',
  ledger: 'received-letter.edited',
  words: letterWords,
  input: EditReceived,
  load: async (tx, visit) => {
    const row = await stillOpen(tx, visit)
    return row && { row, units: await houseUnits(tx) }
  },
  values: ({ row }, { lang }) => ({
    received_on: dayText(row.received_on, lang),
    from_whom: row.from_whom,
    their_ref: row.their_ref,
    dated_on: dayText(row.dated_on, lang),
    subject: row.subject,
    addressee: row.addressee,
    speed: row.speed,
    retention: row.retention,
    channel: row.channel,
    unit: row.unit_id ?? '',
    note: row.note,
    _version: String(row.version),
  }),
  run: async (tx, input, visit) => {
    const done = await editReceived(tx, idOf(visit), input)
    return done.ok ? ok({ to: `${RECEIVED}/${idOf(visit)}`, notice: 'saved' }) : done
  },
  view: ({ row, units }, { lang }, form) => {
    const { received: w, common } = letterWords(lang)
    const at = `${RECEIVED}/${row.id}`
    return {
      title: w.edit,
      within: LIST,
      crumbs: crumbsTo(lang, { href: RECEIVED, text: w.title }, { href: at, text: row.subject }, { text: w.edit }),
      body: (
        <FormPage lang={lang} title={w.edit} action={`${at}/edit`} back={at} go={common.save} form={form}>
          <Fields lang={lang} form={form} units={units} />
        </FormPage>
      ),
    }
  },
})

export const receivedDone = page({
  path: `${RECEIVED}/:id/done`,
  shell: 'office',
  may: 'letter:write',
  ledger: 'received-letter.done',
  words: letterWords,
  input: DoneReceived,
  load: async (tx, visit) => {
    const row = await stillOpen(tx, visit)
    return row && row.done_on === null ? row : undefined
  },
  values: row => ({ _version: String(row.version) }),
  run: async (tx, input, visit) => {
    const done = await finishReceived(tx, idOf(visit), input)
    return done.ok ? ok({ to: `${RECEIVED}/${idOf(visit)}`, notice: 'done' }) : done
  },
  view: (row, { lang }, form) => {
    const { received: w } = letterWords(lang)
    const at = `${RECEIVED}/${row.id}`
    return {
      title: w.finishTitle,
      within: LIST,
      crumbs: crumbsTo(lang, { href: RECEIVED, text: w.title }, { href: at, text: row.subject }, { text: w.finish }),
      body: (
        <FormPage
          lang={lang}
          title={w.finishTitle}
          lead={row.subject}
          action={`${at}/done`}
          back={at}
          go={w.finish}
          form={form}
        >
          <TextField lang={lang} label={w.doneNote} {...form.field('done_note')} />
        </FormPage>
      ),
    }
  },
})

export const receivedVoid = page({
  path: `${RECEIVED}/:id/void`,
  shell: 'office',
  may: 'letter:keep',
  ledger: 'received-letter.voided',
  words: letterWords,
  input: Reason,
  load: stillOpen,
  values: row => ({ _version: String(row.version) }),
  run: async (tx, input, visit) => {
    const done = await voidReceived(tx, idOf(visit), input)
    return done.ok ? ok({ to: `${RECEIVED}/${idOf(visit)}`, notice: 'voided' }) : done
  },
  view: (row, { lang }, form) => {
    const { received: w, stop } = letterWords(lang)
    const at = `${RECEIVED}/${row.id}`
    return {
      title: w.voidTitle,
      within: LIST,
      crumbs: crumbsTo(lang, { href: RECEIVED, text: w.title }, { href: at, text: row.subject }, { text: w.void }),
      body: (
        <FormPage
          lang={lang}
          title={w.voidTitle}
          lead={w.voidLead}
          action={`${at}/void`}
          back={at}
          go={w.void}
          form={form}
          danger
        >
          <TextField lang={lang} label={stop.reason} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
