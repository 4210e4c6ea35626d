// Where the agency's pages are, for links in mails that no visit asked for: at its own host name, else at the address of the installation.
import { asKeeper } from '#src/platform/database/scope.ts'
import type { House } from '#src/platform/jobs/house.ts'

export async function originOf(
  { config, database }: Pick<House, 'config' | 'database'>,
  agencyId: string,
): Promise<string> {
  const host = await asKeeper(database, db =>
    db
      .selectFrom('agency_host')
      .select('host')
      .where('agency_id', '=', agencyId)
      .orderBy('host', 'desc')
      .executeTakeFirst(),
  )
  const origin = new URL(config.publicUrl)
  if (host?.host) origin.hostname = host.host
  return origin.origin
}
