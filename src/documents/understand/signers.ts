// Who signed: a name in brackets and the post under or beside it; a rank may stand on a line of its own above, the post may be held for another.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { findTitle } from '#src/kernel/person-titles.ts'
import type { ToldSigner } from './understood.ts'

const inBrackets = /\( ?((?:[ก-๎.]+ ?){2,6}) ?\)/u
const postWord =
  '(?:รองปลัด|ปลัด|รองนายก|นายก(?!อง(?:เอก|โท|ตรี|ใหญ่))|หัวหน้า|ผู้อำนวยการ|ผอ\\.|นิติกร|นัก[ก-๎]|เจ้าพนักงาน|เจ้าหน้าที่|ผู้ช่วย|รักษา(?:ราช)?การ|ปฏิบัติ(?:ราชการ|หน้าที่)|พนักงาน|ประธาน|เลขานุการ|วิศวกร|ครู|นายช่าง|สถาปนิก|บรรณารักษ์)'
const post = new RegExp(`^${postWord}`, 'u')
const endsPost = /(?:\s?(?:เรียน|ลงชื่อ|วันที่|ความเห็น|[-–] |\.{4,}|\[|\()|$)/u
/** The post that somebody fills for another goes on in the next line. */
const forAnother = /(?:รักษา(?:ราช)?การ(?:แทน|ในตำแหน่ง)?|ปฏิบัติ(?:ราชการ|หน้าที่)แทน|ทำการแทน)$/u
const opensForAnother = /^(?:รักษา(?:ราช)?การ|ปฏิบัติ(?:ราชการ|หน้าที่)แทน)/u
const noName = /เทศบาล|ส่วนตำบล|งบประมาณ|ผ่าน|ถ้ามี/u

export function signersIn(lines: readonly string[]): ToldSigner[] {
  const signers: ToldSigner[] = []
  for (const [at, line] of lines.entries()) {
    const names = [...line.matchAll(new RegExp(inBrackets, 'gu'))]
    const beside = postsBeside(names, line, lines[at + 1] ?? '')
    for (const [which, found] of names.entries()) {
      const name = found[1]?.replace(/\s+/g, ' ').trim() ?? ''
      const after = line.slice(found.index + found[0].length)
      const position = beside?.[which] ?? postAfter(after, lines.slice(at + 1, at + 5))
      if (position === undefined || noName.test(name)) continue
      const rank = rankBefore(line.slice(0, found.index), lines.slice(Math.max(0, at - 2), at))
      signers.push({ name: rank ? `${rank}${name}` : name, position })
    }
  }
  return signers
}

/** Two who sign side by side have their posts side by side. */
function postsBeside(names: readonly RegExpExecArray[], line: string, below: string): string[] | undefined {
  if (names.length < 2 || post.test(line.slice((names[0]?.index ?? 0) + (names[0]?.[0].length ?? 0)).trim()))
    return undefined
  const posts = below.split(new RegExp(`\\s+(?=${postWord})`, 'u')).filter(text => post.test(text))
  return posts.length === names.length ? posts : undefined
}

function postAfter(sameLine: string, below: readonly string[]): string | undefined {
  for (const [at, text] of [sameLine, ...below].entries()) {
    const words = text
      .trim()
      .replace(/^ตำแหน่ง[ :.]*/u, '')
      .trim()
    if (inBrackets.test(words) && !post.test(words)) return undefined
    if (!post.test(words)) continue
    const first = upToEnd(words)
    const next = below[at]?.trim() ?? ''
    return (forAnother.test(first) && post.test(next)) || opensForAnother.test(next)
      ? `${first} ${upToEnd(next)}`
      : first
  }
  return undefined
}

const upToEnd = (words: string) => words.slice(0, 3 + (endsPost.exec(words.slice(3))?.index ?? words.length)).trim()

const rankBefore = (sameLine: string, above: readonly string[]): string | undefined =>
  [sameLine, ...above.toReversed()]
    .map(text =>
      toArabicDigits(text)
        .replace(/^.*ลงชื่อ\)?[ :.…]*/u, '')
        .trim(),
    )
    .find(isRank)

const MOST_RANK = 18

function isRank(text: string): boolean {
  if (text.length > MOST_RANK) return false
  const bare = text.replace(/^ว่าที่\s?/u, '').replace(/\s?หญิง$/u, '')
  return findTitle(bare)?.kind === 'rank'
}
