// What the pages of places share: addresses, the map to press on, and the form that takes a sheet.
import type { PropsWithChildren } from 'hono/jsx'
import { SheetFields } from '#src/documents/sheets/asked-sheet.tsx'
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type FormState, type FormValues, formState } from '#src/platform/http/form-state.ts'
import { href } from '#src/platform/http/visit.ts'
import { FormOnPage, MapPicker, readMapClick, readPoint, TextField, writePoint } from '#src/ui/index.ts'
import { type MapOfAgency, mapOf } from '../queries.ts'
import type { Pressed } from '../schema.ts'
import { placesWords } from '../words.ts'

export const PLACES = '/office/places'
export const ASSETS = `${PLACES}/assets`

export interface MapParts {
  readonly blank: string
  readonly tiles?: { readonly url: string; readonly attribution: string }
}

export const isPressed = (input: object): input is Pressed => 'pressed' in input

/** The form as it was typed, with the point that was pressed. */
export async function withPress(tx: Tx, { pressed }: Pressed): Promise<FormState> {
  const map = await mapOf(tx)
  const point = readMapClick(pressed, 'at', map.bounds)
  const typed = Object.fromEntries(
    Object.entries(pressed).filter(([name]) => name !== '_once' && !name.startsWith('at.')),
  ) as FormValues
  return formState({ ...typed, typed: '', ...(point ? { at: writePoint(point) } : {}) })
}

type PointProps = { lang: Lang; form: FormState; map: MapOfAgency; parts: MapParts }

export function PointFields({ lang, form, map, parts }: PointProps) {
  const w = placesWords(lang)
  const error = form.error('at')
  return (
    <>
      <MapPicker
        lang={lang}
        name="at"
        label={w.point}
        optional
        bounds={map.bounds}
        border={map.border}
        lines={map.lines}
        places={[]}
        chosen={readPoint(form.field('at').value)}
        blank={parts.blank}
        {...(error === undefined ? {} : { error })}
        {...(parts.tiles ? { tiles: parts.tiles } : {})}
      />
      <TextField lang={lang} optional width="md" label={w.typed} hint={w.typedHint} {...form.field('typed')} />
    </>
  )
}

type ImportProps = PropsWithChildren<{
  lang: Lang
  form: FormState
  title: string
  lead: string
  action: string
  back: string
}>

export function ImportForm({ lang, form, title, lead, action, back, children }: ImportProps) {
  const w = placesWords(lang)
  return (
    <FormOnPage
      lang={lang}
      title={title}
      lead={lead}
      action={href(lang, action)}
      back={href(lang, back)}
      cancel={w.cancel}
      go={w.importGo}
      hidden={form.hidden}
      multipart
    >
      {children}
      <SheetFields lang={lang} form={form} words={w} />
    </FormOnPage>
  )
}
