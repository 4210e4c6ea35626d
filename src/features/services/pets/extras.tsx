// What the register adds to the page that ends a registration: which of the animals that were told of are entered.
import { no, ok } from '#src/kernel/result.ts'
import { Checkboxes } from '#src/ui/index.ts'
import type { VerbExtra } from '../../cases/public.ts'
import { animalsOf } from './enter.ts'
import { chipsTaken } from './queries.ts'
import { petNumber } from './rules.ts'
import { petsWords } from './words.ts'

export const petsExtra: VerbExtra = {
  errors: lang => petsWords(lang).errors,
  ask: async (tx, row) => {
    const animals = await animalsOf(tx, row)
    if (animals.length === 0) return undefined
    return {
      values: { animals: animals.map(animal => String(animal.row)) },
      fields: (lang, form) => {
        const w = petsWords(lang)
        const error = form.error('animals')
        return (
          <Checkboxes
            lang={lang}
            optional
            name="animals"
            label={w.slot.animals}
            hint={w.slot.hint}
            {...(error === undefined ? {} : { error })}
            options={animals.map(animal => ({
              value: String(animal.row),
              label: [animal.pet_name, w.species[animal.species], animal.colour, animal.microchip]
                .filter(Boolean)
                .join(' · '),
            }))}
            values={form.chosen('animals')}
          />
        )
      },
    }
  },
  take: async (tx, row, typed) => {
    const animals = await animalsOf(tx, row)
    if (animals.length === 0) return ok({ data: {}, set: {} })
    const ticked = new Set([typed.animals ?? []].flat().map(String))
    const wanted = animals.filter(animal => ticked.has(String(animal.row)))
    const chips = wanted.map(animal => animal.microchip)
    const taken = (await chipsTaken(tx, chips)).find(pet => pet.case_id !== row.id)
    if (taken) return no('chip-taken', { at: 'animals', detail: { chip: taken.microchip, number: petNumber(taken) } })
    return ok({ data: { entered: wanted.map(animal => animal.row) }, set: {} })
  },
}
