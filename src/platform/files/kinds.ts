// The kinds of files that people may send. What a file is follows from its content, never from its name.
// SVG and HTML are missing on purpose: they can carry scripts. HEIC is missing because no free decoder comes with sharp;
// phones send JPEG when a page asks for it.
import type { Words } from '#src/kernel/lang.ts'

export interface KindOfFile {
  readonly mediaType: string
  /** The first is the one a kept file gets. */
  readonly extensions: readonly [string, ...string[]]
  /** Shown by the browser itself; everything else is downloaded. */
  readonly isInline: boolean
  /** A ZIP archive inside, whose end can be checked. */
  readonly isZip: boolean
  readonly words: Words
}

const kind = (
  mediaType: string,
  extensions: readonly [string, ...string[]],
  words: Words,
  is: { inline?: boolean; zip?: boolean } = {},
): KindOfFile => ({ mediaType, extensions, words, isInline: is.inline ?? false, isZip: is.zip ?? false })

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

export const fileKinds = {
  jpeg: kind('image/jpeg', ['jpg', 'jpeg'], { th: 'รูปภาพ JPEG', en: 'JPEG picture' }, { inline: true }),
  png: kind('image/png', ['png'], { th: 'รูปภาพ PNG', en: 'PNG picture' }, { inline: true }),
  webp: kind('image/webp', ['webp'], { th: 'รูปภาพ WebP', en: 'WebP picture' }, { inline: true }),
  pdf: kind('application/pdf', ['pdf'], { th: 'เอกสาร PDF', en: 'PDF document' }, { inline: true }),
  docx: kind(
    `${office}.wordprocessingml.document`,
    ['docx'],
    { th: 'เอกสาร Word', en: 'Word document' },
    { zip: true },
  ),
  xlsx: kind(`${office}.spreadsheetml.sheet`, ['xlsx'], { th: 'ตาราง Excel', en: 'Excel sheet' }, { zip: true }),
  pptx: kind(
    `${office}.presentationml.presentation`,
    ['pptx'],
    { th: 'สไลด์ PowerPoint', en: 'PowerPoint slides' },
    { zip: true },
  ),
  odt: kind(`${open}.text`, ['odt'], { th: 'เอกสาร OpenDocument', en: 'OpenDocument text' }, { zip: true }),
  ods: kind(`${open}.spreadsheet`, ['ods'], { th: 'ตาราง OpenDocument', en: 'OpenDocument sheet' }, { zip: true }),
  csv: kind('text/csv', ['csv'], { th: 'ตาราง CSV', en: 'CSV table' }),
  txt: kind('text/plain', ['txt'], { th: 'ข้อความล้วน', en: 'plain text' }),
  zip: kind('application/zip', ['zip'], { th: 'แฟ้มบีบอัด ZIP', en: 'ZIP archive' }, { zip: true }),
} as const satisfies Record<string, KindOfFile>

export type FileKind = keyof typeof fileKinds
export const allKinds = Object.keys(fileKinds) as readonly FileKind[]

export const pictures = ['jpeg', 'png', 'webp'] as const satisfies readonly FileKind[]
export type PictureKind = (typeof pictures)[number]
export const officeDocuments = ['docx', 'xlsx', 'pptx', 'odt', 'ods'] as const satisfies readonly FileKind[]
/** What proves that work was done: a picture, a scan or the document itself. */
export const evidenceKinds = [
  ...pictures,
  'pdf',
  ...officeDocuments,
  'csv',
  'txt',
] as const satisfies readonly FileKind[]

export const isPicture = (kind: FileKind): kind is PictureKind => pictures.some(one => one === kind)

export function kindOfMediaType(mediaType: string): FileKind | undefined {
  return allKinds.find(kind => fileKinds[kind].mediaType === mediaType)
}

/** For people, in every language alike: JPG, PNG, PDF. */
export function kindNames(kinds: readonly FileKind[]): string {
  return kinds.map(kind => fileKinds[kind].extensions[0].toUpperCase()).join(', ')
}

/** For the accept attribute of a file box: .jpg,.jpeg,.pdf */
export function acceptAttribute(kinds: readonly FileKind[]): string {
  return kinds.flatMap(kind => fileKinds[kind].extensions.map(extension => `.${extension}`)).join(',')
}
