// /office/publications/:id/propose, /decide, /withdraw and /address: each asks for one thing.

import { z } from 'zod'
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Radios, Text, TextArea, TextField } from '#src/ui/index.ts'
import { decidePublication, proposePublication } from '../actions/decide-publication.ts'
import { movePublication } from '../actions/move-publication.ts'
import { mayApprove, theirs } from '../actions/parts.ts'
import { withdrawPublication } from '../actions/publish-publication.ts'
import { publicationById } from '../queries.ts'
import { addressOf, mayDo, type Verb } from '../rules.ts'
import { ChangeAddress, Decide, Withdraw } from '../schema.ts'
import { publishingWords } from '../words.ts'
import { oneForm } from './one-form.tsx'
import { LIST, officeAt } from './parts.tsx'

const base = { shell: 'office', words: publishingWords, queries: 8 } as const

const loadFor = (verb: Verb) => async (tx: Tx, visit: Visit) => {
  const found = await theirs(tx, idOf(visit))
  return found.ok && mayDo(found.value.state, verb) ? found.value : undefined
}

export const publicationPropose = page({
  ...base,
  path: `${LIST}/:id/propose`,
  may: 'publication:write',
  ledger: 'publication.proposed',
  input: z.object({}),
  load: loadFor('propose'),
  run: async (tx, _input, visit) => {
    const done = await proposePublication(tx, idOf(visit))
    return done.ok ? ok({ to: officeAt(idOf(visit)), notice: 'proposed' }) : done
  },
  view: (row, { lang }, form) => {
    const { title, lead, go } = publishingWords(lang).proposing
    return oneForm({ lang, row, form, verb: 'propose', title, lead, go }, <Text strong>{row.draft.title_th}</Text>)
  },
})

export const publicationDecide = page({
  ...base,
  path: `${LIST}/:id/decide`,
  may: 'publication:approve',
  ledger: 'none',
  input: Decide,
  load: async (tx, visit) => {
    const row = await publicationById(tx, idOf(visit))
    return row && mayApprove(tx, row) && mayDo(row.state, 'decide') ? row : undefined
  },
  values: () => ({ decision: 'approve' }),
  run: async (tx, input, visit) => {
    const done = await decidePublication(tx, idOf(visit), input)
    return done.ok
      ? ok({ to: officeAt(idOf(visit)), notice: input.decision === 'approve' ? 'approved' : 'returned' })
      : done
  },
  view: (row, { lang }, form) => {
    const w = publishingWords(lang).deciding
    const lead = row.draft.title_th
    return oneForm(
      { lang, row, form, verb: 'decide', title: w.title, lead, go: w.go, back: `${officeAt(row.id)}/preview` },
      <>
        <Radios
          lang={lang}
          label={w.decision}
          options={[
            { value: 'approve', label: w.approve, hint: w.approveHint, icon: 'circle-check' },
            { value: 'return', label: w.return, hint: w.returnHint, icon: 'corner-up-left' },
          ]}
          {...form.field('decision')}
        />
        <TextArea lang={lang} optional rows={3} label={w.note} {...form.field('note')} />
      </>,
    )
  },
})

export const publicationWithdraw = page({
  ...base,
  path: `${LIST}/:id/withdraw`,
  may: 'publication:write',
  ledger: 'publication.withdrawn',
  input: Withdraw,
  load: loadFor('withdraw'),
  run: async (tx, { reason }, visit) => {
    const done = await withdrawPublication(tx, idOf(visit), reason)
    return done.ok ? ok({ to: officeAt(idOf(visit)), notice: 'withdrawn' }) : done
  },
  view: (row, { lang }, form) => {
    const w = publishingWords(lang).withdrawing
    const wasShown = row.current_version > 0
    const { title, lead, go } = wasShown ? w : { title: w.discardTitle, lead: w.discardLead, go: w.discardGo }
    return oneForm(
      { lang, row, form, verb: 'withdraw', title, lead, go, danger: true },
      <TextField
        lang={lang}
        label={w.reason}
        {...(wasShown ? { hint: w.reasonHint } : {})}
        {...form.field('reason')}
      />,
    )
  },
})

export const publicationAddress = page({
  ...base,
  path: `${LIST}/:id/address`,
  may: 'publication:write',
  ledger: 'publication.moved',
  input: ChangeAddress,
  load: loadFor('address'),
  values: row => ({ slug: row.slug }),
  run: async (tx, { slug }, visit) => {
    const done = await movePublication(tx, idOf(visit), slug)
    return done.ok ? ok({ to: officeAt(idOf(visit)), notice: 'moved' }) : done
  },
  view: (row, { lang, origin }, form) => {
    const { moving: w, form: f } = publishingWords(lang)
    return oneForm(
      { lang, row, form, verb: 'address', title: w.title, lead: w.lead, go: w.go },
      <>
        <Text>{fill(w.now, { address: `${origin}${addressOf(row)}` })}</Text>
        <TextField lang={lang} label={w.slug} hint={f.slugHint} {...form.field('slug')} />
      </>,
    )
  },
})
