// /office/services/pets/:id/change and /state: what stands in the register is changed with a reason.
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { toBuddhistYear } from '#src/kernel/thai-date/year.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { NumberField, Radios, Select, TextField } from '#src/ui/index.ts'
import { FormPage } from '../../../measures/public.ts'
import { villageName, villagesOf } from '../../../places/public.ts'
import { changePet } from '../actions/change-pet.ts'
import { setState } from '../actions/set-state.ts'
import { noteLooks } from '../looks.ts'
import type { PetRow } from '../queries.ts'
import { sexes, species, states } from '../rules.ts'
import { ChangePet, SetState } from '../schema.ts'
import { petsWords } from '../words.ts'
import { PETS, petAt, petHere, petName } from './parts.tsx'

const crumbs = (row: PetRow, lang: Lang, text: string) => [
  { href: PETS, text: petsWords(lang).list.title },
  { href: petAt(row.id), text: petName(row, lang) },
  { text },
]

const change = page({
  path: `${PETS}/:id/change`,
  shell: 'office',
  may: 'case:work',
  ledger: 'pet.changed',
  words: petsWords,
  input: ChangePet,
  load: async (tx, visit) => {
    const row = await petHere(tx, visit, 'case:work')
    return row && row.erased_at === null ? { row, villages: await villagesOf(tx) } : undefined
  },
  seen: (tx, { row }) => noteLooks(tx, [row]),
  values: ({ row }) => ({
    pet_name: row.pet_name,
    species: row.species,
    sex: row.sex,
    breed: row.breed,
    colour: row.colour,
    birth_year: row.birth_year === null ? '' : String(toBuddhistYear(row.birth_year)),
    neutered: row.neutered === null ? '' : row.neutered ? 'yes' : 'no',
    microchip: row.microchip,
    owner_name: row.owner_name,
    owner_phone: row.owner_phone,
    owner_mail: row.owner_mail,
    house: row.house,
    village: row.village_id ?? '',
    _version: String(row.version),
  }),
  run: async (tx, input, visit) => {
    const done = await changePet(tx, idOf(visit), input)
    return done.ok ? ok({ to: petAt(done.value), notice: 'changed' }) : done
  },
  view: ({ row, villages }, { lang }, form) => {
    const all = petsWords(lang)
    const { one: w, change: c } = all
    return {
      title: w.change,
      within: PETS,
      crumbs: crumbs(row, lang, w.change),
      body: (
        <FormPage
          lang={lang}
          title={petName(row, lang)}
          action={petAt(row.id, 'change')}
          back={petAt(row.id)}
          go={c.save}
          form={form}
          now={row.version}
        >
          <TextField lang={lang} optional label={c.name} {...form.field('pet_name')} />
          <Radios
            lang={lang}
            label={c.species}
            layout="row"
            options={species.map(value => ({ value, label: all.species[value] }))}
            {...form.field('species')}
          />
          <Radios
            lang={lang}
            label={w.sex}
            layout="row"
            options={sexes.map(value => ({ value, label: all.sexes[value] }))}
            {...form.field('sex')}
          />
          <TextField lang={lang} optional label={w.breed} {...form.field('breed')} />
          <TextField lang={lang} optional label={w.colour} {...form.field('colour')} />
          <NumberField lang={lang} optional label={w.born} {...form.field('birth_year')} />
          <Radios
            lang={lang}
            label={w.neutered}
            layout="row"
            options={(['', 'yes', 'no'] as const).map(value => ({ value, label: all.yesNo[value] }))}
            {...form.field('neutered')}
          />
          <TextField lang={lang} optional label={w.microchip} {...form.field('microchip')} />
          <TextField lang={lang} label={w.ownerName} {...form.field('owner_name')} />
          <TextField lang={lang} optional label={w.phone} {...form.field('owner_phone')} />
          <TextField lang={lang} optional label={w.mail} {...form.field('owner_mail')} />
          <TextField lang={lang} optional label={w.house} {...form.field('house')} />
          <Select
            lang={lang}
            optional
            empty={c.elsewhere}
            label={c.village}
            options={villages.map(village => ({ value: village.id, label: villageName(village, lang) }))}
            {...form.field('village')}
          />
          <TextField lang={lang} label={c.reason} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})

const state = page({
  path: `${PETS}/:id/state`,
  shell: 'office',
  may: 'case:work',
  ledger: 'pet.state',
  words: petsWords,
  input: SetState,
  load: async (tx, visit) => {
    const row = await petHere(tx, visit, 'case:work')
    return row && row.erased_at === null ? row : undefined
  },
  values: row => ({ state: row.state, _version: String(row.version) }),
  run: async (tx, input, visit) => {
    const done = await setState(tx, idOf(visit), input)
    return done.ok ? ok({ to: petAt(done.value), notice: 'state' }) : done
  },
  view: (row, { lang }, form) => {
    const w = petsWords(lang)
    return {
      title: w.one.setState,
      within: PETS,
      crumbs: crumbs(row, lang, w.one.setState),
      body: (
        <FormPage
          lang={lang}
          title={petName(row, lang)}
          action={petAt(row.id, 'state')}
          back={petAt(row.id)}
          go={w.change.save}
          form={form}
          now={row.version}
        >
          <Radios
            lang={lang}
            label={w.list.state}
            options={states.map(value => ({ value, label: w.states[value] }))}
            {...form.field('state')}
          />
          <TextField lang={lang} label={w.change.reason} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})

export const petChanges: readonly AnyPage[] = [change, state]
