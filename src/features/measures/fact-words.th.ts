// Thai texts of the figures of this feature.
export const factWords = {
  units: { times: 'ครั้ง', steps: 'ขั้นตอน' },
  columns: { day: 'วันที่', step: 'ขั้นตอน', measure: 'มาตรการ', unit: 'ส่วนงาน' },
  facts: {
    actions: {
      name: 'งานที่บันทึกในมาตรการ',
      explains: 'นับงานที่เจ้าหน้าที่บันทึกว่าทำแล้วในช่วงนี้ ตามวันที่ทำ ไม่นับที่ถอนแล้ว',
    },
    stepsDone: { name: 'ขั้นตอนที่ทำเสร็จ', explains: 'นับขั้นตอนของมาตรการที่ลงว่าเสร็จในช่วงนี้ ตามวันที่เสร็จ' },
    supervision: { name: 'การกำกับติดตามของผู้บริหาร', explains: 'นับบันทึกการกำกับติดตามในช่วงนี้ ตามวันที่ติดตาม' },
  },
}
