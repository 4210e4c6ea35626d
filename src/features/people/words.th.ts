// Thai texts of people, units and posts.
export const th = {
  errors: {
    stale: 'มีคนแก้ข้อมูลนี้ไปแล้วระหว่างที่คุณกรอก สิ่งที่คุณพิมพ์ยังอยู่ครบ เปิดหน้านี้ใหม่เพื่อดูค่าล่าสุดแล้วแก้อีกครั้ง',
  },
  notices: {},
  roles: {
    'system-admin': 'ผู้ดูแลระบบ',
    'ita-admin': 'ผู้ดูแลงาน ITA',
    officer: 'เจ้าหน้าที่',
    'unit-head': 'หัวหน้าส่วนงาน',
    endorser: 'ผู้เสนอหรือลงนาม',
    clerk: 'ปลัด',
    mayor: 'นายก',
    auditor: 'ผู้ตรวจสอบภายใน',
  },
}
