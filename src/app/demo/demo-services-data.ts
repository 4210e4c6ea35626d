// What the invented agencies know of their ground, and what invented people asked them for. The ground lies in the open sea, so that nobody takes it
// for a real one; every name of a person ends in สมมุติ (invented) and every telephone number is one that nobody has.
import type { DemoScene } from './demo-pictures.ts'

export interface DemoGround {
  /** South-west corner of a frame of 0.06 degrees. */
  readonly south: number
  readonly west: number
  readonly villages: readonly (readonly [number: number, name: string, english: string, y: number, x: number])[]
  /** In hundredths of the frame, from the south-west corner: y, x. */
  readonly border: readonly (readonly [number, number])[]
  readonly roads: readonly (readonly (readonly [number, number])[])[]
  readonly water: readonly (readonly [number, number])[]
  readonly posts: number
}

export const thanSaiGround: DemoGround = {
  south: 10.9,
  west: 100.4,
  villages: [
    [1, 'บ้านธารใส', 'Ban Than Sai', 52, 48],
    [2, 'บ้านริมธาร', 'Ban Rim Than', 62, 58],
    [3, 'บ้านสมมุติ', 'Ban Sommut', 70, 36],
    [4, 'บ้านทุ่งหญ้า', 'Ban Thung Ya', 36, 30],
    [5, 'บ้านหนองบัว', 'Ban Nong Bua', 28, 52],
    [6, 'บ้านดอนไผ่', 'Ban Don Phai', 40, 70],
    [7, 'บ้านโคกแดง', 'Ban Khok Daeng', 80, 62],
    [8, 'บ้านสวนใหม่', 'Ban Suan Mai', 58, 80],
    [9, 'บ้านปลายคลอง', 'Ban Plai Khlong', 18, 72],
  ],
  border: [
    [8, 30],
    [10, 78],
    [34, 90],
    [70, 92],
    [92, 66],
    [88, 28],
    [60, 12],
    [28, 14],
  ],
  roads: [
    [
      [12, 74],
      [28, 53],
      [52, 49],
      [70, 37],
      [88, 30],
    ],
    [
      [34, 16],
      [37, 30],
      [52, 49],
      [58, 79],
      [66, 91],
    ],
    [
      [62, 58],
      [80, 62],
      [90, 64],
    ],
  ],
  water: [
    [92, 50],
    [66, 52],
    [58, 60],
    [40, 62],
    [9, 60],
  ],
  posts: 32,
}

export const thungChaengGround: DemoGround = {
  south: 11.4,
  west: 100.4,
  villages: [
    [1, 'บ้านทุ่งแจ้ง', 'Ban Thung Chaeng', 50, 50],
    [2, 'บ้านหนองสมมุติ', 'Ban Nong Sommut', 70, 40],
    [3, 'บ้านไร่ใหม่', 'Ban Rai Mai', 34, 64],
    [4, 'บ้านนาเรียง', 'Ban Na Riang', 58, 76],
  ],
  border: [
    [14, 20],
    [16, 80],
    [56, 90],
    [88, 60],
    [70, 16],
  ],
  roads: [
    [
      [16, 66],
      [50, 50],
      [84, 42],
    ],
  ],
  water: [],
  posts: 8,
}

/** Starters of the manuals that were compared with the law and shown before their services opened. */
export const manualsShown = [
  'service-waste',
  'service-drain',
  'service-road',
  'service-welfare',
  'service-petition',
  'service-question',
]

/** Days ago that each service opened, and the address of its manual where one is shown that was not begun from the starter set. */
export const opened: Readonly<Record<string, readonly [daysAgo: number, manual?: string]>> = {
  'street-light': [153, 'street-light-repair'],
  'water-truck': [153, 'water-truck'],
  'pet-registration': [150],
  waste: [120],
  drain: [120],
  road: [118],
  tree: [90],
  nuisance: [90],
  'welfare-appointment': [75],
  'room-booking': [75],
  petition: [60],
  'ask-us': [50],
  opinion: [50],
}
export const openedThere = ['street-light', 'water-truck', 'waste']

export type DemoVerb =
  | 'receive'
  | 'start'
  | 'plan'
  | 'finish'
  | 'confirm'
  | 'not-done'
  | 'rate'
  | 'tell-delay'
  | 'ask-papers'
  | 'answer-papers'
  | 'reject'
  | 'withdraw'
  | 'transfer'
  | 'join'

export type DemoSteps = readonly (readonly [verb: DemoVerb, days: number, ahead?: number])[]

