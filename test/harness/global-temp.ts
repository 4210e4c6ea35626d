// Whatever a test or a program it starts puts into the temporary folder goes into one of this run, and goes with it.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const PREFIX = 'prongsai-run-'

export default function setup() {
  // The suites of one run share it: whichever is first made it.
  if (basename(tmpdir()).startsWith(PREFIX)) return
  const before = process.env.TMPDIR
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  // PostgreSQL runs as a user of its own when the tests are run by root.
  chmodSync(folder, 0o755)
  process.env.TMPDIR = folder
  return () => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    rmSync(folder, { recursive: true, force: true })
  }
}
