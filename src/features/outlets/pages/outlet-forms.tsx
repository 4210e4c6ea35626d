// /office/outlets/new and /:id/edit, /connect, /disconnect, /close: the channels themselves.
import { z } from 'zod'
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { version } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { ButtonRow, FormOnPage, LinkButton, PasswordField, Select, Stack, TextArea, TextField } from '#src/ui/index.ts'
import { addOutlet, closeOutlet, connectOutlet, disconnectOutlet, editOutlet } from '../actions/outlets.ts'
import { type OutletRow, outletById } from '../queries.ts'
import { Connect, EditOutlet, NewOutlet, outletKinds, sendableKinds } from '../schema.ts'
import { outletsWords } from '../words.ts'
import { OUTLETS } from './list.tsx'

const shared = { shell: 'office', may: 'site:edit', words: outletsWords } as const
const crumbs = (lang: 'th' | 'en', text: string) => [{ href: OUTLETS, text: outletsWords(lang).list.title }, { text }]
const versionOf = (row: OutletRow) => ({ _version: String(row.version) })
const isSendable = (row: OutletRow) => sendableKinds.some(kind => kind === row.kind)

export const outletNew = page({
  ...shared,
  path: `${OUTLETS}/new`,
  ledger: 'outlet.added',
  input: NewOutlet,
  load: async () => ({}),
  run: async (tx, input) => {
    const done = await addOutlet(tx, input)
    return done.ok ? ok({ to: OUTLETS, notice: 'added' }) : done
  },
  view: (_none, { lang }, form) => {
    const { outlet: w, kinds } = outletsWords(lang)
    return {
      title: w.newTitle,
      within: OUTLETS,
      crumbs: crumbs(lang, w.newTitle),
      body: (
        <FormOnPage
          lang={lang}
          title={w.newTitle}
          action={href(lang, `${OUTLETS}/new`)}
          back={href(lang, OUTLETS)}
          cancel={w.cancel}
          go={w.save}
          hidden={form.hidden}
        >
          <Select
            lang={lang}
            label={w.kind}
            options={outletKinds.map(kind => ({ value: kind, label: kinds[kind] }))}
            {...form.field('kind')}
          />
          <TextField lang={lang} label={w.name} hint={w.nameHint} {...form.field('name')} />
          <TextField lang={lang} label={w.address} optional {...form.field('address')} />
          <TextArea
            lang={lang}
            optional
            rows={3}
            label={w.recipients}
            hint={w.recipientsHint}
            {...form.field('recipients')}
          />
        </FormOnPage>
      ),
    }
  },
})

export const outletEdit = page({
  ...shared,
  path: `${OUTLETS}/:id/edit`,
  ledger: 'outlet.changed',
  input: EditOutlet,
  load: (tx, visit) => outletById(tx, idOf(visit)),
  values: row => ({ name: row.name, address: row.address, recipients: row.recipients.join('\n'), ...versionOf(row) }),
  run: async (tx, input, visit) => {
    const done = await editOutlet(tx, idOf(visit), input)
    return done.ok ? ok({ to: OUTLETS, notice: 'saved' }) : done
  },
  view: (row, { lang }, form) => {
    const { outlet: w } = outletsWords(lang)
    const at = (verb: string) => href(lang, `${OUTLETS}/${row.id}/${verb}`)
    return {
      title: w.editTitle,
      within: OUTLETS,
      crumbs: crumbs(lang, w.editTitle),
      body: (
        <Stack gap="xl">
          <FormOnPage
            lang={lang}
            title={w.editTitle}
            lead={outletsWords(lang).kinds[row.kind]}
            action={at('edit')}
            back={href(lang, OUTLETS)}
            cancel={w.cancel}
            go={w.save}
            hidden={form.hidden}
          >
            <TextField lang={lang} label={w.name} hint={w.nameHint} {...form.field('name')} />
            <TextField lang={lang} label={w.address} optional {...form.field('address')} />
            {row.kind === 'mail' ? (
              <TextArea
                lang={lang}
                rows={6}
                label={w.recipients}
                hint={w.recipientsHint}
                {...form.field('recipients')}
              />
            ) : null}
          </FormOnPage>
          <ButtonRow>
            {isSendable(row) ? (
              <LinkButton variant="quiet" href={at('connect')}>
                {w.connect}
              </LinkButton>
            ) : null}
            {row.isConnected ? (
              <LinkButton variant="quiet" href={at('disconnect')}>
                {w.disconnect}
              </LinkButton>
            ) : null}
            <LinkButton variant="ghost" href={at('close')}>
              {w.close}
            </LinkButton>
          </ButtonRow>
        </Stack>
      ),
    }
  },
})

