// /office/operations/plans/:id/import: a sheet or a pasted table is read and shown row by row with what is wrong; a second press takes it in.
import { z } from 'zod'
import { askedRows, previewedInput, previewedRows, SheetFields, sheetBox } from '#src/documents/sheets/asked-sheet.tsx'
import { SheetPreview } from '#src/documents/sheets/sheet-preview.tsx'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { FormPage } from '../../measures/public.ts'
import { inWords } from '../../people/public.ts'
import { importProjects, previewImport } from '../actions/import-projects.ts'
import { ownUnits } from '../actions/parts.ts'
import type { ReadProject } from '../project-reading.ts'
import { planById } from '../queries.ts'
import { money, spanText } from '../show.ts'
import { operationsWords } from '../words.ts'
import { crumbsTo, LIST } from './parts.tsx'

const MOST = { rows: 1000, letters: 3000 }

export const projectImport = page({
  path: `${LIST}/plans/:id/import`,
  shell: 'office',
  may: 'operation:edit',
  ledger: 'none',
  words: operationsWords,
  input: z.object(previewedInput),
  files: sheetBox,
  load: async (tx, visit) => planById(tx, idOf(visit)),
  run: async (tx, input, visit) => {
    const plan = await planById(tx, idOf(visit))
    if (!plan) return no('not-found')
    const { lang } = visit
    const back = `${LIST}?year=${plan.fiscal_year}`
    if (input.rows !== undefined) {
      const seen = previewedRows(input.rows, MOST)
      const done = seen.ok ? await importProjects(tx, plan.id, seen.value) : seen
      return done.ok ? ok({ to: back, notice: 'projects-imported' }) : done
    }
    const read = await askedRows(input, MOST)
    if (!read.ok) return read
    const at = input.file ? 'file' : 'pasted'
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
          <SheetFields lang={lang} form={form} words={w} />
        </FormPage>
      ),
    }
  },
})

type PreviewProps = {
  lang: Lang
  title: string
  at: string
  read: readonly ReadProject[]
  rows: string
  unitName: (id: string) => string
}

function Preview({ lang, title, at, read, rows, unitName }: PreviewProps) {
  const { importing: w, project: p, none, cancel } = operationsWords(lang)
  const taken = read.flatMap(one => (one.project ? [{ row: one.row, ...one.project }] : []))
  const wrong = read.filter(one => !one.project)
  return (
    <SheetPreview
      lang={lang}
      words={w}
      title={title}
      note={fill(w.budgetOfAll, { budget: money(taken.reduce((sum, one) => sum + one.budget, 0)) })}
      name={p.name}
      wrong={wrong.map(one => ({
        row: one.row,
        name: one.name || none,
        why: one.wrong.map(({ why, text }) => fill(w.whys[why], { text })).join(' · '),
      }))}
      taken={taken}
      columns={[
        { key: 'name', label: p.name, head: true, cell: one => one.name },
        { key: 'strategy', label: p.strategy, cell: one => one.strategy },
        { key: 'target', label: p.target, cell: one => one.target },
        { key: 'budget', label: p.budget, numeric: true, cell: one => money(one.budget) },
        { key: 'unit', label: p.unit, cell: one => unitName(one.unit) },
        { key: 'period', label: p.period, cell: one => spanText(one, lang) },
      ]}
      action={at}
      cancel={cancel}
      fields={{ rows }}
    />
  )
}
