// Keys to accounts elsewhere, sealed while they rest: with a key that follows from the installation's secret, and bound to the account they belong
// to, so that a row copied to another account opens nothing. With another secret they are lost and must be typed again.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const IV = 12
const TAG = 16

export interface AccountName {
  readonly agencyId: string
  readonly id: string
}

const keyOf = (secret: string) =>
  Buffer.from(hkdfSync('sha256', secret, 'prongsai', 'secrets of channel accounts v1', 32))
const nameOf = ({ agencyId, id }: AccountName) => Buffer.from(`${agencyId}/${id}`)

export function sealSecret(secret: string, account: AccountName, text: string): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv, { authTagLength: TAG }).setAAD(nameOf(account))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

/** Undefined when it was sealed elsewhere, for another account, or was touched. */
export function openSecret(secret: string, account: AccountName, sealed: Uint8Array): string | undefined {
  try {
    const bytes = Buffer.from(sealed)
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, IV), { authTagLength: TAG })
    decipher.setAAD(nameOf(account)).setAuthTag(bytes.subarray(IV, IV + TAG))
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

let secretHere: string | undefined
/** Said once when an installation is opened, so that a verb can seal what somebody typed without ever seeing the secret. */
export function sealWith(secret: string): void {
  secretHere = secret
}

export function sealHere(account: AccountName, text: string): Buffer {
  if (secretHere === undefined) throw new Error('nothing can be sealed before the installation is open')
  return sealSecret(secretHere, account, text)
}
