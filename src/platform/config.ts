// Every setting of an installation comes from the environment and is checked here, once, at boot.
// All problems are reported together, in words the person at the keyboard can act on.
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const text = z.string().trim().min(1)
const flag = z.enum(['0', '1', 'true', 'false']).transform(value => value === '1' || value === 'true')

const Environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
    HOST: text.default('127.0.0.1'),
    PRONGSAI_DATA: text.default('./data'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
      .optional(),
    DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    TRUST_PROXY: flag.default(false),
    PRONGSAI_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    FILES_S3_BUCKET: text.optional(),
    FILES_S3_ENDPOINT: z.url().optional(),
    FILES_S3_REGION: text.default('us-east-1'),
    FILES_S3_KEY: text.optional(),
    FILES_S3_SECRET: text.optional(),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
      .optional(),
    MAIL_FROM: text.optional(),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: text.optional(),
    OIDC_CLIENT_SECRET: text.optional(),
    OIDC_NAME: text.default('OpenID Connect'),
    METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    UPLOAD_LIMIT_MB: z.coerce.number().positive().max(1024).default(25),
    MAP_TILES: z.url().optional(),
    MAP_ATTRIBUTION: z.string().max(200).default('© OpenStreetMap'),
    LINK_CHECK_PRIVATE: flag.default(false),
    FACEBOOK_GRAPH_URL: z.url().default('https://graph.facebook.com/v23.0'),
    LINE_API_URL: z.url().default('https://api.line.me'),
  })
  .superRefine(
    (env, problems) => {
      const together = (names: readonly (keyof typeof env)[], why: string) => {
        const given = names.filter(name => env[name] !== undefined)
        if (given.length > 0 && given.length < names.length) {
          for (const name of names) {
            if (env[name] === undefined) problems.addIssue({ code: 'custom', path: [name], message: why })
          }
        }
      }
      together(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'], 'is needed when another OIDC_ setting is given')
      together(
        ['FILES_S3_BUCKET', 'FILES_S3_KEY', 'FILES_S3_SECRET'],
        'is needed when another FILES_S3_ setting is given',
      )
      if (env.SMTP_URL && !env.MAIL_FROM) {
        problems.addIssue({ code: 'custom', path: ['MAIL_FROM'], message: 'is needed when SMTP_URL is given' })
      }
    },
    // Also when a single setting is wrong: the person at the keyboard should mend everything in one go.
    { when: () => true },
  )

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly databasePool: number
  readonly publicUrl: string
  readonly trustProxy: boolean
  readonly secret: string
  readonly s3:
    | {
        readonly bucket: string
        readonly endpoint?: string
        readonly region: string
        readonly key: string
        readonly secret: string
      }
    | undefined
  readonly smtp: { readonly url: string; readonly from: string } | undefined
  readonly oidc:
    | { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly name: string }
    | undefined
  readonly metricsToken: string | undefined
  readonly logLevel: string
  readonly uploadLimit: number
  readonly mapTiles: string | undefined
  /** Who made the map, as its licence asks. */
  readonly mapAttribution: string
  /** Links of evidence may lie in the installation's own network. */
  readonly linkCheckPrivate: boolean
  /** Where Facebook answers, with the version of its interface, and LINE. */
  readonly graphUrl: string
  readonly lineUrl: string
}

/** The settings are wrong; `problems` names each one. */
export class ConfigProblem extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(
      `The settings have ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.map(p => `  - ${p}`).join('\n')}`,
    )
    this.problems = problems
  }
}

export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    throw new ConfigProblem(parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`))
  }
  const env = parsed.data
  const dataFolder = resolve(env.PRONGSAI_DATA)
  return {
    port: env.PORT,
    host: env.HOST,
    dataFolder,
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    trustProxy: env.TRUST_PROXY,
    secret: env.PRONGSAI_SECRET ?? generatedSecret(dataFolder),
    s3:
      env.FILES_S3_BUCKET && env.FILES_S3_KEY && env.FILES_S3_SECRET
        ? {
            bucket: env.FILES_S3_BUCKET,
            region: env.FILES_S3_REGION,
            key: env.FILES_S3_KEY,
            secret: env.FILES_S3_SECRET,
            ...(env.FILES_S3_ENDPOINT ? { endpoint: env.FILES_S3_ENDPOINT } : {}),
          }
        : undefined,
    smtp: env.SMTP_URL && env.MAIL_FROM ? { url: env.SMTP_URL, from: env.MAIL_FROM } : undefined,
    oidc:
      env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET
        ? {
            issuer: env.OIDC_ISSUER,
            clientId: env.OIDC_CLIENT_ID,
            clientSecret: env.OIDC_CLIENT_SECRET,
            name: env.OIDC_NAME,
          }
        : undefined,
    metricsToken: env.METRICS_TOKEN,
    logLevel: env.LOG_LEVEL,
    uploadLimit: Math.floor(env.UPLOAD_LIMIT_MB * 1024 * 1024),
    mapTiles: env.MAP_TILES,
    mapAttribution: env.MAP_ATTRIBUTION,
    linkCheckPrivate: env.LINK_CHECK_PRIVATE,
    graphUrl: env.FACEBOOK_GRAPH_URL.replace(/\/+$/, ''),
    lineUrl: env.LINE_API_URL.replace(/\/+$/, ''),
  }
}

/** One secret per installation, made at the first start and readable by its owner only. */
function generatedSecret(dataFolder: string): string {
  const path = join(dataFolder, 'secret')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  mkdirSync(dataFolder, { recursive: true })
  const secret = randomBytes(32).toString('base64url')
  writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  chmodSync(path, 0o600)
  return secret
}
