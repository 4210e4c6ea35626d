// The smallest PDF files that show what a test needs, written by hand: each object as PDF says it, one stream or dictionary.

export interface HandMade {
  /** Keys of the catalogue beside its pages. */
  readonly catalog?: string
  /** Objects that others call by name: `{name}` in any text becomes its number. */
  readonly things?: Readonly<Record<string, string>>
  /** Keys of a page and what it draws. */
  readonly pages: readonly { readonly keys?: string; readonly draws: string; readonly how?: string }[]
}

export function handMadePdf({ catalog = '', things = {}, pages }: HandMade): Buffer {
  const names = Object.keys(things)
  const first = 3 + pages.length * 2
  const called = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) =>
      names.includes(name) ? `${first + names.indexOf(name)} 0 R` : whole,
    )
  const objects = [
    `<</Type/Catalog/Pages 2 0 R ${called(catalog)}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, n) => `${3 + n * 2} 0 R`).join(' ')}]/MediaBox[0 0 400 600]>>`,
    ...pages.flatMap(({ keys = '', draws, how = '' }, n) => [
      `<</Type/Page/Parent 2 0 R/Contents ${4 + n * 2} 0 R ${called(keys)}>>`,
      streamOf(draws, how),
    ]),
    ...Object.values(things).map(called),
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, n) => {
    const at = text.length
    text += `${n + 1} 0 obj${object}endobj\n`
    return at
  })
  const list = places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${list}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`
  return Buffer.from(text + end, 'latin1')
}

export const streamOf = (content: string, keys = ''): string =>
  `<</Length ${content.length} ${keys}>>stream\n${content}\nendstream`

/** A picture of grey dots, as bytes that nothing else in the file has. */
export function pictureOf(width: number, height: number, seed = 1): string {
  const dots = Array.from({ length: width * height }, (_, at) =>
    String.fromCharCode(33 + ((at * 7 + seed * 31 + (at >> 3)) % 90)),
  )
  const keys = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8`
  return streamOf(dots.join(''), keys)
}

export const helvetica = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
/** One line of Latin text at a place from the bottom left corner. */
export const words = (text: string, x: number, y: number): string =>
  `BT /F 12 Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`
