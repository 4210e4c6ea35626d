// Amounts in Thai words, as receipts and contracts require them, and back.
// เอ็ด is the one after any higher place (หนึ่งร้อยเอ็ด, หนึ่งล้านเอ็ด), after the Royal Society's reading.
import { no, ok, type Result } from './result.ts'

const digitWords = ['', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า']
const places = ['แสน', 'หมื่น', 'พัน', 'ร้อย', 'สิบ', '']
const million = 1_000_000n

/** From satang (bigint or whole number) or from baht as a decimal string ('1234.50'). Throws on anything else. */
export function bahtText(amount: bigint | number | string): string {
  const satang = toSatang(amount)
  if (satang === 0n) return 'ศูนย์บาทถ้วน'
  const size = satang < 0n ? -satang : satang
  const baht = size / 100n
  const rest = size % 100n
  const bahtPart = baht > 0n ? `${numberText(baht)}บาท` : ''
  const satangPart = rest > 0n ? `${numberText(rest)}สตางค์` : 'ถ้วน'
  return (satang < 0n ? 'ลบ' : '') + bahtPart + satangPart
}

function toSatang(amount: bigint | number | string): bigint {
  if (typeof amount !== 'string') return BigInt(amount)
  const parts = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount)
  if (!parts) throw new RangeError(`not an amount in baht: ${amount}`)
  return BigInt(`${parts[1]}${parts[2]}${(parts[3] ?? '').padEnd(2, '0')}`)
}

/** A whole number of at least one in words. */
export function numberText(n: bigint, isTail = false): string {
  if (n >= million) return `${numberText(n / million)}ล้าน${numberText(n % million, true)}`
  return [...String(n).padStart(6, '0')].map((digit, at) => placeText(Number(digit), at, isTail || n > 9n)).join('')
}

function placeText(digit: number, at: number, hasHigher: boolean): string {
  const place = places[at] ?? ''
  if (digit === 0) return ''
  if (place === '') return digit === 1 && hasHigher ? 'เอ็ด' : (digitWords[digit] ?? '')
  if (place === 'สิบ' && digit <= 2) return digit === 1 ? 'สิบ' : 'ยี่สิบ'
  return digitWords[digit] + place
}

const digit = `(${digitWords.slice(1).join('|')})`
const groupSyntax = new RegExp(
  `^(?:${digit}แสน)?(?:${digit}หมื่น)?(?:${digit}พัน)?(?:${digit}ร้อย)?(?:(ยี่|${digitWords.slice(1).join('|')})?(สิบ))?(เอ็ด|${digitWords.slice(1).join('|')})?$`,
)

/** Satang from words. Spaces do not matter, ถ้วน may be missing, and หนึ่ง is accepted for เอ็ด. */
export function parseBahtText(text: string): Result<bigint, 'not-an-amount'> {
  const parts = /^(ลบ)?(?:(.+)บาท)?(?:ถ้วน|(.+)สตางค์)?$/u.exec(text.replace(/\s+/gu, ''))
  if (!parts || (parts[2] === undefined && parts[3] === undefined)) return no('not-an-amount')
  const baht = parts[2] === undefined ? 0n : readNumber(parts[2])
  const satang = parts[3] === undefined ? 0n : readNumber(parts[3])
  if (baht === undefined || satang === undefined || satang > 99n) return no('not-an-amount')
  const size = baht * 100n + satang
  return ok(parts[1] ? -size : size)
}

function readNumber(words: string): bigint | undefined {
  if (words === 'ศูนย์') return 0n
  let total = 0n
  for (const [at, group] of words.split('ล้าน').entries()) {
    const value = readGroup(group)
    if (value === undefined || (at === 0 && value === 0n)) return undefined
    total = total * million + value
  }
  return total
}

function readGroup(words: string): bigint | undefined {
  const found = groupSyntax.exec(words)
  if (!found) return undefined
  const [, hundredThousands, tenThousands, thousands, hundreds, tens, ten, ones] = found
  const value = (word: string | undefined) => (word === 'เอ็ด' ? 1 : word === 'ยี่' ? 2 : digitWords.indexOf(word ?? ''))
  const tensValue = ten ? (tens ? value(tens) : 1) : 0
  const digits = [
    value(hundredThousands),
    value(tenThousands),
    value(thousands),
    value(hundreds),
    tensValue,
    value(ones),
  ]
  return BigInt(digits.join(''))
}
