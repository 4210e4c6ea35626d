// Thai texts of what waits on the office home.
export const work = {
  standingEnds: '{name} รักษาราชการแทน {post} ใกล้ครบกำหนด',
  standingEndsMine: 'คุณรักษาราชการแทน {post} ใกล้ครบกำหนด',
  standingEndsNote: 'ถึง {day} ถ้ายังต้องทำต่อ ออกคำสั่งใหม่ก่อนวันนั้น',
  delegationEnds: '{name} ได้รับมอบอำนาจจาก {post} ใกล้ครบกำหนด',
  delegationEndsMine: 'คุณได้รับมอบอำนาจจาก {post} ใกล้ครบกำหนด',
  linkEnds: '{name} ยังไม่เปิดบัญชี',
  linkEndsNote: 'ลิงก์ครั้งแรกหมดอายุ {day}',
  linkLate: '{name} ยังไม่เปิดบัญชี ลิงก์หมดอายุแล้ว',
  linkLateNote: 'หมดอายุ {day} ออกลิงก์ใหม่แล้วส่งให้เจ้าตัว',
  vacant: '{post} ว่าง และไม่มีผู้รักษาราชการแทน',
  vacantNote: 'ให้ตำแหน่งแก่คนใหม่ หรือแต่งตั้งผู้รักษาราชการแทน',
  vacantMany: 'ตำแหน่งผู้บริหารและหัวหน้าว่าง {count} ตำแหน่ง ไม่มีผู้รักษาราชการแทน',
  vacantManyNote: 'เปิดหน้าส่วนงานและตำแหน่ง แล้วให้คนหรือปิดตำแหน่งที่ไม่มีจริง',
}
