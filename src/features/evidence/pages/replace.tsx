// /office/evidence/:id/replace: a new piece in the place of this one.
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { dayText } from '../../people/public.ts'
import { replaceEvidence } from '../actions/replace-evidence.ts'
import { writeParams } from '../facts-known.ts'
import { EvidenceFormFields, evidenceFiles } from '../form-fields.tsx'
import { OfferEvidence } from '../schema.ts'
import { addressOf } from '../show.ts'
import { askFor } from '../who.ts'
import { evidenceWords } from '../words.ts'
import { crumbsTo, type EvidenceParts, FormPage, LIST } from './parts.tsx'

export const replace = ({ facts }: EvidenceParts) =>
  page({
    path: `${LIST}/:id/replace`,
    shell: 'office',
    may: 'evidence:add',
    ledger: 'evidence.replaced',
    words: evidenceWords,
    files: evidenceFiles,
    input: OfferEvidence,
    load: (tx, visit) => askFor(tx, idOf(visit), 'replace'),
    values: (piece, { lang }) => ({
      kind: piece.kind,
      title: piece.title,
      note: piece.note,
      happened_on: dayText(piece.happened_on, lang),
      fact: piece.fact ?? '',
      fact_from: dayText(piece.fact_from, lang),
      fact_to: dayText(piece.fact_to, lang),
      fact_params: writeParams(piece.fact_params),
    }),
    run: async (tx, input, visit) => {
      const done = await replaceEvidence(tx, { store: visit.store, facts }, idOf(visit), input)
      return done.ok ? ok({ to: addressOf(done.value).page, notice: 'replaced' }) : done
    },
    view: (piece, { lang }, form) => {
      const w = evidenceWords(lang).replacePage
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
            action={`${back}/replace`}
            back={back}
            go={w.go}
            form={form}
            multipart
          >
            <EvidenceFormFields lang={lang} form={form} facts={facts} />
          </FormPage>
        ),
      }
    },
  })
