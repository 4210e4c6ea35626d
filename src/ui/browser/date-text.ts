// Reads a day as people type it, just enough to say it back while they type; the server's reader decides.
const thaiMonths = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.']
const thaiMonthNames = [
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
]

/** The day in UTC, or nothing while it is not one yet. Years from 2400 on are of the Buddhist era. */
export function readDay(typed: string): Date | undefined {
  const text = typed.replace(/[๐-๙]/g, digit => String(digit.charCodeAt(0) - 0x0e50)).trim()
  const match = text.match(/^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2}|[ก-๙.]+)\s*[/.\-\s]?\s*(\d{4})$/)
  if (!match) return undefined
  const [, day = '', month = '', year = ''] = match
  const monthNumber = /^\d/.test(month) ? Number(month) : monthOf(month)
  const common = Number(year) >= 2400 ? Number(year) - 543 : Number(year)
  const date = new Date(Date.UTC(common, monthNumber - 1, Number(day)))
  return date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === Number(day) ? date : undefined
}

function monthOf(name: string) {
  const bare = name.replaceAll('.', '')
  const index = thaiMonths.findIndex(month => month.replaceAll('.', '') === bare)
  return (index === -1 ? thaiMonthNames.indexOf(bare) : index) + 1
}

/** วันอังคารที่ 28 เมษายน 2569 */
export function sayDay(date: Date, lang: string): string {
  const locale = lang === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : 'en-GB'
  const parts = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatToParts(date)
  const part = (type: string) => parts.find(one => one.type === type)?.value ?? ''
  return lang === 'th'
    ? `${part('weekday')}ที่ ${part('day')} ${part('month')} ${part('year')}`
    : `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`
}

/** As the field wants it: 28/4/2569 in Thai, 28/4/2026 in English. */
export function writeDay(isoDay: string, lang: string): string {
  const [year = '', month = '', day = ''] = isoDay.split('-')
  return `${Number(day)}/${Number(month)}/${Number(year) + (lang === 'th' ? 543 : 0)}`
}
