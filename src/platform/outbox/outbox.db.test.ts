// Messages as they leave the house: over a real connection to a mail server of our own, which is sometimes not there.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { bareAgency } from '#test/harness/agency.ts'
import { testDatabase } from '#test/harness/database.ts'
import { eventually, type TestHouse, testHouse } from '#test/harness/house.ts'
import { type SmtpServer, startSmtpServer } from '#test/harness/smtp-server.ts'
import type { Jobs } from '../jobs/open-jobs.ts'
import { deliverMessage, MOST_TRIES } from './deliver.ts'
import { type MessageState, mayFollow, messageStates } from './message.ts'
import { countOpenMessages, listMessages, messageById, messagesAbout } from './queries.ts'
import { type NewMessage, send } from './send.ts'
import { sweepOutbox } from './sweep.ts'
import { cancelMessage, markSent, retryMessage } from './verbs.ts'

const database = testDatabase()
const now = new Date('2026-11-21T03:00:00Z')
let agencyId = ''
let server: SmtpServer
let house: TestHouse
let jobs: Jobs | undefined

beforeAll(async () => {
  server = await startSmtpServer()
  house = await testHouse({ database: database.get(), smtp: server.url, clock: () => now })
})
afterAll(async () => {
  house.remove()
  await server.stop()
})
beforeEach(async () => {
  agencyId = await bareAgency(database.get())
  server.answer(() => undefined)
})
afterEach(async () => {
  await jobs?.close(1)
  jobs = undefined
  await database.asOwner(
    `do $$ begin if to_regclass('pgboss.job') is not null then delete from pgboss.job; end if; end $$`,
  )
})

const work = <T>(run: (tx: Tx) => Promise<T>) => inAgency(database.get(), { agencyId, now }, run)
const mail: NewMessage = {
  channel: 'mail',
  recipient: 'somchai@example.go.th',
  subject: 'แจ้งเตือน: มาตรการที่ ๓ จะครบกำหนดในอีก 7 วัน โปรดส่งหลักฐานก่อนวันที่ ๓๐ พฤศจิกายน ๒๕๖๙',
  body: 'เรียน ผู้เกี่ยวข้อง\n\nมาตรการที่ ๓ ใกล้ครบกำหนดแล้ว\n.\n.จุดหน้าบรรทัด\nขอบคุณครับ\n',
}
const write = (more: Partial<NewMessage> = {}) => work(tx => send(tx, { ...mail, ...more }))
const read = async (id: string) => {
  const message = await work(tx => messageById(tx, id))
  if (!message) throw new Error('the message is not there')
  return message
}
const taken = () => server.mails.length
const mailOf = (id: string) => server.mails.filter(one => one.headers['message-id'] === `<${id}@test.invalid>`)
const deliver = (id: string, more: Partial<TestHouse> = {}) =>
  deliverMessage.run({ ...house, ...more }, { agencyId, id })
const events = async () =>
  (await database.asOwner('select event, content from ledger_entry where agency_id = $1 order by id', [agencyId])).rows

describe('mail', () => {
  test('arrives as it was written, in Thai, and the row says so', async () => {
    jobs = await house.open([deliverMessage])
    const id = await write()
    const message = await eventually(
      () => read(id),
      found => found.state === 'sent',
    )
    expect(message).toMatchObject({ attempts: 1, last_error: null, sent_at: now })
    const [taken] = mailOf(id)
    expect(taken).toMatchObject({ from: 'no-reply@test.invalid', to: [mail.recipient], subject: mail.subject })
    expect(taken?.text.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.body.trimEnd())
    expect(taken?.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'auto-submitted': 'auto-generated',
    })
    expect(taken?.raw).toMatch(/^[\x20-\x7e\r\n\t]*$/)
  })

  test('is one recipient and one subject, whatever was typed', async () => {
    const id = await write({ recipient: 'a@example.go.th', subject: 'หนึ่ง\r\nBcc: thief@example.com' })
    await deliver(id)
    const [taken] = mailOf(id)
    expect(taken?.to).toEqual(['a@example.go.th'])
    expect(taken?.headers.bcc).toBeUndefined()
    const two = await write({ recipient: 'a@example.go.th, thief@example.com' })
    await deliver(two).catch(() => undefined)
    expect(mailOf(two).flatMap(one => one.to)).not.toContain('thief@example.com')
  })

  test('of a rolled-back transaction never leaves', async () => {
    jobs = await house.open([deliverMessage])
    const before = taken()
    const failing = work(async tx => {
      await send(tx, mail)
      throw new Error('afterwards something breaks')
    })
    await expect(failing).rejects.toThrow('afterwards')
    const id = await write()
    await eventually(
      () => read(id),
      found => found.state === 'sent',
    )
    expect(taken()).toBe(before + 1)
  })

  test('delivered twice at the same moment is sent once', async () => {
    const id = await write()
    await Promise.all([deliver(id), deliver(id), deliver(id)])
    expect(mailOf(id)).toHaveLength(1)
    expect(await read(id)).toMatchObject({ state: 'sent', attempts: 1 })
  })
})

