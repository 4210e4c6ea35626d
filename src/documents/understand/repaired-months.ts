// Months that a scan misread, where a time is told: the short forms by their two consonants, whatever was read between and above them, the long ones
// by the only name that is near. Pure. Whoever uses it says so: a repair is never silent.
import { monthNames } from '#src/kernel/thai-date/months.ts'

const { long, short } = monthNames.th
const consonants = (text: string) => text.replace(/[^ก-ฮเ]/gu, '')
const byConsonants = new Map(short.map(name => [consonants(name), name]))
/** ม.ค. and มี.ค. differ by the vowel alone. */
const sameConsonants = consonants('มี.ค.')
const marks = '[\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e]*'
const shortForm = new RegExp(
  `(?<![ก-๎])(เ?[ก-ฮ])(${marks})[. ]{0,2}([คพย])(${marks})[. ]{0,3}(?=[\\d๐-๙]{2}(?![\\d๐-๙])|[\\d๐-๙]{4})`,
  'gu',
)
/** Where the first letter and its vowel name the month, whatever was read behind them. */
const sureFirst = new Map([
  ['เม', 'เม.ย.'],
  ['มิ', 'มิ.ย.'],
  ['มี', 'มี.ค.'],
  ['ส', 'ส.ค.'],
  ['ต', 'ต.ค.'],
  ['ธ', 'ธ.ค.'],
])
const halfForm =
  /(?<![ก-๎])(เม|ม[ิี]|[สตธ])[\u0e38\u0e39\u0e47-\u0e4e]?[. ]{1,2}[^\s.]{1,2}\.? ?(?=[\d๐-๙]{2}(?![\d๐-๙])|[\d๐-๙]{4})/gu
/** Latin letters that look like the two of a short form: N.Y. for ก.ย. */
const latinForm = /(?<![A-Za-z])([NnUu])\.? ?([Yy8AaW])\.? ?(?=[\d๐-๙]{2}(?![\d๐-๙])|[\d๐-๙]{4})/gu
const looksLike = new Map([...'NnUu'].map((letter, at) => [letter, at < 2 ? 'ก' : 'ม']))
const looksLikeLast = new Map([...'Yy8AaW'].map((letter, at) => [letter, at < 3 ? 'ย' : at < 5 ? 'ค' : 'พ']))
const word = /[ก-๎]{5,12}/gu

export function withMonthsRepaired(text: string): string {
  return text
    .replace(shortForm, (found, first: string, vowel: string, last: string) => {
      const both = `${first}${last}`
      const name = both === sameConsonants ? (vowel === '' ? 'ม.ค.' : 'มี.ค.') : byConsonants.get(both)
      return name === undefined ? found : `${name} `
    })
    .replace(halfForm, (found, first: string) => {
      const name = sureFirst.get(first)
      return name === undefined || found.startsWith(name) ? found : `${name} `
    })
    .replace(latinForm, (found, first: string, last: string) => {
      const both = `${looksLike.get(first) ?? ''}${looksLikeLast.get(last) ?? ''}`
      return both === sameConsonants ? 'ม.ค. ' : `${byConsonants.get(both) ?? found} `
    })
    .replace(word, found => (long.includes(found) ? found : (nearestMonth(found) ?? found)))
}

function nearestMonth(found: string): string | undefined {
  const near = long.filter(name => edits(name, found) <= (name.length >= 8 ? 2 : 1))
  return near.length === 1 ? near[0] : undefined
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let y = 1; y <= a.length; y++) {
    const next = [y]
    for (let x = 1; x <= b.length; x++)
      next.push(
        Math.min((row[x] ?? 0) + 1, (next[x - 1] ?? 0) + 1, (row[x - 1] ?? 0) + (a[y - 1] === b[x - 1] ? 0 : 1)),
      )
    row = next
  }
  return row[b.length] ?? 0
}
