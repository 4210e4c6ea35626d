// What the invented municipality says of its items of 2569, its channels and what stands on the desk of publishing. Invented throughout.
import type { DemoPublication } from './demo-publications-data.ts'

/** The sentence of each answer that was approved. What is not in here was not answered. */
export const answers2569: Readonly<Record<string, string>> = {
  structure: 'หน้าโครงสร้างแสดงทุกสำนัก กอง และงาน พร้อมหน้าที่และอำนาจตามกฎหมาย ทำจากทะเบียนบุคลากรที่ใช้อยู่จริง',
  executives: 'แสดงชื่อ ตำแหน่ง และช่องทางติดต่อของนายก รองนายก ปลัด และหัวหน้าส่วนราชการทุกคน',
  contact: 'แสดงที่อยู่ โทรศัพท์ อีเมล แผนที่ และช่องทางสอบถามออนไลน์ เปิดให้ถามได้ตลอดเวลา',
  news: 'ลงข่าวและภาพกิจกรรมทุกเดือน ข่าวล่าสุดอยู่บนสุดพร้อมวันที่',
  strategy: 'เผยแพร่แผนพัฒนาท้องถิ่น พ.ศ. 2566–2570 ทั้งเล่ม',
  'annual-plan': 'เผยแพร่แผนดำเนินงานประจำปี 2569 และความก้าวหน้ารอบ 6 เดือน พร้อมงบประมาณที่ใช้ไป',
  'annual-report': 'เผยแพร่รายงานผลการดำเนินงานของปี 2568 ทั้งเล่ม',
  'staff-manual': 'มีคู่มือการปฏิบัติงานที่บอกขั้นตอน ผู้รับผิดชอบ และเวลา',
  'service-manual': 'มีคู่มือสำหรับประชาชนที่บอกขั้นตอน เอกสาร เวลา และค่าธรรมเนียม',
  'procurement-monthly': 'เผยแพร่สรุปผลการจัดซื้อจัดจ้างรายเดือน เดือนที่ไม่มีรายการก็บอกไว้',
  'procurement-report': 'เผยแพร่รายงานสรุปผลการจัดซื้อจัดจ้างของปี 2568 พร้อมการวิเคราะห์',
  'hr-plan': 'เผยแพร่หลักเกณฑ์และแผนการบริหารและพัฒนาทรัพยากรบุคคล',
  'hr-report': 'เผยแพร่รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลของปี 2568',
  ethics: 'เผยแพร่ประมวลจริยธรรมและกิจกรรมที่ทำในปีนี้',
  'complaint-procedure': 'เผยแพร่แนวปฏิบัติพร้อมขั้นตอน ผู้รับผิดชอบ และเวลาในแต่ละขั้น',
  'complaint-channel': 'แจ้งเรื่องได้ทางเว็บไซต์ โทรศัพท์ และตู้รับเรื่อง ไม่ต้องบอกชื่อก็ได้',
  'complaint-statistics': 'เผยแพร่จำนวนเรื่องร้องเรียนตามรอบ 6 เดือน รอบที่ไม่มีเรื่องก็บอกไว้',
  participation: 'เผยแพร่ผลการประชุมรับฟังความเห็น พร้อมสิ่งที่นำไปทำต่อ',
  'no-gift-policy': 'นายกประกาศนโยบาย No Gift Policy ลงนามแล้ว และเผยแพร่ทั้งฉบับ',
  'risk-assessment': 'เผยแพร่ผลการประเมินความเสี่ยงการทุจริต พร้อมมาตรการของแต่ละความเสี่ยง',
}

/** Somebody began to write; nobody approved yet. */
export const preparing2569: Readonly<Record<string, string>> = {
  'anticorruption-plan': 'เผยแพร่แผนปฏิบัติการป้องกันการทุจริต (กำลังรวมผลของปีนี้)',
  'ita-analysis': 'เผยแพร่การวิเคราะห์ผล ITA ของปีก่อน (กำลังตรวจตัวเลข)',
}

export const demoOutlets = [
  ['facebook', 'เพจเทศบาลตำบลธารใส', 'https://facebook.example/thansai'],
  ['line', 'LINE เทศบาลตำบลธารใส', '@thansai-example'],
  ['board', 'บอร์ดหน้าสำนักงาน', 'หน้าอาคารสำนักงานเทศบาล'],
  ['loudspeaker', 'เสียงตามสายทุกหมู่บ้าน', 'หมู่ 1–9'],
  ['leader', 'กลุ่มผู้ใหญ่บ้านและประธานชุมชน', ''],
] as const

type OnTheDesk = Omit<DemoPublication, 'on' | 'by' | 'photos'>

export const scheduled: OnTheDesk = {
  kind: 'news',
  slug: 'children-day-2570',
  unit: 'สำนักปลัดเทศบาล',
  title: 'ชวนเด็ก ๆ มางานวันเด็กที่ลานหน้าเทศบาล',
  titleEn: 'Children’s Day at the municipal ground',
  summary: 'มีการแสดง อาหารกลางวัน และของขวัญ ไม่ต้องลงทะเบียน',
  body: 'เริ่ม 8 โมงเช้า ผู้ปกครองจอดรถได้ที่สนามโรงเรียน',
}

export const proposed: OnTheDesk = {
  kind: 'announcement',
  slug: 'tax-reminder-2570',
  unit: 'กองคลัง',
  title: 'เตรียมชำระภาษีที่ดินและสิ่งปลูกสร้าง ปี 2570',
  summary: 'ตรวจรายการทรัพย์สินของคุณได้ก่อน ถ้าไม่ตรงแจ้งแก้ได้',
  body: 'นำหนังสือแจ้งรายการมาที่กองคลัง หรือโทรถามได้ในเวลาราชการ',
}

export const withdrawn: OnTheDesk = {
  kind: 'news',
  slug: 'market-closed-one-day',
  unit: 'สำนักปลัดเทศบาล',
  title: 'ปิดตลาดสดหนึ่งวันเพื่อล้างทำความสะอาด',
  summary: 'ปิดวันอาทิตย์ เปิดตามปกติวันจันทร์',
  body: 'ผู้ค้าเก็บของก่อนหกโมงเย็นวันเสาร์',
}

/** Of the public cards; invented like everything here. */
export const executivesWithCards = ['mayor', 'deputy-mayor', 'clerk', 'head', 'finance', 'works'] as const
