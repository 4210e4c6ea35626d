// /office/publications/new?kind=&topic=&year=&unit=: writes something to be published. Without a kind it asks which.
import { ok } from '#src/kernel/result.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { HiddenField, Link, LinkTiles, PageHead, Stack } from '#src/ui/index.ts'
import { topicById } from '../../assessment/public.ts'
import { FormPage } from '../../measures/public.ts'
import { firstOwnUnit } from '../../people/public.ts'
import { draftPublication } from '../actions/draft-publication.ts'
import { ownUnits } from '../actions/parts.ts'
import { topicOfKind } from '../rules.ts'
import { isManual, kinds, NewPublication } from '../schema.ts'
import { kindIcons } from '../show.ts'
import { publishingWords } from '../words.ts'
import { crumbsTo, LIST, officeAt, STARTERS } from './parts.tsx'
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
    values: ({ kind, units, own }, { query }) => {
      // What sent her here may say of which subject, year and unit it is.
      const asked = (name: string) => query.get(name) ?? ''
      const topic = topicById(asked('topic'))?.id ?? (kind && topicOfKind[kind])
      const unit = own.has(asked('unit')) ? asked('unit') : firstOwnUnit(units, own)
      return { unit, topics: topic ? [topic] : [], fiscal_year: /^25\d\d$/.test(asked('year')) ? asked('year') : '' }
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
            {isManual(kind) ? (
              <Link href={href(lang, STARTERS)} icon="book-open">
                {publishingWords(lang).starters.open}
              </Link>
            ) : null}
            <HiddenField name="kind" value={kind} />
            <PublicationFields lang={lang} form={form} data={{ kind, units: data.units, own: data.own, headings }} />
          </FormPage>
        ),
      }
    },
  })
