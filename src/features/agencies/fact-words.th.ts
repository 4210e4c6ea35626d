// Thai texts of the figures this feature counts.
export const factNames = {
  columns: { kind: 'ช่องทาง', label: 'ชื่อ' },
  channels: {
    name: 'ช่องทางติดต่อที่เปิดอยู่',
    unit: 'ช่องทาง',
    explains: 'ช่องทางติดต่อที่แสดงบนเว็บไซต์และยังไม่ถูกเก็บก่อนวันแรกของช่วง',
  },
}
