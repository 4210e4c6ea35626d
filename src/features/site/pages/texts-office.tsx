// /office/site/texts: the texts of the website, each with what stands now, its earlier wordings, and the form for a new one.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  Card,
  Disclosure,
  FormOnPage,
  Link,
  LinkButton,
  PageHead,
  Preformatted,
  Read,
  Section,
  Stack,
  Table,
  Text,
  TextArea,
} from '#src/ui/index.ts'
import { dayText, momentDay, nameOf } from '../../people/public.ts'
import { writeText } from '../actions/write-text.ts'
import { newestTexts, type TextRow, wordingsOf } from '../queries-texts.ts'
import { type TextId, textIds, WriteText } from '../schema.ts'
import { holeNames, shippedText, siteText } from '../texts.ts'
import { siteWords } from '../words.ts'

const PATH = '/office/site/texts'
const publicPath = (id: TextId) => (id === 'powers' ? '/structure' : `/${id}`)

function stateOf(id: TextId, row: TextRow | undefined, lang: Lang): string {
  const w = siteWords(lang).texts
  if (!row) return fill(w.comesWith, { version: dayText(shippedText(id).version, lang) })
  return fill(w.own, { number: row.number, day: momentDay(row.written_at, lang) })
}

const Unchecked = ({ lang, id, row }: { lang: Lang; id: TextId; row: TextRow | undefined }) =>
  row || shippedText(id).checked ? null : (
    <Badge lang={lang} tone="soon">
      {siteWords(lang).texts.unchecked}
    </Badge>
  )

const list = page({
  path: PATH,
  shell: 'office',
  may: 'site:edit',
  ledger: 'none',
  queries: 8,
  words: siteWords,
  load: newestTexts,
  view: (rows, { lang }) => {
    const w = siteWords(lang).texts
    const rowOf = (id: TextId) => rows.find(row => row.text === id)
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} />
          <Card padding="none">
            <Table
              lang={lang}
              caption={w.title}
              rows={textIds}
              columns={[
                {
                  key: 'name',
                  label: w.name,
                  head: true,
                  cell: id => <Link href={href(lang, `${PATH}/${id}`)}>{w.names[id]}</Link>,
                },
                {
                  key: 'state',
                  label: w.state,
                  cell: id => (
                    <Stack gap="xs">
                      <span>{stateOf(id, rowOf(id), lang)}</span>
                      <Unchecked lang={lang} id={id} row={rowOf(id)} />
                    </Stack>
                  ),
                },
                { key: 'see', label: w.see, cell: id => <Link href={href(lang, publicPath(id))}>{w.open}</Link> },
              ]}
            />
          </Card>
        </Stack>
      ),
    }
  },
})

const one = (id: TextId) =>
  page({
    path: `${PATH}/${id}`,
    shell: 'office',
    may: 'site:edit',
    ledger: 'none',
    queries: 9,
    words: siteWords,
    load: async tx => ({ text: await siteText(tx, id), rows: await wordingsOf(tx, id) }),
    view: ({ text, rows }, { lang }) => {
      const w = siteWords(lang).texts
      const earlier = rows.slice(1)
      return {
        title: w.names[id],
        within: PATH,
        crumbs: [{ href: PATH, text: w.title }, { text: w.names[id] }],
        body: (
          <Read>
            <Stack gap="lg">
              <PageHead
                title={w.names[id]}
                above={<Unchecked lang={lang} id={id} row={text.row} />}
                lead={stateOf(id, text.row, lang)}
                actions={
                  <>
                    <LinkButton href={href(lang, `${PATH}/${id}/edit`)} icon="pencil">
                      {w.edit}
                    </LinkButton>
                    <LinkButton href={href(lang, publicPath(id))} variant="quiet" icon="globe">
                      {w.see}
                    </LinkButton>
                  </>
                }
              />
              <Section id="now" title={w.now}>
                <Card>
                  <Preformatted>{text.th}</Preformatted>
                </Card>
                {text.en === '' ? null : (
                  <Disclosure summary={w.english}>
                    <Preformatted>{text.en}</Preformatted>
                  </Disclosure>
                )}
              </Section>
              <Section id="history" title={w.history}>
                {earlier.length === 0 ? <Text tone="muted">{w.noHistory}</Text> : null}
                {earlier.map(row => (
                  <Disclosure
                    summary={fill(w.version, {
                      number: row.number,
                      day: momentDay(row.written_at, lang),
                      name: nameOf(row, lang),
                    })}
                  >
                    <Preformatted>{row.body_th}</Preformatted>
                  </Disclosure>
                ))}
              </Section>
            </Stack>
          </Read>
        ),
      }
    },
  })

const edit = (id: TextId) =>
  page({
    path: `${PATH}/${id}/edit`,
    shell: 'office',
    may: 'site:edit',
    ledger: 'site.text-written',
    words: siteWords,
    input: WriteText,
    load: tx => siteText(tx, id),
    values: text => ({ body_th: text.th, body_en: text.en, _version: String(text.number) }),
    run: async (tx, input) => {
      const done = await writeText(tx, id, input)
      return done.ok ? ok({ to: `${PATH}/${id}`, notice: 'text-saved' }) : done
    },
    view: (_text, { lang }, form) => {
      const w = siteWords(lang).texts
      return {
        title: w.edit,
        within: PATH,
        crumbs: [{ href: PATH, text: w.title }, { href: `${PATH}/${id}`, text: w.names[id] }, { text: w.edit }],
        body: (
          <FormOnPage
            lang={lang}
            title={w.names[id]}
            lead={fill(w.how, { holes: holeNames(lang) })}
            action={href(lang, `${PATH}/${id}/edit`)}
            back={href(lang, `${PATH}/${id}`)}
            go={w.save}
            cancel={w.cancel}
            hidden={form.hidden}
          >
            <TextArea lang={lang} label={w.th} rows={18} {...form.field('body_th')} />
            <TextArea lang={lang} label={w.en} hint={w.enHint} rows={12} optional {...form.field('body_en')} />
          </FormOnPage>
        ),
      }
    },
  })

export const textsOffice = [list, ...textIds.flatMap(id => [one(id), edit(id)])]
