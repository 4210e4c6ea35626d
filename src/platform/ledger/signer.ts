// Signs the head of a log, in the text form that other logs and witnesses read (C2SP signed note, checkpoint).
// The key follows from the installation's secret, so that every process signs alike and nothing else has to be kept.
import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'

export interface Signer {
  /** Text that names the log: host and agency. */
  origin(agencyId: string): string
  note(agencyId: string, size: number, root: Uint8Array): string
  verifies(note: string): boolean
  /** For others who want to check: origin prefix, key id and public key (C2SP verifier key without the agency). */
  readonly publicKey: string
}

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

export function makeSigner(secret: string, host: string): Signer {
  const seed = Buffer.from(hkdfSync('sha256', secret, 'prongsai', 'ledger head signature v1', 32))
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key)
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const origin = (agencyId: string) => `${host}/ledger/${agencyId}`
  return {
    origin,
    publicKey: Buffer.from(raw).toString('base64'),
    note: (agencyId, size, root) => {
      const text = `${origin(agencyId)}\n${size}\n${Buffer.from(root).toString('base64')}\n`
      const signature = Buffer.concat([keyId(origin(agencyId), raw), sign(null, Buffer.from(text), key)])
      return `${text}\n— ${origin(agencyId)} ${signature.toString('base64')}\n`
    },
    verifies: note => verifiesWith(note, publicKey),
  }
}

function verifiesWith(note: string, publicKey: KeyObject): boolean {
  const [text, signatures] = note.split('\n\n')
  const signature = /^— \S+ (\S+)$/m.exec(signatures ?? '')?.[1]
  if (text === undefined || signature === undefined) return false
  return verify(null, Buffer.from(`${text}\n`), publicKey, Buffer.from(signature, 'base64').subarray(4))
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
