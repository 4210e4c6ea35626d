// Thai texts of the figures of this feature.
export const factWords = {
  units: { posts: 'ครั้ง', channels: 'ช่องทาง' },
  columns: { day: 'วันที่', month: 'เดือน', kind: 'ชนิด', outlet: 'ช่องทาง', subject: 'เรื่อง', address: 'ที่อยู่หรือสถานที่' },
  facts: {
    posts: { name: 'การเผยแพร่ทางช่องทางต่าง ๆ', explains: 'นับทุกครั้งที่ลงในช่องทางหนึ่งในช่วงนี้ ตามวันที่ลง' },
    used: { name: 'ช่องทางที่ใช้เผยแพร่', explains: 'นับช่องทางที่ลงอย่างน้อยหนึ่งครั้งในช่วงนี้ พร้อมวันที่ลงล่าสุด' },
  },
}
