// Thai texts of the figures this feature counts.
export const factNames = {
  unit: 'ชิ้น',
  columns: { title: 'หลักฐาน', kind: 'ชนิด', unit: 'ส่วนงาน', day: 'วันที่' },
  kinds: { file: 'รูปหรือไฟล์', link: 'ลิงก์', fact: 'ตัวเลขจากทะเบียน' },
  offered: {
    name: 'หลักฐานที่ส่ง',
    explains: 'หลักฐานที่ส่งในช่วงนี้ ไม่รวมที่ถอนแล้ว นับจากทะเบียนหลักฐาน',
  },
  accepted: {
    name: 'หลักฐานที่ตรวจรับแล้ว',
    explains: 'หลักฐานที่อีกคนตรวจรับในช่วงนี้และยังไม่ถูกถอน นับตามวันที่ตรวจรับ',
  },
}
