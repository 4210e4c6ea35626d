// Thai texts of the assessment: frameworks, scores, gap map, analysis.
import { assignment } from './assignment-words.th.ts'
import { framework } from './framework-words.th.ts'
import { scores } from './score-words.th.ts'

export const th = {
  errors: {
    stale: 'มีคนบันทึกไปก่อนคุณ สิ่งที่คุณพิมพ์ยังอยู่ครบ เปิดหน้านี้ใหม่เพื่อดูค่าล่าสุดแล้วบันทึกอีกครั้ง',
    'not-a-score': 'ใส่คะแนนเป็นตัวเลข เช่น 87.79',
    'score-above-100': 'คะแนนอยู่ระหว่าง 0 ถึง 100',
    'no-framework': 'ยังไม่มีกรอบการประเมินของปีนี้ นำเข้ากรอบก่อน',
    'nothing-entered': 'ใส่คะแนนอย่างน้อยหนึ่งช่อง',
    'line-unknown': 'ปีนี้ไม่มีข้อนี้ในกรอบการประเมิน ({name})',
    'level-contradicts': 'เขียนว่า {stated} แต่คะแนนทั้งสามเครื่องมือได้ {computed} ถ้าประกาศเขียนอย่างนี้จริง ติ๊กยืนยันแล้วบันทึกอีกครั้ง',
    'finding-there': 'มีข้อค้นพบของข้อนี้อยู่แล้ว เปิดแก้ได้',
    'already-so': 'เป็นอย่างนั้นอยู่แล้ว',
    'framework-wrong': 'กรอบนี้ใช้ไม่ได้: {why}',
    'other-year': 'ไฟล์นี้เป็นกรอบของปี {year} เปิดหน้าของปีนั้นแล้วนำเข้า',
    'not-a-framework': 'อ่านไฟล์นี้เป็นกรอบการประเมินไม่ได้: {why}',
    'sheet-macros': 'ไฟล์นี้มีมาโคร เปิดใน Excel แล้วบันทึกเป็น .xlsx ธรรมดาก่อน',
    'sheet-too-long': 'ตารางยาวเกิน 10,000 แถว แบ่งไฟล์แล้วนำเข้าทีละส่วน',
    'sheet-broken': 'อ่านตารางนี้ไม่ออก ลองบันทึกเป็น .xlsx หรือ .csv อีกครั้ง',
    'sheet-empty': 'ไฟล์นี้ไม่มีข้อมูล',
    'nothing-understood': 'อ่านแล้วไม่พบแถวที่เป็นคะแนนเลย ต้องมีช่องรหัสหรือชื่อ และช่องคะแนน',
    'choose-items': 'เลือกอย่างน้อยหนึ่งข้อ',
    'choose-who': 'เลือกส่วนงานหรือบุคคลที่จะรับผิดชอบ',
    'choose-one': 'เลือกจากรายการ',
  },
  notices: {
    'scores-saved': 'บันทึกคะแนนแล้ว',
    'finding-added': 'บันทึกข้อค้นพบแล้ว ต่อไปเลือกมาตรการ',
    'finding-changed': 'แก้ข้อค้นพบแล้ว',
    'finding-set-aside': 'พักข้อนี้ไว้แล้ว เหตุผลอยู่ในประวัติ',
    'finding-reopened': 'นำข้อนี้กลับมาแล้ว',
    'framework-adopted': 'ใช้กรอบฉบับนี้แล้ว ฉบับเดิมยังอยู่',
    'items-assigned': 'มอบหมายแล้ว',
    'items-unassigned': 'เอาผู้รับผิดชอบออกแล้ว',
    'item-confirmed': 'บันทึกว่าตรวจกับคู่มือแล้ว',
  },
  events: {
    'items.assigned': 'มอบหมายข้อ OIT',
    'scores.saved': 'บันทึกคะแนน ITA',
    'finding.added': 'เพิ่มข้อค้นพบ',
    'finding.changed': 'แก้ข้อค้นพบ',
    'finding.set-aside': 'พักข้อค้นพบ',
    'finding.reopened': 'นำข้อค้นพบกลับมา',
    'finding.answered': 'มีมาตรการสำหรับข้อค้นพบแล้ว',
    'framework.adopted': 'ปรับกรอบการประเมิน',
  },
  common: { save: 'บันทึก', cancel: 'ยกเลิก', reason: 'เหตุผล', edit: 'แก้', none: 'ไม่มี' },
  framework,
  assignment,
  scores,
}
