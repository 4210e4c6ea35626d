// Papers as PDF files: what went in can be read again, the standards hold, nothing hostile gets through, and the processes survive.
// Poppler and qpdf read the files where the machine has them (scripts/test.mjs installs them).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { legible, legibleLetters } from './letters.ts'
import { type Block, cell, type Paper, plainText, type Row, type Section } from './paper.ts'
import { PdfPool, renderPdf } from './pdf.ts'

const has = (tool: string) => spawnSync(tool, ['--version']).error === undefined
const read = (tool: string, args: readonly string[], bytes?: Uint8Array) =>
  spawnSync(tool, args, { input: bytes, encoding: 'utf8', maxBuffer: 1e8 })
/** In the order in which it was written, which is the order of reading. */
const textOf = (bytes: Uint8Array) => read('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], bytes).stdout
const bare = (text: string) => text.replace(/[\s\u200b]/g, '')
const raw = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

const svg = (body: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${body}</svg>`).toString('base64')
const paper = (blocks: readonly Block[], parts: Partial<Paper> = {}, section: Partial<Section> = {}): Paper => ({
  title: 'รายงานผลการดำเนินงาน',
  lang: 'th',
  author: 'เทศบาลตำบลน้ำแพร่',
  subject: 'รายงาน',
  at: '2025-10-01T03:04:05Z',
  numerals: 'thai',
  pictures: { ตรา: { type: 'image/svg+xml', base64: svg('<circle cx="5" cy="5" r="4"/>') } },
  sections: [{ page: { orientation: 'portrait', margins: 'letter' }, pageNumbers: 'none', blocks, ...section }],
  ...parts,
})
const words = (text: string): Block => ({ kind: 'paragraph', text: [text] })
const hard =
  'น้ำ ที่ ญู ฐู ป่า ปั้น เตี๊ยม เปี่ยม ผู้ใหญ่ กำลัง ฝั่ง ฟ้า ปู่ กตัญญู ซุ้ม ฤๅษี ฯลฯ ๆ Open Data 2568 O14 3.14 “คำพูด” – 50% (1,234.50)'
const table = (rows: readonly Row[], columns = 3): Block => ({
  kind: 'table',
  caption: 'ตาราง 1',
  columns: Array.from({ length: columns }, () => ({ share: 1 })),
  head: [
    { cells: [cell('ที่', { rows: 2 }), cell('มาตรการ', { columns: columns - 1 })] },
    { cells: [cell('ก'), cell('ข')] },
  ],
  rows,
})

/** One block of every kind, with the same words in each. */
const everyBlock = (text: string): readonly Block[] => [
  { kind: 'masthead', emblem: 'ตรา', alt: text, heightMm: 15, title: text },
  {
    kind: 'fields',
    lines: [
      [{ label: text, value: text }],
      [
        { label: 'ที่', value: text },
        { label: 'วันที่', value: '' },
      ],
    ],
  },
  { kind: 'heading', level: 2, text: [text], align: 'center' },
  { kind: 'paragraph', text: [text, { break: true }, text], indent: 'first', align: 'justify' },
  {
    kind: 'paragraph',
    text: [
      { text, bold: true },
      { text, italic: true, underline: true },
      { text, strike: true, verbatim: true },
      { text, href: 'https://example.go.th/"]#x' },
    ],
    indent: 'block',
    size: 'note',
    keepWithNext: true,
  },
  {
    kind: 'list',
    marks: 'none',
    items: [[words(text)], [words(text), { kind: 'list', marks: 'none', items: [[words(text)]] }]],
  },
  // On a page of its own, so that its head is not repeated.
  { kind: 'new-page' },
  {
    ...(table([
      { isGroup: true, cells: [cell(text)] },
      { cells: [cell(text, { rows: 2, isHead: true }), cell(text), cell(`${text}\n${text}`)] },
      { cells: [cell(text, { columns: 2, align: 'end' })] },
      { cells: [cell(text), cell('')] },
      { isGroup: true, cells: [cell(text)] },
    ]) as Extract<Block, { kind: 'table' }>),
    caption: text,
  },
  { kind: 'picture', name: 'ตรา', alt: text, widthMm: 400, caption: [text], align: 'center' },
  { kind: 'picture', name: 'ตรา', alt: '', widthMm: 10 },
  { kind: 'signature', align: 'end', signed: text, name: text, lines: [text, text] },
  { kind: 'signature', align: 'center', signed: '', name: text, lines: [] },
  { kind: 'qr', text: text.slice(0, 80) || '-', caption: [text], widthMm: 20 },
  { kind: 'tick', ticked: true, text: [text] },
  { kind: 'tick', ticked: false, text: [text] },
  { kind: 'columns', columns: [[words(text), { kind: 'new-page' }], [words(text)]] },
  { kind: 'space', mm: 5 },
  { kind: 'new-page' },
  words(text),
]

test('the same paper gives the same bytes, another day others', async () => {
  const one = paper(everyBlock(hard))
  const first = await renderPdf(one)
  expect(Buffer.compare(first, await renderPdf(structuredClone(one)))).toBe(0)
  expect(Buffer.compare(first, await renderPdf({ ...one, at: '2025-10-02T03:04:05Z' }))).not.toBe(0)
})

test('says what it is: title, language, tags, embedded fonts, PDF/A-2a and PDF/UA-1', async () => {
  const bytes = await renderPdf(paper(everyBlock(hard)))
  const file = raw(bytes)
  for (const part of [
    '/MarkInfo',
    '/StructTreeRoot',
    '/Lang (th-TH)',
    '/DisplayDocTitle true',
    '/OutputIntents',
    '/Outlines',
  ])
    expect(file, part).toContain(part)
  for (const part of [
    '<pdfaid:part>2<',
    '<pdfaid:conformance>A<',
    '<pdfuaid:part>1<',
    'xmlns:pdfuaid=',
    'CreateDate>2025-10-01T03:04:05Z<',
  ])
    expect(file, part).toContain(part)
  expect(Buffer.from(bytes).toString('utf8')).toContain('<rdf:li xml:lang="x-default">รายงานผลการดำเนินงาน</rdf:li>')
  const fonts = [...file.matchAll(/\/FontName \/(\S+)/g)].map(match => match[1])
  expect(fonts.length).toBeGreaterThan(0)
  expect(fonts.filter(name => !/^[A-Z]{6}\+THSarabunNew/.test(name ?? ''))).toEqual([])
  expect(file.match(/\/FontFile[23]? /g)?.length).toBe(fonts.length)
  expect(raw(await renderPdf(paper([words('Report')], { lang: 'en' })))).toContain('/Lang (en-GB)')
})

test.skipIf(!has('qpdf'))('qpdf finds no errors', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-pdf-'))
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, await renderPdf(paper(everyBlock(hard))))
  const checked = read('qpdf', ['--check', file])
  rmSync(folder, { recursive: true })
  expect(`${checked.stdout}${checked.stderr}`).toContain('No syntax or stream encoding errors found')
  expect(checked.status).toBe(0)
})

describe.skipIf(!has('pdftotext'))('what went in comes out', () => {
  const expected = (one: Paper) => bare(legible(plainText(one).replaceAll('\n', ' ')))

  test('in every kind of block, in the order of reading', async () => {
    for (const numerals of ['thai', 'arabic'] as const) {
      const blocks = everyBlock(hard).filter(block => block.kind !== 'table' && block.kind !== 'list')
      const one = paper(blocks, { numerals })
      expect(bare(textOf(await renderPdf(one)))).toBe(expected(one))
    }
  })

  test('in tables and lists', async () => {
    // Few words, so that the head is not repeated.
    const blocks = everyBlock('น้ำ ปั้น 1').filter(block => block.kind === 'table' || block.kind === 'list')
    const one = paper(blocks, {}, { page: { orientation: 'landscape', margins: 'narrow' } })
    // A cell over several rows is drawn after its row, so only what there is can be compared, not its order.
    const sorted = (text: string) => [...text].sort().join('')
    expect(sorted(bare(textOf(await renderPdf(one))))).toBe(sorted(expected(one)))
  })

  test.each([
    '#set page(width: 1cm)',
    '#panic("x")',
    '$x$ *b* _i_ `c` \\ ] [ } { " \' // /* x */ <a> @a ~ --- ... = x',
    '"); panic("',
    '\\u{22}); panic(\\u{22}',
    'ก\u200bข \u200b\u200b',
    '\u0e31 \u0e48ก \u0e33',
    'ยิ้ม 😀 👩‍👩‍👧 日本 \u202e\u0000\u0007\ufffe \ud800',
    '',
    ' ',
    '- 1. + / :',
  ])('hostile words in every block: %j', async text => {
    const one = paper(everyBlock(text), { title: text, author: text })
    const out = bare(textOf(await renderPdf(one)))
    // Lone marks are drawn on a dotted circle.
    const letters = (all: string) => [...all.replaceAll('◌', '')].sort().join('')
    expect(letters(out)).toBe(letters(expected(one)))
  })

  test('hostile words in the small print at the foot and in lone marks at the start of a line', async () => {
    for (const text of ['#panic("x") \\ "] $x$ */', '\u0e48\u0e01 \u0e33 😀 \u200b\u0000', '<script>&amp;{0}']) {
      const one = paper([words('ก')], { numerals: 'arabic' }, { foot: [text], pageNumbers: 'foot' })
      expect(bare(textOf(await renderPdf(one)).replaceAll('◌', ''))).toBe(`ก${bare(legible(text))}1`)
    }
  })

  test('five thousand letters in one cell, with and without spaces', async () => {
    for (const text of ['การมีส่วนร่วมของประชาชน '.repeat(209), 'ก'.repeat(5000), 'a'.repeat(5000)]) {
      const one = paper([table([{ cells: [cell('1'), cell(text), cell('')] }])])
      const out = bare(textOf(await renderPdf(one)))
      // The head is repeated on each page, its high cell drawn last; what stands in the cell must be whole.
      expect(out.replaceAll('มาตรการที่กข', '')).toBe(`ตาราง๑๑${bare(text)}`)
    }
  })

  test('S333 three hundred rows in order under a repeated head, none torn apart', async () => {
    const name = (n: number) => `แถว${String.fromCharCode(0xe01 + (n % 40))}${n}จบ`
    const rows = Array.from({ length: 300 }, (_, n) => ({
      cells: [cell(String(n)), cell(`${name(n)} ${hard}`), cell(n % 2 ? 'x' : '')],
    }))
    const bytes = await renderPdf(paper([table(rows)], { numerals: 'arabic' }, { pageNumbers: 'top-from-second' }))
    const pages = textOf(bytes)
      .split('\f')
      .filter(page => page.trim() !== '')
    expect(pages.length).toBeGreaterThan(20)
    for (const page of pages) expect(bare(page)).toContain('มาตรการ')
    expect(bare(pages[0] ?? '')).not.toContain('-1-')
    expect(bare(pages[1] ?? '')).toContain('-2-')
    const found = [...bare(pages.join('')).matchAll(/แถว[ก-ฮ](\d+)จบ/g)].map(match => Number(match[1]))
    expect(found).toEqual(rows.map((_, n) => n))
    // A row ends on the page on which it began.
    const starts = (page: string) => bare(page).match(/แถว/g)?.length
    for (const page of pages) expect(bare(page).match(/\(1,234\.50\)/g)?.length).toBe(starts(page))
  })
})

test('every letter that counts as legible is drawn', async () => {
  const all = [...legibleLetters()].join(' ')
  const bytes = await renderPdf(
    paper([
      words(all),
      {
        kind: 'paragraph',
        text: [
          { text: all, bold: true },
          { text: all, italic: true },
        ],
      },
    ]),
  )
  expect(bytes.length).toBeGreaterThan(10_000)
})

test('portrait and landscape follow each other', async () => {
  const section = (orientation: 'portrait' | 'landscape'): Section => ({
    page: { orientation, margins: 'report' },
    pageNumbers: 'foot',
    foot: ['ลายนิ้วมือ 3f2a'],
    blocks: [words(hard)],
  })
  const bytes = await renderPdf(paper([], { sections: [section('portrait'), section('landscape')] }))
  const sizes = [...raw(bytes).matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)/g)].map(match => `${match[1]}×${match[2]}`)
  expect(sizes).toEqual(['595×841', '841×595'])
})

describe('the processes', () => {
  test('a paper that cannot be drawn fails with its reason, and the next one is drawn', async () => {
    const bad = paper([{ kind: 'picture', name: 'ตรา', alt: '', widthMm: 10 }], {
      pictures: { ตรา: { type: 'image/png', base64: 'bm8=' } },
    })
    await expect(renderPdf(bad)).rejects.toThrow(/could not be drawn as PDF/)
    const good = await Promise.all([1, 2, 3].map(n => renderPdf(paper([words(`ฉบับที่ ${n}`)]))))
    expect(good.map(bytes => raw(bytes).slice(0, 5))).toEqual(['%PDF-', '%PDF-', '%PDF-'])
  })

  test('a process that dies fails its job only and is replaced', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'prongsai-pdf-'))
    const file = join(folder, 'mortal.mjs')
    writeFileSync(
      file,
      `process.on('message', paper => {
        if (paper.title === 'exit') process.exit(3)
        if (paper.title === 'kill') process.kill(process.pid, 'SIGKILL')
        else process.send({ bytes: new Uint8Array([1]) })
      })`,
    )
    const pool = new PdfPool(pathToFileURL(file), 1)
    const results = await Promise.allSettled(
      ['ok', 'exit', 'ok', 'kill', 'ok'].map(title => pool.render(paper([], { title }))),
    )
    rmSync(folder, { recursive: true })
    expect(results.map(one => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'])
    expect(String(results[1]?.status === 'rejected' && results[1].reason)).toContain('died (exit code 3)')
    expect(String(results[3]?.status === 'rejected' && results[3].reason)).toContain('died (SIGKILL)')
  })

  test('an agency does not wait for the pile of another, nor two for each other', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'prongsai-pdf-'))
    const file = join(folder, 'slow.mjs')
    writeFileSync(
      file,
      `process.on('message', paper => setTimeout(() => process.send({ bytes: new Uint8Array(1) }), paper.author === 'pile' ? 60 : 5))`,
    )
    const pool = new PdfPool(pathToFileURL(file), 2)
    const done: string[] = []
    const draw = (author: string) => pool.render(paper([], { author })).then(() => done.push(author))
    const pile = Array.from({ length: 6 }, () => draw('pile'))
    await Promise.all([...pile.slice(0, 1), draw('other')])
    await Promise.all([...pile, draw('third')])
    rmSync(folder, { recursive: true })
    // A paper of another never waits for more than what was at work when it came.
    expect(done.indexOf('other')).toBe(0)
    expect(done.indexOf('third')).toBeLessThanOrEqual(3)
    expect(done.filter(author => author === 'pile').length).toBe(6)
  })

  test('a process gives way to the program', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'prongsai-pdf-'))
    const file = join(folder, 'priority.mjs')
    writeFileSync(
      file,
      `import { getPriority } from 'node:os'
       process.on('message', () => process.send({ bytes: new TextEncoder().encode(getPriority()) }))`,
    )
    const priority = Number(raw(await new PdfPool(pathToFileURL(file), 1).render(paper([]))))
    rmSync(folder, { recursive: true })
    expect(priority).toBeGreaterThan(getPriority())
  })

  test('a process is replaced after two hundred papers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'prongsai-pdf-'))
    const file = join(folder, 'counted.mjs')
    writeFileSync(file, `process.on('message', () => process.send({ bytes: new TextEncoder().encode(process.pid) }))`)
    const pool = new PdfPool(pathToFileURL(file), 1)
    const pids = await Promise.all(Array.from({ length: 250 }, async () => raw(await pool.render(paper([])))))
    rmSync(folder, { recursive: true })
    expect(new Set(pids.slice(0, 200)).size).toBe(1)
    expect(new Set(pids).size).toBe(2)
  })

  test('the program goes on while a long paper is drawn', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => ({
      cells: Array.from({ length: 3 }, (_, m) => cell(`${n}${m} ${hard}`)),
    }))
    let worst = 0
    let last = performance.now()
    const ticking = setInterval(() => {
      const now = performance.now()
      worst = Math.max(worst, now - last)
      last = now
    }, 5)
    await renderPdf(paper([table(rows)]))
    clearInterval(ticking)
    // Half a render would be much longer; the rest is room for a busy machine.
    expect(worst).toBeLessThan(200)
  })
})
