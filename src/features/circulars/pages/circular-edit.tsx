// /office/circulars/:id/edit: changes a circular that has not been sent.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { BothVersions, FormPage } from '../../measures/public.ts'
import { dayText } from '../../people/public.ts'
import { editCircular } from '../actions/draft-circular.ts'
import { theirCircular } from '../actions/parts.ts'
import { attachmentsOf } from '../queries.ts'
import { EditCircular } from '../schema.ts'
import { circularsWords } from '../words.ts'
import { CircularFields, circularFormData, formFiles, valuesOf } from './circular-form.tsx'
import { addressOf, crumbsTo, LIST } from './parts.tsx'

export const circularEdit = page({
  path: `${LIST}/:id/edit`,
  shell: 'office',
  may: 'circular:send',
  ledger: 'circular.changed',
  words: circularsWords,
  input: EditCircular,
  files: formFiles,
  load: async (tx, visit) => {
    const found = await theirCircular(tx, idOf(visit))
    if (!found.ok || found.value.state !== 'draft') return undefined
    return {
      ...(await circularFormData(tx)),
      circular: found.value,
      attachments: await attachmentsOf(tx, found.value.id),
    }
  },
  values: ({ circular, attachments }, { lang }) => valuesOf(circular, attachments, dayText(circular.due_on, lang)),
  run: async (tx, input, visit) => {
    const done = await editCircular(tx, visit.store, idOf(visit), input)
    return done.ok ? ok({ to: `${addressOf(idOf(visit))}/send`, notice: 'saved' }) : done
  },
  view: (data, { lang }, form) => {
    const { form: w } = circularsWords(lang)
    const { circular, attachments } = data
    const back = addressOf(circular.id)
    return {
      title: w.editTitle,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: circular.subject }, { text: w.editTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.editTitle}
          lead={w.newLead}
          action={`${back}/edit`}
          back={back}
          go={w.save}
          multipart
          form={form}
          now={circular.version}
        >
          <BothVersions
            lang={lang}
            form={form}
            now={circular.version}
            fields={[
              { label: w.subject, typed: form.field('subject').value, stored: circular.subject },
              { label: w.words, typed: form.field('words').value, stored: circular.words },
              { label: w.due, typed: form.field('due').value, stored: dayText(circular.due_on, lang) },
            ]}
          />
          <CircularFields lang={lang} form={form} data={data} attachments={attachments} self={circular.id} />
        </FormPage>
      ),
    }
  },
})
