// Probable signatures in real files: papers of our own with and without a picture above a name, files as others make them, and what is broken. And the
// covered copy: what was there is not in it any more, and the other pages are.
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it, vi } from 'vitest'
import { memo, report } from '#test/harness/papers.ts'
import { type HandMade, handMadePdf, helvetica, pictureOf, streamOf, words } from '#test/harness/pdf.ts'
import { zip } from '#test/harness/zip.ts'
import { renderDocx } from '../write/docx.ts'
import { type Block, cell, type Paper } from '../write/paper.ts'
import { renderPdf } from '../write/pdf.ts'
import { coverInFile, pageOfPdf, signaturesInFile } from './file-signatures.ts'
import { textOfFile } from './file-text.ts'

// Papers are drawn and read in processes and threads of their own: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

const strokes =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 120" width="300" height="120"><path d="M10 90C60 10 90 10 100 90S160 10 200 60S250 100 290 30" stroke="navy" fill="none" stroke-width="5"/></svg>'
const png = (await sharp(Buffer.from(strokes)).png().toBuffer()).toString('base64')

const paperOf = (...pages: readonly (readonly Block[])[]): Paper => ({
  title: 'ประกาศ',
  lang: 'th',
  author: 'เทศบาลตำบลน้ำใส',
  subject: 'ประกาศ',
  at: '2026-11-21T03:04:05Z',
  numerals: 'thai',
  pictures: {
    signed: { type: 'image/png', base64: png },
    drawn: { type: 'image/svg+xml', base64: Buffer.from(strokes).toString('base64') },
  },
  sections: pages.map(blocks => ({
    page: { orientation: 'portrait', margins: 'letter' },
    pageNumbers: 'none',
    blocks: [line('ประกาศเทศบาลตำบลน้ำใส เรื่อง กำหนดการชำระภาษี'), ...blocks],
  })),
})
const line = (text: string, align: 'start' | 'center' = 'start'): Block => ({ kind: 'paragraph', text: [text], align })
const name = line('(นายสมชาย ใจดี)', 'center')
const signature = (picture = 'signed'): Block => ({
  kind: 'picture',
  name: picture,
  alt: 'ลายมือชื่อ',
  widthMm: 35,
  align: 'center',
})
/** The bytes of every stream of a file, unpacked where they were packed. */
function streamsIn(pdf: Uint8Array): string {
  const file = Buffer.from(pdf)
  return [...file.toString('latin1').matchAll(/stream\r?\n/g)]
    .map(match => {
      const rest = file.subarray(match.index + match[0].length)
      try {
        return inflateSync(rest).toString('latin1')
      } catch {
        return rest.subarray(0, rest.indexOf('endstream')).toString('latin1')
      }
    })
    .join('\n')
}
const dotsOf = (picture: string) => picture.slice(picture.indexOf('stream\n') + 7, picture.indexOf('\nendstream'))
/** The memo for tests of the renderers calls for a picture that is not there. */
const whole = (paper: Paper): Paper => ({
  ...paper,
  pictures: { ...paper.pictures, none: { type: 'image/png', base64: png } },
})
const space: Block = { kind: 'space', mm: 60 }

const look = async (...given: Parameters<typeof signaturesInFile>) => {
  const read = await signaturesInFile(...given)
  if (!read.ok) throw new Error(read.because)
  return read.value
}
const inPaper = async (...pages: readonly (readonly Block[])[]) =>
  (await look(await renderPdf(paperOf(...pages)), 'pdf')).found
const inHandMade = async (file: HandMade) => look(handMadePdf(file), 'pdf')

