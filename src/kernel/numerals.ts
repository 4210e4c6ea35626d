// Thai and Arabic numerals, and numbers as text. Official letters default to Thai digits, screens to Arabic.
// What must stay machine-readable is never converted; the list is at `protectedSpan`, and every document relies on it.
import { no, ok, type Result } from './result.ts'

export type NumeralStyle = 'thai' | 'arabic'

export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, digit => String.fromCharCode(0x0e50 + Number(digit)))
}

export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, digit => String(digit.charCodeAt(0) - 0x0e50))
}

// Addresses: a URL up to the next space (its Thai path included), an e-mail address, a bare host with a path.
// The look-behinds keep a long run of dots or dashes from being tried again at each of its characters.
const address =
  /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![a-z0-9.-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S*/

// Telephone numbers written with spaces or brackets, with an extension, or announced as such.
const telephone =
  /\+\d[\d -]{6,}\d|\(0\d{1,2}\) ?\d{3}[ -]?\d{3,4}|\b0\d?[ -]\d{4}[ -]\d{4}\b(?:-\d{1,4}\b)?|\b0\d{2}[ -]\d{3}[ -]\d{3,4}\b|(?:สายด่วน|โทรสาร|โทร\.?|แฟกซ์)[ :]*\d[\d -]*\d(?: ?ต่อ ?\d+)?/

// Any run of ASCII letters and digits with inner punctuation; isCode decides what it is.
const token = /[A-Za-z0-9]+(?:[-_./:@#+][A-Za-z0-9]+)*/

const protectedSpan = new RegExp(`(${address.source}|${telephone.source})|(${token.source})`, 'gi')

/**
 * Protected are: URLs, e-mail addresses and hosts with a path; anything with an ASCII letter in it (O26, PM2.5,
 * COVID-19, tracking codes, UUIDs); nine or more digits in one run (telephone, e-GP project, citizen id); nine or more
 * digits joined by two or more hyphens (accounts, citizen id, asset codes) or by one when they begin with 0;
 * telephone numbers with spaces, and those after โทร. or สายด่วน. All else, such as ที่ นม 52301/156, is converted.
 * With `arabic`, only addresses are left alone, because there Thai digits may be part of the address itself.
 */
export function withNumerals(text: string, style: NumeralStyle): string {
  if (style === 'arabic') return outsideAddresses(text, toArabicDigits)
  return text.replace(protectedSpan, (span: string, kept?: string) =>
    kept !== undefined || isCode(span) ? span : toThaiDigits(span),
  )
}

const addresses = new RegExp(address.source, 'gi')

function outsideAddresses(text: string, convert: (part: string) => string): string {
  let done = 0
  let out = ''
  for (const match of text.matchAll(addresses)) {
    out += convert(text.slice(done, match.index)) + match[0]
    done = match.index + match[0].length
  }
  return out + convert(text.slice(done))
}

function isCode(span: string): boolean {
  if (/[A-Za-z]/.test(span) || /[0-9]{9}/.test(span)) return true
  if (!/^[0-9]+(?:-[0-9]+)+$/.test(span)) return false
  const groups = span.split('-')
  const digits = span.length - groups.length + 1
  return digits >= 9 && (groups.length > 2 || span.startsWith('0'))
}

/** Reads ๑,๒๓๔.๕๐ or 1234.5; thousands must be grouped properly or not at all. */
export function parseThaiNumber(text: string): Result<number, 'not-a-number'> {
  const plain = plainNumber(text)
  return plain === undefined ? no('not-a-number') : ok(Number(plain))
}

/** An amount in baht as typed (1,234.50, ๑,๒๓๔ บาท) in satang; more than two decimals are refused. */
export function parseBaht(text: string): Result<bigint, 'not-an-amount'> {
  const plain = plainNumber(text.trim().replace(/บาท(?:ถ้วน)?$/, ''))
  const parts = plain === undefined ? null : /^(-?)(\d*)(?:\.(\d{1,2}))?$/.exec(plain)
  if (!parts) return no('not-an-amount')
  const satang = BigInt(parts[2] || '0') * 100n + BigInt((parts[3] ?? '').padEnd(2, '0'))
  return ok(parts[1] ? -satang : satang)
}

function plainNumber(text: string): string | undefined {
  const typed = toArabicDigits(text.trim()).replace(/^[−–]/, '-')
  return /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/.test(typed) && /\d/.test(typed)
    ? typed.replace(/[,+]/g, '')
    : undefined
}

type NumberStyle = { readonly decimals?: number; readonly style?: NumeralStyle }

const formatters = new Map<number | undefined, Intl.NumberFormat>()

/** 1,234.50; without `decimals` as many as the number has, at most two. */
export function formatNumber(n: number | bigint, { decimals, style = 'arabic' }: NumberStyle = {}): string {
  if (typeof n === 'number' && !Number.isFinite(n)) throw new RangeError(`not a number that can be shown: ${n}`)
  let formatter = formatters.get(decimals)
  if (!formatter) {
    formatter = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: decimals ?? 0,
      maximumFractionDigits: decimals ?? 2,
      signDisplay: 'negative',
    })
    formatters.set(decimals, formatter)
  }
  const text = formatter.format(n)
  return style === 'thai' ? toThaiDigits(text) : text
}

/** Satang as baht with two decimals, without the unit: 1,234.00. */
export function formatBaht(satang: number | bigint, { style = 'arabic' }: Pick<NumberStyle, 'style'> = {}): string {
  const amount = BigInt(satang)
  const size = amount < 0n ? -amount : amount
  const text = `${formatNumber(size / 100n)}.${String(size % 100n).padStart(2, '0')}`
  return (amount < 0n ? '-' : '') + (style === 'thai' ? toThaiDigits(text) : text)
}
