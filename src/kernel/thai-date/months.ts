// Names of months and weekdays: the only place they are written down. Index 0 is January; weekdays begin on Monday.
// A spelling that people use but we never write goes to `otherSpellings`, without dots and spaces.
import type { Lang } from '../lang.ts'

type MonthNames = { readonly long: readonly string[]; readonly short: readonly string[] }

export const monthNames: Readonly<Record<Lang, MonthNames>> = {
  th: {
    long: [
      'มกราคม',
      'กุมภาพันธ์',
      'มีนาคม',
      'เมษายน',
      'พฤษภาคม',
      'มิถุนายน',
      'กรกฎาคม',
      'สิงหาคม',
      'กันยายน',
      'ตุลาคม',
      'พฤศจิกายน',
      'ธันวาคม',
    ],
    short: ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'],
  },
  en: {
    long: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
}

const otherSpellings: readonly (readonly [string, number])[] = [
  ['มกรา', 1],
  ['กุมภา', 2],
  ['กุมภาพันธุ์', 2],
  ['มีนา', 3],
  ['เมษา', 4],
  ['พฤษภา', 5],
  ['มิถุนา', 6],
  ['กรกฎา', 7],
  ['กรกฏาคม', 7],
  ['สิงหา', 8],
  ['กันยา', 9],
  ['ตุลา', 10],
  ['พฤศจิกา', 11],
  ['ธันวา', 12],
  ['sept', 9],
]

export const weekdayNames: Readonly<Record<Lang, readonly string[]>> = {
  th: ['จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์', 'อาทิตย์'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

const monthNumbers = new Map<string, number>(otherSpellings)
for (const { long, short } of Object.values(monthNames)) {
  for (const names of [long, short]) {
    for (const [at, name] of names.entries()) monthNumbers.set(key(name), at + 1)
  }
}

const weekdayNumbers = new Map<string, number>([['พฤหัส', 4]])
for (const names of Object.values(weekdayNames)) {
  for (const [at, name] of names.entries()) weekdayNumbers.set(key(name), at + 1)
}

/** A pattern for any weekday, longest first. */
export const weekdaySyntax = [...weekdayNames.th, 'พฤหัส', ...weekdayNames.en].join('|')

/** 1 to 12, from any spelling with or without dots; undefined for any other word. */
export function monthNumber(word: string): number | undefined {
  return monthNumbers.get(key(word))
}

/** 1 (Monday) to 7, as Temporal counts. */
export function weekdayNumber(word: string): number | undefined {
  return weekdayNumbers.get(key(word))
}

function key(word: string): string {
  return word.toLowerCase().replace(/[.\s]/g, '')
}
