// Channels and what goes out through them, on a real database and against real HTTP: sent once, told to the ledger without the key, ready to copy
// where nothing can be sent.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import { newId } from '#src/kernel/ids.ts'
import { inAgency, onRecorded, type Tx } from '#src/platform/database/scope.ts'
import { deliverMessage, MOST_TRIES } from '#src/platform/outbox/deliver.ts'
import { messageById } from '#src/platform/outbox/queries.ts'
import { sealWith } from '#src/platform/outbox/senders/seal.ts'
import { markSent, retryMessage } from '#src/platform/outbox/verbs.ts'
import { bareAgency } from '#test/harness/agency.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type TestHouse, testHouse } from '#test/harness/house.ts'
import { graphError, type PostingServer, startFacebook, startLine } from '#test/harness/posting-servers.ts'
import { addOutlet, closeOutlet, connectOutlet, disconnectOutlet } from './actions/outlets.ts'
import { dropPost, followPosted, followSentByHand, recordPost } from './actions/posts.ts'
import { share } from './actions/share.ts'
import { outletsFacts } from './facts.ts'
import { openOutlets, postById, postedLately, waitingPosts } from './queries.ts'
import type { OutletKind } from './schema.ts'

// As app/listeners.ts wires them.
onRecorded('outbox.posted', followPosted)
onRecorded('outbox.sent-by-hand', followSentByHand)

const database = testDatabase()
const now = new Date('2026-11-21T03:00:00Z')
let agencyId = ''
let house: TestHouse
let facebook: PostingServer
let line: PostingServer

beforeAll(async () => {
  facebook = await startFacebook()
  line = await startLine()
  const plain = await testHouse({ database: database.get(), clock: () => now })
  house = { ...plain, config: { ...plain.config, graphUrl: facebook.url, lineUrl: line.url } }
  sealWith(house.config.secret)
})
afterAll(async () => {
  house.remove()
  await facebook.stop()
  await line.stop()
})
beforeEach(async () => {
  agencyId = await bareAgency(database.get())
  for (const server of [facebook, line]) {
    server.heard.length = 0
    server.answer(() => undefined)
  }
})

const work = <T>(run: (tx: Tx) => Promise<T>) => inAgency(database.get(), { agencyId, now }, run)
const value = <T>(result: { ok: true; value: T } | { ok: false; because: string }): T => {
  if (!result.ok) throw new Error(result.because)
  return result.value
}
const add = (kind: OutletKind, name: string = kind) =>
  work(async tx => value(await addOutlet(tx, { kind, name, address: '' })))
async function connected(kind: 'facebook' | 'line'): Promise<string> {
  const id = await add(kind)
  await work(async tx =>
    value(await connectOutlet(tx, id, { page_key: '77', token: 'a-very-secret-key', _version: 1 })),
  )
  return id
}
const news = { kind: 'publication', id: newId() }
const what = {
  about: news,
  subject: 'วันหยุด',
  text: 'ประกาศวันหยุด',
  link: 'https://x.example/news/1',
  pictureFileId: null,
}
const shareTo = (...ids: string[]) => work(tx => share(tx, what, ids))
const post = async (id: string) => {
  const found = await work(tx => postById(tx, id))
  if (!found) throw new Error('no such post')
  return found
}
const messageOf = async (postId: string) => {
  const { outbox_id } = await post(postId)
  const message = outbox_id === null ? undefined : await work(tx => messageById(tx, outbox_id))
  if (!message) throw new Error('no such message')
  return message
}
const deliver = async (postId: string) => {
  const { id } = await messageOf(postId)
  return deliverMessage.run(house, { agencyId, id })
}
const ledger = async () =>
  (await database.asOwner('select event, content::text from ledger_entry where agency_id = $1 order by id', [agencyId]))
    .rows

