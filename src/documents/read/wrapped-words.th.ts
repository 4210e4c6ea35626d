// Words after which a figure follows: where one of them ends a printed line, the next line goes on with it.
export const asksFigure =
  /(?:ร้อยละ|คะแนน|จำนวน|ประมาณ|ระหว่าง|ตั้งแต่|ไม่เกิน|อย่างน้อย|วันที่|ครั้งที่|พ\.ศ\.|ปี|ข้อ|มาตรา|เลขที่|ได้|เป็น)\s*$/
/** A figure with parts behind a dot. */
export const asksShare = /(?:ร้อยละ|คะแนน|ประมาณ|ไม่เกิน|อย่างน้อย)\s*$/
