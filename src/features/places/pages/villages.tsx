// /office/places/villages/new, /:id/edit, /:id/archive and /import: the villages themselves.
import { z } from 'zod'
import { askedRows, sheetBox, sheetInput } from '#src/documents/sheets/asked-sheet.tsx'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { version } from '#src/platform/http/fields.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { type AnyPage, type PageView, page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { FormOnPage, TextField, writePoint } from '#src/ui/index.ts'
import { importVillages } from '../actions/import-places.ts'
import { addVillage, archiveVillage, changeVillage } from '../actions/villages.ts'
import { type MapOfAgency, mapOf, villageById } from '../queries.ts'
import { Drawn, orPressed, VillageTyped } from '../schema.ts'
import { villageName } from '../show.ts'
import { placesWords } from '../words.ts'
import { ImportForm, isPressed, type MapParts, PLACES, PointFields, withPress } from './parts.tsx'

// The press on the map without script writes nothing, so no event can be promised.
const shared = { shell: 'office', may: 'agency:edit', ledger: 'none', words: placesWords } as const

export const villagePages = (parts: MapParts): AnyPage[] => {
  const NEW = `${PLACES}/villages/new`
  const formView = (lang: Lang, title: string, action: string, map: MapOfAgency, form: FormState): PageView => {
    const w = placesWords(lang)
    return {
      title,
      within: PLACES,
      crumbs: [{ href: PLACES, text: w.title }, { text: title }],
      body: (
        <FormOnPage
          lang={lang}
          title={title}
          action={href(lang, action)}
          back={href(lang, PLACES)}
          cancel={w.cancel}
          go={w.save}
          hidden={form.hidden}
        >
          <TextField
            lang={lang}
            optional
            width="sm"
            label={w.villages.number}
            hint={w.villages.numberHint}
            {...form.field('number')}
          />
          <TextField lang={lang} label={w.villages.name_th} {...form.field('name_th')} />
          <TextField lang={lang} optional label={w.villages.name_en} {...form.field('name_en')} />
          <PointFields lang={lang} form={form} map={map} parts={parts} />
        </FormOnPage>
      ),
    }
  }
  return [
    page({
      ...shared,
      path: NEW,
      input: orPressed(VillageTyped),
      load: async tx => ({ map: await mapOf(tx) }),
      run: async (tx, input, { lang }) => {
        if (isPressed(input)) {
          const form = await withPress(tx, input)
          return ok({ to: NEW, view: formView(lang, placesWords(lang).villages.add, NEW, await mapOf(tx), form) })
        }
        const done = await addVillage(tx, input)
        return done.ok ? ok({ to: PLACES, notice: 'village-saved' }) : done
      },
      view: ({ map }, { lang }, form) => formView(lang, placesWords(lang).villages.add, NEW, map, form),
    }),
    page({
      ...shared,
      path: `${PLACES}/villages/import`,
      input: z.object(sheetInput),
      files: sheetBox,
      load: async () => ({}),
      run: async (tx, input) => {
        const rows = await askedRows(input)
        const done = rows.ok ? await importVillages(tx, rows.value) : rows
        return done.ok ? ok({ to: PLACES, notice: 'imported' }) : done
      },
      view: (_none, { lang }, form) => {
        const w = placesWords(lang)
        return {
          title: w.villages.importTitle,
          within: PLACES,
          crumbs: [{ href: PLACES, text: w.title }, { text: w.villages.importTitle }],
          body: (
            <ImportForm
              lang={lang}
              form={form}
              title={w.villages.importTitle}
              lead={w.villages.importLead}
              action={`${PLACES}/villages/import`}
              back={PLACES}
            />
          ),
        }
      },
    }),
    page({
      ...shared,
      path: `${PLACES}/villages/:id/edit`,
      input: orPressed(VillageTyped.safeExtend({ _version: version() })),
      load: async (tx, visit) => {
        const row = await villageById(tx, idOf(visit))
        return row && { row, map: await mapOf(tx) }
      },
      values: ({ row }) => ({
        number: row.number === null ? '' : String(row.number),
        name_th: row.name_th,
        name_en: row.name_en,
        at: row.lat === null || row.lng === null ? '' : writePoint({ lat: row.lat, lng: row.lng }),
        _version: String(row.version),
      }),
      run: async (tx, input, visit) => {
        const to = `${PLACES}/villages/${idOf(visit)}/edit`
        if (isPressed(input)) {
          const title = placesWords(visit.lang).villages.changeTitle
          const form = await withPress(tx, input)
          return ok({ to, view: formView(visit.lang, title, to, await mapOf(tx), form) })
        }
        const { _version, ...typed } = input
        const done = await changeVillage(tx, idOf(visit), typed, _version)
        return done.ok ? ok({ to: PLACES, notice: 'village-saved' }) : done
      },
      view: ({ row, map }, { lang }, form) =>
        formView(lang, placesWords(lang).villages.changeTitle, `${PLACES}/villages/${row.id}/edit`, map, form),
    }),
    page({
      ...shared,
      path: `${PLACES}/villages/:id/archive`,
      ledger: 'place.village-archived',
      input: Drawn,
      load: (tx, visit) => villageById(tx, idOf(visit)),
      values: row => ({ _version: String(row.version) }),
      run: async (tx, { _version }, visit) => {
        const done = await archiveVillage(tx, idOf(visit), _version)
        return done.ok ? ok({ to: PLACES, notice: 'village-archived' }) : done
      },
      view: (row, { lang }, form) => {
        const w = placesWords(lang)
        const title = fill(w.villages.archiveTitle, { name: villageName(row, lang) })
        return {
          title,
          within: PLACES,
          crumbs: [{ href: PLACES, text: w.title }, { text: w.archive }],
          body: (
            <FormOnPage
              lang={lang}
              title={title}
              lead={w.villages.archiveLead}
              action={href(lang, `${PLACES}/villages/${row.id}/archive`)}
              back={href(lang, PLACES)}
              cancel={w.cancel}
              go={w.archive}
              danger
              hidden={form.hidden}
            />
          ),
        }
      },
    }),
  ]
}
