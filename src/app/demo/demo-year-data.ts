// What the invented municipality did in two fiscal years, in our own words. Keys are those of the measure library; each line of `done` is
// the output of one step. Figures and sentences are invented and fit each other, because the checker reads them too.
export interface DemoMeasure {
  readonly key: string
  /** Output of each step in order; an empty one was not reported yet. */
  readonly done: readonly string[]
  readonly outcome: {
    readonly kind:
      | 'score-change'
      | 'score-kept'
      | 'count-change'
      | 'behaviour'
      | 'trust'
      | 'participation'
      | 'can-follow'
    readonly text: string
    readonly score?: string
    /** A piece of evidence stands behind it. */
    readonly proof?: string
  }
  /** Steps (from 1) whose channels were not all used. */
  readonly without?: Readonly<Record<number, string>>
  /** Something done after the year was over, on this day, for a step (from 1). */
  readonly late?: { readonly step: number; readonly on: string; readonly what: string }
}

export interface DemoScores {
  readonly year: number
  readonly source: string
  readonly indicators: Readonly<Record<string, number>>
  readonly items: Readonly<Record<string, number>>
  readonly questions: Readonly<Record<string, number>>
}

export const demoScores: readonly DemoScores[] = [
  {
    year: 2567,
    source: 'ผลประเมินของหน่วยงานสมมุติ',
    indicators: {
      duty: 91.4,
      budget: 84.2,
      power: 88.6,
      property: 82.1,
      anticorruption: 87.3,
      quality: 88.9,
      communication: 83.5,
      improvement: 84.8,
      disclosure: 88.24,
      prevention: 83.33,
    },
    items: {
      'hr-report': 0,
      'service-statistics': 0,
      'complaint-statistics': 100,
      'e-service': 100,
      news: 100,
      'integrity-measures-report': 100,
      'risk-report': 0,
    },
    questions: { borrowing: 79.4 },
  },
  {
    year: 2568,
    source: 'ผลประเมินของหน่วยงานสมมุติ',
    indicators: {
      duty: 93.1,
      budget: 88.4,
      power: 90.2,
      property: 87.3,
      anticorruption: 89.5,
      quality: 90.6,
      communication: 84.1,
      improvement: 86.9,
      disclosure: 90,
      prevention: 87.5,
    },
    items: {
      'hr-report': 100,
      'service-statistics': 100,
      'complaint-statistics': 100,
      'e-service': 100,
      news: 0,
      'integrity-measures-report': 100,
      'risk-report': 0,
    },
    questions: { borrowing: 86.2 },
  },
  {
    year: 2569,
    source: 'ผลประเมินของหน่วยงานสมมุติ',
    indicators: {
      duty: 94.2,
      budget: 90.3,
      power: 92.5,
      property: 91.6,
      anticorruption: 91.2,
      quality: 92.4,
      communication: 88.7,
      improvement: 84.3,
      disclosure: 92.31,
      prevention: 91.67,
    },
    items: {
      'hr-report': 100,
      'complaint-statistics': 100,
      'e-service': 0,
      news: 100,
      'integrity-measures-report': 100,
      'risk-report': 100,
    },
    questions: {},
  },
]

