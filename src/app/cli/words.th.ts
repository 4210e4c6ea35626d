// Thai texts of the command line. {…} is filled from the problem's detail.
import { th as refusals } from '#src/documents/read/refusal-words.th.ts'
import type { ProblemCode } from '#src/platform/problem.ts'

const problems: Record<ProblemCode, string> = {
  'port-taken': 'พอร์ต {port} มีโปรแกรมอื่นใช้อยู่หรือไม่มีสิทธิ์ใช้ ({why}) ปิดโปรแกรมนั้น หรือตั้ง PORT เป็นเลขอื่น เช่น PORT=8090 npm start',
  'no-space': 'ดิสก์เต็ม เขียนลง {folder} ไม่ได้ ลบไฟล์ที่ไม่ใช้แล้วเริ่มใหม่ ข้อมูลเดิมยังอยู่',
  'data-folder':
    'ใช้โฟลเดอร์ข้อมูล {folder} ไม่ได้ ({why}) ตั้ง PRONGSAI_DATA ไปยังโฟลเดอร์ที่เขียนได้ ถ้ารันด้วย root โฟลเดอร์ชั้นบนทุกชั้นต้องเปิดให้ผู้ใช้ prongsai เข้าได้ เช่น /var/lib/prongsai',
  'root-needs-user':
    'PostgreSQL ไม่ยอมรันด้วย root และสร้างผู้ใช้ระบบชื่อ {user} ไม่ได้ รันด้วยผู้ใช้ธรรมดา หรือให้ผู้ดูแลเครื่องสร้างผู้ใช้ {user} หรือตั้ง DATABASE_URL ไปยัง PostgreSQL ที่มีอยู่',
  'database-start': 'เริ่มฐานข้อมูลใน {folder} ไม่ได้: {why}',
  'database-unreachable': 'ต่อฐานข้อมูลที่ {at} ไม่ได้: {why} ตรวจ DATABASE_URL และเซิร์ฟเวอร์ ต้องเป็น PostgreSQL 15 ขึ้นไป',
  'database-rights': 'ผู้ใช้ฐานข้อมูลสิทธิ์ไม่พอสำหรับ {migration} ต้องเป็นเจ้าของฐานข้อมูลและมีสิทธิ์ CREATEROLE',
  'newer-data': 'ข้อมูลนี้ใช้กับโปรแกรมรุ่นใหม่กว่า ({migration}) อัปเดตโปรแกรมก่อนแล้วเริ่มใหม่ ข้อมูลไม่ถูกแตะต้อง',
  'changed-migration': 'ไฟล์ migrations/{migration} ถูกแก้หลังใช้ไปแล้ว คืนไฟล์เดิมก่อน ข้อมูลไม่ถูกแตะต้อง',
  'already-running': 'โปร่งใสทำงานกับโฟลเดอร์ {folder} อยู่แล้ว (โปรเซส {pid}) ใช้ตัวที่เปิดอยู่ หรือปิดก่อน',
  'no-agency': 'ยังไม่มีหน่วยงานในระบบ สร้างด้วย npx prongsai init หรือทดลองด้วย npx prongsai demo',
  'no-staff': 'ไม่พบ {who} ในหน่วยงานนี้',
  'wrong-input': 'คำสั่งยังไม่ครบ: {what}',
  archive: 'อ่านไฟล์ {file} ไม่ได้: {why}',
  exists: 'มี {what} อยู่แล้ว',
  'not-built': 'ยังไม่ได้สร้างโปรแกรม รัน npm run build ก่อน',
}

