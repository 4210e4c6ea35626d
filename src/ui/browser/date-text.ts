// Reads a day as people type it, just enough to say it back while they type; the server's reader decides.
const monthNames = (['short', 'long'] as const).map(month => {
  const format = new Intl.DateTimeFormat('th', { month, timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => bare(format.format(Date.UTC(2026, index, 1))))
})

/** The day in UTC, or nothing while it is not one yet. Years from 2400 on are of the Buddhist era. */
export function readDay(typed: string): Date | undefined {
  const text = typed.replace(/[\u0e50-\u0e59]/g, digit => String(digit.charCodeAt(0) - 0x0e50)).trim()
  const match = text.match(/^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2}|[\u0e01-\u0e4e.]+)\s*[/.\-\s]?\s*(\d{4})$/)
  if (!match) return undefined
  const [, day = '', month = '', year = ''] = match
  const monthNumber = /^\d/.test(month) ? Number(month) : monthOf(month)
  const common = Number(year) >= 2400 ? Number(year) - 543 : Number(year)
  const date = new Date(Date.UTC(common, monthNumber - 1, Number(day)))
  return date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === Number(day) ? date : undefined
}

function monthOf(name: string) {
  return Math.max(...monthNames.map(names => names.indexOf(bare(name)))) + 1
}

function bare(name: string) {
  return name.replaceAll('.', '')
}

/** วันอังคารที่ 28 เมษายน 2569, Tuesday 28 April 2026 */
export function sayDay(date: Date, lang: string): string {
  const locale = lang === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : 'en-GB'
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  const parts = new Intl.DateTimeFormat(locale, day).formatToParts(date).filter(part => part.type !== 'era')
  return parts
    .map(part => part.value)
    .join('')
    .replace(/\s+/g, ' ')
}

/** As the field wants it: 28/4/2569 in Thai, 28/4/2026 in English. */
export function writeDay(isoDay: string, lang: string): string {
  const [year = '', month = '', day = ''] = isoDay.split('-')
  return `${Number(day)}/${Number(month)}/${Number(year) + (lang === 'th' ? 543 : 0)}`
}
