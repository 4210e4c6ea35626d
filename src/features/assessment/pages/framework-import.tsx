// /office/frameworks/:year/import: a corrected framework is read, its differences are shown, and only then may it be adopted.
// What is adopted travels through the form as text and is checked again like anything a form sends.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { decode, readTable } from '#src/documents/sheets/read-table.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import { line } from '#src/platform/http/fields.ts'
import { optionalFile } from '#src/platform/http/file-fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Button,
  ButtonRow,
  Card,
  FileField,
  Form,
  LinkButton,
  PageHead,
  Preformatted,
  Read,
  Section,
  Stack,
  Table,
  Text,
  TextField,
} from '#src/ui/index.ts'
import { adoptFramework } from '../actions/adopt-framework.ts'
import { type Difference, differences } from '../framework-diff.ts'
import type { Framework } from '../framework-schema.ts'
import { fromRows, fromYaml, toYaml } from '../framework-sheet.ts'
import { adoptedFramework } from '../queries-framework.ts'
import { assessmentWords } from '../words.ts'
import { FormPage, yearOf } from './parts.tsx'

const Import = z.object({
  file: optionalFile(),
  content: z.string().max(400_000, 'too-long').optional(),
  note: line(300, { optional: true }),
})

export const frameworkImport = page({
  path: '/office/frameworks/:year/import',
  shell: 'office',
  may: 'framework:edit',
  ledger: 'none',
  words: assessmentWords,
  input: Import,
  files: [{ field: 'file', accept: ['xlsx', 'ods', 'txt', 'csv'] }],
  load: async (tx, { params }) => {
    const year = yearOf(params)
    return year === 0 ? undefined : { year, framework: await adoptedFramework(tx, year) }
  },
  run: async (tx, input, { params, lang }) => {
    const year = yearOf(params)
    if (year === 0) return no('not-found')
    if (!input.file && input.content) {
      const read = fromYaml(input.content)
      if (!read.ok) return read
      const done = await adoptFramework(tx, year, read.value, input.note)
      return done.ok ? ok({ to: `/office/frameworks/${year}`, notice: 'framework-adopted' }) : { ...done, at: 'file' }
    }
    if (!input.file) return no('sheet-empty', { at: 'file' })
    const before = await adoptedFramework(tx, year)
    const bytes = await readFile(input.file.path)
    const isSheet = input.file.kind === 'xlsx' || input.file.kind === 'ods'
    const table = isSheet ? await readTable(bytes, input.file.kind === 'ods' ? 'ods' : 'xlsx') : undefined
    if (table && !table.ok) return { ...table, at: 'file' }
    const read = table
      ? before
        ? fromRows(table.value, before)
        : no('no-framework', { at: 'file' })
      : fromYaml(decode(bytes))
    if (!read.ok) return read
    if (read.value.year !== year) return no('other-year', { at: 'file', detail: { year: read.value.year } })
    return ok({
      to: `/office/frameworks/${year}`,
      view: {
        title: assessmentWords(lang).framework.previewTitle,
        within: '/office/frameworks',
        body: <Preview lang={lang} year={year} before={before} after={read.value} />,
      },
    })
  },
  view: ({ year, framework }, { lang }, form) => {
    const { framework: w } = assessmentWords(lang)
    const back = framework ? `/office/frameworks/${year}` : '/office/frameworks'
    const title = w.importTitle.replace('{year}', String(year))
    return {
      title,
      within: '/office/frameworks',
      crumbs: [{ href: '/office/frameworks', text: w.title }, { href: back, text: String(year) }, { text: w.import }],
      body: (
        <FormPage
          lang={lang}
          title={title}
          lead={w.importLead}
          action={`/office/frameworks/${year}/import`}
          back={back}
          go={w.preview}
          form={form}
          multipart
        >
          <LinkButton
            href={href(lang, `/office/frameworks/${year}?format=yaml`)}
            size="sm"
            variant="quiet"
            icon="download"
          >
            {w.yaml}
          </LinkButton>
          <LinkButton href={href(lang, `/office/frameworks/${year}/sheet`)} size="sm" variant="quiet" icon="download">
            {w.xlsx}
          </LinkButton>
          <FileField
            lang={lang}
            name="file"
            label={w.file}
            error={form.error('file')}
            accept=".yaml,.yml,.xlsx,.ods,.txt"
            kinds="YAML, XLSX"
          />
        </FormPage>
      ),
    }
  },
})

function Preview({
  lang,
  year,
  before,
  after,
}: {
  lang: Lang
  year: number
  before: Framework | undefined
  after: Framework
}) {
  const { framework: w } = assessmentWords(lang)
  const found = differences(before, after)
  const counts = w.counts
    .replace('{added}', String(found.added))
    .replace('{changed}', String(found.changed))
    .replace('{removed}', String(found.removed))
    .replace('{same}', String(found.same))
  return (
    <Stack gap="lg">
      <PageHead title={w.previewTitle} note={counts} />
      {found.list.length === 0 ? (
        <Text>{w.same}</Text>
      ) : (
        <Section id="changes" title={w.previewTitle} look="hidden">
          <Card padding="none">
            <Table
              lang={lang}
              caption={w.previewTitle}
              rows={found.list}
              columns={[
                { key: 'at', label: w.code, head: true, cell: (one: Difference) => `${one.at} ${w[one.kind]}` },
                { key: 'was', label: w.was, cell: one => <Preformatted>{one.was}</Preformatted> },
                { key: 'is', label: w.is, cell: one => <Preformatted>{one.is}</Preformatted> },
              ]}
            />
          </Card>
        </Section>
      )}
      <Read>
        <Form
          lang={lang}
          action={href(lang, `/office/frameworks/${year}/import`)}
          hidden={{ _once: newId(), content: toYaml(after) }}
          multipart
        >
          <TextField lang={lang} name="note" label={w.note} optional />
          <ButtonRow>
            <Button size="lg">{w.adopt}</Button>
            <LinkButton href={href(lang, `/office/frameworks/${year}`)} variant="ghost">
              {assessmentWords(lang).common.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Read>
    </Stack>
  )
}
