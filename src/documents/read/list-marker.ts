// What a program draws before the items of a list: the number in the format it names, put into the pattern of the level. Pure. Formats are
// called as Word calls them; HTML is brought to the same names.
import { numberText } from '#src/kernel/baht-text.ts'
import { toThaiDigits } from '#src/kernel/numerals.ts'

/** The consonants in order, without those that official lists pass over (kho khuat, kho khon, kho rakhang) and without ru and lu. */
const thaiLetters = Array.from({ length: 0xe2e - 0xe00 }, (_, n) => String.fromCharCode(0xe01 + n))
  .filter(letter => !'\u0e03\u0e05\u0e06\u0e24\u0e26'.includes(letter))
  .join('')
const latinLetters = 'abcdefghijklmnopqrstuvwxyz'

/** Nobody counts further in a list; roman numbers and repeated letters would grow without end. */
const MOST = 5000

export function numberAs(format: string, n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > MOST) return String(n)
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'decimalZero':
      return String(n).padStart(2, '0')
    case 'thaiNumbers':
      return toThaiDigits(String(n))
    case 'thaiLetters':
      return lettered(thaiLetters, n)
    case 'thaiCounting':
      return n === 0 ? '' : numberText(BigInt(n))
    case 'lowerLetter':
      return lettered(latinLetters, n)
    case 'upperLetter':
      return lettered(latinLetters, n).toUpperCase()
    case 'lowerRoman':
      return roman(n)
    case 'upperRoman':
      return roman(n).toUpperCase()
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n >= 1 && n <= 20 ? String.fromCharCode(0x2460 + n - 1) : String(n)
    default:
      return String(n)
  }
}

/** After the last letter comes the first one twice, as Word counts. */
function lettered(letters: string, n: number): string {
  if (n < 1) return ''
  return (letters[(n - 1) % letters.length] ?? '').repeat(Math.ceil(n / letters.length))
}

const romans = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

function roman(n: number): string {
  let left = n
  let text = ''
  for (const [letter, value] of romans)
    while (left >= value) {
      text += letter
      left -= value
    }
  return text
}
