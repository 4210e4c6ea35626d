// Thai texts of what waits for somebody because of evidence.
export const work = {
  review: 'ตรวจรับ “{title}”',
  reviewNote: 'ส่งโดย {name} เมื่อ {day}',
  reviewMany: 'หลักฐานรอตรวจอีก {count} ชิ้น',
  reviewManyNote: 'เปิดรายการแล้วตรวจทีละชิ้น',
  returned: 'แก้หลักฐาน “{title}”',
  returnedNote: 'ส่งคืนเพราะ {reason}',
  expires: 'หลักฐาน “{title}” ใกล้หมดอายุ',
  expiresNote: 'ใช้ได้ถึง {day} ส่งฉบับใหม่แทนได้',
  dead: 'ลิงก์ของ “{title}” เปิดไม่ได้',
  deadNote: 'เปิดไม่ได้สองครั้งติดกัน ตรวจล่าสุด {day} ส่งลิงก์ใหม่แทนได้',
}
