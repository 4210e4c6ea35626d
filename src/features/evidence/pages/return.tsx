// /office/evidence/:id/return: gives a piece back with the reason.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { TextField } from '#src/ui/index.ts'
import { returnEvidence } from '../actions/return-evidence.ts'
import { WithReason } from '../schema.ts'
import { addressOf } from '../show.ts'
import { askFor } from '../who.ts'
import { evidenceWords } from '../words.ts'
import { crumbsTo, FormPage, LIST } from './parts.tsx'

export const giveBack = page({
  path: `${LIST}/:id/return`,
  shell: 'office',
  may: 'evidence:review',
  ledger: 'evidence.returned',
  words: evidenceWords,
  input: WithReason,
  load: (tx, visit) => askFor(tx, idOf(visit), 'return'),
  values: piece => ({ _version: String(piece.version) }),
  run: async (tx, input, visit) => {
    const done = await returnEvidence(tx, idOf(visit), input)
    return done.ok ? ok({ to: addressOf(done.value).page, notice: 'returned' }) : done
  },
  view: (piece, { lang }, form) => {
    const w = evidenceWords(lang).returnPage
    const back = addressOf(piece.id).page
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: piece.title }, { text: w.title }),
      body: (
        <FormPage lang={lang} title={w.title} lead={w.lead} action={`${back}/return`} back={back} go={w.go} form={form}>
          <TextField lang={lang} label={w.reason} hint={w.reasonHint} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
