// /office/reports/word: takes the Word file of a report back, and lists those that were sent before.
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  Button,
  ButtonRow,
  Card,
  FileField,
  Form,
  Link,
  PageHead,
  Read,
  Section,
  Stack,
  Table,
} from '#src/ui/index.ts'
import { momentDay } from '../../people/public.ts'
import { returnWord } from '../actions/return-word.ts'
import { returnsOf } from '../queries-returns.ts'
import { ReturnWord, WORD_LIMIT } from '../schema.ts'
import { reportsWords } from '../words.ts'

export const WORD = '/office/reports/word'
const MOST_SHOWN = 30

export const word = page({
  path: WORD,
  shell: 'office',
  may: 'step:report',
  ledger: 'report.word-returned',
  queries: 14,
  words: reportsWords,
  input: ReturnWord,
  files: [{ field: 'file', accept: ['docx'], limit: WORD_LIMIT }],
  load: async tx => ({ before: await returnsOf(tx, MOST_SHOWN) }),
  run: async (tx, input, { store, origin }) => {
    const done = await returnWord(tx, { store, origin }, input.file)
    return done.ok ? ok({ to: `${WORD}/${done.value}`, notice: 'word-compared' }) : done
  },
  view: ({ before }, { lang }, form) => {
    const { returned: w, page: p } = reportsWords(lang)
    return {
      title: w.title,
      within: '/office/reports',
      crumbs: [{ href: '/office/reports', text: p.title }, { text: w.title }],
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} />
          <Read>
            <Form lang={lang} action={href(lang, WORD)} hidden={form.hidden} multipart>
              <FileField
                lang={lang}
                name="file"
                label={w.file}
                hint={w.fileHint}
                error={form.error('file')}
                accept=".docx"
                kinds="DOCX"
                maxSize={`${WORD_LIMIT / 1024 / 1024} MB`}
              />
              <ButtonRow>
                <Button size="lg">{w.compare}</Button>
              </ButtonRow>
            </Form>
          </Read>
          {before.length > 0 ? <Before lang={lang} rows={before} /> : null}
        </Stack>
      ),
    }
  },
})

type Rows = Awaited<ReturnType<typeof returnsOf>>

function Before({ lang, rows }: { lang: Lang; rows: Rows }) {
  const { returned: w, page: p } = reportsWords(lang)
  return (
    <Section id="before" title={w.before}>
      <Card padding="none">
        <Table
          lang={lang}
          caption={w.before}
          rows={rows}
          columns={[
            {
              key: 'name',
              label: w.name,
              head: true,
              cell: row => <Link href={href(lang, `${WORD}/${row.id}`)}>{row.file_name}</Link>,
            },
            {
              key: 'kind',
              label: p.title,
              cell: row => `${p.kinds[row.kind === 'plan' ? 'plan' : 'result']} ${row.fiscal_year}`,
            },
            {
              key: 'at',
              label: w.sentAt,
              nowrap: true,
              cell: row => momentDay(row.at, lang),
            },
            {
              key: 'open',
              label: w.waiting,
              cell: row =>
                Number(row.open) === 0 ? (
                  <Badge lang={lang} tone="done" plain>
                    {w.nothingWaits}
                  </Badge>
                ) : (
                  <Badge lang={lang} tone="soon">
                    {row.open}
                  </Badge>
                ),
            },
          ]}
        />
      </Card>
    </Section>
  )
}