describe('papers of our own', () => {
  it('a picture above a name in brackets is found, with page, place and the name', async () => {
    const [one, ...more] = await inPaper([space], [space, signature(), name, line('นายกเทศมนตรี', 'center')])
    expect(more).toEqual([])
    expect(one).toMatchObject({ why: 'picture', page: 2, near: '(นายสมชาย ใจดี)' })
    // In the middle across, below the first third.
    expect((one?.box?.left ?? 0) + (one?.box?.right ?? 0)).toBeCloseTo(1.05, 1)
    expect(one?.box?.top).toBeGreaterThan(0.25)
    expect(one?.box?.bottom).toBeLessThan(0.5)
  })

  it('strokes above a name, and a picture on a line to sign on, are found', async () => {
    expect(await inPaper([signature('drawn'), name])).toMatchObject([{ why: 'drawn', page: 1 }])
    const signHere = (text: string) => inPaper([signature(), line(text, 'center')])
    expect(await signHere('ลงชื่อ ........................ ผู้รับรอง')).toHaveLength(1)
    expect(await signHere('....................................')).toHaveLength(1)
    expect(await signHere('(....................................)')).toHaveLength(1)
    expect(await signHere('(ลงนาม)')).toHaveLength(1)
  })

  it('a plain paper, a name without a picture and a picture without a name are not', async () => {
    expect(await inPaper([line('ไม่มีอะไรเลย')])).toEqual([])
    expect(
      await inPaper([{ kind: 'signature', align: 'end', signed: '', name: 'นายสมชาย ใจดี', lines: ['ปลัด'] }]),
    ).toEqual([])
    expect(await inPaper([line('(ลงนาม) สมชาย ใจดี'), name])).toEqual([])
    expect(await inPaper([signature(), space, name])).toEqual([])
    expect(await inPaper([name, space, signature()])).toEqual([])
    expect(await inPaper([signature(), line('(ภาพที่ 1 ป้ายหน้าสำนักงาน)', 'center')])).toEqual([])
    expect(await inPaper([signature(), line('ส่วนราชการ ..............................', 'center')])).toEqual([])
  })

  it('our printed papers, with emblem, endorsements, tables, ticks and QR, are not', async () => {
    for (const paper of [whole(memo), report()]) expect((await look(await renderPdf(paper), 'pdf')).found).toEqual([])
    const table: Block = {
      kind: 'table',
      caption: 'รายชื่อ',
      columns: [{ share: 1 }, { share: 1 }],
      head: [{ cells: [cell('ที่'), cell('ลงชื่อ')] }],
      rows: [{ cells: [cell('1'), cell('(นายสมชาย ใจดี)')] }],
    }
    const qr: Block = { kind: 'qr', text: 'https://example.go.th/verify/1', caption: ['ตรวจสอบ'], widthMm: 25 }
    expect(await inPaper([qr, name, table])).toEqual([])
  })

  it('Word: a picture before a name or in its cell is found, one elsewhere is not', async () => {
    const inWord = async (...blocks: readonly Block[]) => (await look(await renderDocx(paperOf(blocks)), 'docx')).found
    expect(await inWord(signature(), name)).toEqual([{ why: 'picture', near: '(นายสมชาย ใจดี)' }])
    expect(await inWord(signature(), line('ลงชื่อ ............ ประธาน'))).toHaveLength(1)
    expect(await inWord(name, line('นายกเทศมนตรี'))).toEqual([])
    expect(await inWord(signature(), line('ภาพที่ 1'), line('แล้ว'), name)).toEqual([])
    const inCell = (...blocks: readonly Block[]): Block => ({
      kind: 'table',
      caption: 'ลงนาม',
      columns: [{ share: 1 }, { share: 1 }],
      head: [],
      rows: [{ cells: [{ blocks }, cell('x')] }],
    })
    expect(await inWord(inCell(signature(), line('นายกเทศมนตรี'), name))).toHaveLength(1)
    expect((await look(await renderDocx(whole(memo)), 'docx')).found).toEqual([])
  })
})