describe('a connected page', () => {
  it('S133: posts by itself and brings back where', async () => {
    const id = await connected('facebook')
    const [postId = ''] = await shareTo(id)
    await deliver(postId)
    expect(facebook.heard).toHaveLength(1)
    expect(await messageOf(postId)).toMatchObject({ state: 'sent', sending_at: null })
    const done = await post(postId)
    expect(done).toMatchObject({ state: 'posted', posted_on: '2026-11-21' })
    expect(done.posted_at_address).toMatch(/^https:\/\/www\.facebook\.com\/77_/)
    await deliverMessage.run(house, { agencyId, id: done.outbox_id ?? '' })
    expect(facebook.heard).toHaveLength(1)
    const events = await ledger()
    expect(events.map(row => row.event)).toContain('outlet.posted')
    expect(JSON.stringify(events)).not.toContain('a-very-secret-key')
    const rows = await database.asOwner('select secret from outlet where id = $1', [id])
    expect(rows.rows[0].secret.toString('latin1')).not.toContain('secret')
  })

  it('gets the same thing once', async () => {
    const id = await connected('facebook')
    expect(await shareTo(id)).toHaveLength(1)
    expect(await shareTo(id)).toHaveLength(0)
  })

  it('never sends again what may have gone out, until a person says so', async () => {
    const id = await connected('facebook')
    const [postId = ''] = await shareTo(id)
    facebook.answer(() => ({ hangsUp: true }))
    await deliver(postId)
    expect(await messageOf(postId)).toMatchObject({ state: 'failed', last_error: 'maybe-sent' })
    expect((await post(postId)).state).toBe('waiting')
    await deliver(postId)
    expect(facebook.heard).toHaveLength(1)
    facebook.answer(() => undefined)
    const message = await messageOf(postId)
    await work(tx => retryMessage(tx, message.id))
    await deliver(postId)
    expect((await post(postId)).state).toBe('posted')
  })

  it('is not asked again after a crash in between', async () => {
    const id = await connected('facebook')
    const [postId = ''] = await shareTo(id)
    const message = await messageOf(postId)
    await database.asOwner('update outbox set sending_at = now() where id = $1', [message.id])
    await deliver(postId)
    expect(facebook.heard).toHaveLength(0)
    expect(await messageOf(postId)).toMatchObject({ state: 'failed', last_error: 'maybe-sent' })
  })

  it('whose key expired says so, and the text waits to be copied', async () => {
    const id = await connected('facebook')
    const [postId = ''] = await shareTo(id)
    facebook.answer(() => graphError(190))
    await deliver(postId)
    expect(await messageOf(postId)).toMatchObject({ state: 'by-hand', last_error: 'key-expired' })
    expect((await work(openOutlets))[0]).toMatchObject({ last_error: 'key-expired' })
    expect(await work(tx => waitingPosts(tx, 9))).toHaveLength(1)
  })

  it('that is busy is tried again, and in the end by hand', async () => {
    const id = await connected('facebook')
    const [postId = ''] = await shareTo(id)
    facebook.answer(() => graphError(32))
    for (let tries = 1; tries < MOST_TRIES; tries++) await expect(deliver(postId)).rejects.toThrow()
    await deliver(postId)
    expect(await messageOf(postId)).toMatchObject({ state: 'by-hand', attempts: MOST_TRIES })
    expect(facebook.heard).toHaveLength(MOST_TRIES)
  })
})

it('LINE goes out once, also when its answer was lost', async () => {
  const id = await connected('line')
  const [postId = ''] = await shareTo(id)
  const { id: messageId } = await messageOf(postId)
  line.answer(({ path }) => (path.endsWith('/broadcast') ? { hangsUp: true } : undefined))
  await expect(deliver(postId)).rejects.toThrow()
  line.answer(({ path }) =>
    path.endsWith('/broadcast') ? { status: 409, headers: { 'x-line-accepted-request-id': 'first' } } : undefined,
  )
  await deliver(postId)
  expect(await messageOf(postId)).toMatchObject({ state: 'sent', remote_key: 'first' })
  const keys = line.heard.filter(one => one.path.endsWith('/broadcast')).map(one => one.headers['x-line-retry-key'])
  expect(keys).toEqual([messageId, messageId])
  expect((await post(postId)).state).toBe('posted')
})

describe('by hand', () => {
  it('S133: what has no connection waits with its text, and is done where somebody says so', async () => {
    const page = await add('facebook')
    const x = await add('x')
    const made = await shareTo(page, x)
    expect(await work(tx => waitingPosts(tx, 9))).toHaveLength(2)
    for (const id of made) expect(await post(id)).toMatchObject({ outbox_id: null, text: what.text })
    expect(await work(tx => dropPost(tx, made[0] ?? '', { reason: 'ลงรวมกับข่าวอื่น' }))).toMatchObject({ ok: true })
    expect(await work(tx => dropPost(tx, made[0] ?? '', { reason: 'x' }))).toMatchObject({ because: 'already-so' })
  })

  it('is also done when somebody said so at the message', async () => {
    const id = await connected('facebook')
    const [postId = ''] = await shareTo(id)
    facebook.answer(() => graphError(190))
    await deliver(postId)
    const message = await messageOf(postId)
    await work(tx => markSent(tx, message.id))
    expect((await post(postId)).state).toBe('posted')
  })

  it('S135, S138: is recorded with day, place and proof, and counted by channel and month', async () => {
    const leader = await add('leader', 'ประธานชุมชนหมู่ 3')
    const youtube = await add('youtube')
    const by = { subject: 'รับสมัครอาสา', text: '', contact: false, proof: undefined }
    const record = (outlet: string, posted_on: string, address: string) =>
      work(tx => recordPost(tx, house.store, { ...by, outlet, posted_on, address }))
    expect(await record(leader, '2026-11-02', 'ศาลาหมู่ 3')).toMatchObject({ ok: true })
    expect(await record(leader, '2026-11-20', 'ศาลาหมู่ 3')).toMatchObject({ ok: true })
    expect(await record(leader, '2026-11-22', 'ศาลาหมู่ 3')).toMatchObject({ because: 'day-in-future' })
    expect(await record(leader, '2026-11-20', '')).toMatchObject({ because: 'proof-needed' })
    expect(await record(youtube, '2026-10-01', 'https://youtu.be/x')).toMatchObject({ ok: true })
    expect(await record(youtube, '2026-10-01', 'ห้องประชุม')).toMatchObject({ because: 'address-needed' })
    expect(await record(newId(), '2026-10-01', 'x')).toMatchObject({ because: 'choose-one' })
    const lately = await work(tx => postedLately(tx, '2026-11-01'))
    expect(lately.find(one => one.outlet_id === leader)).toEqual({ outlet_id: leader, latest: '2026-11-20', month: 2 })
    const year = fiscalYear(2570)
    const rows = async (id: string) => {
      const fact = outletsFacts.find(one => one.id === id)
      return work(async tx => (await fact?.rows(tx, year, {}).execute()) ?? [])
    }
    expect((await rows('outlets.posts')).map(row => row.month)).toEqual(['2026-11', '2026-11', '2026-10'])
    expect(await rows('outlets.used')).toHaveLength(2)
    expect((await rows('outlets.used')).find(row => row.id === leader)).toMatchObject({ day: '2026-11-20' })
  })
})

