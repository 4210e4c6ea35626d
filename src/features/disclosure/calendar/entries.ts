// The program's own list of what must be public and by when: data in content/calendar/publication.json, with a mark of how sure each is.
import file from '../../../../content/calendar/publication.json' with { type: 'json' }
import { CalendarFile, type Entry } from './schema.ts'

const read = CalendarFile.parse(file)

export const calendarSource = read.source
export const shippedEntries: readonly Entry[] = read.entries.map(one => ({
  key: one.key,
  name: { th: one.th, en: one.en },
  basis: one.basis,
  isVerified: one.mark === 'confirmed',
  every: one.every,
  month: one.month,
  day: one.day,
  data: one.data,
  topic: one.topic,
  headings: one.headings ?? [],
  kinds: one.kinds ?? [],
}))

export const shippedEntry = (key: string): Entry | undefined => shippedEntries.find(one => one.key === key)
