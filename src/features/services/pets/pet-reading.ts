// Reads a table of animals, row by row, and says what is wrong with each. Pure: villages and chips of the register are passed in.
import { Temporal } from 'temporal-polyfill'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { parseDate } from '#src/kernel/thai-date/parse-date.ts'
import { fromBuddhistYear } from '#src/kernel/thai-date/year.ts'
import { type Animal, chipText, dueAfter } from './rules.ts'
import { petsWords } from './words.ts'

type Words = ReturnType<typeof petsWords>['importing']
export type Field = keyof Words['heads']
export type Why = keyof Words['whys']

export interface SheetPet extends Omit<Animal, 'row' | 'photo'> {
  readonly owner_name: string
  readonly owner_phone: string
  readonly house: string
  readonly village_id: string | null
}

export interface ReadPet {
  /** As the sheet counts: the head is 1. */
  readonly row: number
  readonly name: string
  readonly wrong: readonly { readonly why: Why; readonly text: string }[]
  readonly pet?: SheetPet
}

export interface Known {
  readonly today: string
  readonly villages: readonly {
    readonly id: string
    readonly number: number | null
    readonly name_th: string
    readonly name_en: string
  }[]
  readonly chips: ReadonlySet<string>
}

const w = [petsWords('th').importing, petsWords('en').importing] as const
const plain = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ')
const anyOf = (key: 'dogs' | 'cats' | 'males' | 'females' | 'yes' | 'no', text: string) =>
  w.some(words => words[key].some(one => plain(one) === plain(text)))
const LONGEST = 200

/** Undefined where the first row names no columns that must be there. */
export function readPets(rows: readonly (readonly string[])[], known: Known): ReadPet[] | undefined {
  const [head = [], ...body] = rows
  const columns = new Map<Field, number>()
  for (const [at, text] of head.entries())
    for (const words of w)
      for (const [field, heads] of Object.entries(words.heads) as [Field, readonly string[]][])
        if (!columns.has(field) && heads.some(one => plain(one) === plain(text))) columns.set(field, at)
  if (!columns.has('species') || !columns.has('owner')) return undefined
  const chips = new Set(known.chips)
  return body.map((cells, at) => {
    const read = readRow(field => (cells[columns.get(field) ?? -1] ?? '').trim(), { ...known, chips }, at + 2)
    if (read.pet) chips.add(read.pet.microchip)
    return read
  })
}

function readRow(cell: (field: Field) => string, known: Known, row: number): ReadPet {
  const wrong: { why: Why; text: string }[] = []
  const fault = (why: Why, text: string) => void wrong.push({ why, text: text.slice(0, 40) })
  const texts = (['name', 'breed', 'colour', 'owner', 'house'] as const).map(cell)
  for (const text of texts) if (text.length > LONGEST) fault('long', text)
  const species = anyOf('dogs', cell('species')) ? 'dog' : anyOf('cats', cell('species')) ? 'cat' : undefined
  if (!species) fault('species', cell('species'))
  const sex =
    cell('sex') === ''
      ? ''
      : anyOf('males', cell('sex'))
        ? 'male'
        : anyOf('females', cell('sex'))
          ? 'female'
          : undefined
  if (sex === undefined) fault('sex', cell('sex'))
  if (cell('owner') === '') fault('owner', '')
  const phone = toArabicDigits(cell('phone')).replace(/[\s-]/g, '')
  // A spreadsheet takes a telephone number for a number, and drops its nought.
  const whole = /^[1-9]\d{7,8}$/.test(phone) ? `0${phone}` : phone
  if (whole !== '' && !/^0\d{8,9}$/.test(whole)) fault('phone', cell('phone'))
  const year = toArabicDigits(cell('born'))
  const born = Number(year) > 2400 ? fromBuddhistYear(Number(year)) : Number(year)
  const isYear = /^(25[2-9]\d|20[0-2]\d|19[89]\d)$/.test(year) && born <= Number(known.today.slice(0, 4))
  if (year !== '' && !isYear) fault('year', cell('born'))
  const vaccinated = dayIn(cell('vaccinated'), known.today)
  if (vaccinated === undefined) fault('day', cell('vaccinated'))
  const due = dayIn(cell('due'))
  if (due === undefined) fault('day', cell('due'))
  if (vaccinated && due && due <= vaccinated) fault('due', cell('due'))
  const chip = chipText(cell('chip'))
  if (chip !== '' && known.chips.has(chip)) fault('chip', cell('chip'))
  const village = villageIn(cell('village'), known)
  if (village === undefined) fault('village', cell('village'))
  const name = cell('name')
  if (wrong.length > 0 || !species || sex === undefined) return { row, name, wrong }
  return {
    row,
    name,
    wrong,
    pet: {
      pet_name: name,
      species,
      sex,
      breed: cell('breed'),
      colour: cell('colour'),
      birth_year: year === '' ? null : born,
      neutered: anyOf('yes', cell('neutered')) ? true : anyOf('no', cell('neutered')) ? false : null,
      microchip: chip,
      vaccinated_on: vaccinated ?? null,
      due_on: vaccinated ? (due ?? dueAfter(vaccinated)) : null,
      owner_name: cell('owner'),
      owner_phone: whole,
      house: cell('house'),
      village_id: village ?? null,
    },
  }
}

/** Null where nothing is said, undefined where it cannot be read. */
function dayIn(text: string, notAfter?: string): string | null | undefined {
  if (text === '') return null
  const read = parseDate(text)
  if (!read.ok) return undefined
  return notAfter !== undefined && Temporal.PlainDate.compare(read.value, notAfter) > 0
    ? undefined
    : read.value.toString()
}

function villageIn(text: string, { villages }: Known): string | null | undefined {
  if (text === '') return null
  const typed = plain(toArabicDigits(text))
  const number = /(\d{1,2})/.exec(typed)?.[1]
  const byName = villages.find(one => [one.name_th, one.name_en].some(name => name !== '' && plain(name) === typed))
  const found = byName ?? villages.find(one => one.number !== null && String(one.number) === String(Number(number)))
  return found?.id
}