describe('a channel', () => {
  it('is refused twice under one name, and connected only where that can be', async () => {
    const board = await add('board')
    expect(await work(tx => addOutlet(tx, { kind: 'board', name: 'board', address: '' }))).toMatchObject({
      because: 'name-taken',
    })
    const connect = { page_key: '77', token: 'a-very-secret-key', _version: 1 }
    expect(await work(tx => connectOutlet(tx, board, connect))).toMatchObject({ because: 'not-sendable' })
    const page = await add('facebook')
    expect(await work(tx => connectOutlet(tx, page, { ...connect, page_key: '' }))).toMatchObject({
      because: 'page-key-needed',
    })
    expect(await work(tx => connectOutlet(tx, page, { ...connect, _version: 9 }))).toMatchObject({ because: 'stale' })
  })

  it('loses its key when it is disconnected or closed, and what waits is left to a person', async () => {
    const id = await connected('facebook')
    const [postId = ''] = await shareTo(id)
    await work(async tx => value(await disconnectOutlet(tx, id, 2)))
    await deliver(postId)
    expect(facebook.heard).toHaveLength(0)
    expect(await messageOf(postId)).toMatchObject({ state: 'by-hand' })
    await work(async tx => value(await closeOutlet(tx, id, 3)))
    expect(await work(openOutlets)).toEqual([])
    expect((await database.asOwner('select secret from outlet where id = $1', [id])).rows[0].secret).toBeNull()
  })

  it('of another agency is not there', async () => {
    const id = await connected('facebook')
    agencyId = await bareAgency(database.get(), 'อื่น')
    expect(await shareTo(id)).toEqual([])
    expect(await work(tx => closeOutlet(tx, id, 2))).toMatchObject({ because: 'not-found' })
  })
})

describe('a mailing list', () => {
  it('writes to each by herself, counts as posted at once, and keeps the addresses out of the ledger', async () => {
    const none = await work(tx => addOutlet(tx, { kind: 'mail', name: 'ข่าวทางอีเมล', address: '' }))
    expect(none).toMatchObject({ ok: false, because: 'recipients-needed', at: 'recipients' })
    const recipients = ['a@x.example', 'b@x.example']
    const id = await work(async tx =>
      value(await addOutlet(tx, { kind: 'mail', name: 'ข่าวทางอีเมล', address: '', recipients })),
    )
    const what = {
      about: { kind: 'publication', id: newId() },
      subject: 'ฉีดวัคซีนฟรี',
      text: 'พามาที่ศาลา',
      link: 'https://x.example/news/a',
    }
    const [post = ''] = await work(tx => share(tx, { ...what, pictureFileId: null }, [id]))
    expect(await work(tx => postById(tx, post))).toMatchObject({ state: 'posted', posted_at_address: 'ส่งอีเมล 2 ที่อยู่' })
    const mails = await database.asOwner(
      `select recipient, channel, body from outbox where agency_id = $1 order by recipient`,
      [agencyId],
    )
    expect(mails.rows.map(row => [row.channel, row.recipient])).toEqual([
      ['mail', 'a@x.example'],
      ['mail', 'b@x.example'],
    ])
    expect(mails.rows[0].body).toContain('https://x.example/news/a')
    expect(mails.rows[0].body).not.toContain('b@x.example')
    expect(await work(tx => share(tx, { ...what, pictureFileId: null }, [id]))).toEqual([])
    const ledger = await database.asOwner(
      `select string_agg(content::text, '') as all from ledger_entry where agency_id = $1`,
      [agencyId],
    )
    expect(ledger.rows[0].all).not.toContain('x.example"')
    await work(tx => closeOutlet(tx, id, 1))
    const left = await database.asOwner(`select recipients from outlet where id = $1`, [id])
    expect(left.rows[0].recipients).toEqual([])
  })
})