describe('Word as others write it', () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const inBody = async (body: string, more: Record<string, string> = {}) =>
    (
      await look(
        zip({ 'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`, ...more }),
        'docx',
      )
    ).found
  const p = (inside: string) => `<w:p><w:r>${inside}</w:r></w:p>`
  const t = (text: string) => `<w:t>${text}</w:t>`
  const drawing = (cx: number, cy: number) =>
    `<w:drawing><wp:anchor><wp:extent cx="${cx}" cy="${cy}"/></wp:anchor></w:drawing>`

  it('floating, beside other names, with empty lines between, older and inked', async () => {
    const small = drawing(1_400_000, 600_000)
    expect(await inBody(p(`${small}${t('(นางสาวสมศรี ใจงาม)')}<w:tab/><w:tab/>${t('(นายสมชาย ใจดี)')}`))).toEqual([
      { why: 'picture', near: '(นางสาวสมศรี ใจงาม)' },
    ])
    expect(await inBody(p(small) + p('') + p(t('(นายสมชาย ใจดี)')))).toHaveLength(1)
    expect(await inBody(p(drawing(5_500_000, 4_000_000)) + p(t('(นายสมชาย ใจดี)')))).toEqual([])
    expect(await inBody(p(`<w:pict><v:shape><v:imagedata r:id="a"/></v:shape></w:pict>`) + p(t('ลงชื่อ')))).toHaveLength(
      1,
    )
    expect(await inBody(p('<w14:contentPart r:id="a"/>') + p(t('ก')))).toMatchObject([{ why: 'ink' }])
  })

  it('sealed with a certificate', async () => {
    expect(await inBody(p(t('ก')), { '_xmlsignatures/origin.sigs': '' })).toEqual([{ why: 'field', near: '' }])
  })
})

describe('PDF as others make it', () => {
  const font = { F: helvetica }
  const fonts = '/Font<</F {F}>>'
  const put = (name: string, x: number, y: number, w = 90, h = 36) => `q ${w} 0 0 ${h} ${x} ${y} cm /${name} Do Q`
  const onlyText = [
    words('Announcement of the municipality about taxes', 40, 500),
    words('(Mr. Somchai Jaidee)', 140, 200),
  ]

  it('ink is found wherever it lies', async () => {
    const ink = '<</Type/Annot/Subtype/Ink/Rect[300 500 380 540]/InkList[[300 500 340 540 380 505]]>>'
    const { found } = await inHandMade({
      things: { ...font, ink },
      pages: [{ keys: `/Resources<<${fonts}>>/Annots[{ink}]`, draws: onlyText.join('\n') }],
    })
    expect(found).toEqual([
      { why: 'ink', near: '', page: 1, box: { left: 0.75, top: 0.1, right: 0.95, bottom: 0.1667 } },
    ])
  })

  it('a field that was signed is found, one that waits to be signed is not', async () => {
    const withField = (value: string) =>
      inHandMade({
        catalog: '/AcroForm<</Fields[{field}]/SigFlags 3>>',
        things: {
          ...font,
          seal: '<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 3]/Contents<0102030405>>>',
          field: `<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/Rect[40 60 140 100]${value}>>`,
        },
        pages: [
          { keys: `/Resources<<${fonts}>>`, draws: onlyText.join('\n') },
          { keys: `/Resources<<${fonts}>>/Annots[{field}]`, draws: words('page two has words', 40, 500) },
        ],
      })
    expect((await withField('/V {seal}')).found).toMatchObject([
      { why: 'field', page: 2, box: { left: 0.1, right: 0.35 } },
    ])
    expect((await withField('')).found).toEqual([])
  })

  it('pictures inside drawings, on turned pages and as stamps stand where they are shown', async () => {
    const at = { left: 0.35, top: 0.6, right: 0.575, bottom: 0.66 }
    const inside = await inHandMade({
      things: {
        ...font,
        image: pictureOf(30, 12),
        form: streamOf(
          put('I', 0, 0),
          '/Type/XObject/Subtype/Form/BBox[0 0 90 36]/Resources<</XObject<</I {image}>>>>',
        ),
      },
      pages: [
        {
          keys: `/Resources<<${fonts}/XObject<</G {form}>>>>`,
          draws: [...onlyText, 'q 1 0 0 1 140 204 cm /G Do Q'].join('\n'),
        },
      ],
    })
    expect(inside.found).toEqual([{ why: 'picture', near: '(Mr. Somchai Jaidee)', page: 1, box: at }])
    const turned = await inHandMade({
      things: { ...font, image: pictureOf(30, 12) },
      pages: [
        {
          keys: `/Rotate 180/Resources<<${fonts}/XObject<</I {image}>>>>`,
          draws: `q -1 0 0 -1 400 600 cm ${[...onlyText, put('I', 140, 204)].join('\n')} Q`,
        },
      ],
    })
    expect(turned.found).toMatchObject([{ why: 'picture', box: at }])
    const stamp = '<</Type/Annot/Subtype/Stamp/Rect[140 204 230 240]>>'
    const stamped = await inHandMade({
      things: { ...font, stamp },
      pages: [{ keys: `/Resources<<${fonts}>>/Annots[{stamp}]`, draws: onlyText.join('\n') }],
    })
    expect(stamped.found).toMatchObject([{ why: 'picture', box: at }])
  })

  it('a page that is a picture is said to be one, whether in strips or with guessed words below', async () => {
    const file = {
      things: { ...font, image: pictureOf(40, 60) },
      pages: [
        { keys: `/Resources<<${fonts}>>`, draws: onlyText.join('\n') },
        { keys: '/Resources<</XObject<</I {image}>>>>', draws: put('I', 0, 0, 400, 600) },
        {
          keys: '/Resources<</XObject<</I {image}>>>>',
          draws: [0, 200, 400].map(y => put('I', 0, y, 400, 200)).join('\n'),
        },
        {
          keys: `/Resources<<${fonts}/XObject<</I {image}>>>>`,
          draws: `${put('I', 0, 0, 400, 600)} 3 Tr ${onlyText[0]}`,
        },
        { keys: `/Resources<<${fonts}/XObject<</I {image}>>>>`, draws: `${put('I', 0, 0, 400, 600)} ${onlyText[0]}` },
        { draws: '' },
      ],
    }
    expect(await inHandMade(file)).toMatchObject({ picturePages: [2, 3, 4], found: [] })
  })
})

describe('what is broken', () => {
  it('gives a code or an answer, never a crash', { timeout: 240_000 }, async () => {
    const whole = [
      await renderPdf(paperOf([signature(), name])),
      await renderDocx(paperOf([signature(), name])),
    ] as const
    const hurt = fc.record({
      kind: fc.constantFrom('pdf' as const, 'docx' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 200 }),
      cut: fc.boolean(),
    })
    const codes = ['text-broken', 'text-locked', 'text-too-slow']
    await fc.assert(
      fc.asyncProperty(hurt, async ({ kind, at, bytes, cut }) => {
        const file = Uint8Array.from(whole[kind === 'pdf' ? 0 : 1])
        const place = Math.floor(at * (file.length - bytes.length))
        file.set(bytes, place)
        const given = cut ? file.slice(0, place) : file
        const read = await signaturesInFile(given, kind)
        if (!read.ok) expect(codes).toContain(read.because)
        const box = { left: 0.4, top: 0.1, right: 0.7, bottom: 0.3 }
        const covered = kind === 'pdf' ? await coverInFile({ bytes: given, page: 1, boxes: [box] }) : undefined
        if (covered && !covered.ok) expect([...codes, 'no-such-page', 'cover-unsure']).toContain(covered.because)
      }),
      { numRuns: 25 },
    )
  })

  it('is given up when it takes too long', async () => {
    const file = await renderPdf(paperOf([signature(), name]))
    expect(await signaturesInFile(file, 'pdf', { mostMs: 1 })).toMatchObject({ because: 'text-too-slow' })
    expect(await signaturesInFile(Buffer.from('PK nothing'), 'docx')).toMatchObject({ because: 'text-broken' })
  })
})

