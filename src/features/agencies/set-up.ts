// What an agency still has to say of itself before citizens can find it.
import type { Words } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { agencyRow, openChannels } from './queries.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

interface Step {
  readonly key: string
  readonly done: boolean
  readonly title: Words
  readonly note: Words
  readonly href: string
}

export async function agencySetUp(tx: Tx, actor: { holds(right: string): boolean }): Promise<Step[]> {
  if (!actor.holds('agency:edit')) return []
  const agency = await agencyRow(tx)
  const channels = await openChannels(tx)
  const step = (key: keyof typeof th.setUp, done: boolean, href: string): Step => ({
    key,
    done,
    href,
    title: { th: th.setUp[key].title, en: en.setUp[key].title },
    note: { th: th.setUp[key].note, en: en.setUp[key].note },
  })
  return [
    step('address', agency.address_th !== '' && agency.office_hours_th !== '', '/office/agency/edit'),
    step('channels', channels.length >= 2, '/office/agency/channels'),
    step('english', agency.name_en !== agency.name_th && agency.address_en !== '', '/office/agency/edit'),
  ]
}
