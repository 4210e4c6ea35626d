// prongsai demo: invented agencies in an installation that has none.
import { fill } from '#src/kernel/lang.ts'
import { readConfig } from '#src/platform/config.ts'
import { makeLog } from '#src/platform/log.ts'
import { demoSignIns, makeDemo } from '../demo/make-demo.ts'
import { openHouse } from '../open-house.ts'
import { print, speaks } from './say.ts'

export async function demo(): Promise<number> {
  const config = readConfig()
  const words = speaks()
  const house = await openHouse(config, makeLog('warn'), { join: true })
  try {
    const years = await makeDemo(house)
    await years()
    const signIns = await demoSignIns(house)
    print(words.demoMade)
    print(fill(words.demoSignIns, { password: signIns.password }))
    for (const one of signIns.accounts) print(`  ${one.mail.padEnd(30)} ${one.what}`)
    return 0
  } finally {
    await house.close()
  }
}
