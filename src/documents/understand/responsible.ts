// Who is responsible, one by one: units joined by commas, strokes or "and" come apart, names of one party do not.
import { closeGaps } from '../read/close-gaps.ts'
import { itemsOf } from './items.ts'

const unit =
  '(?:ทุก|สำนัก|กอง|หน่วย|งาน|ฝ่าย|ปลัด|นายก|คณะ|ศูนย์|ส่วน|ผู้|เจ้าหน้าที่|พนักงาน|หัวหน้า|นิติกร|นัก|สถาน|แผนก|กลุ่ม|บุคลากร|รอง|โรงเรียน)'
const between = new RegExp(
  `\\s*(?:[,،;]|\\/(?=\\s*${unit})|\\s(?:และ|กับ)\\s?(?=${unit})|(?:และ|กับ)(?=(?:กอง|สำนัก|หน่วย)))\\s*(?=${unit})`,
  'u',
)
const unitAfterSpace = /\s+(?=(?:สำนัก|กอง|หน่วย|ฝ่าย|งาน|ทุก)(?!\s))/u

const NOBODY = 0.5

export function partiesOf(text: string): { readonly items: readonly string[]; readonly sure: number } {
  const { items, sure } = itemsOf(text)
  const single = items.flatMap(item => apart(item))
  // Every measure has somebody: where nobody was read, something was missed.
  return { items: [...new Set(single)], sure: single.length === 0 ? NOBODY : sure }
}

function apart(item: string): string[] {
  const one = closeGaps(item.replace(/\s+/gu, ' ').trim())
  // "every section or unit" is one party, and so is one whose task is told behind it.
  if (/^ทุก/u.test(one) || one.length > 90 || /[(]|รับมอบ|ตามคำสั่ง|มีหน้าที่/u.test(one)) return [one]
  const parts = one
    .split(between)
    .flatMap(part => ungluedUnits(part))
    .map(part => part.trim())
  return parts.flatMap(part => (isListOfUnits(part) ? part.split(unitAfterSpace) : [part])).filter(part => part !== '')
}

/** Sections that most local governments have, by what their names begin with. */
const common =
  'กอง(?:คลัง|ช่าง|การ|สาธารณสุข|สวัสดิการ|ยุทธศาสตร์|พัสดุ|วิชาการ|ส่งเสริม|สาธารณูปโภค)|สำนัก(?:ปลัด|ช่าง|คลัง|การ)|หน่วยตรวจสอบภายใน|ทุก(?:กอง|สำนัก|ส่วน)'
const glued = new RegExp(`(?<=^(?:สำนัก|กอง|หน่วย)[ก-๎]{3,})(?=${common})`, 'u')

/** Units that stood on lines of their own and lost what was between them. */
function ungluedUnits(part: string): string[] {
  const [first = '', ...rest] = part.split(glued)
  return rest.length === 0 ? [part] : [first, ...ungluedUnits(rest.join(''))]
}

const opens = new RegExp(`^(?:[\\d๐-๙(]|[-–•]|${unit})`, 'u')
/** Who is responsible is named from its first word, unless a page cut the name. */
export const beginsWithUnit = (text: string): boolean => opens.test(text.trim())

const names = /^(?:สำนัก|กอง|หน่วย|ฝ่าย|งาน|ทุก)\S{2,}$/u
const isListOfUnits = (part: string) => {
  const words = part.split(/\s+/u)
  return (
    words.length > 1 &&
    words.length <= 6 &&
    words.every(word => names.test(word)) &&
    words.every(word => /^(?:สำนัก|กอง|หน่วย|ทุก)/u.test(word)) &&
    !words.every(word => word.startsWith('ทุก'))
  )
}
