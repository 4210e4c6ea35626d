// /office/evidence/:id/again: offers a returned piece again.
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Alert, Stack, TextArea } from '#src/ui/index.ts'
import { offerAgain } from '../actions/offer-again.ts'
import { Again } from '../schema.ts'
import { addressOf } from '../show.ts'
import { askFor } from '../who.ts'
import { evidenceWords } from '../words.ts'
import { crumbsTo, FormPage, LIST } from './parts.tsx'

export const again = page({
  path: `${LIST}/:id/again`,
  shell: 'office',
  may: 'evidence:add',
  ledger: 'evidence.offered-again',
  words: evidenceWords,
  input: Again,
  load: (tx, visit) => askFor(tx, idOf(visit), 'offer-again'),
  values: piece => ({ _version: String(piece.version) }),
  run: async (tx, input, visit) => {
    const done = await offerAgain(tx, idOf(visit), input)
    return done.ok ? ok({ to: addressOf(done.value).page, notice: 'offered-again' }) : done
  },
  view: (piece, { lang }, form) => {
    const { againPage: w, piece: p } = evidenceWords(lang)
    const back = addressOf(piece.id).page
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: piece.title }, { text: w.title }),
      body: (
        <FormPage lang={lang} title={w.title} action={`${back}/again`} back={back} go={w.go} form={form}>
          <Stack gap="md">
            <Alert tone="warning">{fill(p.returnedBecause, { reason: piece.state_reason })}</Alert>
            <TextArea lang={lang} label={w.note} optional rows={3} {...form.field('note')} />
          </Stack>
        </FormPage>
      ),
    }
  },
})
