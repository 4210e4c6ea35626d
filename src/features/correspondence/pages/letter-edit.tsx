// /office/letters/:id/edit: every word of a draft, in the order of the paper.
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Radios, Section, Select, TextArea, TextField } from '#src/ui/index.ts'
import { unitChoices } from '../../people/public.ts'
import { editLetter } from '../actions/edit-letter.ts'
import { letterPicture } from '../letter-picture.ts'
import { EditLetter, retentions, signings, speeds } from '../schema.ts'
import { letterWords } from '../words.ts'
import { crumbsTo, FormPage, LIST, letterAt } from './parts.tsx'

const numerals = ['thai', 'arabic'] as const

export const letterEdit = page({
  path: `${LIST}/:id/edit`,
  shell: 'office',
  may: 'letter:write',
  ledger: 'letter.edited',
  words: letterWords,
  input: EditLetter,
  load: async (tx, visit) => {
    const picture = await letterPicture(tx, idOf(visit))
    return picture?.may.has('edit') ? picture : undefined
  },
  values: ({ row, content }) => ({
    subject: row.subject,
    subject_en: content.subjectEn,
    to: content.to,
    reference: content.reference,
    phone: content.phone,
    unit: row.unit_id,
    speed: row.speed,
    retention: row.retention,
    numerals: row.numerals,
    signing: row.signing,
    ...Object.fromEntries(Object.entries(content.parts).map(([id, text]) => [`part-${id}`, text])),
    ...Object.fromEntries(Object.entries(content.partsEn).map(([id, text]) => [`en-${id}`, text])),
    _version: String(row.version),
  }),
  run: async (tx, input, visit) => {
    const done = await editLetter(tx, idOf(visit), input)
    return done.ok ? ok({ to: letterAt(idOf(visit)), notice: 'saved' }) : done
  },
  view: ({ row, form: letterForm, units }, { lang }, form) => {
    const w = letterWords(lang)
    const at = letterAt(row.id)
    const isLetter = letterForm.to !== 'none'
    return {
      title: w.edit.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: at, text: row.subject || letterForm.name[lang] }, { text: w.edit.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.edit.title}
          lead={letterForm.name[lang]}
          action={`${at}/edit`}
          back={at}
          go={w.common.save}
          form={form}
        >
          <TextField lang={lang} label={w.edit.subject} {...form.field('subject')} />
          {letterForm.bilingual ? (
            <TextField lang={lang} optional label={w.edit.subjectEn} {...form.field('subject_en')} />
          ) : null}
          {isLetter ? <TextField lang={lang} optional={false} label={w.edit.to} {...form.field('to')} /> : null}
          {isLetter ? (
            <TextArea
              lang={lang}
              optional
              rows={2}
              label={w.edit.reference}
              hint={w.edit.referenceHint}
              {...form.field('reference')}
            />
          ) : null}
          {letterForm.parts.map(part => (
            <TextArea
              lang={lang}
              optional
              rows={part.marks === 'numbered' ? 6 : 4}
              label={part.label[lang]}
              {...(part.marks === 'numbered' ? { hint: w.edit.numberedHint } : {})}
              {...form.field(`part-${part.id}`)}
            />
          ))}
          {letterForm.bilingual
            ? letterForm.parts.map(part => (
                <TextArea
                  lang={lang}
                  optional
                  rows={part.marks === 'numbered' ? 6 : 4}
                  label={fill(w.edit.inEnglish, { part: part.label[lang] })}
                  {...form.field(`en-${part.id}`)}
                />
              ))
            : null}
          <Section id="details" title={w.edit.details} look="minor">
            <Select lang={lang} label={w.edit.unit} options={unitChoices(units, lang)} {...form.field('unit')} />
            {isLetter ? <TextField lang={lang} optional label={w.edit.phone} {...form.field('phone')} /> : null}
            <Select
              lang={lang}
              empty={false}
              label={w.edit.speed}
              options={speeds.map(value => ({ value, label: w.speeds[value] }))}
              {...form.field('speed')}
            />
            <Select
              lang={lang}
              empty={false}
              label={w.edit.retention}
              hint={w.edit.retentionHint}
              options={retentions.map(value => ({ value, label: w.retentions[value] }))}
              {...form.field('retention')}
            />
            <Select
              lang={lang}
              empty={false}
              label={w.edit.numerals}
              options={numerals.map(value => ({ value, label: w.numerals[value] }))}
              {...form.field('numerals')}
            />
            <Radios
              lang={lang}
              label={w.edit.signing}
              hint={w.edit.signingHint}
              options={signings.map(value => ({ value, label: w.signings[value] }))}
              {...form.field('signing')}
            />
          </Section>
        </FormPage>
      ),
    }
  },
})
