// A citizen and LINE: whoever sends us the code of a case is answered how far it is, which is free, and is told of news from then on. Who she is in
// LINE is kept with the case alone. Nothing that is sent says what the case is about.
import { z } from 'zod'
import { fill, type Lang, langs } from '#src/kernel/lang.ts'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { inAgency, type Recorded, type Tx } from '#src/platform/database/scope.ts'
import { mayAsk } from '#src/platform/http/asks.ts'
import { pageChanged } from '#src/platform/http/public-cache.ts'
import { href } from '#src/platform/http/visit.ts'
import { defineJob } from '#src/platform/jobs/define-job.ts'
import { enqueue } from '#src/platform/jobs/enqueue.ts'
import { record } from '#src/platform/ledger/record.ts'
import { messageById } from '#src/platform/outbox/queries.ts'
import { send } from '#src/platform/outbox/send.ts'
import { openAccount, rememberAccount } from '#src/platform/outbox/senders/account.ts'
import { replyOnLine } from '#src/platform/outbox/senders/line-person.ts'
import { cancelMessage, cancelPushes } from '#src/platform/outbox/verbs.ts'
import { openOutlets } from '../outlets/public.ts'
import { dayText } from '../people/public.ts'
import { type CaseRow, caseByCode, caseById, caseCode } from './queries.ts'
import { isEnd, numberText } from './rules.ts'
import { casesWords, lineWords } from './words.ts'

/** An account people write to and that writes to them. */
export const lineAccounts = async (tx: Tx) => (await openOutlets(tx)).filter(one => one.kind === 'line' && one.hears)

/** Names in LINE hold for one account: both are kept together. */
const personOf = (outletId: string, userId: string) => `${outletId}/${userId}`

/** By which account somebody is written to, while it is connected. */
export async function lineOf(
  tx: Tx,
  { person_line }: Pick<CaseRow, 'person_line'>,
): Promise<{ outletId: string; userId: string } | undefined> {
  const [outletId = '', userId = ''] = person_line.split('/')
  if (userId === '') return undefined
  const known = (await openOutlets(tx)).some(one => one.id === outletId && one.isConnected)
  return known ? { outletId, userId } : undefined
}

export interface Heard {
  readonly outletId: string
  readonly userId: string
  readonly text: string
  readonly origin: string
}

/** Trying codes leads nowhere: they are long, and one person may send so many in ten minutes. */
const MOST_HEARD = 30
const CODE = /[0-9a-z]{5}[\s–—-]?[0-9a-z]{5}[\s–—-]?[0-9a-z]{5}/i

/** What is answered; undefined where she writes to the office about something else. */
export async function hearOnLine(tx: Tx, heard: Heard): Promise<string | undefined> {
  const text = toArabicDigits(heard.text).trim().slice(0, 1000)
  const code = caseCode(CODE.exec(text)?.[0] ?? '')
  const isHelp = langs.some(lang => lineWords(lang).helpWords.some(word => text.toLowerCase().startsWith(word)))
  if (code === undefined && !isHelp) return undefined
  if (!(await mayAsk(`line ${tx.agencyId} ${heard.userId}`, MOST_HEARD))) return undefined
  const speaks = spoken(text.replace(CODE, ''))
  if (code === undefined) return lineWords(speaks).reply.help
  const row = await caseByCode(tx, code)
  if (!row || row.erased_at !== null) return lineWords(speaks).reply.unknown
  const lang = row.lang === 'en' ? 'en' : 'th'
  const isStop = langs.some(one => lineWords(one).stopWords.some(word => text.toLowerCase().startsWith(word)))
  const person = personOf(heard.outletId, heard.userId)
  if (isStop) {
    if (row.person_line === person) await unlink(tx, [row])
    return lineWords(lang).reply.stopped
  }
  if (row.person_line !== person) await link(tx, row, heard.outletId, person)
  return statusText(row, heard.origin, lang)
}

const spoken = (text: string): Lang => (/[a-z]/i.test(text) && !/[\u0e01-\u0e5b]/.test(text) ? 'en' : 'th')

