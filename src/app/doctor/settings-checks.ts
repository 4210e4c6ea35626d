// What the settings promise to the outside: mail, files, the public address, the proxy.

import { randomBytes } from 'node:crypto'
import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { newId } from '#src/kernel/ids.ts'
import type { Config } from '#src/platform/config.ts'
import { openStore } from '#src/platform/files/store.ts'
import { bad, type Check, ok, warn, whyOf } from './check.ts'

const PATIENCE_MS = 5000

export async function mailCheck({ smtp }: Pick<Config, 'smtp'>): Promise<Check> {
  if (!smtp) return warn('mail', 'mail-none')
  const at = new URL(smtp.url).host
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
  }
  const transport = createTransport({ url: smtp.url, ...patience })
  try {
    await transport.verify()
    return ok('mail', 'mail', { at })
  } catch (error) {
    return bad('mail', 'mail-failing', { at, why: whyOf(error) })
  } finally {
    transport.close()
  }
}

export async function filesCheck(config: Config): Promise<Check> {
  const where = config.s3 ? `s3://${config.s3.bucket}` : join(config.dataFolder, 'files')
  try {
    // Asking for what is not there needs the same way and the same rights as asking for what is.
    await (await openStore(config)).has({ agencyId: newId(), sha256: randomBytes(32).toString('hex') })
    if (!config.s3) await access(where, constants.R_OK | constants.W_OK | constants.X_OK).catch(unlessNew)
    return ok('files', 'files', { where })
  } catch (error) {
    return bad('files', 'files-away', { where, why: whyOf(error) })
  }
}

function unlessNew(error: NodeJS.ErrnoException) {
  if (error.code !== 'ENOENT') throw error
}

export const isLocal = (url: string) =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.localhost)$/.test(new URL(url).hostname)

export function addressChecks({
  publicUrl,
  trustProxy,
  host,
}: Pick<Config, 'publicUrl' | 'trustProxy' | 'host'>): Check[] {
  const detail = { url: publicUrl }
  const isHttps = publicUrl.startsWith('https:')
  const address = isHttps
    ? ok('address', 'address', detail)
    : isLocal(publicUrl)
      ? warn('address', 'address-local', detail)
      : bad('address', 'address-plain', detail)
  if (isHttps && !trustProxy) return [address, warn('proxy', 'proxy-distrusted')]
  if (trustProxy && !/^(127\.|::1$|localhost$)/.test(host)) return [address, warn('proxy', 'proxy-open', { host })]
  return [address, ok('proxy', 'proxy')]
}
