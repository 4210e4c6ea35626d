// Thai texts of the mails and of the page behind their links.
export const mail = {
  subject: {
    first: 'ขอให้รับทราบ: {subject}',
    reminder: 'ยังไม่ได้รับทราบ: {subject}',
    late: 'เลยกำหนดรับทราบ: {subject}',
    head: 'คนของคุณ {count} คนยังไม่รับทราบ: {subject}',
  },
  hello: 'สวัสดีคุณ {name}',
  lead: {
    first: '{agency} ส่งเรื่องนี้ถึงคุณ ({kind})',
    reminder: 'คุณยังไม่ได้รับทราบเรื่องนี้ของ {agency} ({kind}) ครบกำหนด {day}',
    late: 'เรื่องนี้ของ {agency} ({kind}) ครบกำหนดรับทราบไปแล้วเมื่อ {day}',
  },
  attachments: 'สิ่งที่แนบ เปิดได้เมื่อเข้าสู่ระบบ',
  press: {
    acknowledge: 'อ่านแล้วเปิดลิงก์ของคุณ กดรับทราบครั้งเดียว ภายใน {day}',
    read: 'อ่านแล้วเปิดลิงก์ของคุณ กดว่าอ่านแล้ว ภายใน {day}',
  },
  foot: 'ลิงก์นี้เป็นของคุณคนเดียว อย่าส่งต่อ',
  headLead: 'เรื่อง {subject} ครบกำหนดรับทราบไปแล้วเมื่อ {day} คนในส่วนงานของคุณที่ยังไม่รับทราบ',
  headFoot: 'ดูทั้งหมดที่ {link}',
}

export const publicPage = {
  to: 'ถึง {name}',
  from: 'จาก {unit}',
  due: 'ขอให้กดภายใน {day}',
  files: 'สิ่งที่แนบ',
  filesHow: 'ไฟล์เปิดได้เมื่อเข้าสู่ระบบ',
  signIn: 'เข้าสู่ระบบเพื่อเปิดไฟล์',
  go: { acknowledge: 'รับทราบ', read: 'อ่านแล้ว' },
  done: 'คุณรับทราบแล้วเมื่อ {when}',
  doneWhat: 'ไม่ต้องทำอะไรอีก ปิดหน้านี้ได้',
  deadTitle: 'ลิงก์นี้ใช้ไม่ได้แล้ว',
  dead: 'เรื่องอาจปิดหรือถูกถอนแล้ว หรือคัดลอกลิงก์มาไม่ครบ ลองเปิดจากอีเมลอีกครั้ง หรือเข้าสู่ระบบ',
  toSignIn: 'เข้าสู่ระบบ',
}