describe('a covered copy', () => {
  const cover = async (...given: Parameters<typeof coverInFile>) => {
    const made = await coverInFile(...given)
    if (!made.ok) throw new Error(made.because)
    return made.value.bytes
  }
  const textOf = async (bytes: Uint8Array) => {
    const read = await textOfFile(bytes, 'pdf')
    return read.ok ? read.value.text : read.because
  }
  /** Dots of the page that are as blue as the ink. */
  const inkOn = async (bytes: Uint8Array, page: number) => {
    const drawn = await pageOfPdf({ bytes, page, width: 600 })
    if (!drawn.ok) throw new Error(drawn.because)
    const { rgba } = drawn.value
    let dots = 0
    for (let at = 0; at < rgba.length; at += 4) if ((rgba[at + 2] ?? 0) - (rgba[at] ?? 0) > 60) dots += 1
    return dots
  }

  it('shows the place painted over, keeps the other pages as they were, and holds nothing of what was there', async () => {
    const pages = [[line('หน้าแรกของประกาศ น้ำ ที่ ญู')], [signature(), name], [line('บัญชีแนบท้าย ฎีกา ฐาน')]]
    const before = await renderPdf(paperOf(...pages))
    const [found] = (await look(before, 'pdf')).found
    if (!found?.box || !found.page) throw new Error('not found')
    expect(await inkOn(before, 2)).toBeGreaterThan(100)
    const after = await cover({ bytes: before, page: found.page, boxes: [found.box] })
    expect(await inkOn(after, 2)).toBe(0)
    const text = await textOf(after)
    for (const kept of ['หน้าแรกของประกาศ น้ำ ที่ ญู', 'บัญชีแนบท้าย ฎีกา ฐาน']) expect(text).toContain(kept)
    expect(text).not.toContain('สมชาย')
    expect(await look(after, 'pdf')).toMatchObject({
      found: [],
      picturePages: [2],
      pages: [expect.anything(), [595, 842], expect.anything()],
    })
    const page = await pageOfPdf({ bytes: after, page: 2, width: 300 })
    expect(page.ok && page.value.height / page.value.width).toBeCloseTo(Math.SQRT2, 2)
  })

  it('has no stream of the picture in it any more', async () => {
    const image = pictureOf(30, 12)
    const dots = dotsOf(image)
    const file = handMadePdf({
      things: { F: helvetica, image },
      pages: [
        {
          keys: '/Resources<</Font<</F {F}>>/XObject<</I {image}>>>>',
          draws: `${words('Secret words of page one', 40, 500)} q 90 0 0 36 40 40 cm /I Do Q`,
        },
        { keys: '/Resources<</Font<</F {F}>>>>', draws: words('Words of the second page stay', 40, 500) },
      ],
    })
    expect(streamsIn(file)).toContain(dots)
    const after = Buffer.from(
      await cover({ bytes: file, page: 1, boxes: [{ left: 0.1, top: 0.8, right: 0.4, bottom: 1 }] }),
    )
    expect(streamsIn(after)).not.toContain(dots)
    expect(await textOf(after)).toBe('Words of the second page stay')
  })

  it('is refused where another page carries the picture unseen, and not where it shows it', async () => {
    const shared = (second: string) => ({
      things: {
        F: helvetica,
        image: pictureOf(30, 12),
        all: '<</Font<</F {F}>>/XObject<</I {image}>>>>',
      },
      pages: [
        { keys: '/Resources {all}', draws: `${words('Page one has words', 40, 500)} q 90 0 0 36 40 40 cm /I Do Q` },
        { keys: '/Resources {all}', draws: `${words('Page two has words', 40, 500)} ${second}` },
      ],
    })
    const asked = (file: HandMade) =>
      coverInFile({ bytes: handMadePdf(file), page: 1, boxes: [{ left: 0.1, top: 0.8, right: 0.4, bottom: 1 }] })
    const unseen = await asked(shared(''))
    expect(unseen.ok || unseen.because).toBe('cover-unsure')
    const seen = await asked(shared('q 90 0 0 36 40 40 cm /I Do Q'))
    // As it lies in a copy of which another page shows it: what is looked for above would be found.
    expect(seen.ok && streamsIn(seen.value.bytes)).toContain(dotsOf(pictureOf(30, 12)))
  })

  it('keeps what was filled into the fields of other pages, and shows it on a page that is drawn', async () => {
    const filled = handMadePdf({
      catalog: '/AcroForm<</Fields[{one} {two}]>>',
      things: {
        F: helvetica,
        look: streamOf('0 0 1 rg 0 0 100 40 re f', '/Type/XObject/Subtype/Form/BBox[0 0 100 40]'),
        one: '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/F 4/Rect[40 60 140 100]/AP<</N {look}>>>>',
        two: '<</Type/Annot/Subtype/Widget/FT/Tx/T(b)/F 4/Rect[240 60 340 100]/AP<</N {look}>>>>',
      },
      pages: ['{one}', '{two}'].map(field => ({
        keys: `/Resources<</Font<</F {F}>>>>/Annots[${field}]`,
        draws: words('A form that was filled in', 40, 500),
      })),
    })
    expect(await inkOn(filled, 1)).toBeGreaterThan(5000)
    const box = { left: 0.05, top: 0.8, right: 0.4, bottom: 0.95 }
    const after = await cover({ bytes: filled, page: 1, boxes: [box] })
    expect(await inkOn(after, 1)).toBe(0)
    expect(await inkOn(after, 2)).toBeGreaterThan(5000)
  })

  it('of a page that is not there, there is none', async () => {
    const bytes = await renderPdf(paperOf([name]))
    for (const page of [0, 2, 1.5])
      expect(await coverInFile({ bytes, page, boxes: [] })).toMatchObject({ because: 'no-such-page' })
    expect(await pageOfPdf({ bytes, page: 9, width: 100 })).toMatchObject({ because: 'no-such-page' })
  })
})
