// The operation plan of the invented municipality for the fiscal year 2569 with what was reported of it. Everything here is made up.
import { addProject, cancelProject, createOperationPlan, reportProgress } from '#src/features/operations/public.ts'
import { houseUnits } from '#src/features/people/public.ts'
import type { Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'

const YEAR = 2569

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demo was refused: ${result.because} ${result.at ?? ''}`)
  return result.value
}

type Report = readonly [onDay: string, percent: number, spentBaht: number, result: string, obstacle?: string]

interface DemoProject {
  readonly strategy: string
  readonly name: string
  readonly target: string
  readonly budget: number
  readonly place: string
  /** The name of the unit. */
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly reports: readonly Report[]
  readonly cancelled?: string
}

const infrastructure = 'ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน'
const society = 'ยุทธศาสตร์ที่ 2 คุณภาพชีวิต การศึกษา และสุขภาพ'
const governance = 'ยุทธศาสตร์ที่ 3 การบริหารจัดการที่ดี'

const projects: readonly DemoProject[] = [
  {
    strategy: infrastructure,
    name: 'โครงการซ่อมถนนสายบ้านธารใส–บ้านสมมุติ',
    target: 'ซ่อมผิวถนนคอนกรีต ยาว 420 เมตร กว้าง 5 เมตร',
    budget: 985_000,
    place: 'หมู่ 2 ตำบลธารใส',
    unit: 'กองช่าง',
    from: '2025-12-01',
    to: '2026-05-31',
    reports: [
      ['2026-01-30', 20, 0, 'ประกาศประกวดราคาและได้ผู้รับจ้างแล้ว'],
      ['2026-03-28', 65, 492_500, 'เทคอนกรีตแล้ว 270 เมตร เบิกจ่ายงวดแรก', 'ฝนตกก่อนฤดู งานหยุดไป 9 วัน'],
      ['2026-06-12', 100, 985_000, 'ตรวจรับงานครบ 420 เมตร เปิดใช้ถนนแล้ว'],
    ],
  },
  {
    strategy: infrastructure,
    name: 'โครงการขยายท่อประปาหมู่บ้าน',
    target: 'วางท่อเมนใหม่ 1,200 เมตร ให้ 38 ครัวเรือนใช้น้ำได้',
    budget: 640_000,
    place: 'หมู่ 5 ตำบลธารใส',
    unit: 'กองช่าง',
    from: '2026-02-01',
    to: '2026-09-30',
    reports: [
      ['2026-03-25', 10, 0, 'สำรวจแนวท่อและทำแบบแล้ว'],
      ['2026-08-20', 70, 320_000, 'วางท่อแล้ว 840 เมตร', 'ท่อขนาดที่ต้องใช้ส่งช้ากว่ากำหนด 3 สัปดาห์'],
    ],
  },
  {
    strategy: society,
    name: 'โครงการอบรมการใช้โทรศัพท์ให้ผู้สูงอายุ',
    target: 'อบรม 3 ครั้ง ผู้สูงอายุเข้าร่วมครั้งละ 40 คน',
    budget: 45_000,
    place: 'ห้องประชุมสมมุติ',
    unit: 'สำนักปลัดเทศบาล',
    from: '2025-11-01',
    to: '2026-02-28',
    reports: [
      ['2025-12-19', 33, 14_800, 'อบรมครั้งที่ 1 มีผู้เข้าร่วม 37 คน'],
      ['2026-02-20', 100, 43_250, 'อบรมครบ 3 ครั้ง ผู้เข้าร่วมรวม 118 คน พอใจเฉลี่ย 4.6 จาก 5'],
    ],
  },
  {
    strategy: society,
    name: 'โครงการสวนสาธารณะริมธาร',
    target: 'ปรับพื้นที่ 2 ไร่ ทางเดิน 300 เมตร และไฟส่องสว่าง 24 จุด',
    budget: 1_250_000.5,
    place: 'หมู่ 9 ตำบลธารใส',
    unit: 'กองช่าง',
    from: '2026-04-01',
    to: '2026-12-31',
    reports: [['2026-09-15', 45, 375_000, 'ปรับพื้นที่และทำทางเดินแล้ว 140 เมตร']],
  },
  {
    strategy: society,
    name: 'โครงการแข่งขันกีฬาเยาวชน',
    target: 'จัดแข่ง 4 ประเภท เยาวชนเข้าร่วม 150 คน',
    budget: 80_000,
    place: 'สนามกีฬาสมมุติ',
    unit: 'สำนักปลัดเทศบาล',
    from: '2026-01-01',
    to: '2026-01-31',
    reports: [],
    cancelled: 'สนามอยู่ระหว่างซ่อม ย้ายไปจัดในปีงบประมาณถัดไป',
  },
  {
    strategy: governance,
    name: 'โครงการปรับปรุงแผนที่ภาษี',
    target: 'ปรับข้อมูลที่ดินและสิ่งปลูกสร้าง 1,800 แปลง',
    budget: 120_000,
    place: 'ทั้งเขต',
    unit: 'กองคลัง',
    from: '2025-10-01',
    to: '2026-03-31',
    reports: [
      ['2025-12-26', 40, 36_000, 'ปรับข้อมูลแล้ว 730 แปลง'],
      ['2026-03-27', 100, 112_400, 'ปรับข้อมูลครบ 1,800 แปลง ส่งแจ้งการประเมินแล้ว'],
    ],
  },
  {
    strategy: governance,
    name: 'โครงการประชาคมทบทวนแผนพัฒนา',
    target: 'จัดประชาคมครบ 9 หมู่บ้าน',
    budget: 27_000,
    place: 'ทุกหมู่บ้าน',
    unit: 'สำนักปลัดเทศบาล',
    from: '2026-03-01',
    to: '2026-06-30',
    reports: [['2026-03-20', 0, 0, '']],
  },
  {
    strategy: governance,
    name: 'โครงการพัฒนาระบบคำร้องออนไลน์',
    target: 'เปิดรับคำร้องออนไลน์เพิ่ม 3 เรื่อง',
    budget: 0,
    place: '',
    unit: 'สำนักปลัดเทศบาล',
    from: '2026-01-01',
    to: '2026-09-30',
    reports: [],
  },
]

export async function demoOperations(tx: Tx): Promise<void> {
  const units = await houseUnits(tx)
  const plan = must(
    await createOperationPlan(tx, {
      fiscal_year: YEAR,
      name: '',
      approved_ref: 'ประกาศของหน่วยงานสมมุติ ลงวันที่ 24 ตุลาคม 2568',
      approved_on: '2025-10-24',
    }),
  )
  for (const { reports, cancelled, budget, unit, ...told } of projects) {
    const place = units.find(one => one.name_th === unit) ?? units[0]
    const id = must(
      await addProject(tx, plan, {
        ...told,
        budget: Math.round(budget * 100),
        budget_source: '',
        unit: place?.id ?? '',
      }),
    )
    for (const [on_day, percent, spent, result, obstacle = ''] of reports)
      must(
        await reportProgress(tx, id, {
          on_day,
          status: percent === 0 ? 'not-started' : percent === 100 ? 'done' : 'doing',
          percent,
          spent: spent * 100,
          result,
          obstacle,
        }),
      )
    if (cancelled) must(await cancelProject(tx, id, { reason: cancelled, _version: 1 }))
  }
}
