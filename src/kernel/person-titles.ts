// Titles and ranks before Thai names: the long form, the abbreviation, the English. Spacing follows the kind: none after
// a title, one space after a rank. Ranks with the same abbreviation (ร.อ. of army and navy) keep the first as reading.

export type TitleKind = 'civil' | 'noble' | 'academic' | 'rank'
export type Title = { readonly kind: TitleKind; readonly long: string; readonly short: string; readonly en: string }

type Row = readonly [long: string, short: string, en: string]

function table(kind: TitleKind, rows: readonly Row[]): Title[] {
  return rows.map(([long, short, en]) => ({ kind, long, short, en }))
}

const steps = [
  ['เอก', 'อ.'],
  ['โท', 'ท.'],
  ['ตรี', 'ต.'],
] as const

/** Three ranks that differ only in เอก, โท, ตรี. */
function triple(long: string, short: string, en: readonly [string, string, string]): Row[] {
  return steps.map(([word, letter], at) => [long + word, short + letter, en[at] ?? ''] as const)
}

export const titles: readonly Title[] = [
  ...table('civil', [
    ['นาย', 'นาย', 'Mr.'],
    ['นาง', 'นาง', 'Mrs.'],
    ['นางสาว', 'น.ส.', 'Miss'],
    ['เด็กชาย', 'ด.ช.', 'Master'],
    ['เด็กหญิง', 'ด.ญ.', 'Miss'],
  ]),
  ...table('noble', [
    ['หม่อมราชวงศ์', 'ม.ร.ว.', 'M.R.'],
    ['หม่อมหลวง', 'ม.ล.', 'M.L.'],
    ['ท่านผู้หญิง', 'ท่านผู้หญิง', 'Thanpuying'],
    ['คุณหญิง', 'คุณหญิง', 'Khunying'],
  ]),
  ...table('academic', [
    ['ศาสตราจารย์', 'ศ.', 'Prof.'],
    ['รองศาสตราจารย์', 'รศ.', 'Assoc. Prof.'],
    ['ผู้ช่วยศาสตราจารย์', 'ผศ.', 'Asst. Prof.'],
    ['ดอกเตอร์', 'ดร.', 'Dr.'],
    ['นายแพทย์', 'นพ.', 'Dr.'],
    ['แพทย์หญิง', 'พญ.', 'Dr.'],
    ['ทันตแพทย์', 'ทพ.', 'Dr.'],
    ['ทันตแพทย์หญิง', 'ทพญ.', 'Dr.'],
    ['เภสัชกร', 'ภก.', 'Pharm.'],
    ['เภสัชกรหญิง', 'ภญ.', 'Pharm.'],
    ['นายสัตวแพทย์', 'น.สพ.', 'Vet.'],
    ['สัตวแพทย์หญิง', 'สพ.ญ.', 'Vet.'],
  ]),
  ...table('rank', [
    ...triple('พล', 'พล.', ['General', 'Lieutenant General', 'Major General']),
    ...triple('พัน', 'พ.', ['Colonel', 'Lieutenant Colonel', 'Major']),
    ...triple('ร้อย', 'ร.', ['Captain', 'Lieutenant', 'Second Lieutenant']),
    ...triple('จ่าสิบ', 'จ.ส.', ['Master Sergeant 1st Class', 'Master Sergeant 2nd Class', 'Master Sergeant 3rd Class']),
    ...triple('สิบ', 'ส.', ['Sergeant', 'Corporal', 'Private First Class']),
    ...triple('พลเรือ', 'พล.ร.', ['Admiral', 'Vice Admiral', 'Rear Admiral']),
    ...triple('นาวา', 'น.', ['Captain', 'Commander', 'Lieutenant Commander']),
    ...triple('เรือ', 'ร.', ['Lieutenant', 'Lieutenant Junior Grade', 'Sub Lieutenant']),
    ...triple('พันจ่า', 'พ.จ.', [
      'Chief Petty Officer 1st Class',
      'Chief Petty Officer 2nd Class',
      'Chief Petty Officer 3rd Class',
    ]),
    ...triple('จ่า', 'จ.', ['Petty Officer 1st Class', 'Petty Officer 2nd Class', 'Petty Officer 3rd Class']),
    ...triple('พลอากาศ', 'พล.อ.', ['Air Chief Marshal', 'Air Marshal', 'Air Vice Marshal']),
    ...triple('นาวาอากาศ', 'น.', ['Group Captain', 'Wing Commander', 'Squadron Leader']),
    ...triple('เรืออากาศ', 'ร.', ['Flight Lieutenant', 'Flying Officer', 'Pilot Officer']),
    ...triple('พันจ่าอากาศ', 'พ.อ.', [
      'Flight Sergeant 1st Class',
      'Flight Sergeant 2nd Class',
      'Flight Sergeant 3rd Class',
    ]),
    ...triple('จ่าอากาศ', 'จ.', ['Sergeant', 'Corporal', 'Leading Aircraftman']),
    ...triple('พลตำรวจ', 'พล.ต.', ['Police General', 'Police Lieutenant General', 'Police Major General']),
    ...triple('พันตำรวจ', 'พ.ต.', ['Police Colonel', 'Police Lieutenant Colonel', 'Police Major']),
    ...triple('ร้อยตำรวจ', 'ร.ต.', ['Police Captain', 'Police Lieutenant', 'Police Sub-Lieutenant']),
    ...triple('สิบตำรวจ', 'ส.ต.', ['Police Sergeant', 'Police Corporal', 'Police Lance Corporal']),
    ['ดาบตำรวจ', 'ด.ต.', 'Police Senior Sergeant Major'],
    ['จ่าสิบตำรวจ', 'จ.ส.ต.', 'Police Sergeant Major'],
    ['นายกองใหญ่', 'นายกองใหญ่', 'Volunteer Defense Corps General'],
    ...triple('นายกอง', 'นายกอง', ['VDC Colonel', 'VDC Lieutenant Colonel', 'VDC Major']).map(
      ([long, , en]) => [long, long, en] as const,
    ),
    ...triple('นายหมวด', 'นายหมวด', ['VDC Captain', 'VDC Lieutenant', 'VDC Second Lieutenant']).map(
      ([long, , en]) => [long, long, en] as const,
    ),
  ]),
]

const byForm = new Map<string, Title>()
for (const title of titles) {
  for (const form of [title.long, title.short]) if (!byForm.has(form)) byForm.set(form, title)
}

/** The title or rank of a form as written, long or short; undefined when the table does not have it. */
export function findTitle(form: string): Title | undefined {
  return byForm.get(form)
}

/** Every form, longest first, so that นางสาว is found before นาง. */
export const titleForms: readonly string[] = [...byForm.keys()].sort((a, b) => b.length - a.length)
