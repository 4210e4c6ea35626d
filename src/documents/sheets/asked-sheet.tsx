// A sheet that a form asks for: chosen as a file or pasted. Its fields, what they accept, and the rows they held.
// What a preview sends back as `rows` is read again like anything a browser sends.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Lang } from '#src/kernel/lang.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import { normalizeThai } from '#src/kernel/thai-text.ts'
import type { Received } from '#src/platform/files/receive.ts'
import { optionalFile } from '#src/platform/http/file-fields.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import type { FileBox } from '#src/platform/http/receive-files.ts'
import { FileField, TextArea } from '#src/ui/index.ts'
import { MOST_COLUMNS, MOST_ROWS, type Rows, readTable, readText, type TableRefusal } from './read-table.ts'

/** Not cleaned as other text is: tabs part the cells of what was pasted. */
export const sheetInput = {
  file: optionalFile(),
  pasted: z.string().max(400_000, 'too-long').transform(normalizeThai).optional(),
}

/** For a form that shows what was read before it is taken. */
export const previewedInput = { ...sheetInput, rows: z.string().max(2_000_000, 'too-long').optional() }

export const sheetBox: readonly FileBox[] = [{ field: 'file', accept: ['xlsx', 'ods', 'csv', 'txt'] }]

/** How much of a sheet a feature takes in at once. */
export interface SheetLimits {
  readonly rows: number
  readonly letters: number
}

interface Asked {
  readonly file?: Received | undefined
  readonly pasted?: string | undefined
}

/** A refusal stands at the field that was used. */
export async function askedRows({ file, pasted = '' }: Asked, most?: SheetLimits): Promise<Result<Rows, TableRefusal>> {
  if (!file && pasted.trim() === '') return no('sheet-empty', { at: 'file' })
  const read = file ? await readTable(await readFile(file.path), kindOf(file)) : readText(pasted)
  const at = file ? 'file' : 'pasted'
  if (!read.ok) return { ...read, at }
  return most && !bounded(most).safeParse(read.value).success ? no('sheet-too-long', { at }) : read
}

const kindOf = ({ kind }: Received) => (kind === 'xlsx' || kind === 'ods' ? kind : 'text')

const bounded = ({ rows, letters }: SheetLimits) =>
  z.array(z.array(z.string().max(letters)).max(MOST_COLUMNS)).max(Math.min(rows, MOST_ROWS))

/** What no preview of ours sent counts as nothing sent. */
export function previewedRows(text: string, most: SheetLimits): Result<Rows, 'sheet-empty'> {
  try {
    const read = bounded(most).safeParse(JSON.parse(text))
    return read.success ? ok(read.data) : no('sheet-empty', { at: 'file' })
  } catch {
    return no('sheet-empty', { at: 'file' })
  }
}

type FieldsProps = {
  lang: Lang
  form: FormState
  words: { readonly file: string; readonly paste: string; readonly pasteHint: string }
}

export function SheetFields({ lang, form, words }: FieldsProps) {
  return (
    <>
      <FileField
        lang={lang}
        name="file"
        label={words.file}
        optional
        error={form.error('file')}
        accept=".xlsx,.ods,.csv,.txt"
        kinds="XLSX, ODS, CSV"
      />
      <TextArea lang={lang} label={words.paste} hint={words.pasteHint} optional rows={6} {...form.field('pasted')} />
    </>
  )
}
