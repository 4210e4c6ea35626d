// /office/services/pets/import: a table is read and shown row by row with what is wrong; a second press takes it in.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { readTable, readText } from '#src/documents/sheets/read-table.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import { id } from '#src/platform/http/fields.ts'
import { optionalFile } from '#src/platform/http/file-fields.ts'
import { formState } from '#src/platform/http/form-state.ts'
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
  Section,
  Select,
  Stack,
  Table,
  TextArea,
} from '#src/ui/index.ts'
import { FormPage } from '../../../measures/public.ts'
import { dayText, holdsOver, houseUnits, unitChoices } from '../../../people/public.ts'
import { type Village, villagesOf } from '../../../places/public.ts'
import { importPets, previewPets } from '../actions/import-pets.ts'
import type { ReadPet } from '../pet-reading.ts'
import { petsWords } from '../words.ts'
import { PETS, villageText } from './parts.tsx'

const AT = `${PETS}/import`
const Rows = z.array(z.array(z.string().max(2000)).max(200)).max(10_000)

/** Kept to the letter: tabs part the cells of what was pasted. `rows` comes back from the preview. */
const Import = z.object({
  unit: id(),
  file: optionalFile(),
  pasted: z.string().max(400_000, 'too-long').optional(),
  rows: z.string().max(2_000_000, 'too-long').optional(),
})

export const petImport = page({
  path: AT,
  shell: 'office',
  may: 'case:work',
  ledger: 'none',
  words: petsWords,
  input: Import,
  files: [{ field: 'file', accept: ['xlsx', 'ods', 'csv', 'txt'] }],
  load: async tx => ({ units: (await houseUnits(tx)).filter(unit => holdsOver(tx, 'case:work', unit.id)) }),
  values: ({ units }) => ({ unit: units.length === 1 ? units[0]?.id : '' }),
  run: async (tx, { unit, file, pasted = '', rows }, { lang }) => {
    if (rows !== undefined) {
      const seen = rowsOf(rows)
      if (!seen) return no('sheet-broken')
      const done = await importPets(tx, unit, seen)
      return done.ok ? ok({ to: PETS, notice: 'imported' }) : done
    }
    if (!file && pasted.trim() === '') return no('sheet-empty', { at: 'file' })
    const read = file
      ? await readTable(await readFile(file.path), file.kind === 'xlsx' ? 'xlsx' : file.kind === 'ods' ? 'ods' : 'text')
      : readText(pasted)
    const at = file ? 'file' : 'pasted'
    if (!read.ok) return { ...read, at }
    if (!Rows.safeParse(read.value).success) return no('sheet-too-long', { at })
    const preview = await previewPets(tx, unit, read.value)
    if (!preview.ok) return { at, ...preview }
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
    return Rows.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

interface PreviewProps {
  readonly lang: Lang
  readonly read: readonly ReadPet[]
  readonly fields: Readonly<Record<string, string>>
  readonly villages: readonly Village[]
}

function Preview({ lang, read, fields, villages }: PreviewProps) {
  const all = petsWords(lang)
  const w = all.importing
  const taken = read.flatMap(one => (one.pet ? [{ row: one.row, ...one.pet }] : []))
  const wrong = read.filter(one => !one.pet)
  return (
    <Stack gap="lg">
      <PageHead title={w.title} />
      {wrong.length > 0 ? (
        <Section id="wrong" title={fill(w.wrong, { count: wrong.length })}>
          <Card padding="none">
            <Table
              lang={lang}
              caption={fill(w.wrong, { count: wrong.length })}
              rows={wrong}
              columns={[
                { key: 'row', label: w.row, numeric: true, cell: one => one.row },
                { key: 'name', label: all.list.name, head: true, cell: one => one.name || '–' },
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
                { key: 'name', label: all.list.name, head: true, cell: one => one.pet_name || '–' },
                { key: 'what', label: all.list.what, cell: one => all.species[one.species] },
                { key: 'owner', label: all.one.ownerName, cell: one => one.owner_name },
                {
                  key: 'village',
                  label: all.list.village,
                  cell: one => villageText(villages, one.village_id, lang),
                },
                { key: 'due', label: all.one.due, cell: one => dayText(one.due_on, lang) },
              ]}
            />
          </Card>
        )}
      </Section>
      <Form lang={lang} action={href(lang, AT)} hidden={{ ...formState({}).hidden, ...fields }}>
        <ButtonRow>
          {taken.length === 0 ? null : <Button size="lg">{fill(w.take, { count: taken.length })}</Button>}
          <LinkButton href={href(lang, AT)} variant="ghost">
            {w.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Stack>
  )
}
