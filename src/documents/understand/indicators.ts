// What a score is a score of: the words before the figure, as they are printed.
const kept = /รักษามาตรการ ?(.+?)(?: ?(?:โดย|ซึ่ง)\s?.*)?$/u
const named = /((?:ตัวชี้วัด|OIT ?ข้อ|OIT|EIT|IIT|ข้อ ?[ieo]\d)[^:]*)$/iu
const ending = /(?: ?(?:จาก|(?<![ก-๎])(?:มี|ที่|ผล)|ได้|อยู่ที่|โดย|คะแนน|เฉลี่ย|ผลการประเมิน|,|รวม|คิดเป็น))+$/u

export function indicatorIn(text: string, plain: string, at: number): string {
  // Digits of both kinds have one letter each, so that places in one text are places in the other.
  const printed = text.replace(/\s+/gu, ' ')
  const before = printed.length === plain.length ? printed.slice(0, at) : plain.slice(0, at)
  const sentence = before.split(/[;\n]/u).at(-1)?.trim() ?? ''
  // What follows the code of a question is the question.
  const asked = /((?:ตัวชี้วัด|ข้อ).*?[ieIE] ?\d{1,2}|(?:ตัวชี้วัด|ข้อ).*?[ieIE] ?[๐-๙]{1,2})(?=\s|$)/u.exec(sentence)?.[1]
  if (asked) return asked
  const words = kept.exec(sentence)?.[1] ?? named.exec(sentence)?.[1] ?? sentence.slice(-80)
  return words.replace(ending, '').trim()
}
