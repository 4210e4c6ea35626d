// Edits a Word file as a person would: words changed in place, marks lost, saved again by LibreOffice.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzip, zip } from './zip.ts'

const PARTS = ['word/document.xml', 'word/styles.xml', 'docProps/custom.xml', '[Content_Types].xml', '_rels/.rels']

/** Only the parts that carry words. */
export function editDocx(bytes: Uint8Array, edit: (xml: string) => string): Buffer {
  const files = unzip(bytes)
  return zip(
    Object.fromEntries(
      PARTS.flatMap(name => {
        const text = files.get(name)?.data.toString('utf8')
        return text === undefined ? [] : [[name, name === 'word/document.xml' ? edit(text) : text]]
      }),
    ),
  )
}

export const withoutMarks = (xml: string) => xml.replace(/<w:bookmark(Start|End)[^>]*\/>/g, '')

const program = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(path => existsSync(path))
export const hasOffice = program !== undefined

/** Opened and saved as Word by LibreOffice. The file must be whole. */
export function savedByOffice(bytes: Uint8Array, as: 'docx' | 'pdf' = 'docx'): Buffer {
  if (program === undefined) throw new Error('there is no LibreOffice here')
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-office-'))
  try {
    writeFileSync(join(folder, 'in.docx'), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(
      program,
      [profile, '--headless', '--convert-to', as, '--outdir', join(folder, 'out'), join(folder, 'in.docx')],
      {
        stdio: 'ignore',
        timeout: 100_000,
      },
    )
    return readFileSync(join(folder, 'out', `in.${as}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
