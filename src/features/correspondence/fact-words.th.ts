// Thai texts of the figures of this feature.
export const factWords = {
  units: { letters: 'ฉบับ' },
  columns: { day: 'วันที่', ref: 'เลขที่', subject: 'เรื่อง', unit: 'หน่วยงาน', from: 'จาก' },
  facts: {
    memos: { name: 'บันทึกที่ผู้บริหารพิจารณาแล้ว', explains: 'นับบันทึกข้อความที่ผู้บริหารอนุมัติ รับทราบ หรือไม่อนุมัติในช่วงนี้ ไม่นับที่ยกเลิก' },
    orders: { name: 'คำสั่งที่ลงนามแล้ว', explains: 'นับคำสั่งที่ลงนามในช่วงนี้ ไม่นับที่ยกเลิก' },
    announcements: { name: 'ประกาศที่ลงนามแล้ว', explains: 'นับประกาศที่ลงนามในช่วงนี้ ไม่นับที่ยกเลิก' },
    received: { name: 'หนังสือที่ลงรับ', explains: 'นับหนังสือที่ลงรับในช่วงนี้ ไม่นับรายการที่ยกเลิก' },
  },
}
