// A report of measures as an agency has it from the year before, as text; and a house that knows its units. All of it is invented.
import { readTextPaper } from '#src/documents/read/text-paper.ts'
import { understand } from '#src/documents/understand/understand.ts'
import { draftOf } from '#src/features/bring/draft-of.ts'
import { isUnitName } from '#src/features/bring/match.ts'
import { newId } from '#src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

export const invented = `รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน
ประจำปีงบประมาณ พ.ศ. ๒๕๖๘
เทศบาลตำบลธารใส
อำเภอธารใส จังหวัดขอนแก่น

ประเด็น	มาตรการ	ขั้นตอน/วิธีดำเนินการ	ผู้รับผิดชอบ	ระยะเวลา	ผลการดำเนินการ	ผลลัพธ์
ประเด็นที่ ๑ การให้บริการและระบบ E-Service	๑. มาตรการปรับปรุงคู่มือการให้บริการประชาชน	๑. ทบทวนคู่มือ ๒. เผยแพร่บนเว็บไซต์	- สำนักปลัดเทศบาล - ทุกกอง/ฝ่าย	ตลอดปีงบประมาณ	๑. ทบทวนคู่มือครบ ๑๒ เล่ม ๒. เผยแพร่คู่มือบนเว็บไซต์แล้ว	ตัวชี้วัดคุณภาพการดำเนินงาน ได้คะแนน ๘๘.๕๐ คะแนน เพิ่มขึ้น ๒.๑๐ คะแนน
ประเด็นที่ ๑ การให้บริการและระบบ E-Service	๒. โครงการอบรมการใช้ระบบ E-Service	๑. จัดอบรมเจ้าหน้าที่	สำนักปลัด	ม.ค. ๒๕๖๘ - มี.ค. ๒๕๖๘	๑. จัดอบรมแล้ว ๑ ครั้ง มีผู้เข้าร่วม ๓๕ คน	ไม่มีข้อร้องเรียนการให้บริการ
ประเด็นที่ ๔ กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ	๓. กิจกรรมตรวจทะเบียนคุมการยืมพัสดุ	๑. ตรวจทะเบียนทุกเดือน	กองแผนงาน	ต.ค. ๒๕๖๗ - ก.ย. ๒๕๖๘	๑. ตรวจทะเบียนแล้ว ๑๒ ครั้ง	บุคลากรปฏิบัติตามแนวทางการยืมได้ถูกต้อง
`

export const inventedWorld = {
  units: [
    { id: 'u1', name: 'สำนักปลัดเทศบาล' },
    { id: 'u2', name: 'กองคลัง' },
    { id: 'u3', name: 'กองช่าง' },
  ],
  people: [{ id: 'p1', name: 'สมใจ ใฝ่ดี' }],
  groups: [{ id: 'heads', name: 'หัวหน้าส่วนราชการ' }],
  issues: [
    { id: 'process', name: 'กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ' },
    { id: 'services', name: 'การให้บริการและระบบ E-Service' },
    { id: 'property', name: 'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ' },
    { id: 'budget', name: 'กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง' },
  ],
  indicators: [
    { id: 'duty', name: 'การปฏิบัติหน้าที่' },
    { id: 'quality', name: 'คุณภาพการดำเนินงาน' },
  ],
  isUnitName,
  vocabulary: ['สำนักปลัดเทศบาล', 'กองคลัง', 'กองช่าง', 'เทศบาลตำบลธารใส'],
}

/** A paper in each state that has pages of its own, written as rows: for tests that walk every page. */
export async function oneOfEachOfBrought(database: TestDatabase, agencyId: string): Promise<string[]> {
  const staff = await database.asOwner('select id from staff where agency_id = $1 order by id limit 1', [agencyId])
  const document = readTextPaper(invented)
  const understood = understand(document)
  const draft = draftOf(understood, { document, isGuessed: false }, inventedWorld)
  const taken = { plan: newId(), year: 2568, made: true, measures: [], counts: { measures: 3 } }
  const ids: string[] = []
  for (const state of ['read', 'refused', 'taken', 'set-aside']) {
    const [id, file, sha256] = [newId(), newId(), Buffer.alloc(32, ids.length + 1)]
    await database.asOwner(
      `insert into file (agency_id, id, sha256, size, media_type, name, is_public, created_at) values ($1, $2, $3, 1, 'text/plain', 'x.txt', false, now())`,
      [agencyId, file, sha256],
    )
    await database.asOwner(
      `insert into brought_paper (agency_id, id, file_id, name, sha256, size, state, kind, because, read, understood, draft, fiscal_year, brought_by, brought_at, taken_at, taken)
       values ($1, $2, $3, 'x.txt', $4, 1, $5, 'text', 'paper-no-measures', $6, $7, $8, 2568, $9, now(), now(), $10)`,
      [
        agencyId,
        id,
        file,
        sha256,
        state,
        JSON.stringify({ blocks: document.blocks }),
        JSON.stringify(understood),
        JSON.stringify(draft),
        staff.rows[0]?.id,
        JSON.stringify(taken),
      ],
    )
    ids.push(id)
  }
  return ids
}