export const th = {
  problems,
  unknownVerb: 'ไม่รู้จักคำสั่ง {verb}',
  configProblem: 'ค่าตั้งยังไม่ถูก แก้ตามนี้แล้วเริ่มใหม่',
  bug: 'โปรแกรมมีข้อผิดพลาด ข้อมูลไม่ถูกแตะต้อง ข้อความข้างล่างช่วยผู้พัฒนาหาสาเหตุได้',
  usage: `โปร่งใส (Prongsai)

  npx prongsai start [--demo]        เปิดใช้งาน
  npx prongsai init                  สร้างหน่วยงานจริง (ว่าง) และออกลิงก์เข้าครั้งแรก
  npx prongsai demo                  สร้างหน่วยงานสมมุติไว้ทดลอง
  npx prongsai migrate               ปรับฐานข้อมูลให้ตรงกับโปรแกรม
  npx prongsai doctor                ตรวจว่าอะไรพร้อม อะไรขาด ต้องทำอะไร
  npx prongsai verify                เดินตรวจบัญชีเหตุการณ์ ไฟล์ และตัวเลขที่ตรึงไว้ทั้งหมด
  npx prongsai frameworks [--year ปี]  กรอบการประเมินแต่ละปี ไม่ต้องมีฐานข้อมูล
  npx prongsai gap [--year ปี]        คะแนนหายตรงไหน
  npx prongsai plan [--year ปี]       แผนและมาตรการ
  npx prongsai report [--kind result|plan|analysis] [--year ปี] [--round six|annual] [--layout a] [--format pdf|docx|html] --out ไฟล์  รายงานผล
  npx prongsai check [--year ปี] [--round six|annual|none]  ตรวจรายงาน
  npx prongsai read ไฟล์              อ่านรายงานเก่า (Word PDF สแกน ข้อความ) บอกว่าเข้าใจอะไร ไม่ต้องมีฐานข้อมูล
  npx prongsai facts [--from วัน --to วัน]  ตัวเลขทุกตัวจากทะเบียนในช่วงเวลา
  npx prongsai search                ทำดัชนีค้นหาของเว็บไซต์ใหม่
  npx prongsai export ไฟล์           นำข้อมูลทั้งหมดของหน่วยงานออกเป็นไฟล์เดียว
  npx prongsai restore ไฟล์          นำไฟล์นั้นกลับเข้าระบบเปล่า
  npx prongsai backup [ไฟล์]         สำรองทั้งระบบระหว่างใช้งาน
  npx prongsai user add|reset|disable  คนและลิงก์เข้าใช้
  npx prongsai new feature ชื่อ       โครงของส่วนใหม่สำหรับนักพัฒนา

  ทุกคำสั่งที่รายงานผลรับ --json และทุกคำสั่งที่ทำกับหน่วยงานเดียวรับ --agency ชื่อเว็บ`,
  started: 'โปร่งใสพร้อมใช้ที่ {url}',
  startedData: 'ข้อมูลอยู่ที่ {folder}',
  startedStop: 'กด Ctrl-C เพื่อปิด',
  stopping: 'กำลังปิด รอคำขอที่ค้างให้เสร็จ',
  stopped: 'ปิดแล้ว ข้อมูลบันทึกครบ',
  demoMade: 'สร้างหน่วยงานสมมุติแล้ว',
  searchMade: '{agency}: ค้นได้ {count} รายการ',
  demoWorked: 'งานสองปีของหน่วยงานสมมุติพร้อมแล้ว',
  demoSignIns: 'บัญชีทดลอง (รหัสผ่านเดียวกันทุกบัญชี: {password})',
  noAgencyYet: 'ยังไม่มีหน่วยงาน สร้างด้วย npx prongsai init',
  migrated: 'ปรับฐานข้อมูลแล้ว {count} ขั้น',
  verify: {
    agency: '{name}: {rows} แถว ผนึกแล้ว {size} แถว ไฟล์ {files} ไฟล์',
    findings: {
      'changed-row': 'แถวถูกแก้หลังบันทึก',
      'missing-row': 'แถวหายไป',
      'unsealed-row': 'แถวเก่าที่ไม่เคยถูกผนึก',
      'swapped-rows': 'สองแถวถูกสลับกัน',
      'missing-leaf': 'ลำดับในบัญชีหายไป',
      'changed-head': 'ค่าผนึกไม่ตรงกับแถวที่มี',
      'unsigned-head': 'ลายเซ็นของค่าผนึกไม่ถูกต้อง',
      'changed-node': 'โครงต้นไม้ของบัญชีถูกแก้',
    },
    files: { missing: 'ไฟล์หายไป', changed: 'ไฟล์ถูกแก้' },
    frozen: 'ตัวเลขที่ตรึงไว้ {frozen} ค่า นับใหม่วันนี้ได้เท่าเดิม {same} ค่า',
    facts: {
      'changed-rows': 'รายการของตัวเลขที่ตรึงไว้ถูกแก้',
      'changed-figure': 'ตัวเลขที่ตรึงไว้ไม่ตรงกับบัญชีเหตุการณ์',
      'unrecorded-figure': 'ตัวเลขที่ตรึงไว้ไม่มีในบัญชีเหตุการณ์',
      'missing-figure': 'ตัวเลขที่ตรึงไว้หายไป',
    },
    papers: 'เอกสารที่เก็บไว้ {papers} ฉบับ หนังสือที่ลงนาม {versions} ฉบับ ตรวจลายนิ้วมือทุกฉบับแล้ว',
    paperFindings: {
      'changed-words': 'เนื้อความของเอกสารที่เก็บไว้ถูกแก้',
      'unrecorded-paper': 'เอกสารที่เก็บไว้ไม่ตรงกับบัญชีเหตุการณ์',
      'missing-paper': 'เอกสารที่เก็บไว้หายไป',
    },
    publications: 'เรื่องที่เผยแพร่ {versions} ฉบับ ตรวจลายนิ้วมือทุกฉบับแล้ว',
    publicationFindings: {
      'changed-words': 'เนื้อหาของฉบับที่เผยแพร่ถูกแก้',
      'unrecorded-version': 'ฉบับที่เผยแพร่ไม่ตรงกับบัญชีเหตุการณ์',
      'missing-version': 'ฉบับที่เผยแพร่หายไป',
    },
    letterFindings: {
      'changed-letter': 'หนังสือที่ลงนามแล้วถูกแก้',
      'unrecorded-letter': 'หนังสือที่ลงนามไม่ตรงกับบัญชีเหตุการณ์',
      'other-signature': 'มีลายมือชื่อที่ลงให้ข้อความอื่น',
    },
    differs: '{fact} {from} ถึง {to}: ตอนตรึงได้ {was} ตอนนี้ได้ {now} (เพิ่ม {added} หาย {gone} เปลี่ยน {changed})',
    queryChanged: 'วิธีนับเปลี่ยนไปตั้งแต่ตรึงค่า',
    unknownFact: 'โปรแกรมไม่นับ {fact} แล้ว ค่าที่ตรึงไว้ยังอยู่',
    noReason: 'ไม่พบเหตุการณ์ในบัญชีที่อธิบายได้',
    fine: 'ทุกแถวและทุกไฟล์ตรงกับที่ผนึกไว้',
    wrong: 'พบสิ่งที่ไม่ตรง เก็บข้อมูลชุดนี้ไว้ก่อน อย่าแก้เอง แล้วเทียบกับไฟล์สำรอง',
  },
  frameworks: { year: 'ปี {year}: {count} ข้อ', unverified: 'ยังไม่ได้ตรวจกับคู่มือ' },
  gap: { none: '{name}: ยังไม่มีคะแนน', agency: '{name} ปี {year}: {total} {level}' },
  read: {
    refused: '{file}: {why}',
    refusals,
    agency: 'หน่วยงาน',
    place: 'อำเภอ จังหวัด',
    year: 'ปีงบประมาณ',
    round: 'รอบ',
    score: 'คะแนน',
    memo: 'บันทึกข้อความ',
    measures: 'มาตรการ {count} รายการ',
    nothing: 'ไม่พบตารางหรือรายการของมาตรการในเอกสารนี้',
    unsure: '(ไม่แน่ใจ)',
    steps: 'ขั้นตอน',
    responsible: 'ผู้รับผิดชอบ',
    period: 'ระยะเวลา',
    status: 'สถานะ',
    states: { done: 'ดำเนินการแล้ว', 'not-done': 'ยังไม่ได้ดำเนินการ' },
    outputs: 'ผลการดำเนินการ',
    outcomes: 'ผลลัพธ์',
    supervision: 'การกำกับติดตาม',
  },
  report: { none: '{name}: ยังไม่มีแผนที่จะรายงาน', made: '{name} รายงานผลปี {year}: {file}' },
  plan: { none: '{name}: ยังไม่มีแผน', agency: '{name} แผนปี {year}: {count} มาตรการ' },
  check: {
    none: '{name}: ยังไม่มีแผนให้ตรวจ',
    agency: '{name} แผนปี {year}: พบ {count} ข้อ ผ่าน {passed} กฎ',
    severities: { error: 'ต้องแก้', warning: 'ควรดู', statement: 'คำแถลง' },
  },
  facts: {
    agency: '{name} ตั้งแต่ {from} ถึง {to}',
    period: '--from และ --to เป็นวันอย่าง 2026-10-01 และวันแรกต้องไม่อยู่หลังวันสุดท้าย',
  },
  init: {
    type: 'ชนิดหน่วยงาน',
    name: 'ชื่อ (ไม่ต้องใส่คำว่าเทศบาลหรือ อบต.)',
    nameEn: 'ชื่อภาษาอังกฤษ',
    province: 'จังหวัด',
    district: 'อำเภอ',
    districtEn: 'อำเภอ ภาษาอังกฤษ',
    website: 'เว็บไซต์เดิม',
    numerals: 'ตัวเลขในเอกสาร',
    host: 'ชื่อเว็บ (ว่างได้ถ้ามีหน่วยงานเดียว)',
    adminName: 'ชื่อผู้ดูแลระบบคนแรก (มีคำนำหน้า)',
    adminMail: 'อีเมลผู้ดูแลระบบ',
    made: 'สร้าง {name} แล้ว พร้อม {units} ส่วนงาน {posts} ตำแหน่งตามแบบที่พบทั่วไป ตรวจกับประกาศของหน่วยงานก่อนใช้',
    link: 'ลิงก์เข้าครั้งแรกของผู้ดูแลระบบ (ใช้ได้ครั้งเดียว ถึง {until})\n\n  {link}\n',
    next: 'ต่อไป: เปิด npx prongsai start แล้วเปิดลิงก์นี้',
  },
  user: {
    added: 'เพิ่ม {mail} แล้ว ลิงก์เข้าครั้งแรก (ใช้ได้ครั้งเดียว ถึง {until})\n\n  {link}\n',
    reset: 'ลิงก์ตั้งรหัสใหม่ของ {mail} (ใช้ได้ครั้งเดียว ถึง {until})\n\n  {link}\n',
    disabled: 'ปิดบัญชี {mail} แล้ว เครื่องที่เข้าอยู่ถูกออกจากระบบ',
  },
  archive: {
    exported: 'นำข้อมูลทั้งหมดของ {name} ออกแล้ว ที่ {file}',
    exportedNext: 'ไฟล์นี้มีข้อมูลส่วนบุคคล เก็บในที่ปลอดภัย และจดค่าลายนิ้วมือกับกุญแจไว้เทียบตอนนำเข้า',
    backedUp: 'สำรองทั้งระบบแล้ว ที่ {file}',
    holds: '{agencies} หน่วยงาน {tables} ตาราง {rows} แถว {files} ไฟล์',
    fingerprint: 'ลายนิ้วมือของไฟล์สำรอง {fingerprint}',
    signer: 'กุญแจที่ลงนามค่าผนึก {signer}',
    missing: 'ไฟล์ {sha256} ไม่อยู่ในที่เก็บ จึงไม่มีในไฟล์สำรองนี้',
    changed: 'เนื้อหาของไฟล์ {sha256} ไม่ตรงกับที่บันทึกไว้',
    removed: 'ลบไฟล์สำรองเก่า {count} ไฟล์',
    secret: 'ความลับของระบบ (ไฟล์ secret หรือ PRONGSAI_SECRET) ไม่อยู่ในไฟล์สำรอง เก็บแยกไว้อีกที่ และทำสำเนาไฟล์สำรองไว้เครื่องอื่น',
    restored: 'นำข้อมูลที่สำรองไว้เมื่อ {made} กลับเข้าระบบแล้ว ทุกตารางตรงกับไฟล์สำรอง',
    foreign: 'ค่าผนึกเดิมลงนามด้วยกุญแจของระบบเดิม {signer} เทียบกับค่าที่จดไว้ตอนนำออก ถ้าไม่ตรง อย่าใช้ข้อมูลชุดนี้',
    restoredNext: {
      agency: 'ต่อไป: ทุกคนต้องใช้ลิงก์เข้าครั้งแรกใหม่ เริ่มจากผู้ดูแลระบบ: npx prongsai user reset อีเมล',
      installation: 'ต่อไป: ถ้าใช้ความลับเดิม ทุกคนเข้าใช้ได้เหมือนเดิม ถ้าไม่มี ให้ตั้งการยืนยันสองชั้นใหม่: npx prongsai user reset อีเมล',
    },
    faults: {
      'not-an-archive': 'ไม่ใช่ไฟล์สำรองของโปร่งใส',
      'cut-off': 'ไฟล์ไม่ครบ ถูกตัดกลางทาง คัดลอกจากต้นฉบับใหม่',
      changed: 'ข้อมูลในไฟล์ไม่ตรงกับลายนิ้วมือ {at} ใช้สำเนาอื่น ยังไม่มีอะไรถูกนำเข้า',
    },
  },
  newFeature:
    'สร้าง src/features/{name} แล้ว ต่อไป เพิ่มชื่อในลำดับของ test/harness/import-rule.ts และเพิ่มหน้าใน src/app/web/pages.ts',
  upToDate: 'ฐานข้อมูลตรงกับโปรแกรมแล้ว',
}
export type CliWords = typeof th
