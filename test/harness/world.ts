// Two agencies with people, as the demo makes them: ธารใส at localhost and ทุ่งแจ้ง at obt.localhost. Accounts are opened one by one,
// because hashing passwords takes its time.
import { beforeAll } from 'vitest'
import { channels, demoAgencies } from '#src/app/demo/demo-agencies.ts'
import { type AgencyType, createAgency } from '#src/features/agencies/public.ts'
import { demoPeople, setUpAccount } from '#src/features/people/public.ts'
import { asKeeper } from '#src/platform/database/scope.ts'
import type { Browser, TestApp } from './app.ts'

export const PASSWORD = 'กุญแจ ดอก เดียว พอ'

export interface World {
  /** The เทศบาลตำบล at localhost. */
  here(): string
  /** The อบต. at obt.localhost. */
  there(): string
  /** Somebody of the demo, by the part of her address before the @. */
  staff(name: string, agency?: 'here' | 'there'): string
  /** A browser that is signed in as this person. */
  as(name: string, agency?: 'here' | 'there'): Promise<Browser>
  openAccount(name: string, agency?: 'here' | 'there'): Promise<string>
}

const domains = { here: 'thansai.example', there: 'thungchaeng.example' }
const hosts = { here: 'localhost', there: 'obt.localhost' }

export const mailOf = (name: string, agency: 'here' | 'there' = 'here') => `${name}@${domains[agency]}`

export function testWorld(app: TestApp): World {
  const ids = { here: '', there: '' }
  const people = {
    here: new Map<string, string>() as ReadonlyMap<string, string>,
    there: new Map<string, string>() as ReadonlyMap<string, string>,
  }
  const opened = new Set<string>()

  beforeAll(async () => {
    const { database } = app.house()
    const today = app.now.toISOString().slice(0, 10)
    for (const [at, which] of (['here', 'there'] as const).entries()) {
      const agency = demoAgencies[at]
      if (!agency) throw new Error('the demo has two agencies')
      await asKeeper(database, async db => {
        const id = await createAgency(db, { ...agency.values, host: hosts[which], is_demo: true })
        await db.updateTable('agency').set(agency.more).where('agency_id', '=', id).execute()
        await db
          .insertInto('contact_channel')
          .values(
            channels(which === 'here' ? '' : 'obt').map((channel, position) => ({
              agency_id: id,
              position,
              ...channel,
            })),
          )
          .execute()
        people[which] = await demoPeople(db, id, agency.values.type as AgencyType, today)
        ids[which] = id
      })
    }
  })

  const world: World = {
    here: () => ids.here,
    there: () => ids.there,
    staff: (name, agency = 'here') => {
      const id = people[agency].get(name)
      if (!id) throw new Error(`nobody is called ${name}: ${[...people[agency].keys()].join(', ')}`)
      return id
    },
    openAccount: async (name, agency = 'here') => {
      const staffId = world.staff(name, agency)
      const auth = app.house().doors.auth({ agencyId: ids[agency], origin: `http://${hosts[agency]}` })
      const userId = await setUpAccount(auth, ids[agency], staffId, PASSWORD)
      await app.tx(ids[agency], tx =>
        tx.db
          .updateTable('staff')
          .set({ user_id: userId })
          .where('agency_id', '=', ids[agency])
          .where('id', '=', staffId)
          .execute(),
      )
      opened.add(`${agency} ${name}`)
      return userId
    },
    as: async (name, agency = 'here') => {
      if (!opened.has(`${agency} ${name}`)) await world.openAccount(name, agency)
      const browser = app.browser(hosts[agency])
      const answer = await browser.signIn(mailOf(name, agency), PASSWORD)
      if (answer.status !== 303)
        throw new Error(`${name} could not sign in: ${answer.status} ${answer.text.slice(0, 200)}`)
      return browser
    },
  }
  return world
}
