// Understands a sheet of villages or numbered things whatever the order of its columns, and says of each row what is wrong with it. Pure; what the
// heads are called stands in the words.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { type No, no, ok, type Result } from '#src/kernel/result.ts'
import { cleanInput } from '#src/kernel/thai-text.ts'
import { type LatLng, readPoint } from '#src/ui/index.ts'

type Rows = readonly (readonly string[])[]

export type VillageField = 'number' | 'name_th' | 'name_en' | 'lat' | 'lng'
export type AssetField = 'code' | 'lat' | 'lng' | 'words' | 'village'
type Heads<Field extends string> = Readonly<Record<Field, readonly string[]>>

export interface SheetVillage {
  readonly number: number | null
  readonly name_th: string
  readonly name_en: string
  readonly at: LatLng | undefined
}

export interface SheetAsset {
  readonly code: string
  readonly words: string
  readonly at: LatLng
  readonly village: string | null
}

type Why = 'row-name' | 'row-number' | 'row-place' | 'row-long' | 'row-twice' | 'row-village' | 'row-code'
export type Unread = 'columns-missing' | Why

const MOST_SAID = 40

export function readVillages(rows: Rows, heads: Heads<VillageField>): Result<SheetVillage[], Unread> {
  return readRows(rows, heads, ['name_th'], ({ cell, wrong, once }) => {
    const typed = toArabicDigits(cell('number'))
    const number = typed === '' ? null : Number(typed)
    if (number !== null && !(Number.isInteger(number) && number >= 1 && number <= 99)) wrong('row-number', typed)
    const name_th = cell('name_th')
    if (name_th === '') wrong('row-name')
    if (name_th.length > 120 || cell('name_en').length > 120) wrong('row-long')
    const at = pointOf(cell('lat'), cell('lng'))
    if (at === 'unread') wrong('row-place', `${cell('lat')} ${cell('lng')}`)
    once(`${number} ${name_th}`, name_th)
    return { number, name_th, name_en: cell('name_en'), at: at === 'unread' ? undefined : at }
  })
}

export function readAssets(
  rows: Rows,
  heads: Heads<AssetField>,
  villageOf: (named: string) => string | undefined,
): Result<SheetAsset[], Unread> {
  return readRows(rows, heads, ['code', 'lat', 'lng'], ({ cell, wrong, once }) => {
    const code = toArabicDigits(cell('code'))
    if (code === '') wrong('row-code')
    if (code.length > 60 || cell('words').length > 200) wrong('row-long')
    const at = pointOf(cell('lat'), cell('lng'))
    if (at === undefined || at === 'unread') wrong('row-place', `${cell('lat')} ${cell('lng')}`.trim())
    const named = cell('village')
    const village = named === '' ? null : villageOf(named)
    if (village === undefined) wrong('row-village', named)
    once(code.toLowerCase(), code)
    return {
      code,
      words: cell('words'),
      at: typeof at === 'object' ? at : { lat: 0, lng: 0 },
      village: village ?? null,
    }
  })
}

function pointOf(lat: string, lng: string): LatLng | undefined | 'unread' {
  if (lat === '' && lng === '') return undefined
  return readPoint(`${toArabicDigits(lat)},${toArabicDigits(lng)}`) ?? 'unread'
}

interface RowAsked<Field extends string> {
  readonly cell: (field: Field) => string
  readonly wrong: (why: Why, text?: string) => void
  /** The same thing in two rows is a fault of the second. */
  readonly once: (key: string, name: string) => void
}

/** All rows or none: with one wrong row nothing is given, and every wrong row is named as the person who looks at the sheet counts it. */
function readRows<Field extends string, One>(
  rows: Rows,
  heads: Heads<Field>,
  needed: readonly NoInfer<Field>[],
  one: (row: RowAsked<Field>) => One,
): Result<One[], Unread> {
  const columns = columnsOf(rows[0] ?? [], heads)
  const missing = needed.filter(field => !columns.has(field))
  if (missing.length > 0)
    return no('columns-missing', { detail: { columns: missing.map(field => heads[field][0] ?? field).join(', ') } })
  const faults: No<Unread>[] = []
  const seen = new Set<string>()
  const read = rows.slice(1).map((cells, at) => {
    const wrong = (why: Why, text = '') => faults.push(no(why, { detail: { row: at + 2, text } }))
    return one({
      cell: field => cleanInput(cells[columns.get(field) ?? -1] ?? '', { multiline: false }),
      wrong,
      once: (key, name) => {
        if (seen.has(key)) wrong('row-twice', name)
        seen.add(key)
      },
    })
  })
  const [first, ...also] = faults.slice(0, MOST_SAID)
  return first ? { ...first, also } : ok(read)
}

function columnsOf<Field extends string>(head: readonly string[], heads: Heads<Field>): Map<Field, number> {
  const plain = (text: string) => text.toLowerCase().replace(/[\s.()_-]/g, '')
  const found = new Map<Field, number>()
  for (const [field, names] of Object.entries(heads) as [Field, readonly string[]][]) {
    const at = head.findIndex(cell => names.some(name => plain(name) === plain(cell)))
    if (at >= 0) found.set(field, at)
  }
  return found
}
