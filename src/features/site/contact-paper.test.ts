// The contact leaflet is one sheet, whatever the agency has, in both languages, and says everything there is room for.
import { expect, test } from 'vitest'
import { textOfFile } from '#src/documents/read/file-text.ts'
import { plainText } from '#src/documents/write/paper.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { type ChannelRow, cardOf } from '../agencies/public.ts'
import { type ContactInput, contactPaper, fitting } from './contact-paper.ts'

const card = cardOf({
  agency_id: 'x',
  type: 'obt',
  name_th: 'ทุ่งแจ้ง',
  name_en: 'Thung Chaeng',
  province_code: '00',
  district_th: 'สมมุติ',
  district_en: 'Sommut',
  emblem_id: null,
  is_demo: true,
  numerals: 'thai',
  address_th: '1 หมู่ 4\nตำบลทุ่งแจ้ง',
  address_en: '1 Moo 4',
  office_hours_th: 'จันทร์–ศุกร์ 8:30–16:30 น.',
  office_hours_en: 'Monday to Friday',
} as unknown as Parameters<typeof cardOf>[0])

const channel = (label: string, value: string) =>
  ({ id: 'x', kind: 'phone', label_th: label, label_en: `${label} en`, value }) as unknown as ChannelRow

const input = (parts: Partial<ContactInput> = {}): ContactInput => ({
  lang: 'th',
  card,
  channels: [channel('สำนักงาน', '0 0000 0000')],
  units: [
    { name: 'กองคลัง', phones: ['0 0000 0011'] },
    { name: 'กองช่าง', phones: [] },
  ],
  services: [{ title: 'ชำระภาษีป้าย', unit: 'กองคลัง' }],
  at: new Date('2026-11-21T03:00:00Z'),
  address: 'https://thungchaeng.example/',
  ...parts,
})
const pagesOf = async (one: ContactInput) => {
  const read = await textOfFile(await renderPdf(contactPaper(one)), 'pdf')
  if (!read.ok) throw new Error(read.because)
  return read.value.pages
}

test('S182: it says where, when, through which channels, who looks after what, and where to go with what', async () => {
  const said = plainText(contactPaper(input()))
  for (const words of [
    'ติดต่อองค์การบริหารส่วนตำบลทุ่งแจ้ง',
    '๑ หมู่ ๔',
    '๘:๓๐–๑๖:๓๐',
    '0 0000 0000',
    'กองคลัง',
    '0 0000 0011',
    'เบอร์สำนักงาน',
    'ชำระภาษีป้าย',
    'https://thungchaeng.example/',
  ])
    expect(said).toContain(words)
  expect(await pagesOf(input())).toBe(1)
})

test('S182: in English, with English names where there are any', () => {
  const said = plainText(contactPaper(input({ lang: 'en', address: 'https://thungchaeng.example/en' })))
  for (const words of ['How to reach Thung Chaeng', '1 Moo 4', 'Monday to Friday', 'สำนักงาน en', 'through the office'])
    expect(said).toContain(words)
})

test('S182: an agency with more than a sheet holds still has one sheet, which says how much it left out', async () => {
  const many = <T>(count: number, of: (at: number) => T) => Array.from({ length: count }, (_, at) => of(at))
  const long = 'การต่ออายุใบอนุญาตประกอบกิจการที่เป็นอันตรายต่อสุขภาพและสิ่งแวดล้อม'
  const full = input({
    channels: many(30, at =>
      channel(`ช่องทางที่ ${at} สำหรับเรื่องทั่วไปทุกเรื่อง`, `https://channel.example/${at}/${'x'.repeat(60)}`),
    ),
    units: many(20, at => ({ name: `กองสาธารณสุขและสิ่งแวดล้อมที่ ${at}`, phones: ['0 0000 0011', '0 0000 0012'] })),
    services: many(60, at => ({ title: `${long} ${at}`, unit: 'กองสาธารณสุขและสิ่งแวดล้อม' })),
  })
  for (const lang of ['th', 'en'] as const) expect(await pagesOf({ ...full, lang }), lang).toBe(1)
  const said = plainText(contactPaper(full))
  expect(said.match(/อีก [๐-๙]+ รายการ/g)).toHaveLength(3)
  const short = input({
    channels: many(30, at => channel('โทร', `0 0000 00${at}`)),
    units: [],
    services: many(60, at => ({ title: `เรื่อง ${at}`, unit: 'งาน' })),
  })
  expect(await pagesOf(short)).toBe(1)
  const wide = input({ services: many(60, () => ({ title: 'MMMMMMMM WWWWWWWW MMMMMMMM', unit: 'WWWWWWWWWW' })) })
  expect(await pagesOf(wide)).toBe(1)
}, 60_000)

test('what has no room is counted', () => {
  expect(fitting([1, 2, 3], one => one, 3)).toEqual({ kept: [1, 2], left: 1 })
  expect(fitting([5], one => one, 3)).toEqual({ kept: [], left: 1 })
  expect(fitting([], one => one, 3)).toEqual({ kept: [], left: 0 })
})