function statusText(row: CaseRow, origin: string, lang: Lang): string {
  const { reply, stopWords } = lineWords(lang)
  const all = casesWords(lang)
  const over = isEnd(row.state)
  const said = fill(over ? reply.over : reply.status, {
    number: numberText(row) || all.tell.yours,
    state: all.states[row.state],
    due: dayText(row.due_on, lang),
    link: `${origin}${href(lang, `/track/${row.code}`)}`,
  })
  return `${said}\n\n${fill(reply.linked, { word: stopWords[0] ?? '', code: row.code })}`
}

const rows = (tx: Tx) => tx.db.updateTable('case_file').where('agency_id', '=', tx.agencyId)

async function link(tx: Tx, row: CaseRow, outletId: string, person: string): Promise<void> {
  await rows(tx).set({ person_line: person }).where('id', '=', row.id).execute()
  await record(tx, { event: 'case.line-linked', subject: { kind: 'case', id: row.id }, content: { outlet: outletId } })
  await pageChanged(tx, `/track/${row.code}`)
}

async function unlink(tx: Tx, cases: readonly { readonly id: string; readonly code: string }[]): Promise<void> {
  for (const { id, code } of cases) {
    await rows(tx).set({ person_line: '' }).where('id', '=', id).execute()
    await cancelPushes(tx, 'case', id)
    await record(tx, { event: 'case.line-unlinked', subject: { kind: 'case', id }, content: {} })
    await pageChanged(tx, `/track/${code}`)
  }
}

/** She no longer follows us there: nothing more is sent, of any of her cases. */
export async function unfollowOnLine(tx: Tx, { outletId, userId }: Pick<Heard, 'outletId' | 'userId'>): Promise<void> {
  const hers = await tx.db
    .selectFrom('case_file')
    .select(['id', 'code'])
    .where('agency_id', '=', tx.agencyId)
    .where('person_line', '=', personOf(outletId, userId))
    .execute()
  await unlink(tx, hers)
}

/** What may be sent again is sent once more; a token that is used up or too old is let go. */
export const replyToLine = defineJob({
  name: 'line-reply',
  schema: z.object({ agencyId: z.uuid(), id: z.uuid(), outletId: z.uuid(), replyToken: z.string(), text: z.string() }),
  retry: { limit: 1, seconds: 2 },
  mostSeconds: 60,
  run: async (house, { agencyId, outletId, ...reply }) => {
    const scope = { agencyId, now: house.clock() }
    const account = await inAgency(house.database, scope, tx => openAccount(tx, house.config.secret, outletId))
    if (!account) return
    const outcome = await replyOnLine({ base: house.config.lineUrl, token: account.token }, reply)
    if (outcome.is === 'by-hand' && outcome.account)
      await inAgency(house.database, scope, tx => rememberAccount(tx, outletId, { error: outcome.error }))
    if (outcome.is === 'again') throw new Error(outcome.error)
  },
})

export interface Reply {
  readonly id: string
  readonly outletId: string
  readonly replyToken: string
  readonly text: string
}

export const replyLater = (tx: Tx, reply: Reply) =>
  enqueue(tx, replyToLine, { agencyId: tx.agencyId, ...reply }, { key: reply.id })

/** Follows outbox.not-pushed: by mail where there is an address; else the message waits where the office sees it. */
export async function mailInstead(tx: Tx, { subject }: Recorded): Promise<void> {
  const message = subject && (await messageById(tx, subject.id))
  if (message?.about_kind !== 'case' || message.about_id === null) return
  const row = await caseById(tx, message.about_id)
  if (!row || row.person_mail === '') return
  const { instead } = lineWords(row.lang === 'en' ? 'en' : 'th')
  await send(tx, {
    channel: 'mail',
    recipient: row.person_mail,
    subject: message.subject,
    body: [message.body, message.link, instead].join('\n\n'),
    about: { kind: 'case', id: row.id },
  })
  await cancelMessage(tx, message.id)
}
