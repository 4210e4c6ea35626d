// Two invented agencies to try with: a เทศบาลตำบล at the root and an อบต. at a host name of its own. They say so on every page.

import { type AgencyType, createAgency } from '#src/features/agencies/public.ts'
import { moveCases } from '#src/features/cases/public.ts'
import { DEMO_PASSWORD, demoPeople, setUpAccount } from '#src/features/people/public.ts'
import { lookThroughFiles } from '#src/features/publishing/public.ts'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { asKeeper, inAgency, type Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { House } from '../open-house.ts'
import { searchIndex } from '../search.ts'
import { channels, demoAgencies } from './demo-agencies.ts'
import { demoCirculars } from './demo-circulars.ts'
import { demoHouse } from './demo-house.ts'
import { demoLetters } from './demo-letters.ts'
import { demoPublicationsOf } from './demo-publications.ts'
import { demoServices } from './demo-services.ts'
import { demoYears } from './demo-year.ts'

export interface DemoSignIns {
  readonly password: string
  readonly accounts: readonly { readonly mail: string; readonly what: string; readonly host: string }[]
}

/** Agencies, people and accounts; what it gives back works two years through, which may happen while people already look around. */
export async function makeDemo(house: House): Promise<() => Promise<void>> {
  const years: (() => Promise<void>)[] = []
  for (const agency of demoAgencies) years.push(await makeOne(house, agency))
  return async () => {
    for (const one of years) await one()
  }
}

async function makeOne(house: House, agency: (typeof demoAgencies)[number]): Promise<() => Promise<void>> {
  const { database, clock } = house
  const now = clock()
  let people: ReadonlyMap<string, string> = new Map()
  const agencyId = await asKeeper(database, async db => {
    const id = await createAgency(db, { ...agency.values, is_demo: true })
    await db.updateTable('agency').set(agency.more).where('agency_id', '=', id).execute()
    await db
      .insertInto('contact_channel')
      .values(channels(agency.values.host).map((channel, at) => ({ agency_id: id, position: at + 1, ...channel })))
      .execute()
    people = await demoPeople(db, id, agency.values.type as AgencyType, todayIn(bangkok, now).toString())
    return id
  })
  const withMail = await inAgency(database, { agencyId, now }, async tx => {
    await record(tx, {
      event: 'agency.created',
      subject: { kind: 'agency', id: agencyId },
      content: { type: agency.values.type, demo: true },
    })
    return peopleWithMail(tx)
  })
  const auth = house.doors.auth({ agencyId, origin: house.config.publicUrl })
  // Hashing takes its time on purpose; two at once keep both cores of a small machine busy.
  const waiting = [...withMail]
  const openAccounts = async () => {
    for (let person = waiting.pop(); person !== undefined; person = waiting.pop()) {
      const { id } = person
      const userId = await setUpAccount(auth, agencyId, id, DEMO_PASSWORD)
      await inAgency(database, { agencyId, now }, tx => linkAccount(tx, id, userId))
    }
  }
  await Promise.all([openAccounts(), openAccounts()])
  const origin = new URL(house.config.publicUrl).origin
  const services = (isFirst: boolean) =>
    demoServices({
      database,
      store: house.store,
      tempFolder: house.tempFolder,
      now,
      agencyId,
      people,
      origin,
      isFirst,
      moveOn: at => moveCases.run({ ...house, mailer: undefined, clock: () => at }, {}),
    })
  // The first of them has two years behind it, the other begins.
  return agency.values.host === ''
    ? async () => {
        await demoYears({ database, store: house.store, tempFolder: house.tempFolder, now, agencyId, people })
        await demoLetters({ database, store: house.store, now, agencyId, people, origin })
        await demoCirculars({ database, store: house.store, now, agencyId, people, origin })
        await demoPublicationsOf({
          database,
          store: house.store,
          tempFolder: house.tempFolder,
          now,
          agencyId,
          people,
          lookThrough: publication =>
            lookThroughFiles.run({ ...house, mailer: undefined }, { agency: agencyId, publication }),
        })
        await demoHouse({ database, store: house.store, now, agencyId, people, origin })
        await services(true)
        await inAgency(database, { agencyId, now }, tx => searchIndex.rebuild(tx))
      }
    : () => services(false)
}

const peopleWithMail = (tx: Tx) =>
  tx.db.selectFrom('staff').select('id').where('agency_id', '=', tx.agencyId).where('email', 'is not', null).execute()

const linkAccount = (tx: Tx, staffId: string, userId: string) =>
  tx.db
    .updateTable('staff')
    .set({ user_id: userId })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', staffId)
    .execute()

/** What `start` prints: nothing when no invented agency is there. */
export async function demoSignIns({ database }: House): Promise<DemoSignIns> {
  const accounts = await asKeeper(database, db =>
    db
      .selectFrom('agency as a')
      .innerJoin('agency_host as h', 'h.agency_id', 'a.agency_id')
      .innerJoin('staff as s', 's.agency_id', 'a.agency_id')
      .innerJoin('holding as g', join => join.onRef('g.agency_id', '=', 's.agency_id').onRef('g.staff_id', '=', 's.id'))
      .innerJoin('post as p', join => join.onRef('p.agency_id', '=', 'g.agency_id').onRef('p.id', '=', 'g.post_id'))
      .select(['s.email as mail', 'p.name_th as what', 'h.host'])
      .where('a.is_demo', '=', true)
      .where('g.is_main', '=', true)
      .where('g.until_day', 'is', null)
      .where('s.email', 'is not', null)
      .where('s.user_id', 'is not', null)
      .orderBy('h.host')
      .orderBy('p.position')
      .execute(),
  )
  return { password: DEMO_PASSWORD, accounts: accounts.map(one => ({ ...one, mail: one.mail ?? '' })) }
}
