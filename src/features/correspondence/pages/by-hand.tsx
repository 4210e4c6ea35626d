// /office/letters/:id/by-hand: what somebody signed on the printed paper, one after the other; the last one brings the scan.
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Alert, DateField, FileField, Radios, Select, TextArea } from '#src/ui/index.ts'
import { nameOf } from '../../people/public.ts'
import { recordByHand } from '../actions/decide-letter.ts'
import { letterPicture } from '../letter-picture.ts'
import { fullPost } from '../printed.ts'
import { ByHand } from '../schema.ts'
import { letterWords } from '../words.ts'
import { turnOf } from './decide-card.tsx'
import { crumbsTo, FormPage, LIST, letterAt } from './parts.tsx'

export const letterByHand = page({
  path: `${LIST}/:id/by-hand`,
  shell: 'office',
  may: 'letter:write',
  ledger: 'letter.answered',
  words: letterWords,
  input: ByHand,
  files: [{ field: 'scan', accept: ['pdf', 'jpeg', 'png'] }],
  load: async (tx, visit) => {
    const picture = await letterPicture(tx, idOf(visit))
    const turn = picture && turnOf(picture)
    return picture?.may.has('by-hand') && turn ? { ...picture, turn } : undefined
  },
  values: ({ row, turn, signatories }) => ({
    staff: signatories.get(turn.now.post_id)?.[0]?.staff_id ?? '',
    phrase: turn.usual,
    _version: String(row.version),
  }),
  run: async (tx, input, visit) => {
    const done = await recordByHand(tx, { store: visit.store, origin: visit.origin }, idOf(visit), input)
    return done.ok ? ok({ to: letterAt(idOf(visit)), notice: done.value }) : done
  },
  view: ({ row, form: letterForm, turn, signatories, card }, { lang }, form) => {
    const { byHand: w, decide } = letterWords(lang)
    const at = letterAt(row.id)
    const here = signatories.get(turn.now.post_id) ?? []
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: at, text: row.subject || letterForm.name[lang] }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={fill(w.lead, { post: fullPost(card, turn.now, lang) })}
          action={`${at}/by-hand`}
          back={at}
          go={w.go}
          form={form}
          multipart
        >
          {here.length === 0 ? <Alert tone="warning" title={w.vacant} /> : null}
          <Select
            lang={lang}
            label={w.who}
            options={here.map(one => ({ value: one.staff_id, label: nameOf(one, lang) }))}
            {...form.field('staff')}
          />
          <Radios
            lang={lang}
            label={decide.phrase}
            {...form.field('phrase')}
            options={[
              ...turn.phrases.map(one => ({ value: one.id, label: one[lang] })),
              { value: 'return', label: decide.return, hint: decide.returnHint },
            ]}
          />
          <TextArea lang={lang} optional rows={3} label={decide.remark} {...form.field('remark')} />
          <DateField lang={lang} label={w.day} {...form.field('on_day')} />
          <FileField
            lang={lang}
            optional
            label={w.scan}
            hint={w.scanHint}
            name="scan"
            accept=".pdf,image/*"
            error={form.error('scan')}
          />
        </FormPage>
      ),
    }
  },
})
