// Papers for tests of the renderers: a memo with everything a memo has, a report on its side, and words that mean harm.
import { type Block, type Cell, cell, linesOf, type Paper, type Row } from '#src/documents/write/paper.ts'

const emblem =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 64"><path d="M30 2 56 20v26L30 62 4 46V20z"/></svg>'

const about = {
  lang: 'th',
  author: 'เทศบาลตำบลต้นแบบ',
  subject: 'แผนปฏิบัติการ & ผล',
  at: '2026-03-04T05:06:08Z',
  numerals: 'thai',
  pictures: { emblem: { type: 'image/svg+xml', base64: Buffer.from(emblem).toString('base64') } },
} as const

export const memo: Paper = {
  ...about,
  title: 'บันทึกข้อความ <1>',
  sections: [
    {
      page: { orientation: 'portrait', margins: 'letter' },
      pageNumbers: 'top-from-second',
      blocks: [
        { kind: 'masthead', emblem: 'emblem', alt: 'ตรา', heightMm: 15, title: 'บันทึกข้อความ' },
        {
          kind: 'fields',
          lines: [
            [{ label: 'ส่วนราชการ', value: 'สำนักปลัด โทร. 0 4424 5678' }],
            [
              { label: 'ที่', value: 'นม 53801/335' },
              { label: 'วันที่', value: '4 มีนาคม 2569' },
            ],
          ],
        },
        { kind: 'heading', level: 1, text: ['เรื่องเดิม 1'] },
        {
          kind: 'paragraph',
          indent: 'first',
          align: 'justify',
          text: [
            'ตามที่ ',
            { text: 'เน้น', bold: true, italic: true, underline: true },
            { break: true },
            { text: 'เลิก', strike: true },
            ' ',
            { text: 'https://example.go.th/1', href: 'https://example.go.th/?a=1&b="2"' },
          ],
        },
        { kind: 'heading', level: 3, text: ['ข้ามชั้น'] },
        {
          kind: 'list',
          marks: 'number',
          items: [
            linesOf('ข้อหนึ่ง'),
            [...linesOf('ข้อสอง'), { kind: 'list', marks: 'letter', items: [linesOf('ก่อน')] }, ...linesOf('ต่อ')],
          ],
        },
        { kind: 'list', marks: 'number', start: 5, items: [linesOf('ห้า')] },
        { kind: 'list', marks: 'dash', items: [linesOf('ขีด')] },
        { kind: 'tick', ticked: true, text: ['อนุมัติ'] },
        { kind: 'tick', ticked: false, text: ['ไม่อนุมัติ'] },
        {
          kind: 'columns',
          columns: [
            [{ kind: 'signature', align: 'center', signed: '', name: 'นายหนึ่ง', lines: ['ปลัด'] }],
            [{ kind: 'signature', align: 'center', signed: 'สอง', name: 'นางสอง', lines: ['นายก', '4 มีนาคม 2569'] }],
          ],
        },
        { kind: 'qr', text: 'https://example.go.th/verify/1', caption: ['ตรวจสอบ'], widthMm: 25 },
        { kind: 'picture', name: 'emblem', alt: 'ภาพ "ตรา"', widthMm: 40, align: 'center', caption: ['ภาพที่ 1'] },
        { kind: 'picture', name: 'none', alt: '', widthMm: 40 },
        { kind: 'space', mm: 10 },
        { kind: 'new-page' },
        { kind: 'paragraph', text: ['จบ'] },
      ],
    },
  ],
}

const head: Row[] = [
  { cells: [cell('ลำดับ', { rows: 2 }), cell('มาตรการ', { rows: 2 }), cell('ผล', { columns: 2 })] },
  { cells: [cell('ผลที่ได้'), cell('บาท')] },
]

