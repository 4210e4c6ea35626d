// Commands beside a running program: they join its database, do their work and leave it running.
import { readConfig } from '#src/platform/config.ts'
import { makeLog } from '#src/platform/log.ts'
import { type House, openHouse } from '../open-house.ts'

export async function withHouse<T>(
  work: (house: House) => Promise<T>,
  options: { migrate?: boolean } = {},
): Promise<T> {
  const house = await openHouse(readConfig(), makeLog('warn'), { join: true, migrate: options.migrate ?? false })
  try {
    return await work(house)
  } finally {
    await house.close()
  }
}
