// Pure decisions about the register of dogs and cats: what an answered form says of each animal, when it is due, and how that is said.
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isId } from '#src/kernel/ids.ts'

export const states = ['alive', 'moved', 'dead', 'lost'] as const
export type PetState = (typeof states)[number]
export const species = ['dog', 'cat'] as const
export type Species = (typeof species)[number]
export const sexes = ['', 'male', 'female'] as const
export type Sex = (typeof sexes)[number]

/** Still an animal of ours: lost ones are looked for. */
export const isHere = (state: PetState): boolean => state === 'alive' || state === 'lost'

/** A year after the last one, where nobody said another day. */
export const dueAfter = (day: string): string => Temporal.PlainDate.from(day).add({ years: 1 }).toString()

export type Standing = 'never' | 'late' | 'soon' | 'good'
export const SOON_DAYS = 30

export function standingOf(due: string | null, today: string): Standing {
  if (due === null) return 'never'
  if (due < today) return 'late'
  return due <= Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString() ? 'soon' : 'good'
}

export const petNumber = (row: { readonly number: number; readonly number_year: number }): string =>
  `${row.number}/${row.number_year}`

/** Digits and letters only: the same chip is written with spaces and dashes. */
export const chipText = (text: string): string => text.replace(/[^0-9A-Za-z]/g, '').toUpperCase()

export interface Animal {
  /** Its place among the answers. */
  readonly row: number
  readonly pet_name: string
  readonly species: Species
  readonly sex: Sex
  readonly breed: string
  readonly colour: string
  readonly birth_year: number | null
  readonly neutered: boolean | null
  readonly microchip: string
  readonly vaccinated_on: string | null
  readonly due_on: string | null
  readonly photo: string | null
}

const text = z.string().catch('')
const day = z.iso.date().nullable().catch(null)
const Row = z.object({
  name: text,
  species: z.enum(species),
  sex: z.enum(['male', 'female']).or(z.literal('')).catch(''),
  breed: text,
  colour: text,
  age: z.number().nullable().catch(null),
  neutered: z.enum(['yes', 'no']).nullable().catch(null),
  'vaccinated-on': day,
  'vaccine-due': day,
  microchip: text,
  photo: z.array(z.object({ id: z.string().refine(isId) })).catch([]),
})

/** What the form of the catalogue asks of each animal. A row that says neither dog nor cat is no animal of this register. */
export function animalsIn(answers: Readonly<Record<string, unknown>>, year: number): Animal[] {
  const rows = Array.isArray(answers.animals) ? answers.animals : []
  return rows.flatMap((one, row) => {
    const read = Row.safeParse(one)
    if (!read.success) return []
    const { data } = read
    const vaccinated = data['vaccinated-on']
    const due = data['vaccine-due']
    return [
      {
        row,
        pet_name: data.name,
        species: data.species,
        sex: data.sex,
        breed: data.breed,
        colour: data.colour,
        birth_year: data.age === null ? null : year - Math.round(data.age),
        neutered: data.neutered === null ? null : data.neutered === 'yes',
        microchip: chipText(data.microchip),
        vaccinated_on: vaccinated,
        due_on: vaccinated === null ? null : due !== null && due > vaccinated ? due : dueAfter(vaccinated),
        photo: data.photo[0]?.id ?? null,
      },
    ]
  })
}

const Home = z.object({ house: text, village: text, road: text })

export function homeIn(answers: Readonly<Record<string, unknown>>): { house: string; village_id: string | null } {
  const read = Home.safeParse(answers.address)
  if (!read.success) return { house: '', village_id: null }
  const { house, village, road } = read.data
  return { house: [house, road].filter(Boolean).join(' '), village_id: isId(village) ? village : null }
}
