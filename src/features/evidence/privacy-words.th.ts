// How data of a person look in Thai and English text. Thai writes no space before a title, and titles of offices begin like titles
// of people (นายก, นายอำเภอ), so those are left out by what follows.
const office =
  'ก(?:เทศมนตรี|องค์การ|อบต|อบจ|อบ\\.|รัฐมนตรี|เมือง|สมาคม|สภา|เหล่า|สโมสร|ฯ|[^ก-๙]|$)|กเทศ|ทะเบียน|อำเภอ|ช่าง|ตรวจ|แพทย์|จ้าง|หน้า|ท่า|สัตวแพทย์|ทหาร|ตำรวจ|สถานี|ประกัน'
const title = `(?:นางสาว|น\\.ส\\.|เด็กชาย|เด็กหญิง|ด\\.ช\\.|ด\\.ญ\\.|นาง(?!สาว|พยาบาล|เลิ้ง|รอง)|(?<!เจ้า)นาย(?!${office}))`
const name = '[ก-ฮเ-ไ][ก-๙]{1,30}'

export const fullNames = new RegExp(
  `${title} ?${name} {1,3}${name}|\\b(?:Mr|Mrs|Ms|Miss)\\.? [A-Z][a-z]+ [A-Z][a-z]+`,
  'gu',
)

/** 123-4-56789-0 as banks print it, or ten to fifteen digits said to be an account. */
export const bankAccounts =
  /(?<![\d-])\d{3}-\d-\d{5}-\d(?![\d-])|(?<=(?:เลขที่บัญชี|เลขบัญชี|บัญชีเลขที่|account(?: no\.?| number)?)[ :.]{0,3})\d(?:[ -]?\d){9,14}/gi

export const birthDays =
  /(?:วันเดือนปีเกิด|วัน\/เดือน\/ปีเกิด|วันเกิด|เกิดเมื่อวันที่|เกิดวันที่|เกิดเมื่อ|date of birth|born on|born)[ :]{0,3}\d{1,2}[ /.-]{0,3}(?:เดือน)?[ ]?(?:[ก-๙.]{3,12}|[a-z]{3,9}|\d{1,2})[ /.-]{0,3}(?:พ\.ศ\.)?[ ]?\d{2,4}/gi
