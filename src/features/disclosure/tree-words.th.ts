// Thai texts of the two trees of headings: the Official Information Act, and everything in citizens' words.
export const trees = {
  home: 'หน้าแรก',
  act: {
    title: 'ข้อมูลข่าวสารตามกฎหมาย',
    lead: 'พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540 ให้ทุกคนตรวจดูเรื่องเหล่านี้ได้ โดยไม่ต้องบอกเหตุผล',
  },
  menu: {
    title: 'ข้อมูลทั้งหมดของเรา',
    lead: 'เรียงตามเรื่องที่คนถามหา หนึ่งเรื่องอยู่ที่เดียว',
  },
  count: '{count} รายการ',
  notYet: 'ยังไม่มีเอกสาร {count} หัวข้อ',
  none: 'ยังไม่มี เมื่อเผยแพร่แล้ว{what}จะอยู่ที่นี่',
  asks: 'ถาม{unit}ได้',
  agency: 'หน่วยงานของเรา',
  go: 'ไปที่หัวข้อ',
  unverified: 'ยังไม่ได้ตรวจกับกฎหมาย',
  other: 'ดูแบบ{other}',
}
