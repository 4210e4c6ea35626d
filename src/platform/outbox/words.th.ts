// Messages that leave the house: their states, channels and refusals.
export const th = {
  states: {
    waiting: 'รอส่ง',
    'by-hand': 'รอคนส่งเอง',
    sent: 'ส่งแล้ว',
    failed: 'ส่งไม่สำเร็จ',
    cancelled: 'ยกเลิกแล้ว',
  },
  channels: {
    mail: 'อีเมล',
    line: 'LINE',
    'line-push': 'LINE ถึงคนเดียว',
    page: 'เพจ Facebook',
  },
  errors: {
    'message-moved-on': 'ข้อความนี้เปลี่ยนสถานะไปแล้ว เปิดหน้านี้ใหม่เพื่อดูสถานะล่าสุด',
  },
}
