// An agency with the usual units and posts of its type, and people in them as each test needs them. Whoever acts is read from
// the database as the program reads her, so that tests run with the rights somebody would really have.
import { type AgencyType, createAgency } from '#src/features/agencies/public.ts'
import { actorOfUser, type StaffActor } from '#src/features/people/actor.ts'
import type { Role } from '#src/features/people/rights.ts'
import { createStaff, createStructure, giveHolding, giveRole, type NewStaff } from '#src/features/people/structure.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { asKeeper, inAgency, type Tx } from '#src/platform/database/scope.ts'

export const NOW = new Date('2026-11-21T03:00:00Z')
export const TODAY = '2026-11-21'

export interface Person {
  readonly id: string
  readonly userId: string
}

export interface PersonParts extends Partial<NewStaff> {
  /** Keys of content/presets/; the first one is the main post. */
  readonly posts?: readonly string[]
  readonly roles?: readonly Role[]
  /** Key of the unit the roles are for; left out: the whole agency. */
  readonly rolesIn?: string
  readonly account?: boolean
}

export interface TestAgency {
  readonly id: string
  unit(key: string): string
  post(key: string): string
  person(parts?: PersonParts): Promise<Person>
  /** Runs as this person, with the duties she has at that moment; without a person as the program itself. */
  as<T>(person: Person | undefined, work: (tx: Tx) => Promise<T>, now?: Date): Promise<T>
  actor(person: Person, now?: Date): Promise<StaffActor | undefined>
}

let people = 0
const known = (ids: ReadonlyMap<string, string>, key: string) => {
  const id = ids.get(key)
  if (!id) throw new Error(`content/presets has no ${key}`)
  return id
}

export async function testAgency(database: Database, type: AgencyType = 'tesaban-tambon'): Promise<TestAgency> {
  const values = { type, name_th: 'ทดสอบ', name_en: 'Test', province_code: '00', district_th: 'สมมุติ', district_en: '' }
  const { id, structure } = await asKeeper(database, async db => {
    const made = await createAgency(db, { ...values, website: '', numerals: 'arabic', host: `${newId()}.test` })
    return { id: made, structure: await createStructure(db, made, type) }
  })
  const actor: TestAgency['actor'] = (person, now = NOW) =>
    inAgency(database, { agencyId: id, now }, tx => actorOfUser(tx, person.userId))
  return {
    id,
    unit: key => known(structure.units, key),
    post: key => known(structure.posts, key),
    actor,
    person: async ({ posts = [], roles = [], rolesIn, account = true, ...staff } = {}) => {
      people += 1
      const userId = `user-${newId()}`
      const staffId = await asKeeper(database, async db => {
        const staffId = await createStaff(db, id, {
          title: 'นาย',
          first_name: `ทดสอบ${people}`,
          last_name: 'สมมุติ',
          class: 'officer',
          email: `person${people}@test.example`,
          ...staff,
        })
        if (account) await db.updateTable('staff').set({ user_id: userId }).where('id', '=', staffId).execute()
        for (const [at, post] of posts.entries()) {
          const post_id = known(structure.posts, post)
          await giveHolding(db, id, { staff_id: staffId, post_id, is_main: at === 0, from_day: '2024-10-01' })
        }
        const unit_id = rolesIn === undefined ? null : known(structure.units, rolesIn)
        for (const role of roles)
          await giveRole(db, id, { staff_id: staffId, role, unit_id, order_ref: 'คำสั่งทดสอบ', from_day: '2024-10-01' })
        return staffId
      })
      return { id: staffId, userId }
    },
    as: async (person, work, now = NOW) => {
      const acting = person && (await actor(person, now))
      if (person && !acting) throw new Error('this person may not act any more')
      const scope = { agencyId: id, now, ...(acting ? { actor: acting } : {}) }
      // As a page does: what a refusal left behind is rolled back.
      return inAgency(database, scope, work, { keep: result => !isRefusal(result) })
    },
  }
}

function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false
}
