// Corruption risks, guidelines and the working group of the invented municipality in the fiscal year 2569. Everything here is made up.
import { planOf } from '#src/features/measures/public.ts'
import { houseUnits } from '#src/features/people/public.ts'
import {
  addGuideline,
  addRisk,
  changeMembers,
  chooseMeasures,
  followUp,
  nameTeam,
  recordWork,
  reviewGuideline,
} from '#src/features/risks/public.ts'
import type { Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'

const YEAR = 2569

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demo was refused: ${result.because} ${result.at ?? ''}`)
  return result.value
}

type Grade = 1 | 2 | 3 | 4 | 5

interface DemoRisk {
  readonly kind: 'corruption' | 'bribery' | 'personnel' | 'procurement' | 'licence'
  /** The name of the unit, or a part of it. */
  readonly unit: string
  readonly joint?: string
  readonly mission: string
  readonly event: string
  readonly cause: string
  readonly control: string
  readonly treatment: string
  readonly indicator: string
  readonly grades: readonly [Grade, Grade] | null
  /** Keys of the measure library that stand in the plan of the year. */
  readonly measures: readonly string[]
  readonly followed?: { readonly on: string; readonly done: string; readonly left: readonly [Grade, Grade] }
}

const risks: readonly DemoRisk[] = [
  {
    kind: 'procurement',
    unit: 'งานพัสดุ',
    mission: 'การตรวจรับพัสดุ',
    event: 'กรรมการตรวจรับเซ็นรับโดยไม่ได้นับของ ผู้ขายส่งของไม่ครบ',
    cause: 'งานเร่ง กรรมการคนเดียวกันหลายโครงการ',
    control: 'แต่งตั้งกรรมการตรวจรับทุกครั้ง',
    treatment: 'ถ่ายภาพการตรวจรับทุกครั้ง สุ่มนับซ้ำ และมีช่องทางแจ้งเรื่องที่ปลอดภัย',
    indicator: 'รายการที่มีภาพตรวจรับครบทุกสัญญา',
    grades: [4, 5],
    measures: ['safe-reporting'],
    followed: { on: '2026-03-25', done: 'ถ่ายภาพตรวจรับครบ 14 สัญญา สุ่มนับซ้ำ 3 สัญญา ตรงทั้งหมด', left: [2, 5] },
  },
  {
    kind: 'bribery',
    unit: 'งานควบคุมอาคาร',
    mission: 'การออกใบอนุญาตก่อสร้าง',
    event: 'เจ้าหน้าที่รับเงินเพื่อให้ออกใบอนุญาตเร็วกว่าคนอื่น',
    cause: 'ผู้ยื่นไม่รู้ว่าเรื่องอยู่ขั้นไหนและต้องใช้กี่วัน',
    control: 'มีคู่มือสำหรับประชาชน',
    treatment: 'ยื่นและติดตามเรื่องทางออนไลน์ ประกาศจำนวนวันของทุกขั้น',
    indicator: 'ใบอนุญาตที่ออกภายในวันที่ประกาศ ร้อยละ 95',
    grades: [4, 4],
    measures: ['keep-time', 'teach-e-services'],
  },
  {
    kind: 'personnel',
    unit: 'งานการเจ้าหน้าที่',
    joint: 'หน่วยตรวจสอบภายใน',
    mission: 'การเลื่อนเงินเดือน',
    event: 'ให้คะแนนประเมินตามความสนิท ไม่ตามผลงาน',
    cause: 'เกณฑ์กว้าง ผู้ถูกประเมินไม่เห็นเหตุผลของคะแนน',
    control: 'มีคณะกรรมการกลั่นกรอง',
    treatment: 'ประกาศเกณฑ์ก่อนรอบประเมิน และแจ้งเหตุผลของคะแนนรายคน',
    indicator: 'ผู้ถูกประเมินทุกคนได้รับเหตุผลเป็นหนังสือ',
    grades: [3, 3],
    measures: ['ethics-talk'],
    followed: { on: '2026-04-08', done: 'ประกาศเกณฑ์แล้ว แจ้งเหตุผลครบทุกคนในรอบแรก', left: [2, 3] },
  },
  {
    kind: 'corruption',
    unit: 'สำนักปลัด',
    mission: 'การใช้รถยนต์ส่วนกลาง',
    event: 'ใช้รถและน้ำมันของหน่วยงานในเรื่องส่วนตัว',
    cause: 'ใบขอใช้รถกรอกย้อนหลังได้',
    control: 'มีสมุดบันทึกการใช้รถ',
    treatment: 'ขอใช้รถล่วงหน้า เทียบระยะทางกับน้ำมันทุกเดือน',
    indicator: 'ระยะทางกับน้ำมันต่างกันไม่เกินร้อยละ 10',
    grades: [2, 4],
    measures: ['no-private-use'],
  },
  {
    kind: 'licence',
    unit: 'งานสุขาภิบาล',
    mission: 'ใบอนุญาตสถานที่จำหน่ายอาหาร',
    event: 'ตรวจสถานที่ไม่ครบแต่ลงว่าผ่าน',
    cause: 'ผู้ตรวจไปคนเดียว',
    control: 'แบบตรวจมาตรฐาน',
    treatment: '',
    indicator: '',
    grades: null,
    measures: [],
  },
]

export async function demoRisks(tx: Tx, people: ReadonlyMap<string, string>): Promise<void> {
  const units = await houseUnits(tx)
  const unitOf = (name: string) => units.find(unit => unit.name_th.includes(name))?.id ?? units[0]?.id ?? ''
  const measures = (await planOf(tx, YEAR))?.measures ?? []
  for (const risk of risks) {
    const id = must(
      await addRisk(tx, {
        fiscal_year: YEAR,
        kind: risk.kind,
        mission: risk.mission,
        unit: unitOf(risk.unit),
        joint: risk.joint ? [unitOf(risk.joint)] : [],
        event: risk.event,
        cause: risk.cause,
        existing_control: risk.control,
        likelihood: risk.grades?.[0] ?? null,
        impact: risk.grades?.[1] ?? null,
        treatment: risk.treatment,
        from: '2025-10-01',
        to: '2026-09-30',
        indicator: risk.indicator,
        residual_likelihood: risk.grades ? 1 : null,
        residual_impact: risk.grades?.[1] ?? null,
      }),
    )
    const chosen = measures.filter(one => risk.measures.includes(one.originKey)).map(one => one.id)
    if (chosen.length > 0) must(await chooseMeasures(tx, id, { measures: chosen }))
    if (!risk.followed) continue
    const { on, done, left } = risk.followed
    must(
      await followUp(tx, id, {
        on_day: on,
        round: 'six-month',
        done,
        residual_likelihood: left[0],
        residual_impact: left[1],
      }),
    )
  }
  await demoGuidelines(tx, unitOf('สำนักปลัด'))
  await demoTeam(tx, people)
  must(
    await recordWork(tx, {
      kind: 'watch',
      on_day: '2026-02-12',
      unit: unitOf('หน่วยตรวจสอบภายใน'),
      what: 'สุ่มตรวจการเบิกจ่ายน้ำมันรถส่วนกลาง',
      result: 'ระยะทางตรงกับน้ำมันที่เบิก',
      count: 3,
    }),
  )
}

async function demoGuidelines(tx: Tx, unit: string) {
  const every = { unit, review_every_months: 12, evidence: null }
  const prevent = must(
    await addGuideline(tx, {
      ...every,
      kind: 'prevent',
      name: 'แนวทางป้องกันการทุจริตของเทศบาลตำบลธารใส',
      in_force_on: '2025-01-15',
      url: 'https://thansai.example/guideline/prevent',
    }),
  )
  must(
    await reviewGuideline(tx, prevent, {
      on_day: '2026-01-14',
      result: 'changed',
      note: 'เพิ่มเรื่องการตรวจรับพัสดุหลังประเมินความเสี่ยงปี 2569',
    }),
  )
  must(
    await addGuideline(tx, {
      ...every,
      kind: 'investigate',
      name: 'แนวทางตรวจสอบเรื่องร้องเรียนการทุจริต',
      in_force_on: '2026-02-01',
      url: 'https://thansai.example/guideline/investigate',
    }),
  )
}

async function demoTeam(tx: Tx, people: ReadonlyMap<string, string>) {
  const team = must(
    await nameTeam(tx, {
      name: 'คณะทำงานป้องกันการทุจริต',
      order_ref: 'คำสั่งของหน่วยงานสมมุติ ที่ 45/2568',
      named_on: '2025-10-30',
    }),
  )
  const tasks = [
    ['clerk', 'ประธานคณะทำงาน'],
    ['head', 'คณะทำงาน'],
    ['auditor', 'คณะทำงาน'],
    ['ita', 'คณะทำงานและเลขานุการ'],
  ] as const
  for (const [name, task] of tasks) {
    const staff = people.get(name)
    if (staff) must(await changeMembers(tx, team, { staff, task }))
  }
}
