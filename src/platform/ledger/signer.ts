// Signs the head of a log, in the text form that other logs and witnesses read (C2SP signed note, checkpoint).
// The key follows from the installation's secret, so that every process signs alike and nothing else has to be kept.
import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto'

/** The key of an installation that kept this log before: believed for the heads up to a size. */
export interface FormerKey {
  readonly publicKey: Buffer
  readonly untilSize: number
}

export interface Signer {
  /** Text that names the log: host and agency. */
  origin(agencyId: string): string
  note(agencyId: string, size: number, root: Uint8Array): string
  verifies(note: string): boolean
  /** Says in our name that another installation's heads of this log may be believed up to a size. */
  endorse(agencyId: string, former: FormerKey): string
  /** For others who want to check: origin prefix, key id and public key (C2SP verifier key without the agency). */
  readonly publicKey: string
}

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex')

export function makeSigner(secret: string, host: string): Signer {
  const seed = Buffer.from(hkdfSync('sha256', secret, 'prongsai', 'ledger head signature v1', 32))
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' })
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32)
  const origin = (agencyId: string) => `${host}/ledger/${agencyId}`
  const signed = (agencyId: string, text: string) => {
    const signature = Buffer.concat([keyId(origin(agencyId), raw), sign(null, Buffer.from(text), key)])
    return `${text}\n— ${origin(agencyId)} ${signature.toString('base64')}\n`
  }
  return {
    origin,
    publicKey: Buffer.from(raw).toString('base64'),
    note: (agencyId, size, root) =>
      signed(agencyId, `${origin(agencyId)}\n${size}\n${Buffer.from(root).toString('base64')}\n`),
    verifies: note => noteIsSignedBy(note, raw),
    endorse: (agencyId, former) => signed(agencyId, endorsementText(origin(agencyId), former)),
  }
}

/** Whether a note bears the signature of this raw Ed25519 key. */
export function noteIsSignedBy(note: string, publicKey: Uint8Array): boolean {
  const [text, signatures] = note.split('\n\n')
  const signature = /^— \S+ (\S+)$/m.exec(signatures ?? '')?.[1]
  if (text === undefined || signature === undefined || publicKey.length !== 32) return false
  const key = createPublicKey({ key: Buffer.concat([SPKI_ED25519, publicKey]), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(`${text}\n`), key, Buffer.from(signature, 'base64').subarray(4))
}

/** The second line keeps an endorsement from ever being read as a head, and a head as an endorsement. */
function endorsementText(origin: string, { publicKey, untilSize }: FormerKey): string {
  return `${origin}\nendorses\n${publicKey.toString('base64')}\n${untilSize}\n`
}

export function endorses(endorsement: string, agencyId: string, former: FormerKey): boolean {
  const [origin = ''] = endorsement.split('\n')
  return origin.endsWith(`/ledger/${agencyId}`) && endorsement.startsWith(`${endorsementText(origin, former)}\n`)
}

/** SHA-256(name || LF || 0x01 for Ed25519 || key), first four bytes. */
function keyId(name: string, raw: Uint8Array): Buffer {
  return createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.from([1]))
    .update(raw)
    .digest()
    .subarray(0, 4)
}
