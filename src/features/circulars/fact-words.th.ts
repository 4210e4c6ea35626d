// Thai texts of the figures of this feature.
const share = 'คิดจากทุกคนที่ได้รับหนังสือเวียนซึ่งส่งในช่วงนี้ ไม่นับคนที่ได้รับยกเว้นและเรื่องที่ถอนแล้ว'

export const factWords = {
  units: { circulars: 'เรื่อง', times: 'ครั้ง', people: 'คน', percent: '%' },
  columns: {
    day: 'วันที่',
    kind: 'เรื่องแบบไหน',
    subject: 'ชื่อเรื่อง',
    unit: 'ส่วนงาน',
    class: 'ประเภทบุคลากร',
    answer: 'รับทราบ',
    times: 'กี่เรื่อง',
  },
  answers: { yes: 'รับทราบแล้ว', no: 'ยังไม่รับทราบ' },
  classes: {
    executive: 'ผู้บริหาร',
    officer: 'ข้าราชการหรือพนักงานส่วนท้องถิ่น',
    'permanent-employee': 'ลูกจ้างประจำ',
    'contract-employee': 'พนักงานจ้าง',
  },
  facts: {
    sent: { name: 'หนังสือเวียนที่ส่ง', explains: 'นับเรื่องที่ส่งในช่วงนี้ตามวันที่ส่ง ไม่นับร่างและเรื่องที่ถอนแล้ว' },
    acknowledged: {
      name: 'การรับทราบหนังสือเวียน',
      explains: 'นับแต่ละครั้งที่คนกดรับทราบหรือลงชื่อในช่วงนี้ ตามวันที่รับทราบ คนหนึ่งนับเรื่องละครั้ง',
    },
    duty: {
      name: 'เจ้าหน้าที่ที่รับทราบหน้าที่',
      explains: 'นับคนที่รับทราบหนังสือเวียนอย่างน้อยหนึ่งเรื่องในช่วงนี้ คนหนึ่งนับครั้งเดียว',
    },
    share: { name: 'ร้อยละที่รับทราบหนังสือเวียน', explains: share },
    shareLaw: { name: 'ร้อยละที่รับทราบกฎหมาย ระเบียบ', explains: share },
    shareGuideline: { name: 'ร้อยละที่รับทราบคู่มือ แนวทางปฏิบัติ', explains: share },
    shareDeclaration: { name: 'ร้อยละที่รับทราบประกาศเจตนารมณ์', explains: share },
    shareReminder: { name: 'ร้อยละที่รับทราบเรื่องแจ้งกำชับ', explains: share },
    sharePersonnel: { name: 'ร้อยละที่รับทราบเรื่องบุคคลและจริยธรรม', explains: share },
  },
}