/** A table of the report: groups of measures, each measure over two rows. */
export function report(measures = 4, words = 'ดำเนินการแล้ว 1,250 คน'): Paper {
  const rows = Array.from({ length: measures }, (_, index): Row[] => [
    ...(index % 2 === 0 ? [{ isGroup: true, cells: [cell(`มิติที่ ${index / 2 + 1}`)] }] : []),
    {
      cells: [
        cell(String(index + 1), { rows: 2 }),
        cell(`มาตรการ ${index + 1}`, { rows: 2, isHead: true }),
        cell(words),
        cell('12,500.00'),
      ],
    },
    { cells: [cell('รอบสอง'), cell('0.00')] },
  ]).flat()
  const columns = [
    { share: 10, align: 'center' as const },
    { share: 30 },
    { share: 45 },
    { share: 15, align: 'end' as const },
  ]
  return {
    ...about,
    title: 'รายงานผล',
    sections: [
      { page: { orientation: 'portrait', margins: 'report' }, pageNumbers: 'none', blocks: linesOf('ปก') },
      {
        page: { orientation: 'landscape', margins: 'report' },
        pageNumbers: 'top-from-second',
        foot: ['ลายนิ้วมือ ', { text: '7c1e40b9', verbatim: true }],
        blocks: [
          { kind: 'heading', level: 2, text: ['ส่วนที่ 2'] },
          { kind: 'table', caption: 'ตารางที่ 1', columns, head, rows },
          { kind: 'signature', align: 'end', signed: '', name: 'นางสาวสาม', lines: ['ผู้รายงาน'] },
        ],
      },
    ],
  }
}

/** Spans that reach out of the table, rows too short and too long, nothing at all. */
export function crooked(): Paper {
  const cells = (parts: Omit<Cell, 'blocks'>) => cell('ก', parts)
  const blocks: Block[] = [
    {
      kind: 'table',
      caption: 'เบี้ยว',
      columns: [{ share: 1 }, { share: 0 }, { share: 2 }],
      head: [{ cells: [cell('ข', { rows: 9, columns: 9 })] }],
      rows: [
        { cells: [cells({ rows: 9 }), cells({ columns: 9 })] },
        { cells: [] },
        { isGroup: true, cells: [cell('กลุ่ม')] },
        { cells: [cells({}), cells({}), cells({ rows: 0 }), cells({})].slice(0, 3) },
      ],
    },
    { kind: 'table', caption: 'ว่าง', columns: [], head: [], rows: [] },
  ]
  return { ...memo, sections: [{ page: { orientation: 'portrait', margins: 'narrow' }, pageNumbers: 'foot', blocks }] }
}

export const hostile =
  ']]> & < > " \' <script>alert(1)</script> <![CDATA[ &amp; {0} \u0000\u0008\u001f\uffff\ufffe \ud800 \udfff ่้๊ ่ 👩‍👩‍👧 𝒳 \u200b\u202e\u2028 \t|\r\nจบ'

/** Every place that words can stand in, filled with the same. */
export function filledWith(text: string): Paper {
  const short = text.slice(0, 200)
  const blocks: Block[] = [
    { kind: 'masthead', emblem: 'emblem', alt: text, heightMm: 15, title: text },
    { kind: 'heading', level: 1, text: [text] },
    {
      kind: 'paragraph',
      text: [text, { text, bold: true }, { text, href: `javascript:${short}` }, { text, href: short }],
    },
    { kind: 'paragraph', text: [{ text, href: `https://example.go.th/${encodeURIComponent('ก"<&')}?q=${'<&">'}` }] },
    { kind: 'list', marks: 'number', items: [linesOf(text)] },
    { kind: 'fields', lines: [[{ label: text, value: text }]] },
    {
      kind: 'table',
      caption: text,
      columns: [{ share: 1 }],
      head: [{ cells: [cell(text)] }],
      rows: [{ cells: [cell(text)] }],
    },
    { kind: 'signature', align: 'end', signed: text, name: text, lines: [text] },
    { kind: 'tick', ticked: true, text: [text] },
    { kind: 'picture', name: 'emblem', alt: text, widthMm: 20, caption: [text] },
    { kind: 'qr', text: 'x', caption: [text], widthMm: 20 },
  ]
  return {
    ...memo,
    title: text,
    author: text,
    subject: text,
    sections: [{ page: { orientation: 'portrait', margins: 'letter' }, pageNumbers: 'foot', foot: [text], blocks }],
  }
}

/** What must come out whatever the renderer: the letters in their order, without what no file can hold and without blanks. */
export function letters(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[\s☐☑]/g, '')
}