export const plan2568: readonly DemoMeasure[] = [
  {
    key: 'review-manuals',
    done: [
      'ทุกส่วนงานเทียบคู่มือกับงานที่ทำจริง พบข้อที่ต้องแก้ 23 ข้อใน 11 คู่มือ',
      'แก้คู่มือครบ 11 เรื่อง ใส่ขั้นตอน ระยะเวลา ค่าธรรมเนียม และเอกสารที่ใช้ทุกเรื่อง',
      'นายกเทศมนตรีเห็นชอบคู่มือ 11 เรื่อง และเผยแพร่บนเว็บไซต์แล้ว',
    ],
    outcome: {
      kind: 'score-change',
      score: 'indicator:duty',
      text: 'คะแนนการปฏิบัติหน้าที่เพิ่มขึ้น 1.70 คะแนน จาก 91.40 เป็น 93.10',
    },
  },
  {
    key: 'open-e-services',
    done: [
      'ถามคนในพื้นที่ 186 คนใน 9 หมู่บ้าน เรื่องที่อยากทำทางออนไลน์มากที่สุดคือยืมเต็นท์',
      'เปิดบริการออนไลน์เพิ่มสองเรื่อง คือยืมเต็นท์และแจ้งไฟถนนดับ พร้อมวิธีใช้เป็นภาพ',
      'บอกให้รู้ทางเว็บไซต์ เพจ และเสียงตามสายต่อเนื่องจนสิ้นปี',
      'สรุปจำนวนผู้ใช้บริการออนไลน์ครบทุกเดือน รวม 412 เรื่อง',
    ],
    outcome: { kind: 'score-change', score: 'indicator:improvement', text: 'คะแนนการปรับปรุงการทำงานเพิ่มขึ้นเป็น 86.90' },
  },
  {
    key: 'news-every-month',
    done: ['แต่งตั้งผู้ดูแลเว็บไซต์และเพจ พร้อมคนแทน รวมสี่คน', 'ลงข่าวกิจกรรมและข้อมูลสำคัญครบทุกเดือน รวม 57 เรื่อง'],
    outcome: { kind: 'score-change', score: 'indicator:communication', text: 'คะแนนประสิทธิภาพการสื่อสารเพิ่มขึ้น 0.60 คะแนน' },
  },
  {
    key: 'loan-slips',
    done: [
      'เขียนแนวทางการใช้และยืมทรัพย์สินหนึ่งหน้า ผ่านการอ่านของทุกส่วนงาน',
      'ประกาศใช้และแจ้งเวียนทุกส่วนงานแล้ว มีผู้รับทราบครบทุกคน',
      'บันทึกการยืมและคืนในทะเบียนทุกครั้ง รวม 96 รายการ',
      'ตรวจของค้างคืนและทวงครบทุกเดือน ไม่มีของค้างข้ามปี',
    ],
    outcome: {
      kind: 'score-change',
      score: 'indicator:property',
      text: 'คะแนนการใช้ทรัพย์สินของราชการเพิ่มขึ้น 5.20 คะแนน จาก 82.10 เป็น 87.30',
    },
  },
  {
    key: 'open-procurement',
    done: [
      'สรุปผลการจัดซื้อจัดจ้างครบทุกเดือน เผยแพร่บนเว็บไซต์และบอร์ด',
      'อธิบายโครงการใหญ่เป็นภาษาง่ายสี่โครงการ โครงการละหนึ่งหน้า',
      'รายงานผลทั้งปีพร้อมปัญหาที่พบสองข้อและวิธีแก้',
    ],
    outcome: { kind: 'score-change', score: 'indicator:budget', text: 'คะแนนการใช้งบประมาณเพิ่มขึ้นเป็น 88.40' },
  },
  {
    key: 'fair-hr',
    done: [
      'ประกาศเกณฑ์การประเมินและเลื่อนขั้นก่อนเริ่มรอบ',
      'ชี้แจงวิธีให้คะแนนและเปิดให้ถาม มีผู้เข้าฟัง 64 คน',
      'แจ้งผลเป็นรายคนพร้อมเหตุผลครบ 71 คน',
      'รายงานผลการบริหารและพัฒนาคนประจำปีเสนอปลัดเทศบาลแล้ว',
    ],
    outcome: { kind: 'score-change', score: 'indicator:power', text: 'คะแนนการใช้อำนาจเพิ่มขึ้น 1.60 คะแนน' },
  },
  {
    key: 'no-gift',
    done: [
      'นายกเทศมนตรีประกาศเจตนารมณ์เป็นไทยและอังกฤษ',
      'บอกให้ประชาชนรู้ผ่านเว็บไซต์ เพจ และบอร์ด',
      'รายงานการรับของขวัญครบทุกไตรมาส ไม่มีการรับของขวัญ',
    ],
    outcome: {
      kind: 'can-follow',
      text: 'ประชาชนอ่านรายงานการรับของขวัญได้ทุกไตรมาสบนเว็บไซต์',
      proof: 'หน้ารายงานการรับของขวัญ ทั้งปี',
    },
  },
]

