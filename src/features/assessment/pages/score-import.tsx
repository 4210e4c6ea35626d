// /office/scores/:year/import: a sheet or a pasted table is read and shown row by row; a person then takes it into the score form.
import { z } from 'zod'
import { askedRows, SheetFields, sheetBox, sheetInput } from '#src/documents/sheets/asked-sheet.tsx'
import type { Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import { formState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Button, ButtonRow, Card, Form, PageHead, Read, Section, Stack, Table, Text } from '#src/ui/index.ts'
import { aimName, shippedFrameworks } from '../framework.ts'
import type { Framework } from '../framework-schema.ts'
import { frameworkInForce } from '../queries-framework.ts'
import { scoreSheet } from '../queries-scores.ts'
import { type ReadRow, readScores } from '../score-reading.ts'
import { assessmentWords } from '../words.ts'
import { crumbsTo, FormPage, points, yearOf } from './parts.tsx'
import { ScoreFields } from './score-edit.tsx'

export const scoreImport = page({
  path: '/office/scores/:year/import',
  shell: 'office',
  may: 'score:edit',
  ledger: 'none',
  words: assessmentWords,
  input: z.object(sheetInput),
  files: sheetBox,
  load: async (tx, { params }) => {
    const year = yearOf(params)
    const framework = year === 0 ? undefined : await frameworkInForce(tx, year)
    return framework && { year }
  },
  run: async (tx, input, { params, lang }) => {
    const year = yearOf(params)
    const framework = await frameworkInForce(tx, year)
    if (!framework) return no('not-found')
    const read = await askedRows(input)
    if (!read.ok) return read
    const rows = readScores(read.value, framework, shippedFrameworks)
    const taken = rows.filter(row => row.name !== undefined && row.score !== undefined && row.why === undefined)
    if (taken.length === 0) return no('nothing-understood', { at: input.file ? 'file' : 'pasted' })
    const sheet = await scoreSheet(tx, year)
    return ok({
      to: `/office/scores/${year}/edit`,
      view: {
        title: assessmentWords(lang).scores.importTitle.replace('{year}', String(year)),
        within: '/office/scores',
        body: (
          <Preview
            lang={lang}
            framework={framework}
            year={year}
            rows={rows}
            taken={taken}
            version={sheet?.version ?? 0}
            before={sheet?.lines ?? {}}
          />
        ),
      },
    })
  },
  view: ({ year }, { lang }, form) => {
    const { scores: w } = assessmentWords(lang)
    const back = `/office/scores/${year}`
    const title = w.importTitle.replace('{year}', String(year))
    return {
      title,
      within: '/office/scores',
      crumbs: crumbsTo(lang, { href: back, text: String(year) }, { text: w.import }),
      body: (
        <FormPage
          lang={lang}
          title={title}
          lead={w.importLead}
          action={`${back}/import`}
          back={back}
          go={w.importRead}
          form={form}
          multipart
        >
          <SheetFields
            lang={lang}
            form={form}
            words={{ file: w.importFile, paste: w.importPaste, pasteHint: w.importPasteHint }}
          />
        </FormPage>
      ),
    }
  },
})

type PreviewProps = {
  lang: Lang
  framework: Framework
  year: number
  rows: readonly ReadRow[]
  taken: readonly ReadRow[]
  version: number
  before: Readonly<Record<string, number>>
}

function Preview({ lang, framework, year, rows, taken, version, before }: PreviewProps) {
  const { scores: w, common } = assessmentWords(lang)
  const left = rows.filter(row => row.why !== undefined)
  const values = {
    _version: String(version),
    ...Object.fromEntries(Object.entries(before).map(([name, value]) => [name, String(value)])),
    ...Object.fromEntries(taken.map(row => [row.name ?? '', String(row.score ?? '')])),
  }
  const form = formState(values)
  return (
    <Stack gap="lg">
      <PageHead
        title={w.importTitle.replace('{year}', String(year))}
        note={`${w.understood.replace('{count}', String(taken.length))} ${left.length > 0 ? w.notUnderstood.replace('{count}', String(left.length)) : ''}`}
      />
      {left.length > 0 ? (
        <Section id="left" title={w.notUnderstood.replace('{count}', String(left.length))} look="minor">
          <Card padding="none">
            <Rows lang={lang} framework={framework} rows={left.slice(0, 200)} />
          </Card>
        </Section>
      ) : null}
      <Section id="taken" title={w.understood.replace('{count}', String(taken.length))} look="minor">
        <Card padding="none">
          <Rows lang={lang} framework={framework} rows={taken} />
        </Card>
      </Section>
      <Read>
        <Form
          lang={lang}
          action={href(lang, `/office/scores/${year}/edit`)}
          hidden={{ ...form.hidden, _version: String(version) }}
          guard
        >
          <Text>{w.takeOver}</Text>
          <ScoreFields lang={lang} framework={framework} form={form} />
          <ButtonRow>
            <Button size="lg">{common.save}</Button>
          </ButtonRow>
        </Form>
      </Read>
    </Stack>
  )
}

function Rows({ lang, framework, rows }: { lang: Lang; framework: Framework; rows: readonly ReadRow[] }) {
  const { scores: w } = assessmentWords(lang)
  const named = (name: string | undefined) => {
    if (name === undefined) return ''
    const at = name.indexOf(':')
    return at < 0
      ? name === 'total'
        ? w.total
        : name.toUpperCase()
      : aimName(framework, name.slice(0, at), name.slice(at + 1), lang)
  }
  const said = (row: ReadRow) =>
    row.why === undefined
      ? row.score === undefined
        ? ''
        : points(row.score)
      : w.why[row.why].replace(/\{(\w+)\}/g, (_whole, key: string) => String(row.detail?.[key] ?? ''))
  return (
    <Table
      lang={lang}
      caption={w.text}
      rows={rows}
      columns={[
        { key: 'row', label: w.row, numeric: true, cell: row => row.row },
        { key: 'text', label: w.text, head: true, cell: row => row.text },
        { key: 'is', label: w.is, cell: row => named(row.name) },
        { key: 'score', label: w.score, cell: said },
      ]}
    />
  )
}
