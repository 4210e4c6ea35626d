// Seals what waits, also where no program runs that would: an archive should end with a signed head over everything in it.
import { setTimeout as pause } from 'node:timers/promises'
import { sealOnce } from '#src/platform/ledger/seal.ts'
import type { House } from '../open-house.ts'

const TRIES = 100

export async function sealAll({ database, signer, clock }: House): Promise<void> {
  for (let at = 0; at < TRIES; at++) {
    const sealed = await sealOnce(database, signer, clock())
    if (sealed === 0) return
    // Undefined: the running program is sealing at this moment.
    if (sealed === undefined) await pause(50)
  }
}
