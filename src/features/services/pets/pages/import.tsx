// /office/services/pets/import: a table is read and shown row by row with what is wrong; a second press takes it in.
import { z } from 'zod'
import { askedRows, previewedInput, previewedRows, SheetFields, sheetBox } from '#src/documents/sheets/asked-sheet.tsx'
import { SheetPreview } from '#src/documents/sheets/sheet-preview.tsx'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { id } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { Select } from '#src/ui/index.ts'
import { FormPage } from '../../../measures/public.ts'
import { dayText, holdsOver, houseUnits, unitChoices } from '../../../people/public.ts'
import { type Village, villagesOf } from '../../../places/public.ts'
import { importPets, previewPets } from '../actions/import-pets.ts'
import type { ReadPet } from '../pet-reading.ts'
import { petsWords } from '../words.ts'
import { PETS, villageText } from './parts.tsx'

const AT = `${PETS}/import`
const MOST = { rows: 10_000, letters: 2000 }

export const petImport = page({
  path: AT,
  shell: 'office',
  may: 'case:work',
  ledger: 'none',
  words: petsWords,
  input: z.object({ unit: id(), ...previewedInput }),
  files: sheetBox,
  load: async tx => ({ units: (await houseUnits(tx)).filter(unit => holdsOver(tx, 'case:work', unit.id)) }),
  values: ({ units }) => ({ unit: units.length === 1 ? units[0]?.id : '' }),
  run: async (tx, { unit, rows, ...sheet }, { lang }) => {
    if (rows !== undefined) {
      const seen = previewedRows(rows, MOST)
      const done = seen.ok ? await importPets(tx, unit, seen.value) : seen
      return done.ok ? ok({ to: PETS, notice: 'imported' }) : done
    }
    const read = await askedRows(sheet, MOST)
    if (!read.ok) return read
    const preview = await previewPets(tx, unit, read.value)
    if (!preview.ok) return { at: sheet.file ? 'file' : 'pasted', ...preview }
    const w = petsWords(lang)
    return ok({
      to: PETS,
      view: {
        title: w.importing.title,
        within: PETS,
        crumbs: [{ href: PETS, text: w.list.title }, { text: w.importing.title }],
        body: (
          <Preview
            lang={lang}
            read={preview.value}
            fields={{ unit, rows: JSON.stringify(read.value) }}
            villages={await villagesOf(tx)}
          />
        ),
      },
    })
  },
  view: ({ units }, { lang }, form) => {
    const { importing: w, list } = petsWords(lang)
    return {
      title: w.title,
      within: PETS,
      crumbs: [{ href: PETS, text: list.title }, { text: w.title }],
      body: (
        <FormPage lang={lang} title={w.title} lead={w.lead} action={AT} back={PETS} go={w.read} form={form} multipart>
          <Select lang={lang} label={w.unit} options={unitChoices(units, lang)} {...form.field('unit')} />
          <SheetFields lang={lang} form={form} words={w} />
        </FormPage>
      ),
    }
  },
})

interface PreviewProps {
  readonly lang: Lang
  readonly read: readonly ReadPet[]
  readonly fields: Readonly<Record<string, string>>
  readonly villages: readonly Village[]
}

function Preview({ lang, read, fields, villages }: PreviewProps) {
  const { importing: w, list, one: o, species } = petsWords(lang)
  const wrong = read.filter(one => !one.pet)
  return (
    <SheetPreview
      lang={lang}
      words={w}
      title={w.title}
      name={list.name}
      wrong={wrong.map(one => ({
        row: one.row,
        name: one.name || '–',
        why: one.wrong.map(({ why, text }) => fill(w.whys[why], { text })).join(' · '),
      }))}
      taken={read.flatMap(one => (one.pet ? [{ row: one.row, ...one.pet }] : []))}
      columns={[
        { key: 'name', label: list.name, head: true, cell: one => one.pet_name || '–' },
        { key: 'what', label: list.what, cell: one => species[one.species] },
        { key: 'owner', label: o.ownerName, cell: one => one.owner_name },
        { key: 'village', label: list.village, cell: one => villageText(villages, one.village_id, lang) },
        { key: 'due', label: o.due, cell: one => dayText(one.due_on, lang) },
      ]}
      action={AT}
      cancel={w.cancel}
      fields={fields}
    />
  )
}