describe('when it does not work', () => {
  test('a server that is down: the message waits, says why, is tried again and arrives', async () => {
    const absent = await startSmtpServer()
    await absent.stop()
    const elsewhere = await testHouse({ database: database.get(), smtp: absent.url, clock: () => now })
    jobs = await elsewhere.open([deliverMessage])
    const id = await write()
    const waiting = await eventually(
      () => read(id),
      found => found.attempts === 1,
    )
    expect(waiting).toMatchObject({ state: 'waiting', last_error: 'ESOCKET' })
    const [job] = await eventually(
      async () =>
        (
          await database.asOwner(
            `select state, start_after - now() as pause, extract(epoch from start_after - now()) as seconds from pgboss.job where data->>'id' = $1`,
            [id],
          )
        ).rows,
      found => found[0]?.state === 'retry',
    )
    expect(Number(job.seconds)).toBeGreaterThan(250)
    expect(Number(job.seconds)).toBeLessThan(650)

    const back = await startSmtpServer(absent.port)
    await database.asOwner(`update pgboss.job_common set start_after = now() where data->>'id' = $1`, [id])
    await eventually(
      () => read(id),
      found => found.state === 'sent',
    )
    expect(back.mails).toHaveLength(1)
    expect(await read(id)).toMatchObject({ attempts: 2, last_error: null })
    await back.stop()
    elsewhere.remove()
  })

  test('is given up after all its tries, and says so', async () => {
    server.answer(() => '451 come back later')
    const id = await write()
    for (let n = 1; n < MOST_TRIES; n++) {
      await expect(deliver(id)).rejects.toThrow('did not take')
      expect(await read(id)).toMatchObject({ state: 'waiting', attempts: n })
    }
    await deliver(id)
    expect(await read(id)).toMatchObject({ state: 'failed', attempts: MOST_TRIES, last_error: 'EENVELOPE 451' })
  })

  test('a recipient who does not exist is not tried again, and stays out of the error', async () => {
    server.answer(recipient => `550 no such user ${recipient}`)
    const id = await write()
    await deliver(id)
    const message = await read(id)
    expect(message).toMatchObject({ state: 'failed', attempts: 1, last_error: 'EENVELOPE 550' })
  })

  test('without a mail server, and for channels nobody serves, a person does it', async () => {
    const calls = server.calls()
    const [one, two] = [await write(), await write({ channel: 'line', recipient: 'U1234' })]
    await deliver(one, { mailer: undefined })
    await deliver(two)
    expect((await read(one)).state).toBe('by-hand')
    expect((await read(two)).state).toBe('by-hand')
    expect(server.calls()).toBe(calls)
  })

  test('the sweep finds a message that was written without queues', async () => {
    const id = await write()
    await database.asOwner(`update outbox set created_at = $2::timestamptz - interval '10 minutes' where id = $1`, [
      id,
      now,
    ])
    jobs = await house.open([deliverMessage, sweepOutbox])
    expect((await read(id)).state).toBe('waiting')
    await sweepOutbox.run(house, {})
    await sweepOutbox.run(house, {})
    await eventually(
      () => read(id),
      found => found.state === 'sent',
    )
    expect(mailOf(id)).toHaveLength(1)
  })
})

describe('what people do', () => {
  const put = async (state: MessageState) => {
    const id = await write()
    await database.asOwner('update outbox set state = $2, attempts = 4, last_error = $3 where id = $1', [
      id,
      state,
      'EAUTH',
    ])
    return id
  }
  const verbs = { 'mark-sent': markSent, cancel: cancelMessage, retry: retryMessage } as const
  const leadsTo = { 'mark-sent': 'sent', cancel: 'cancelled', retry: 'waiting' } as const

  test.each(
    messageStates.flatMap(state => (Object.keys(verbs) as (keyof typeof verbs)[]).map(verb => ({ state, verb }))),
  )('$verb on $state', async ({ state, verb }) => {
    const id = await put(state)
    const result = await work(tx => verbs[verb](tx, id))
    const isAllowed = (mayFollow[state] as readonly string[]).includes(verb)
    expect(result.ok).toBe(isAllowed)
    expect((await read(id)).state).toBe(isAllowed ? leadsTo[verb] : state)
    expect(await events()).toHaveLength(isAllowed ? 1 : 0)
  })

  test('the ledger learns the verb and not the address', async () => {
    const id = await put('by-hand')
    await work(tx => markSent(tx, id))
    expect(await events()).toEqual([{ event: 'outbox.sent-by-hand', content: { channel: 'mail', from: 'by-hand' } }])
    expect((await read(id)).sent_at).toEqual(now)
  })

  test('a retried message begins again and is delivered', async () => {
    jobs = await house.open([deliverMessage])
    const id = await put('failed')
    await database.asOwner('delete from pgboss.job')
    await work(tx => retryMessage(tx, id))
    await eventually(
      () => read(id),
      found => found.state === 'sent',
    )
    expect(await read(id)).toMatchObject({ attempts: 1, last_error: null })
  })

  test('of another agency there is nothing to do', async () => {
    const id = await put('failed')
    agencyId = await bareAgency(database.get())
    expect(await work(tx => cancelMessage(tx, id))).toMatchObject({ ok: false, because: 'not-found' })
  })
})

test('lists go by state and by key, newest first', async () => {
  const about = { kind: 'round', id: '01990000-0000-7000-8000-000000000001' }
  const ids = [await write(), await write({ about }), await write({ channel: 'page' })]
  await database.asOwner(`update outbox set state = 'by-hand' where id = $1`, [ids[2]])
  const idsOf = async (list: Parameters<typeof listMessages>[1]) =>
    (await work(tx => listMessages(tx, list))).map(one => one.id)
  expect(await idsOf({})).toEqual([ids[2], ids[1], ids[0]])
  expect(await idsOf({ state: 'waiting' })).toEqual([ids[1], ids[0]])
  expect(await idsOf({ before: ids[1] })).toEqual([ids[0]])
  expect(await idsOf({ limit: 1 })).toEqual([ids[2]])
  expect((await work(tx => messagesAbout(tx, about.kind, about.id))).map(one => one.id)).toEqual([ids[1]])
  expect(await work(countOpenMessages)).toEqual({ waiting: 2, 'by-hand': 1, failed: 0 })
})
