// /office/evidence/:id/release and /take-back: lets the public see a piece, and takes it back.
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { TextField } from '#src/ui/index.ts'
import { releaseEvidence, takeBackEvidence } from '../actions/release-evidence.ts'
import { Seen, WithReason } from '../schema.ts'
import { addressOf } from '../show.ts'
import { askFor } from '../who.ts'
import { evidenceWords } from '../words.ts'
import { crumbsTo, FormPage, LIST } from './parts.tsx'

export const release = page({
  path: `${LIST}/:id/release`,
  shell: 'office',
  may: 'evidence:release',
  ledger: 'evidence.released',
  words: evidenceWords,
  input: Seen,
  load: (tx, visit) => askFor(tx, idOf(visit), 'release'),
  values: piece => ({ _version: String(piece.version) }),
  run: async (tx, input, visit) => {
    const done = await releaseEvidence(tx, idOf(visit), input)
    return done.ok ? ok({ to: addressOf(done.value).page, notice: 'released' }) : done
  },
  view: (piece, { lang }, form) => {
    const w = evidenceWords(lang).releasePage
    const back = addressOf(piece.id).page
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: piece.title }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={fill(w.lead, { title: piece.title })}
          action={`${back}/release`}
          back={back}
          go={w.go}
          form={form}
        />
      ),
    }
  },
})

export const takeBack = page({
  path: `${LIST}/:id/take-back`,
  shell: 'office',
  may: 'evidence:release',
  ledger: 'evidence.taken-back',
  words: evidenceWords,
  input: WithReason,
  load: (tx, visit) => askFor(tx, idOf(visit), 'take-back'),
  values: piece => ({ _version: String(piece.version) }),
  run: async (tx, input, visit) => {
    const done = await takeBackEvidence(tx, idOf(visit), input)
    return done.ok ? ok({ to: addressOf(done.value).page, notice: 'taken-back' }) : done
  },
  view: (piece, { lang }, form) => {
    const { takeBackPage: w, common } = evidenceWords(lang)
    const back = addressOf(piece.id).page
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: piece.title }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={w.lead}
          action={`${back}/take-back`}
          back={back}
          go={w.go}
          danger
          form={form}
        >
          <TextField lang={lang} label={common.reason} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
