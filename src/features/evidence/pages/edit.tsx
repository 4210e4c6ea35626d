// /office/evidence/:id/edit: changes what is said about a piece, not the piece.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { DateField, Select, TextArea, TextField } from '#src/ui/index.ts'
import { dayText, houseUnits, unitChoices } from '../../people/public.ts'
import { editEvidence } from '../actions/edit-evidence.ts'
import { EditEvidence } from '../schema.ts'
import { addressOf } from '../show.ts'
import { askFor } from '../who.ts'
import { evidenceWords } from '../words.ts'
import { crumbsTo, FormPage, LIST } from './parts.tsx'

export const edit = page({
  path: `${LIST}/:id/edit`,
  shell: 'office',
  may: 'evidence:add',
  ledger: 'evidence.edited',
  words: evidenceWords,
  input: EditEvidence,
  load: async (tx, visit) => {
    const piece = await askFor(tx, idOf(visit), 'edit')
    return piece && { piece, units: await houseUnits(tx) }
  },
  values: ({ piece }, { lang }) => ({
    title: piece.title,
    note: piece.note,
    happened_on: dayText(piece.happened_on, lang),
    expires_on: dayText(piece.expires_on, lang),
    unit: piece.unit_id ?? '',
    _version: String(piece.version),
  }),
  run: async (tx, input, visit) => {
    const done = await editEvidence(tx, idOf(visit), input)
    return done.ok ? ok({ to: addressOf(done.value).page, notice: 'edited' }) : done
  },
  view: ({ piece, units }, { lang }, form) => {
    const w = evidenceWords(lang)
    const f = w.fields
    const back = addressOf(piece.id).page
    return {
      title: w.editPage.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: piece.title }, { text: w.editPage.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.editPage.title}
          action={`${back}/edit`}
          back={back}
          go={w.common.save}
          form={form}
        >
          <TextField lang={lang} label={f.title} {...form.field('title')} />
          <DateField lang={lang} label={f.happened_on} hint={f.happenedHint} optional {...form.field('happened_on')} />
          <TextArea lang={lang} label={f.note} hint={f.noteHint} optional rows={4} {...form.field('note')} />
          <DateField lang={lang} label={f.expires_on} hint={f.expiresHint} optional {...form.field('expires_on')} />
          <Select lang={lang} label={f.unit} optional options={unitChoices(units, lang)} {...form.field('unit')} />
        </FormPage>
      ),
    }
  },
})
