// What a service of one's own begins with: one question, the usual contact, and an address that says nothing until somebody names it.
import type { Tx } from '#src/platform/database/scope.ts'
import { Service } from './definition.ts'
import { codeTaken } from './queries.ts'
import { servicesWords } from './words.ts'

const FIRST = 'story'

export function emptyService(title: string): Service {
  const [th, en] = [servicesWords('th').empty, servicesWords('en').empty]
  const both = (key: keyof typeof th) => ({ th: th[key], en: en[key] })
  return Service.parse({
    title: { th: title, en: '' },
    lead: both('lead'),
    icon: 'clipboard-pen',
    minutes: 3,
    process: 'petition',
    contact: { name: 'optional', phone: 'required', mail: 'optional' },
    promiseDays: 7,
    series: th.series,
    subject: `${title}: {${FIRST}}`.slice(0, 200),
    keepYears: 5,
    publicity: { th: title, en: '' },
    sections: [
      {
        id: 'part',
        title: both('section'),
        questions: [{ id: FIRST, type: 'paragraph', label: both('question'), max: 4000 }],
      },
    ],
  })
}

/** The first free of service-1, service-2 and so on. */
export async function slugOf(tx: Tx): Promise<string> {
  for (let number = 1; ; number++) {
    const code = `service-${number}`
    if (!(await codeTaken(tx, code))) return code
  }
}