export const plan2569: readonly DemoMeasure[] = [
  {
    key: 'keep-time',
    done: [
      'กำหนดผู้ดูแลเวลาของงานบริการครบ 18 เรื่อง',
      'สรุปเรื่องที่ช้ากว่าคู่มือ พร้อมเหตุผล ในการประชุมครบทุกเดือน',
      'แจ้งผู้ยื่นก่อนถึงวันครบทุกครั้งที่เรื่องจะช้า รวม 14 เรื่อง',
    ],
    outcome: { kind: 'score-change', score: 'indicator:duty', text: 'คะแนนการปฏิบัติหน้าที่เพิ่มขึ้น 1.10 คะแนน' },
  },
  {
    key: 'teach-e-services',
    done: [
      'ทำแผ่นสอนใช้และคลิปสั้นของบริการที่คนใช้มากสามเรื่อง',
      'ออกหน่วยสอนใช้ในการประชุมหมู่บ้านครบ 9 หมู่บ้าน',
      'ตั้งจุดช่วยใช้บริการออนไลน์ที่สำนักงานแล้ว มีผู้มาใช้ 133 คน',
    ],
    outcome: { kind: 'participation', text: 'ประชาชนพึงพอใจกับบริการออนไลน์มากขึ้น' },
  },
  {
    key: 'tidy-website',
    done: [
      'ตรวจทุกลิงก์ 640 ลิงก์ และแก้ที่เสีย 37 ลิงก์',
      'จัดข้อมูลเปิดเผยแยกตามปีและหัวข้อครบ 26 หัวข้อ',
      'ให้คนนอกห้าคนลองหาข้อมูลและแก้ตามที่พบแปดข้อ',
    ],
    outcome: {
      kind: 'score-change',
      score: 'indicator:communication',
      text: 'คะแนนประสิทธิภาพการสื่อสารเพิ่มขึ้น 4.60 คะแนน จาก 84.10 เป็น 88.70',
    },
    late: { step: 3, on: '2026-10-06', what: 'ให้คนนอกลองหาข้อมูลเพิ่มอีกสองคน' },
  },
  {
    key: 'no-private-use',
    done: [
      'ชี้แจงระเบียบการใช้รถ น้ำมัน และวัสดุ พร้อมตัวอย่างที่ทำไม่ได้ มีผู้เข้าฟัง 68 คน',
      'สุ่มตรวจสมุดใช้รถและการเบิกวัสดุครบทุกไตรมาส ไม่พบการใช้ส่วนตัว',
    ],
    outcome: { kind: 'score-change', score: 'indicator:property', text: 'คะแนนการใช้ทรัพย์สินของราชการเพิ่มขึ้นเป็น 91.60' },
  },
  {
    key: 'explain-budget',
    done: ['ทำสรุปงบประมาณเป็นภาพหนึ่งหน้า ปิดที่บอร์ดและลงเพจ', 'รายงานความก้าวหน้าการใช้จ่ายครบทุกไตรมาส'],
    outcome: { kind: 'score-change', score: 'indicator:budget', text: 'คะแนนการใช้งบประมาณเพิ่มขึ้น 1.90 คะแนน' },
  },
  {
    key: 'ethics-talk',
    done: ['ทำแนวทางสิ่งที่ควรและไม่ควรทำจากงานจริงหนึ่งหน้า', 'คุยกรณีตัวอย่างในการประชุมครบทุกไตรมาส'],
    outcome: { kind: 'score-change', score: 'indicator:power', text: 'คะแนนการใช้อำนาจเพิ่มขึ้นเป็น 92.50' },
    without: { 1: 'letter' },
  },
  {
    key: 'safe-reporting',
    done: ['ทบทวนขั้นตอนรับเรื่องและการปกปิดตัวผู้แจ้งแล้ว', 'อบรมผู้รับเรื่องเรื่องการรักษาความลับ 12 คน', ''],
    outcome: { kind: 'trust', text: 'เจ้าหน้าที่เชื่อมั่นในการจัดการเรื่องร้องเรียนมากขึ้น', proof: 'ผลสำรวจความเชื่อมั่นของเจ้าหน้าที่' },
  },
]

/** What the checker is to find in the year under way, and nothing else: something done after the year, a step nobody reported (with its
 * channel and its quarters), a channel that was promised, a claim without proof. */
export const plantedIn2569 = [
  '3.1 date-outside-round',
  '7.1 step-without-output',
  '3.1 date-outside-step-period',
  '6.1 channel-not-delivered',
  '7.1 channel-not-delivered',
  '7.1 occasion-missed',
  '2.1 outcome-unproven',
] as const

export const findings2568 = [
  {
    key: 'communication',
    finding: 'คนในพื้นที่หาข้อมูลบนเว็บไซต์ไม่เจอ และไม่รู้ข่าวของเทศบาล',
    cause: 'ข้อมูลหลายปีอยู่ปนกัน ลิงก์เสียหลายแห่ง',
    recommendation: 'จัดเว็บไซต์ใหม่และให้คนนอกลองหา',
    pick: 'tidy-website',
  },
  {
    key: 'improvement',
    finding: 'คนรู้ว่ามีบริการออนไลน์แต่ยังใช้ไม่เป็น',
    cause: 'สอนใช้เฉพาะที่สำนักงาน',
    recommendation: 'ออกไปสอนถึงหมู่บ้าน',
    pick: 'teach-e-services',
  },
] as const

/** Who prepares what for the assessment of 2569; what is left out has nobody yet. */
export const assigned2569 = [
  {
    unit: 'สำนักปลัดเทศบาล',
    items: ['structure', 'executives', 'contact', 'news', 'e-service', 'ethics', 'no-gift-policy'],
  },
  {
    unit: 'งานยุทธศาสตร์และงบประมาณ',
    items: ['strategy', 'annual-plan', 'annual-report', 'participation', 'ita-analysis'],
  },
  { unit: 'กองคลัง', items: ['procurement-monthly', 'procurement-report'] },
  { unit: 'งานการเจ้าหน้าที่', items: ['staff-manual', 'hr-plan', 'hr-report'] },
  { unit: 'งานนิติการ', items: ['complaint-procedure', 'complaint-channel', 'complaint-statistics'] },
] as const