/** What happened to a case: the verb, how many days after it was sent, and how many days ahead a day was set. */
export const stories = {
  confirmed: [
    ['receive', 0],
    ['plan', 0],
    ['finish', 1],
    ['confirm', 2],
    ['rate', 2],
  ],
  // On the day that was promised.
  brought: [
    ['receive', 0],
    ['plan', 0, 1],
    ['finish', 1],
    ['confirm', 2],
    ['rate', 2],
  ],
  'brought-today': [
    ['receive', 0],
    ['plan', 0, 2],
    ['finish', 2],
  ],
  tomorrow: [
    ['receive', 0],
    ['plan', 0, 2],
  ],
  'next-week': [
    ['receive', 0],
    ['plan', 0, 5],
  ],
  // Nobody answered: the clock closes it.
  closed: [
    ['receive', 0],
    ['finish', 2],
  ],
  rated: [
    ['receive', 0],
    ['finish', 2],
    ['rate', 3],
  ],
  slow: [
    ['receive', 1],
    ['start', 2],
    ['tell-delay', 5],
    ['finish', 13],
    ['confirm', 14],
    ['rate', 14],
  ],
  again: [
    ['receive', 0],
    ['finish', 1],
    ['not-done', 2],
    ['finish', 4],
    ['confirm', 5],
    ['rate', 5],
  ],
  papers: [
    ['receive', 0],
    ['ask-papers', 1],
    ['answer-papers', 4],
    ['finish', 5],
    ['rate', 6],
  ],
  attended: [
    ['receive', 0],
    ['plan', 0, 3],
    ['finish', 4],
    ['rate', 4],
  ],
  rejected: [
    ['receive', 0],
    ['reject', 2],
  ],
  withdrawn: [
    ['receive', 0],
    ['withdraw', 1],
  ],
  'handed-over': [
    ['receive', 0],
    ['transfer', 1],
  ],
  joined: [['join', 0]],
  fresh: [],
  received: [['receive', 0]],
  working: [
    ['receive', 0],
    ['start', 1],
  ],
  planned: [
    ['receive', 0],
    ['plan', 0],
  ],
  waiting: [
    ['receive', 0],
    ['ask-papers', 1],
  ],
  // Received, begun, and longer than was promised.
  late: [
    ['receive', 1],
    ['start', 3],
  ],
} as const satisfies Readonly<Record<string, DemoSteps>>
export type DemoStory = keyof typeof stories

/** Days ago, and what came of it. */
export const asked: Readonly<Record<string, readonly (readonly [daysAgo: number, story: DemoStory])[]>> = {
  'street-light': [
    [151, 'confirmed'],
    [146, 'confirmed'],
    [139, 'closed'],
    [133, 'again'],
    [124, 'confirmed'],
    [112, 'rated'],
    [101, 'confirmed'],
    [93, 'slow'],
    [84, 'handed-over'],
    [70, 'confirmed'],
    [58, 'closed'],
    [41, 'confirmed'],
    [27, 'confirmed'],
    [20, 'late'],
    [12, 'confirmed'],
    [4, 'planned'],
    [3, 'joined'],
    [1, 'fresh'],
  ],
  'water-truck': [
    [149, 'brought'],
    [142, 'brought'],
    [136, 'brought'],
    [128, 'closed'],
    [117, 'brought'],
    [103, 'withdrawn'],
    [88, 'brought'],
    [66, 'slow'],
    [45, 'brought'],
    [24, 'rated'],
    [9, 'brought'],
    [6, 'closed'],
    [3, 'brought'],
    [2, 'brought-today'],
    [2, 'brought-today'],
    [2, 'planned'],
    [1, 'tomorrow'],
    [1, 'next-week'],
    [1, 'received'],
  ],
  'pet-registration': [
    [140, 'rated'],
    [118, 'rated'],
    [95, 'papers'],
    [62, 'closed'],
    [30, 'rated'],
    [6, 'waiting'],
  ],
  waste: [
    [116, 'confirmed'],
    [98, 'confirmed'],
    [77, 'again'],
    [52, 'closed'],
    [33, 'confirmed'],
    [15, 'late'],
    [2, 'fresh'],
  ],
  drain: [
    [110, 'confirmed'],
    [80, 'slow'],
    [40, 'confirmed'],
    [7, 'working'],
  ],
  road: [
    [105, 'confirmed'],
    [72, 'handed-over'],
    [38, 'confirmed'],
    [8, 'planned'],
  ],
  tree: [
    [86, 'confirmed'],
    [35, 'rejected'],
    [5, 'working'],
  ],
  nuisance: [
    [74, 'rated'],
    [10, 'working'],
  ],
  'welfare-appointment': [
    [68, 'attended'],
    [44, 'attended'],
    [19, 'attended'],
    [1, 'planned'],
  ],
  'room-booking': [
    [64, 'attended'],
    [29, 'rejected'],
    [13, 'attended'],
    [4, 'next-week'],
    [3, 'received'],
    [2, 'next-week'],
  ],
  petition: [
    [55, 'confirmed'],
    [26, 'rated'],
    [11, 'received'],
  ],
  'ask-us': [
    [44, 'rated'],
    [20, 'confirmed'],
    [1, 'fresh'],
  ],
  opinion: [
    [33, 'confirmed'],
    [2, 'received'],
  ],
}
export const askedThere: typeof asked = {
  'street-light': [
    [40, 'confirmed'],
    [16, 'rated'],
    [2, 'received'],
  ],
  'water-truck': [
    [30, 'confirmed'],
    [1, 'fresh'],
  ],
  waste: [[12, 'confirmed']],
}

