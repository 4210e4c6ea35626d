// Says in a PDF/A file that it also follows PDF/UA-1. Typst can check either standard but claim only one: the claim is a line in the
// metadata, its description for readers of PDF/A, and the wish to show the title instead of the file's name.

const namespace = 'http://www.aiim.org/pdfua/ns/id/'
const schema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  `<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Indicates, which part of ISO 14289 the document conforms to</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>'

/** The file again, with two of its objects changed and the table of their places put right. */
export function identified(pdf: Uint8Array): Uint8Array {
  // One letter for each byte, so that places are those in the file.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1])
  const head = /^xref\s+0 (\d+)\s+/.exec(text.slice(table, table + 40))
  const trailer = text.slice(text.indexOf('trailer', table))
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1])
  if (!head || Number.isNaN(root)) throw new Error('the PDF has no table of its objects where one was expected')
  const entries = table + head[0].length
  const places = Array.from({ length: Number(head[1]) }, (_, n) =>
    Number(text.slice(entries + n * 20, entries + n * 20 + 10)),
  )
  const objectAt = (number: number) => {
    const start = places[number]
    const end = start === undefined ? -1 : text.indexOf('\nendobj', start)
    if (start === undefined || end < 0) throw new Error(`the PDF has no object ${number}`)
    return { start, end, body: text.slice(start, end) }
  }
  const catalog = objectAt(root)
  const metadata = objectAt(Number(/\/Metadata (\d+) 0 R/.exec(catalog.body)?.[1]))
  const changes = [
    { ...catalog, body: replaced(catalog.body, /\/ViewerPreferences\s*<</, '$& /DisplayDocTitle true') },
    { ...metadata, body: withClaim(metadata.body) },
  ].sort((a, b) => a.start - b.start)

  let out = ''
  let done = 0
  for (const change of changes) {
    out += text.slice(done, change.start) + change.body
    done = change.end
  }
  const moved = (place: number) =>
    changes.reduce(
      (sum, change) => (change.start < place ? sum + change.body.length - (change.end - change.start) : sum),
      place,
    )
  out += text.slice(done, entries)
  places.forEach((place, n) => {
    const entry = text.slice(entries + n * 20, entries + n * 20 + 20)
    out += n === 0 ? entry : String(moved(place)).padStart(10, '0') + entry.slice(10)
  })
  out += text.slice(entries + places.length * 20).replace(/startxref\s+\d+/, `startxref\n${moved(table)}`)
  return new Uint8Array(Buffer.from(out, 'latin1'))
}

function withClaim(object: string): string {
  const claimed = [
    [/ xmlns:pdfaid=/, ` xmlns:pdfuaid="${namespace}"$&`],
    [/<pdfaExtension:schemas><rdf:Bag>/, `$&${schema}`],
    [/<pdfaid:part>/, '<pdfuaid:part>1</pdfuaid:part>$&'],
  ].reduce((text, [what, by]) => replaced(text, what as RegExp, by as string), object)
  const added = claimed.length - object.length
  return replaced(claimed, /\/Length (\d+)/, (_all, length) => `/Length ${Number(length) + added}`)
}

function replaced(text: string, what: RegExp, by: string | ((all: string, part: string) => string)): string {
  const out = typeof by === 'string' ? text.replace(what, by) : text.replace(what, by)
  if (out === text) throw new Error(`the PDF lacks what should be extended: ${what}`)
  return out
}
