// /office/publications/:id/edit: changes the working copy. What the public sees stays until it is published.
import { ok } from '#src/kernel/result.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { BothVersions, FormPage } from '../../measures/public.ts'
import { editPublication } from '../actions/draft-publication.ts'
import { ownUnits, theirs } from '../actions/parts.ts'
import { mappedOf } from '../queries.ts'
import { EditPublication } from '../schema.ts'
import { publishingWords } from '../words.ts'
import { crumbsTo, LIST, officeAt } from './parts.tsx'
import { formFiles, type HeadingChoice, PublicationFields, valuesOf } from './publication-form.tsx'

export const publicationEdit = (headings: readonly HeadingChoice[]): AnyPage =>
  page({
    path: `${LIST}/:id/edit`,
    shell: 'office',
    may: 'publication:write',
    ledger: 'publication.changed',
    queries: 10,
    words: publishingWords,
    input: EditPublication,
    files: formFiles,
    load: async (tx, visit) => {
      const found = await theirs(tx, idOf(visit))
      if (!found.ok) return undefined
      return { row: found.value, mapped: await mappedOf(tx, found.value.id), ...(await ownUnits(tx)) }
    },
    values: ({ row, mapped }, { lang }) => valuesOf(row, mapped, lang),
    run: async (tx, input, visit) => {
      const done = await editPublication(tx, visit.store, idOf(visit), input)
      return done.ok ? ok({ to: officeAt(idOf(visit)), notice: 'saved' }) : done
    },
    view: ({ row, units, own }, { lang }, form) => {
      const w = publishingWords(lang).form
      const { draft } = row
      const back = officeAt(row.id)
      return {
        title: w.editTitle,
        within: LIST,
        crumbs: crumbsTo(lang, { href: back, text: draft.title_th }, { text: w.editTitle }),
        body: (
          <FormPage
            lang={lang}
            title={w.editTitle}
            lead={w.lead}
            action={`${back}/edit`}
            back={back}
            go={w.save}
            multipart
            form={form}
            now={row.version}
          >
            <BothVersions
              lang={lang}
              form={form}
              now={row.version}
              fields={[
                { label: w.title, typed: form.field('title_th').value, stored: draft.title_th },
                { label: w.summary, typed: form.field('summary_th').value, stored: draft.summary_th },
                { label: w.body, typed: form.field('body_th').value, stored: draft.body_th },
              ]}
            />
            <PublicationFields
              lang={lang}
              form={form}
              data={{ kind: row.kind, units, own, headings, content: draft }}
            />
          </FormPage>
        ),
      }
    },
  })
