// What an archive says of itself. It is the last entry: an archive without it was cut off. A new FORMAT means that an older
// program could misread the archive; a new table or column does not, because the migrations say which schema the rows have.
import { z } from 'zod'

export const FORMAT = 1
export const MANIFEST = 'manifest.json'
export const SUMS = 'SHA256SUMS'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()
const name = z.string().regex(/^([a-z][a-zA-Z0-9_]*\.)?[a-z][a-zA-Z0-9_]*$/)
const blob = z.strictObject({ agencyId: z.uuid(), sha256: digest })

/** Read first and alone, so that an archive of the future is refused for what it is. */
export const ManifestFormat = z.looseObject({ format: z.number().int().positive() })

export const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  /** One agency that moves or leaves, or everything of an installation. */
  kind: z.enum(['agency', 'installation']),
  program: z.string(),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.strictObject({ name: z.string(), digest })).readonly(),
  agencies: z
    .array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        hosts: z.array(z.string()),
        /** The newest signed head of the ledger, null before the first seal. */
        head: z.strictObject({ size: count, root: z.string(), note: z.string() }).nullable(),
      }),
    )
    .readonly(),
  /** The raw Ed25519 key, in base64, with which the installation signed these heads. */
  signer: z.string(),
  tables: z.array(z.strictObject({ name, path: z.string(), rows: count, bytes: count, sha256: digest })).readonly(),
  files: z.strictObject({
    count,
    bytes: count,
    /** What rows speak of and the store no longer had, or had with other bytes, when the archive was made. */
    missing: z.array(blob).readonly(),
    changed: z.array(blob).readonly(),
  }),
  sums: digest,
})

export type Manifest = z.infer<typeof Manifest>
export type ArchivedTableDigest = Manifest['tables'][number]

/** Where the rows of a table lie in the archive. */
export const tablePath = (table: string) => `${table.startsWith('ledger_') ? 'ledger' : 'tables'}/${table}.jsonl`
export const filePath = (file: { readonly agencyId: string; readonly sha256: string }) =>
  `files/${file.agencyId}/${file.sha256}`
