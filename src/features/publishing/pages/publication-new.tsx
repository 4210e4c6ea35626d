// /office/publications/new?kind=: writes something to be published. Without a kind it asks which.
import { ok } from '#src/kernel/result.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { HiddenField, LinkTiles, PageHead, Stack } from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { firstOwnUnit } from '../../people/public.ts'
import { draftPublication } from '../actions/draft-publication.ts'
import { ownUnits } from '../actions/parts.ts'
import { topicOfKind } from '../rules.ts'
import { kinds, NewPublication } from '../schema.ts'
import { kindIcons } from '../show.ts'
import { publishingWords } from '../words.ts'
import { crumbsTo, LIST, officeAt } from './parts.tsx'
import { formFiles, type HeadingChoice, PublicationFields } from './publication-form.tsx'

export const publicationNew = (headings: readonly HeadingChoice[]): AnyPage =>
  page({
    path: `${LIST}/new`,
    shell: 'office',
    may: 'publication:write',
    ledger: 'publication.drafted',
    queries: 8,
    words: publishingWords,
    input: NewPublication,
    files: formFiles,
    load: async (tx, { query }) => ({
      kind: kinds.find(one => one === query.get('kind')),
      ...(await ownUnits(tx)),
    }),
    values: ({ kind, units, own }) => {
      const topic = kind && topicOfKind[kind]
      return { unit: firstOwnUnit(units, own), topics: topic ? [topic] : [] }
    },
    run: async (tx, input, { store }) => {
      const done = await draftPublication(tx, store, input)
      return done.ok ? ok({ to: officeAt(done.value), notice: 'drafted' }) : done
    },
    view: (data, { lang }, form) => {
      const { form: w, kinds: kindNames, kindHints } = publishingWords(lang)
      const kind = data.kind ?? kinds.find(one => one === form.field('kind').value)
      const base = { title: w.newTitle, within: LIST, crumbs: crumbsTo(lang, { text: w.newTitle }) }
      if (kind === undefined)
        return {
          ...base,
          body: (
            <Stack gap="lg">
              <PageHead title={w.newTitle} lead={w.chooseKind} />
              <LinkTiles
                label={w.chooseKind}
                tiles={kinds.map(one => ({
                  href: href(lang, `${LIST}/new?kind=${one}`),
                  icon: kindIcons[one],
                  title: kindNames[one],
                  note: kindHints[one],
                }))}
              />
            </Stack>
          ),
        }
      return {
        ...base,
        title: `${w.newTitle}: ${kindNames[kind]}`,
        body: (
          <FormPage
            lang={lang}
            title={kindNames[kind]}
            lead={w.lead}
            action={`${LIST}/new?kind=${kind}`}
            back={LIST}
            go={w.save}
            multipart
            form={form}
          >
            <HiddenField name="kind" value={kind} />
            <PublicationFields lang={lang} form={form} data={{ kind, units: data.units, own: data.own, headings }} />
          </FormPage>
        ),
      }
    },
  })
