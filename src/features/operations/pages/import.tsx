// /office/operations/plans/:id/import: a sheet or a pasted table is read and shown row by row with what is wrong; a second press takes it in.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { readTable, readText } from '#src/documents/sheets/read-table.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import { optionalFile } from '#src/platform/http/file-fields.ts'
import { formState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Button,
  ButtonRow,
  Card,
  FileField,
  Form,
  LinkButton,
  PageHead,
  Section,
  Stack,
  Table,
  TextArea,
} from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { inWords } from '../../people/public.ts'
import { importProjects, previewImport } from '../actions/import-projects.ts'
import { ownUnits } from '../actions/parts.ts'
import type { ReadProject } from '../project-reading.ts'
import { planById } from '../queries.ts'
import { Rows } from '../schema.ts'
import { money, spanText } from '../show.ts'
import { operationsWords } from '../words.ts'
import { crumbsTo, LIST } from './parts.tsx'

/** Kept to the letter: tabs part the cells of what was pasted. `rows` comes back from the preview. */
const Import = z.object({
  file: optionalFile(),
  pasted: z.string().max(400_000, 'too-long').optional(),
  rows: z.string().max(2_000_000, 'too-long').optional(),
})

export const projectImport = page({
  path: `${LIST}/plans/:id/import`,
  shell: 'office',
  may: 'operation:edit',
  ledger: 'none',
  words: operationsWords,
  input: Import,
  files: [{ field: 'file', accept: ['xlsx', 'ods', 'csv', 'txt'] }],
  load: async (tx, visit) => planById(tx, idOf(visit)),
  run: async (tx, input, visit) => {
    const plan = await planById(tx, idOf(visit))
    if (!plan) return no('not-found')
    const { lang } = visit
    const back = `${LIST}?year=${plan.fiscal_year}`
    const seen = input.rows === undefined ? undefined : rowsOf(input.rows)
    if (seen) {
      const done = await importProjects(tx, plan.id, seen)
      return done.ok ? ok({ to: back, notice: 'projects-imported' }) : done
    }
    const { file, pasted = '' } = input
    if (!file && pasted.trim() === '') return no('sheet-empty', { at: 'file' })
    const read = file
      ? await readTable(await readFile(file.path), file.kind === 'xlsx' ? 'xlsx' : file.kind === 'ods' ? 'ods' : 'text')
      : readText(pasted)
    const at = file ? 'file' : 'pasted'
    if (!read.ok) return { ...read, at }
    if (!Rows.safeParse(read.value).success) return no('sheet-too-long', { at })
    const preview = await previewImport(tx, plan.id, read.value)
    if (!preview.ok) return { ...preview, at }
    if (preview.value.length === 0) return no('nothing-to-take', { at })
    const { units } = await ownUnits(tx)
    const names = new Map(units.map(unit => [unit.id, inWords(unit.name_th, unit.name_en, lang)]))
    const title = fill(operationsWords(lang).importing.title, { year: plan.fiscal_year })
    return ok({
      to: back,
      view: {
        title,
        within: LIST,
        crumbs: crumbsTo(lang, plan.fiscal_year, { text: title }),
        body: (
          <Preview
            lang={lang}
            title={title}
            at={`${LIST}/plans/${plan.id}/import`}
            read={preview.value}
            rows={JSON.stringify(read.value)}
            unitName={id => names.get(id) ?? ''}
          />
        ),
      },
    })
  },
  view: (plan, { lang }, form) => {
    const { importing: w } = operationsWords(lang)
    const title = fill(w.title, { year: plan.fiscal_year })
    return {
      title,
      within: LIST,
      crumbs: crumbsTo(lang, plan.fiscal_year, { text: title }),
      body: (
        <FormPage
          lang={lang}
          title={title}
          lead={w.lead}
          action={`${LIST}/plans/${plan.id}/import`}
          back={`${LIST}?year=${plan.fiscal_year}`}
          go={w.read}
          form={form}
          multipart
        >
          <FileField
            lang={lang}
            name="file"
            label={w.file}
            optional
            error={form.error('file')}
            accept=".xlsx,.ods,.csv,.txt"
            kinds="XLSX, ODS, CSV"
          />
          <TextArea lang={lang} label={w.paste} hint={w.pasteHint} optional rows={6} {...form.field('pasted')} />
        </FormPage>
      ),
    }
  },
})

function rowsOf(text: string) {
  try {
    const read = Rows.safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

type PreviewProps = {
  lang: Lang
  title: string
  at: string
  read: readonly ReadProject[]
  rows: string
  unitName: (id: string) => string
}

function Preview({ lang, title, at, read, rows, unitName }: PreviewProps) {
  const { importing: w, project: p } = operationsWords(lang)
  const taken = read.flatMap(one => (one.project ? [{ row: one.row, ...one.project }] : []))
  const wrong = read.filter(one => !one.project)
  const budget = taken.reduce((sum, one) => sum + one.budget, 0)
  return (
    <Stack gap="lg">
      <PageHead title={title} note={fill(w.budgetOfAll, { budget: money(budget) })} />
      {wrong.length > 0 ? (
        <Section id="wrong" title={fill(w.wrong, { count: wrong.length })}>
          <Card padding="none">
            <Table
              lang={lang}
              caption={fill(w.wrong, { count: wrong.length })}
              rows={wrong}
              columns={[
                { key: 'row', label: w.row, numeric: true, cell: one => one.row },
                { key: 'name', label: p.name, head: true, cell: one => one.name || operationsWords(lang).none },
                {
                  key: 'why',
                  label: w.why,
                  cell: one => one.wrong.map(({ why, text }) => fill(w.whys[why], { text })).join(' · '),
                },
              ]}
            />
          </Card>
        </Section>
      ) : null}
      <Section id="taken" title={fill(w.understood, { count: taken.length })}>
        {taken.length === 0 ? null : (
          <Card padding="none">
            <Table
              lang={lang}
              caption={fill(w.understood, { count: taken.length })}
              rows={taken}
              columns={[
                { key: 'row', label: w.row, numeric: true, cell: one => one.row },
                { key: 'name', label: p.name, head: true, cell: one => one.name },
                { key: 'strategy', label: p.strategy, cell: one => one.strategy },
                { key: 'target', label: p.target, cell: one => one.target },
                { key: 'budget', label: p.budget, numeric: true, cell: one => money(one.budget) },
                { key: 'unit', label: p.unit, cell: one => unitName(one.unit) },
                { key: 'period', label: p.period, cell: one => spanText(one, lang) },
              ]}
            />
          </Card>
        )}
      </Section>
      <Form lang={lang} action={href(lang, at)} hidden={{ ...formState({}).hidden, rows }}>
        <ButtonRow>
          {taken.length === 0 ? null : <Button size="lg">{fill(w.take, { count: taken.length })}</Button>}
          <LinkButton href={href(lang, at)} variant="ghost">
            {operationsWords(lang).cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Stack>
  )
}
