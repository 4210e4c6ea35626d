// The register of dogs and cats of the invented municipality: its old table taken in, two vaccination rounds, and what owners told of. Those that were
// asked for online come from the cases.
import { dayAfter, dayText, todayOf } from '#src/features/people/public.ts'
import {
  importPets,
  offeredByCode,
  recordRound,
  setPetState,
  settleTold,
  tellChange,
} from '#src/features/services/public.ts'
import { toBuddhistYear } from '#src/kernel/thai-date/year.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type DemoPet, demoPetTable, petDays, petTold } from './demo-pets-data.ts'
import { must } from './must.ts'

export interface DemoPetHappens {
  readonly daysAgo: number
  /** By whoever has the certificate, not by an officer. */
  readonly byOwner: boolean
  readonly work: (tx: Tx) => Promise<void>
}

export function demoPets(): DemoPetHappens[] {
  const { dead, lost, moved, owner } = petTold
  return [
    { daysAgo: petDays.table, byOwner: false, work: takeTable },
    ...petDays.rounds.map(round => ({
      daysAgo: round.daysAgo,
      byOwner: false,
      work: (tx: Tx) => vaccinate(tx, round),
    })),
    gone('dead', dead),
    gone('lost', lost),
    tells(moved, { what: 'moved', name: '', phone: '', words: moved.words }),
    { daysAgo: moved.daysAgo - 1, byOwner: false, work: tx => settle(tx, moved.name) },
    tells(owner, { what: 'owner', name: owner.to, phone: owner.phone, words: owner.words }),
  ]
}

const heads = [
  'ชนิด',
  'ชื่อ',
  'เพศ',
  'พันธุ์',
  'สี',
  'ปีเกิด',
  'ทำหมัน',
  'ไมโครชิป',
  'ฉีดล่าสุด',
  'เจ้าของ',
  'เบอร์โทร',
  'บ้านเลขที่',
  'หมู่',
]
const CHIP = 999_000_000_000_100

async function takeTable(tx: Tx) {
  const service = await offeredByCode(tx, 'pet-registration')
  const rows = demoPetTable.map((pet, at) => rowOf(tx, pet, at))
  const taken = must(await importPets(tx, service?.unitId ?? '', [heads, ...rows]), 'the table of pets')
  if (taken !== demoPetTable.length) throw new Error('the table of pets of the demo has rows that cannot be read')
}

function rowOf(tx: Tx, pet: DemoPet, at: number): string[] {
  const year = toBuddhistYear(Number(todayOf(tx).slice(0, 4)))
  const vaccinated = pet.vaccinated === undefined ? null : dayAfter(todayOf(tx), petDays.table - pet.vaccinated)
  return [
    pet.species,
    pet.name,
    pet.sex,
    'พันธุ์ทาง',
    pet.colour,
    String(year - pet.age),
    pet.neutered ? 'ทำแล้ว' : 'ยังไม่ได้ทำ',
    pet.chip ? String(CHIP + at) : '',
    dayText(vaccinated, 'th'),
    pet.owner,
    `0800000${500 + Math.floor(at / 2)}`,
    pet.home[1],
    String(pet.home[0]),
  ]
}

async function vaccinate(tx: Tx, { villages, lot }: (typeof petDays.rounds)[number]) {
  const came = demoPetTable.filter(pet => pet.came && villages.some(village => village === pet.home[0]))
  const found = await tx.db
    .selectFrom('pet')
    .select('id')
    .where('agency_id', '=', tx.agencyId)
    .where(
      'pet_name',
      'in',
      came.map(pet => pet.name),
    )
    .where('case_id', 'is', null)
    .execute()
  const round = { pet: found.map(row => row.id), day: todayOf(tx), lot, vet: petDays.vet, due: null }
  must(await recordRound(tx, round), `the round of ${lot}`)
}

const oneNamed = (tx: Tx, name: string) =>
  tx.db
    .selectFrom('pet')
    .select(['id', 'code'])
    .where('agency_id', '=', tx.agencyId)
    .where('pet_name', '=', name)
    .where('case_id', 'is', null)
    .executeTakeFirstOrThrow()

interface Gone {
  readonly name: string
  readonly daysAgo: number
  readonly reason: string
}

const gone = (state: 'dead' | 'lost', { name, daysAgo, reason }: Gone): DemoPetHappens => ({
  daysAgo,
  byOwner: false,
  work: async tx => void must(await setPetState(tx, (await oneNamed(tx, name)).id, { state, reason }), name),
})

const tells = (
  { name, daysAgo }: { readonly name: string; readonly daysAgo: number },
  told: Parameters<typeof tellChange>[2],
): DemoPetHappens => ({
  daysAgo,
  byOwner: true,
  work: async tx => void must(await tellChange(tx, (await oneNamed(tx, name)).code, told), name),
})

async function settle(tx: Tx, name: string) {
  const { id } = await oneNamed(tx, name)
  const told = await tx.db
    .selectFrom('pet_event')
    .select('id')
    .where('agency_id', '=', tx.agencyId)
    .where('pet_id', '=', id)
    .where('is_open', '=', true)
    .executeTakeFirstOrThrow()
  must(await settleTold(tx, id, { event: told.id, how: 'apply' }), name)
}
