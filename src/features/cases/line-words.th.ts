// Texts of being told by LINE, in Thai. Nothing here says what a case is about: a telephone is read by others.
export const lineTh = {
  title: 'ให้เราบอกทาง LINE',
  lead: 'ส่งข้อความนี้ให้เราใน LINE ครั้งเดียว แล้วเราจะบอกทุกครั้งที่มีความคืบหน้า',
  send: 'ข้อความที่ส่ง',
  copy: 'คัดลอก',
  open: 'เปิด LINE พร้อมข้อความนี้',
  friend: 'เพิ่มเพื่อน {name} ก่อน ถ้ายังไม่ได้เป็นเพื่อน',
  private: 'ข้อความใน LINE บอกเพียงว่ามีความคืบหน้า ไม่บอกว่าเรื่องอะไร',
  stop: 'เลิกได้ทุกเมื่อ ส่ง “{word} {code}”',
  on: 'เราบอกความคืบหน้าทาง LINE ให้แล้ว',
  back: 'กลับไปหน้าติดตาม',
  /** What begins a message by which somebody no longer wants to be told. */
  stopWords: ['หยุด', 'เลิก'],
  helpWords: ['ติดตาม', 'สถานะ', 'ความคืบหน้า'],
  reply: {
    status: 'เรื่อง {number}: {state}\nกำหนดเสร็จ {due}\n{link}',
    over: 'เรื่อง {number}: {state}\n{link}',
    linked: 'เราจะบอกทางนี้เมื่อมีความคืบหน้า ไม่ต้องการแล้วส่ง “{word} {code}”',
    stopped: 'เราจะไม่บอกเรื่องนี้ทาง LINE แล้ว เปิดดูที่หน้าติดตามได้เสมอ',
    unknown: 'ไม่พบเรื่องของรหัสนี้ ตรวจรหัสอีกครั้ง',
    help: 'ส่งรหัสติดตามมาที่นี่ เช่น 7K3M9-QXR2T-04HVE เราจะตอบว่าเรื่องถึงไหนแล้ว',
  },
  instead: 'เราส่งทางอีเมลแทน เพราะส่งทาง LINE ไม่ได้ในตอนนี้',
  events: {
    'case.line-linked': 'ผู้แจ้งขอให้บอกทาง LINE',
    'case.line-unlinked': 'ผู้แจ้งไม่ให้บอกทาง LINE แล้ว',
    'outbox.not-pushed': 'ส่ง LINE ถึงคนเดียวไม่ได้',
  },
}
