// A report whose table has all that tables of reports have: a head of two rows, lines that name what follows, lists in cells, boxes to tick, and
// more rows than a page. For showing that what was written is read again.
import { type Block, type Cell, cell, linesOf, type Paper, type Row } from '#src/documents/write/paper.ts'

const steps = [
  'จัดทำคำสั่งมอบหมายผู้รับผิดชอบในการกำกับติดตามการให้บริการของสำนักงานเทศบาลและรายงานผลต่อผู้บริหารทุกเดือน',
  'แจ้งเวียนนโยบาย No Gift Policy 2569 ให้ทุกส่วนราชการ',
  'เผยแพร่ขั้นตอนและระยะเวลาการให้บริการผ่านเว็บไซต์ https://huaisai.example.go.th/service ให้ประชาชนทราบ',
]

const measures = [
  'ปรับปรุงกระบวนการปฏิบัติงานหรือการให้บริการให้โปร่งใสและมีประสิทธิภาพตามมาตรฐานที่กำหนด',
  'เพิ่มช่องทางรับฟังความคิดเห็นของประชาชนผู้มีส่วนได้ส่วนเสียต่อการดำเนินงานของเทศบาล',
  'กำหนดแนวทางการใช้ทรัพย์สินของราชการที่ถูกต้องและป้องกันการนำไปใช้ส่วนตัว',
]

function done(n: number): Cell {
  const blocks: Block[] = [
    ...linesOf('ดำเนินการดังนี้\nระหว่างปีงบประมาณ'),
    { kind: 'list', marks: 'number', items: [linesOf(steps[n % 3] ?? ''), linesOf(steps[(n + 1) % 3] ?? '')] },
    { kind: 'list', marks: 'dash', items: [linesOf('รายงานผลรอบ 6 เดือน'), linesOf('รายงานผลรอบ 12 เดือน')] },
  ]
  return { blocks }
}

const ticks = (isDone: boolean): Cell => ({
  blocks: [
    { kind: 'tick', ticked: isDone, text: ['ดำเนินการแล้ว'] },
    { kind: 'tick', ticked: !isDone, text: ['ยังไม่ได้ดำเนินการ'] },
  ],
})

export const tableHead: readonly Row[] = [
  { cells: [cell('ที่', { rows: 2 }), cell('มาตรการ', { rows: 2 }), cell('ผลการดำเนินการ', { columns: 2 })] },
  { cells: [cell('วิธีดำเนินการ'), cell('สถานะ')] },
]

export const tableRows = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, n): Row[] => [
    ...(n % 3 === 0 ? [{ isGroup: true, cells: [cell(`ประเด็นที่ ${n / 3 + 1} การให้บริการ`)] }] : []),
    { cells: [cell(String(n + 1)), cell(measures[n % 3] ?? ''), done(n), ticks(n % 2 === 0)] },
  ]).flat()

export function tablePaper(count: number): Paper {
  return {
    title: 'รายงานผล',
    lang: 'th',
    author: 'เทศบาลตำบลห้วยใส',
    subject: 'รายงานผล',
    at: '2026-03-04T05:06:08Z',
    numerals: 'thai',
    pictures: {},
    sections: [
      {
        page: { orientation: 'landscape', margins: 'report' },
        pageNumbers: 'top-from-second',
        foot: ['ลายนิ้วมือ ', { text: '7c1e40b9', verbatim: true }],
        blocks: [
          { kind: 'heading', level: 1, text: ['รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส'] },
          { kind: 'paragraph', indent: 'first', text: [measures.join('และ')] },
          {
            kind: 'table',
            caption: 'ตารางที่ 1',
            columns: [{ share: 8 }, { share: 30 }, { share: 40 }, { share: 22 }],
            head: tableHead,
            rows: tableRows(count),
          },
          { kind: 'signature', align: 'end', signed: '', name: 'นางสาวสาม ใจดี', lines: ['ผู้รายงาน'] },
        ],
      },
    ],
  }
}
