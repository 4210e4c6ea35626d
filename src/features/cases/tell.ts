// The word to the citizen when something happened: by LINE where she asked for it there, else by mail where she left an address. It says that there is news and where to read it,
// never what it is about: a message may be read by others.
import { z } from 'zod'
import { fill } from '#src/kernel/lang.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { href } from '#src/platform/http/visit.ts'
import { defineJob } from '#src/platform/jobs/define-job.ts'
import { enqueue } from '#src/platform/jobs/enqueue.ts'
import { send } from '#src/platform/outbox/send.ts'
import { agencyCard, inLang, originOf } from '../agencies/public.ts'
import { lineOf } from './line.ts'
import { type CaseRow, caseById } from './queries.ts'
import { numberText, type Verb } from './rules.ts'
import { casesWords } from './words.ts'

/** What the citizen is told of: not what she did herself, and not what the office keeps to itself. */
const told = [
  'receive',
  'plan',
  'ask-papers',
  'papers-late',
  'finish',
  'close',
  'reopen',
  'reject',
  'transfer',
  'join',
  'unjoin',
  'tell-delay',
  'message',
] as const
type Told = (typeof told)[number]
const isTold = (verb: Verb): verb is Told => told.some(one => one === verb)

/** Of a main case: what those want to know who reported the same. What is asked of somebody, or said to her, is hers alone. */
const toldToAll: readonly Verb[] = ['plan', 'finish', 'reopen', 'reject', 'transfer', 'tell-delay']
export const isToldToAll = (verb: Verb): boolean => toldToAll.includes(verb)

export async function tellCitizen(tx: Tx, row: CaseRow, verb: Verb): Promise<void> {
  if (!isTold(verb) || (row.person_mail === '' && row.person_line === '')) return
  await enqueue(tx, tellOfCase, { agencyId: tx.agencyId, caseId: row.id, verb })
}

export const tellOfCase = defineJob({
  name: 'tell-of-case',
  schema: z.object({ agencyId: z.uuid(), caseId: z.uuid(), verb: z.enum(told) }),
  run: async (house, { agencyId, caseId, verb }) => {
    const origin = await originOf(house, agencyId)
    await inAgency(house.database, { agencyId, now: house.clock() }, async tx => {
      const row = await caseById(tx, caseId)
      if (!row) return
      const { link, ...message } = await messageOf(tx, row, verb, origin)
      const line = await lineOf(tx, row)
      if (line)
        await send(tx, {
          ...message,
          channel: 'line-push',
          recipient: line.userId,
          // What stands in the subject of a mail is all that LINE is told.
          body: message.subject,
          post: { outletId: line.outletId, link, pictureFileId: null },
        })
      else if (row.person_mail !== '') await send(tx, { channel: 'mail', recipient: row.person_mail, ...message })
    })
  },
})

async function messageOf(tx: Tx, row: CaseRow, verb: Told, origin: string) {
  const lang = row.lang === 'en' ? 'en' : 'th'
  const w = casesWords(lang).tell
  const card = await agencyCard(tx)
  const values = {
    number: numberText(row) || w.yours,
    news: w.news[verb],
    agency: inLang(card.name, lang),
    link: `${origin}${href(lang, `/track/${row.code}`)}`,
  }
  return {
    subject: fill(w.subject, values),
    body: fill(w.body, values),
    about: { kind: 'case', id: row.id },
    link: values.link,
  }
}
