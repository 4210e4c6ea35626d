// files.html: every kept file under the name it came with. Written line by line, because there may be very many.
import { appendFile, writeFile } from 'node:fs/promises'
import { LOOK } from './index-page.tsx'
import { filePath } from './manifest.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'
import type { FileLine } from './write-archive.ts'

export class FileList {
  readonly #path: string
  #begun = false
  constructor(path: string) {
    this.#path = path
  }

  async add(file: FileLine) {
    await this.#begin()
    const row = (
      <tr>
        <td>
          <a href={filePath(file)} download={file.name} type={file.mediaType}>
            {file.name}
          </a>
        </td>
        <td>{file.createdAt.slice(0, 10)}</td>
        <td>{file.size}</td>
      </tr>
    )
    await appendFile(this.#path, `${row}\n`)
  }

  /** Where the finished page lies. */
  async end(): Promise<string> {
    await this.#begin()
    await appendFile(this.#path, '</table></body></html>\n')
    return this.#path
  }

  async #begin() {
    if (this.#begun) return
    this.#begun = true
    const title = `${th.files} / ${en.files}`
    const columns = [
      `${th.fileName} / ${en.fileName}`,
      `${th.fileDay} / ${en.fileDay}`,
      `${th.fileSize} / ${en.fileSize}`,
    ]
    const head = `<!doctype html>\n<html lang="th"><head><meta charset="utf-8"><title>${title}</title><style>${LOOK}</style></head><body><h1>${title}</h1><table>`
    await writeFile(this.#path, `${head}\n<tr>${columns.map(column => `<th>${column}</th>`).join('')}</tr>\n`, {
      mode: 0o600,
    })
  }
}
