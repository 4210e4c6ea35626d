// /office/oit/:year/:number/answer: writes the answer and goes through the checklist.
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { Card, Checkbox, DateField, Section, Select, TextArea, TextField } from '#src/ui/index.ts'
import { BothVersions, FormPage as LockedForm } from '../../measures/public.ts'
import { dayText } from '../../people/public.ts'
import { editAnswer } from '../actions/edit-answer.ts'
import { isTheirs } from '../actions/parts.ts'
import { gatherItem, type Item, type Sources } from '../gather.ts'
import { EditAnswer, fieldOf, verdicts } from '../schema.ts'
import { text } from '../show.ts'
import { disclosureWords } from '../words.ts'
import { atOf, DESK, deskCrumbs, deskOf } from './parts.tsx'

export const oitAnswer = (sources: Sources) =>
  page({
    path: `${DESK}/:year/:number/answer`,
    shell: 'office',
    may: 'item:answer',
    ledger: 'item.answered',
    words: disclosureWords,
    input: EditAnswer,
    load: async (tx, { params }) => {
      const { year, number } = atOf(params)
      const found = await gatherItem(tx, sources, year, number, { isOffice: true })
      if (!found || !isTheirs(tx, found.one, found.of.units)) return undefined
      return (found.one.answer?.state ?? 'preparing') === 'preparing' ? found.one : undefined
    },
    values: ({ answer, parts }, { lang }) => ({
      sentence_th: answer?.sentence_th ?? '',
      sentence_en: answer?.sentence_en ?? '',
      nothing: answer?.nothing ? 'yes' : '',
      nothing_from: dayText(answer?.nothing_from ?? null, lang),
      nothing_to: dayText(answer?.nothing_to ?? null, lang),
      self_score: answer?.self_score === null || !answer ? '' : String(answer.self_score),
      ...Object.fromEntries(
        parts.flatMap(part => [
          [fieldOf('verdict', part.id), part.said?.verdict ?? ''],
          [fieldOf('reason', part.id), part.said?.reason ?? ''],
        ]),
      ),
      _version: String(answer?.version ?? 0),
    }),
    run: async (tx, input, { params }) => {
      const at = atOf(params)
      const done = await editAnswer(tx, sources, at, input)
      return done.ok ? ok({ to: `${DESK}/${at.year}/${at.number}`, notice: 'item-saved' }) : done
    },
    view: (one, { lang }, form) => {
      const { answer: w, save } = disclosureWords(lang)
      const title = w.title.replace('{number}', String(one.item.number))
      const back = deskOf(one)
      const now = one.answer?.version ?? 0
      return {
        title,
        within: DESK,
        crumbs: deskCrumbs(lang, one.year, { href: back, text: `O${one.item.number}` }, { text: title }),
        body: (
          <LockedForm
            lang={lang}
            title={title}
            lead={one.item[lang]}
            action={`${back}/answer`}
            back={back}
            go={save}
            form={form}
            now={now}
          >
            <BothVersions
              lang={lang}
              form={form}
              now={now}
              fields={[
                { label: w.sentenceTh, typed: form.field('sentence_th').value, stored: one.answer?.sentence_th ?? '' },
                { label: w.sentenceEn, typed: form.field('sentence_en').value, stored: one.answer?.sentence_en ?? '' },
              ]}
            />
            <Fields lang={lang} one={one} form={form} />
          </LockedForm>
        ),
      }
    },
  })

function Fields({ lang, one, form }: { lang: Lang; one: Item; form: FormState }) {
  const { answer: w, verdicts: names } = disclosureWords(lang)
  return (
    <>
      <TextArea
        lang={lang}
        label={w.sentenceTh}
        hint={w.sentenceHint}
        rows={3}
        optional
        {...form.field('sentence_th')}
      />
      <TextArea lang={lang} label={w.sentenceEn} rows={3} optional {...form.field('sentence_en')} />
      <Checkbox
        lang={lang}
        label={w.nothing}
        hint={w.nothingHint}
        {...form.field('nothing')}
        value="yes"
        checked={form.field('nothing').value === 'yes'}
      />
      <DateField lang={lang} label={w.from} optional {...form.field('nothing_from')} />
      <DateField lang={lang} label={w.to} optional {...form.field('nothing_to')} />
      <Section id="checklist" title={w.checklist}>
        {one.parts.map(part => (
          <Card title={text(part.words, lang)} level={3}>
            <Select
              lang={lang}
              label={w.verdict}
              optional
              empty={w.auto}
              options={verdicts.map(value => ({ value, label: names[value] }))}
              {...form.field(fieldOf('verdict', part.id))}
            />
            <TextField lang={lang} label={w.reason} optional {...form.field(fieldOf('reason', part.id))} />
          </Card>
        ))}
      </Section>
      <Select
        lang={lang}
        label={w.score}
        hint={w.scoreHint}
        optional
        empty={w.noScore}
        options={['100', '0'].map(value => ({ value, label: value }))}
        {...form.field('self_score')}
      />
    </>
  )
}