export const people = [
  'สมใจ สมมุติ',
  'บุญมี สมมุติ',
  'มาลี สมมุติ',
  'ประเสริฐ สมมุติ',
  'ทองดี สมมุติ',
  'วันเพ็ญ สมมุติ',
  'สมพร สมมุติ',
  'คำปัน สมมุติ',
  'ลำดวน สมมุติ',
  'ณรงค์ สมมุติ',
]

interface DemoWork {
  /** What was written when it was done. */
  readonly done: readonly string[]
  readonly before?: DemoScene
  readonly after?: DemoScene
}

export const works: Readonly<Record<string, DemoWork>> = {
  'street-light': {
    done: ['เปลี่ยนหลอดและสวิตช์แสงแล้ว', 'ต่อสายที่หลวมและเปลี่ยนหลอดแล้ว', 'เปลี่ยนโคมใหม่ ติดแล้ว'],
    before: 'lamp-out',
    after: 'lamp-lit',
  },
  'water-truck': { done: ['ส่งน้ำครบตามที่ขอ', 'ส่งน้ำ 2 เที่ยว ครบแล้ว'], after: 'water-brought' },
  'pet-registration': { done: ['ตรวจสมุดวัคซีนแล้ว ออกเลขทะเบียนให้แล้ว'] },
  waste: { done: ['เก็บแล้ว และแจ้งคนขับเรื่องเส้นทาง', 'เก็บของชิ้นใหญ่แล้ว'], before: 'heap', after: 'cleared' },
  drain: { done: ['ลอกท่อยาว 18 เมตร น้ำไหลดีแล้ว'], before: 'drain-blocked', after: 'drain-clear' },
  road: { done: ['ปะหลุมด้วยยางมะตอยแล้ว 3 จุด'], before: 'road-hole', after: 'road-mended' },
  tree: { done: ['ตัดแต่งกิ่งที่บังทางแล้ว'] },
  nuisance: { done: ['ตรวจแล้ว เจ้าของหยุดเผาและรับปากไม่ทำอีก'] },
  'welfare-appointment': { done: ['ลงทะเบียนแล้ว เริ่มได้รับตามรอบ'] },
  'room-booking': { done: ['ใช้ห้องแล้ว คืนกุญแจครบ'] },
  'ask-us': { done: ['ชำระได้ที่กองคลัง หรือโอนตามหนังสือแจ้ง ภายในเดือนเมษายน', 'มีช่วงเย็นวันพุธ โทรนัดก่อนได้'] },
  opinion: { done: ['ขอบคุณ เราย้ายคู่มือขึ้นหน้าแรกแล้ว'] },
  petition: { done: ['ทำทางลาดหน้าศาลาแล้ว', 'ชี้แจงเป็นหนังสือแล้ว'] },
}

export const said = {
  plan: 'ไม่ต้องรออยู่ที่จุด เจ้าหน้าที่โทรก่อนถึง',
  'tell-delay': 'รออะไหล่จากผู้ขาย มาถึงแล้วทำให้ทันที',
  'ask-papers': 'ขอรูปหน้าสมุดวัคซีนอีกครั้ง รูปเดิมอ่านวันที่ไม่ออก',
  'answer-papers': 'ถ่ายใหม่แล้ว ฉีดเมื่อต้นปี',
  'not-done': 'เมื่อคืนยังไม่เรียบร้อย ช่วยมาดูอีกครั้ง',
  reject: 'อยู่นอกอำนาจของเทศบาล ได้โทรอธิบายและบอกช่องทางที่ถูกต้องแล้ว',
  withdraw: 'แก้เองได้แล้ว ขอบคุณ',
  transfer: 'จุดนี้อยู่ในความดูแลของหน่วยงานอื่น ส่งเรื่องให้แล้ว',
} as const
export const handedTo = 'หน่วยงานสมมุติที่ดูแลทางหลวง'

/** Services that were made known: days ago, through which kinds of channels, and where each stood. */
export const madeKnown = [
  ['street-light', 150],
  ['water-truck', 149],
  ['pet-registration', 62],
] as const
export const knownAt = {
  facebook: 'https://facebook.example/thansai/',
  leader: 'ประชุมผู้ใหญ่บ้านและประธานชุมชน 9 หมู่บ้าน',
  board: 'บอร์ดหน้าสำนักงานเทศบาล',
} as const
