// The name a file is kept and offered under: what the sender called it, without what could mislead or leave a folder.
import { cleanInput } from '#src/kernel/thai-text.ts'
import { type FileKind, fileKinds } from './kinds.ts'

const LONGEST = 120

/** Cleaned and with the extension that its content deserves: `photo.jpg` that is a PNG becomes `photo.png`. */
export function keptName(given: string, kind: FileKind): string {
  const { extensions } = fileKinds[kind]
  const base = cleanInput(given.split(/[\\/]/).at(-1) ?? '', { multiline: false }).replace(/[<>:"|?*\p{Cc}]/gu, '')
  const [, stem = base, extension = ''] = /^(.*)\.([a-z0-9]{1,5})$/i.exec(base) ?? []
  const isRight = extensions.some(one => one === extension.toLowerCase())
  const short = Array.from(stem.replace(/^[.\s]+/, '').trim())
    .slice(0, LONGEST)
    .join('')
  return `${short || 'file'}.${isRight ? extension.toLowerCase() : extensions[0]}`
}

/** RFC 6266: a plain name for old programs, the Thai one for all others. */
export function contentDisposition(isInline: boolean, name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${isInline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