export const outletConnect = page({
  ...shared,
  path: `${OUTLETS}/:id/connect`,
  ledger: 'outlet.connected',
  input: Connect,
  load: async (tx, visit) => {
    const row = await outletById(tx, idOf(visit))
    return row && isSendable(row) ? row : undefined
  },
  // The key is never given back, not even to the form it was typed into.
  values: row => ({ page_key: row.page_key, ...versionOf(row) }),
  run: async (tx, input, visit) => {
    const done = await connectOutlet(tx, idOf(visit), input)
    return done.ok ? ok({ to: OUTLETS, notice: 'connected' }) : done
  },
  view: (row, { lang, origin }, form) => {
    const { outlet: w } = outletsWords(lang)
    const title = fill(w.connectTitle, { name: row.name })
    return {
      title,
      within: OUTLETS,
      crumbs: crumbs(lang, title),
      body: (
        <FormOnPage
          lang={lang}
          title={title}
          lead={row.kind === 'facebook' ? w.connectFacebook : w.connectLine}
          action={href(lang, `${OUTLETS}/${row.id}/connect`)}
          back={href(lang, OUTLETS)}
          cancel={w.cancel}
          go={w.connect}
          hidden={form.hidden}
        >
          {row.kind === 'facebook' ? <TextField lang={lang} label={w.pageKey} {...form.field('page_key')} /> : null}
          <PasswordField
            lang={lang}
            label={w.token}
            name="token"
            error={form.error('token')}
            autocomplete="new-password"
          />
          {row.kind === 'line' ? (
            <PasswordField
              lang={lang}
              optional
              label={w.hook}
              hint={fill(w.hookHint, { address: `${origin}/line/webhook` })}
              name="hook"
              error={form.error('hook')}
              autocomplete="new-password"
            />
          ) : null}
        </FormOnPage>
      ),
    }
  },
})

/** Verbs that only ask for a yes. */
const asks = {
  disconnect: { act: disconnectOutlet, ledger: 'outlet.disconnected', notice: 'disconnected', what: 'disconnectWhat' },
  close: { act: closeOutlet, ledger: 'outlet.closed', notice: 'closed', what: 'closeWhat' },
} as const

export const outletAsks = (Object.keys(asks) as (keyof typeof asks)[]).map(verb =>
  page({
    ...shared,
    path: `${OUTLETS}/:id/${verb}`,
    ledger: asks[verb].ledger,
    input: z.object({ _version: version() }),
    load: (tx, visit) => outletById(tx, idOf(visit)),
    values: versionOf,
    run: async (tx, input, visit) => {
      const done = await asks[verb].act(tx, idOf(visit), input._version)
      return done.ok ? ok({ to: OUTLETS, notice: asks[verb].notice }) : done
    },
    view: (row, { lang }, form) => {
      const { outlet: w } = outletsWords(lang)
      return {
        title: w[verb],
        within: OUTLETS,
        crumbs: crumbs(lang, w[verb]),
        body: (
          <FormOnPage
            lang={lang}
            title={`${w[verb]}: ${row.name}`}
            lead={w[asks[verb].what]}
            action={href(lang, `${OUTLETS}/${row.id}/${verb}`)}
            back={href(lang, OUTLETS)}
            cancel={w.cancel}
            go={w[verb]}
            danger
            hidden={form.hidden}
          />
        ),
      }
    },
  }),
)
