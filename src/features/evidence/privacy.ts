// Finds what may be data of a person in text: citizen numbers, phones, e-mail, bank accounts, dates of birth, full names. Pure.
// It helps the person who decides and decides nothing: what it finds may be the switchboard, what it misses is looked for by eye.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { bankAccounts, birthDays, fullNames } from './privacy-words.th.ts'

export const personalKinds = ['citizen-id', 'phone', 'mail', 'account', 'birth', 'name'] as const
export type PersonalKind = (typeof personalKinds)[number]

export interface PersonalFind {
  readonly kind: PersonalKind
  readonly text: string
}

/** A larger text is a file to be looked at by a person. */
const MOST_LETTERS = 2_000_000

export function personalIn(typed: string): PersonalFind[] {
  const text = toArabicDigits(typed.slice(0, MOST_LETTERS))
  const found: PersonalFind[] = []
  let rest = text
  const take = (kind: PersonalKind, pattern: RegExp, isOne: (match: string) => boolean = () => true) => {
    rest = rest.replace(pattern, match => {
      if (!isOne(match)) return match
      found.push({ kind, text: match.trim() })
      // Found once: the digits of a citizen number are not a phone as well.
      return '\u0000'
    })
  }
  take('mail', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)
  take('citizen-id', /(?<![\d-])\d(?:[ -]?\d){12}(?![\d-])/g, match => isCitizenId(match))
  take('birth', birthDays)
  take('account', bankAccounts)
  take('phone', PHONE)
  take('name', fullNames)
  return found
}

/** Thirteen digits whose last one checks the others. Numbers that begin with 0 are of companies and offices, 9 is not given out. */
export function isCitizenId(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  if (!/^[1-8]\d{12}$/.test(digits)) return false
  const sum = [...digits.slice(0, 12)].reduce((total, digit, at) => total + Number(digit) * (13 - at), 0)
  return (11 - (sum % 11)) % 10 === Number(digits[12])
}

// 08 1234 5678, 0-2345-6789, +66 81 234 5678. Eleven digits and more are numbers of projects and papers.
const PHONE = /(?<![\d.-])(?:\+66|0)[ -]?(?:[689](?:[ -]?\d){8}|[2-57](?:[ -]?\d){7})(?![\d-])/g

/** Enough to recognise it, not enough to use it. */
export function masked({ kind, text }: PersonalFind): string {
  if (kind === 'mail') return `${text.slice(0, 1)}…${text.slice(text.indexOf('@'))}`
  if (kind === 'name') return text.replace(/(\S)\S*(\s+\S)\S*$/u, '$1…$2…')
  const digits = text.replace(/\D/g, '').length
  let seen = 0
  return text.replace(/\d/g, digit => {
    seen += 1
    return seen <= 2 || seen > digits - 2 ? digit : '•'
  })
}
