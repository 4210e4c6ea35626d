// What an agency still needs before people can rely on it. Pure: facts in, checks out.
import type { AgencyFacts } from './agency-facts.ts'
import { bad, type Check, ok, type Say, warn } from './check.ts'

export interface Around {
  readonly now: Date
  readonly isPublic: boolean
}

export function agencyChecks(facts: AgencyFacts, around: Around): Check[] {
  const name = facts.name
  const id = (what: string) => `agency:${facts.hosts[0] || facts.id}:${what}`
  const judge = (what: string, isFine: boolean, say: [Say, Say], detail: Check['detail'] = {}, otherwise = warn) =>
    isFine ? ok(id(what), say[0], { name, ...detail }) : otherwise(id(what), say[1], { name, ...detail })
  const { people, unlinked, admins, vacant, byHand, failed, stuck } = facts
  const weak = facts.adminsWithoutSecondFactor
  const ahead = facts.newest === null ? 0 : (facts.newest.getTime() - around.now.getTime()) / 60_000
  return [
    ...(facts.hosts.length === 0 ? [bad(id('host'), 'agency-host-none', { name })] : []),
    ...(facts.isDemo ? [(around.isPublic ? bad : warn)(id('demo'), 'agency-demo', { name })] : []),
    judge('address', facts.hasAddress, ['agency-address', 'agency-address-none']),
    judge('channels', facts.channels >= 2, ['agency-channels', 'agency-channels-few'], { count: facts.channels }),
    judge('people', unlinked === 0 && people > 0, ['agency-people', 'agency-people-unlinked'], { people, unlinked }),
    judge('admin', admins > 0, ['agency-admin', 'agency-admin-none'], { count: admins }, bad),
    ...(admins > 0
      ? [judge('second-factor', weak === 0, ['agency-factor', 'agency-factor-none'], { count: weak })]
      : []),
    judge('executives', vacant.length === 0, ['agency-posts', 'agency-posts-vacant'], { posts: vacant.join(', ') }),
    judge('outbox', byHand + failed + stuck === 0, ['agency-outbox', 'agency-outbox-open'], { byHand, failed, stuck }),
    judge('sealed', facts.unsealed === 0, ['agency-sealed', 'agency-unsealed'], { count: facts.unsealed }),
    judge('cases', facts.loose === 0, ['agency-cases', 'agency-cases-loose'], { count: facts.loose }, bad),
    ...(ahead > 5 ? [bad(id('clock'), 'clock-back', { name, minutes: Math.round(ahead) })] : []),
  ]
}
