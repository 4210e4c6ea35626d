// Thai texts of what units have not handed in.
export const gaps = {
  open: 'ส่วนงานส่งครบหรือยัง',
  title: 'ส่วนงานส่งรายละเอียดครบหรือยัง ปี {year}',
  lead: 'ทุกส่วนงานส่งชื่อโครงการ งบประมาณ ระยะเวลา และผล ให้ผู้ดูแลแผน ที่ยังขาดอยู่ตรงนี้',
  missing: '{count} ส่วนงานยังส่งไม่ครบ',
  complete: 'ทุกส่วนงานส่งครบแล้ว',
  unit: 'ส่วนงาน',
  count: 'โครงการ',
  lacks: 'ยังขาด',
  none: 'ยังไม่มีโครงการ',
  budget: 'ไม่บอกงบประมาณ',
  report: 'เริ่มแล้ว ยังไม่รายงาน',
  old: 'ไม่รายงานเกิน {days} วัน',
  list: '{what}: {names}',
  whole: 'ครบ',
}
