// The dogs and cats of the invented municipality as its old table had them. Chips begin with 999, which no maker has.

export interface DemoPet {
  readonly home: readonly [village: number, house: string]
  readonly owner: string
  readonly species: 'สุนัข' | 'แมว'
  readonly name: string
  readonly sex: 'ผู้' | 'เมีย'
  readonly colour: string
  readonly age: number
  readonly neutered?: true
  readonly chip?: true
  /** Days before now of the last one in the book. */
  readonly vaccinated?: number
  /** Brought to the round of its village. */
  readonly came?: true
}

export const demoPetTable: readonly DemoPet[] = [
  {
    home: [1, '12'],
    owner: 'สมใจ สมมุติ',
    species: 'สุนัข',
    name: 'ทองดี',
    sex: 'ผู้',
    colour: 'น้ำตาล หูตั้ง',
    age: 4,
    neutered: true,
    chip: true,
    vaccinated: 430,
    came: true,
  },
  {
    home: [1, '12'],
    owner: 'สมใจ สมมุติ',
    species: 'แมว',
    name: 'ส้มจี๊ด',
    sex: 'เมีย',
    colour: 'ส้มลาย',
    age: 2,
    neutered: true,
    vaccinated: 430,
    came: true,
  },
  {
    home: [1, '27/1'],
    owner: 'บุญมี สมมุติ',
    species: 'สุนัข',
    name: 'ดำ',
    sex: 'ผู้',
    colour: 'ดำ อกขาว',
    age: 6,
    vaccinated: 401,
  },
  {
    home: [1, '27/1'],
    owner: 'บุญมี สมมุติ',
    species: 'สุนัข',
    name: 'ด่าง',
    sex: 'เมีย',
    colour: 'ขาวดำ',
    age: 3,
    vaccinated: 401,
    came: true,
  },
  {
    home: [1, '34'],
    owner: 'มาลี สมมุติ',
    species: 'แมว',
    name: 'หมูอ้วน',
    sex: 'ผู้',
    colour: 'เทา',
    age: 5,
    neutered: true,
    chip: true,
    vaccinated: 348,
  },
  { home: [1, '34'], owner: 'มาลี สมมุติ', species: 'แมว', name: 'ถุงเงิน', sex: 'เมีย', colour: 'สามสี', age: 1 },
  { home: [1, '34'], owner: 'มาลี สมมุติ', species: 'แมว', name: 'ถุงทอง', sex: 'เมีย', colour: 'สามสี', age: 1 },
  {
    home: [1, '41'],
    owner: 'ประเสริฐ สมมุติ',
    species: 'สุนัข',
    name: 'เสือ',
    sex: 'ผู้',
    colour: 'ลายเสือ',
    age: 7,
    vaccinated: 344,
  },
  { home: [1, '58'], owner: 'ทองดี สมมุติ', species: 'สุนัข', name: 'ข้าวปุ้น', sex: 'เมีย', colour: 'ขาว', age: 2, came: true },
  {
    home: [1, '58'],
    owner: 'ทองดี สมมุติ',
    species: 'แมว',
    name: 'นิล',
    sex: 'ผู้',
    colour: 'ดำสนิท',
    age: 3,
    vaccinated: 470,
  },
  {
    home: [1, '63'],
    owner: 'คำปัน สมมุติ',
    species: 'สุนัข',
    name: 'แดง',
    sex: 'ผู้',
    colour: 'แดง หางงอ',
    age: 9,
    vaccinated: 390,
  },
  {
    home: [3, '5'],
    owner: 'วันเพ็ญ สมมุติ',
    species: 'สุนัข',
    name: 'ใบบัว',
    sex: 'เมีย',
    colour: 'น้ำตาลอ่อน',
    age: 4,
    neutered: true,
    chip: true,
    vaccinated: 410,
    came: true,
  },
  {
    home: [3, '9'],
    owner: 'สมพร สมมุติ',
    species: 'สุนัข',
    name: 'มอมแมม',
    sex: 'ผู้',
    colour: 'เทาปนขาว ขนยาว',
    age: 5,
    vaccinated: 410,
    came: true,
  },
  {
    home: [3, '9'],
    owner: 'สมพร สมมุติ',
    species: 'สุนัข',
    name: 'จุด',
    sex: 'เมีย',
    colour: 'ขาว จุดดำที่หลัง',
    age: 5,
    vaccinated: 410,
  },
  { home: [3, '22'], owner: 'ลำดวน สมมุติ', species: 'สุนัข', name: 'เฉาก๊วย', sex: 'ผู้', colour: 'ดำ', age: 1 },
  {
    home: [3, '30'],
    owner: 'ณรงค์ สมมุติ',
    species: 'สุนัข',
    name: 'ถั่วแดง',
    sex: 'ผู้',
    colour: 'น้ำตาลแดง',
    age: 8,
    neutered: true,
    vaccinated: 350,
  },
  {
    home: [5, '3'],
    owner: 'คำปัน สมมุติ',
    species: 'สุนัข',
    name: 'ขุนทอง',
    sex: 'ผู้',
    colour: 'ทอง',
    age: 3,
    neutered: true,
    chip: true,
    vaccinated: 380,
    came: true,
  },
  {
    home: [5, '3'],
    owner: 'คำปัน สมมุติ',
    species: 'สุนัข',
    name: 'มะลิ',
    sex: 'เมีย',
    colour: 'ขาว',
    age: 3,
    neutered: true,
    vaccinated: 380,
    came: true,
  },
  {
    home: [5, '17'],
    owner: 'บุญมี สมมุติ',
    species: 'แมว',
    name: 'ลายไทย',
    sex: 'เมีย',
    colour: 'ลายสลิด',
    age: 2,
    came: true,
  },
  {
    home: [8, '44'],
    owner: 'ณรงค์ สมมุติ',
    species: 'สุนัข',
    name: 'โบ้',
    sex: 'ผู้',
    colour: 'ขาวน้ำตาล',
    age: 10,
    vaccinated: 520,
  },
]

/** Days before now of what happened to the register. */
export const petDays = {
  table: 100,
  rounds: [
    { daysAgo: 70, villages: [1, 3], lot: 'สมมุติ 69/014' },
    { daysAgo: 22, villages: [5], lot: 'สมมุติ 69/031' },
  ],
  vet: 'สพ.ญ.วันเพ็ญ สมมุติ',
} as const

export const petTold = {
  dead: { name: 'แดง', daysAgo: 48, reason: 'เจ้าของแจ้งที่เคาน์เตอร์' },
  lost: { name: 'เสือ', daysAgo: 12, reason: 'หายจากบ้านตอนเย็น เจ้าของโทรแจ้ง' },
  moved: { name: 'โบ้', daysAgo: 30, words: 'ย้ายไปอยู่กับลูกต่างจังหวัด' },
  owner: { name: 'ข้าวปุ้น', daysAgo: 2, words: 'ยกให้น้องที่อยู่บ้านติดกัน', to: 'วันดี สมมุติ', phone: '0800000555' },
} as const
