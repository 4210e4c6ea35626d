// Boxes that say done or not done, in every form people draw them: ☑ ☐ [x] ( ) (/) and their labels, taken out of the text around them.
import { loose, tight } from './loose.ts'
import type { ToldStatus } from './understood.ts'

/** Also as fonts of signs give them when the font is lost. */
const ticked = '[☑☒✓✔✅■◼▣◉●√üþ]|\\[ {0,3}[xX/✓✔√] {0,3}\\]|\\( {0,3}[xX/✓✔√] {0,3}\\)'
const empty = '[☐□❏❑▢○◯¨]|\\[ {0,3}\\]|\\( {0,5}\\)'
const notDone =
  'ยังไม่ได้(?:รับการ)?ดำเนินการ|ยังไม่(?:มีการ)?ดำเนินการ|ไม่ได้ดำเนินการ|ไม่ดำเนินการ|อยู่ระหว่าง(?:การ)?ดำเนินการ|ไม่มีการดำเนินการ|(?:ยัง)?ไม่(?:แล้ว)?เสร็จ(?:สิ้น)?'
const done = '(?:ได้|มีการ)?ดำเนินการ(?:เรียบร้อย|ครบถ้วน)?(?:แล้วเสร็จ|เสร็จสิ้น|เสร็จ|แล้ว)?(?:เรียบร้อยแล้ว|แล้ว)?|แล้วเสร็จ|เสร็จสิ้น'
const box = loose(`(?<box>${ticked}|${empty})\\s*(?<label>(?:${notDone}|${done})(?=$|[\\s.,:()/\\[\\]☑☒☐□]))`, 'gu')
const isTicked = new RegExp(`^(?:${ticked})$`, 'u')
const isNotDone = new RegExp(`^(?:${notDone})$`, 'u')
const words = new RegExp(`^(?<not>${notDone})|^(?<done>${done})(?=$|[\\s.,:()])`, 'u')

export interface Ticks {
  readonly status?: ToldStatus
  /** What is left beside the boxes. */
  readonly rest: string
}

export function ticksIn(text: string): Ticks {
  const boxes = [...text.matchAll(box)].map(({ groups }) => ({
    isTicked: isTicked.test(groups?.box ?? ''),
    says: (isNotDone.test(tight(groups?.label ?? '')) ? 'not-done' : 'done') as ToldStatus,
  }))
  if (boxes.length === 0) return lonelyTicksIn(text)
  const rest = text
    .replace(box, ' ')
    .replace(/[ \t]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim()
  const said = new Set(boxes.filter(one => one.isTicked).map(one => one.says))
  const [only] = said
  return said.size === 1 && only ? { status: only, rest } : { rest }
}

const lonely = /(?<=^|\n)[ \t]*(?<box>[☑☒✓✔☐□❏])[ \t]*/gu

/** Boxes before what was done, one for each line: all ticked is done, none is not. */
function lonelyTicksIn(text: string): Ticks {
  const boxes = [...text.matchAll(lonely)].map(({ groups }) => isTicked.test(groups?.box ?? ''))
  if (boxes.length === 0) return { rest: text }
  const rest = text.replace(lonely, '').trim()
  if (boxes.every(Boolean)) return { status: 'done', rest }
  return boxes.some(Boolean) ? { rest } : { status: 'not-done', rest }
}

/** A cell of a column that tells nothing but the state. */
export function statusInWords(text: string): ToldStatus | undefined {
  const boxed = ticksIn(text)
  if (boxed.status) return boxed.status
  const plain = tight(text.trim())
  if (/บางส่วน/u.test(plain)) return 'not-done'
  if (/^(?:ร้อยละ ?)?(?:100|๑๐๐)(?:\.0+)? ?%?$|^(?:ได้)?ดำเนินการครบ|^บรรลุ/u.test(plain)) return 'done'
  const found = words.exec(plain)?.groups
  return found?.not ? 'not-done' : found?.done ? 'done' : undefined
}
