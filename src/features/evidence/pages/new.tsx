// /office/evidence/new: offers a picture, a file, a link or a figure. On a phone: choose the picture, send.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { houseUnits, unitChoices } from '../../people/public.ts'
import { offerEvidence } from '../actions/offer-evidence.ts'
import { EvidenceFormFields, evidenceFiles } from '../form-fields.tsx'
import { OfferEvidence } from '../schema.ts'
import { addressOf, dayTyped } from '../show.ts'
import { evidenceWords } from '../words.ts'
import { crumbsTo, type EvidenceParts, FormPage, LIST } from './parts.tsx'

const PATH = `${LIST}/new`

export const newPiece = ({ facts }: EvidenceParts) =>
  page({
    path: PATH,
    shell: 'office',
    may: 'evidence:add',
    ledger: 'evidence.offered',
    words: evidenceWords,
    files: evidenceFiles,
    input: OfferEvidence,
    load: tx => houseUnits(tx),
    values: (_units, { query, lang }) => ({
      kind: query.get('kind') ?? 'file',
      fact: query.get('fact') ?? '',
      fact_from: dayTyped(query.get('from'), lang),
      fact_to: dayTyped(query.get('to'), lang),
      fact_params: query.get('params') ?? '',
    }),
    run: async (tx, input, { store }) => {
      const done = await offerEvidence(tx, { store, facts }, input)
      return done.ok ? ok({ to: addressOf(done.value).page, notice: 'offered' }) : done
    },
    view: (units, { lang }, form) => {
      const w = evidenceWords(lang).newPage
      return {
        title: w.title,
        within: LIST,
        crumbs: crumbsTo(lang, { text: w.title }),
        body: (
          <FormPage lang={lang} title={w.title} lead={w.lead} action={PATH} back={LIST} go={w.go} form={form} multipart>
            <EvidenceFormFields lang={lang} form={form} facts={facts} units={unitChoices(units, lang)} />
          </FormPage>
        ),
      }
    },
  })
