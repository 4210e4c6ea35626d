// Links opened against a real server on this machine, which only the setting of these tests allows.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { folderStore } from '#src/platform/files/store.ts'
import type { House } from '#src/platform/jobs/house.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type TestHouse, testHouse } from '#test/harness/house.ts'
import { type Person, type TestAgency, testAgency } from '#test/harness/people.ts'
import { offerEvidence } from '../actions/offer-evidence.ts'
import { withdrawEvidence } from '../actions/withdraw-evidence.ts'
import { evidenceById } from '../queries.ts'
import { checksOf } from '../queries-piece.ts'
import { checkLinks } from './check-links.ts'
import { isPrivate, openLink } from './open-link.ts'

const database = testDatabase()
type Answer = (request: IncomingMessage, response: ServerResponse) => void
let answer: Answer
let asked: string[] = []
let atOnce = 0
let mostAtOnce = 0
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  atOnce += 1
  mostAtOnce = Math.max(mostAtOnce, atOnce)
  response.on('close', () => {
    atOnce -= 1
  })
  answer(request, response)
})
let base = ''
let house: TestHouse
let here: TestAgency
let officer: Person
let now = new Date('2026-11-21T03:00:00Z')

beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  house = await testHouse({ database: database.get(), clock: () => now })
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(async () => {
  asked = []
  mostAtOnce = 0
  now = new Date('2026-11-21T03:00:00Z')
  answer = page('ข่าวอบรม')
  here = await testAgency(database.get())
  officer = await here.person({ posts: ['finance-officer'] })
})

const page =
  (text: string, script = '1'): Answer =>
  (_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<html><script>var visit = ${script}</script><body><p>${text}</p></body></html>`)
  }
const status =
  (code: number): Answer =>
  (_request, response) => {
    response.statusCode = code
    response.end()
  }
const open = (url: string, allowPrivate = true) => openLink(url, { allowPrivate, agentName: 'test', seconds: 1 })

describe('opening one link', () => {
  test('says that it opened, with a fingerprint of what a reader sees', async () => {
    const first = await open(`${base}/`)
    expect(first).toMatchObject({ problem: '', status: 200 })
    answer = page('ข่าวอบรม', '2')
    expect((await open(`${base}/`)).sha256).toBe(first.sha256)
    answer = page('ข่าวอื่น')
    expect((await open(`${base}/`)).sha256).not.toBe(first.sha256)
  })

  test('reads old Thai encodings alike', async () => {
    const utf8 = await open(`${base}/`)
    answer = (_request, response) => {
      response.setHeader('content-type', 'text/html; charset=tis-620')
      // ข่าวอบรม in TIS-620.
      response.end(Buffer.from([0x3c, 0x70, 0x3e, 0xa2, 0xe8, 0xd2, 0xc7, 0xcd, 0xba, 0xc3, 0xc1]))
    }
    expect((await open(`${base}/`)).sha256).toBe(utf8.sha256)
  })

  test('follows five redirects and no more', async () => {
    answer = (request, response) => {
      const at = Number((request.url ?? '/0').slice(1))
      if (at >= 5) return page('ถึงแล้ว')(request, response)
      response.writeHead(302, { location: `/${at + 1}` }).end()
    }
    expect(await open(`${base}/0`)).toMatchObject({ problem: '' })
    answer = (request, response) => {
      response.writeHead(302, { location: `${request.url}x` }).end()
    }
    expect(await open(`${base}/`)).toMatchObject({ problem: 'redirects' })
    expect(await open(`${base}/`).then(() => asked.length)).toBeLessThan(20)
  })

  test('has words for everything that may go wrong', async () => {
    answer = status(404)
    expect(await open(`${base}/`)).toEqual({ problem: 'status', status: 404 })
    answer = () => undefined
    expect(await open(`${base}/`)).toMatchObject({ problem: 'timeout' })
    answer = (_request, response) => {
      response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    }
    expect(await open(`${base}/`)).toMatchObject({ problem: 'not-web' })
    answer = (request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half')
      request.socket.destroy()
    }
    expect((await open(`${base}/`)).problem).not.toBe('')
    expect(await open('http://127.0.0.1:1/')).toMatchObject({ problem: 'refused' })
    expect(await open('http://nowhere.invalid/')).toMatchObject({ problem: 'no-host' })
  })

  test('reads no more than it must of what never ends', async () => {
    answer = (_request, response) => {
      const chunk = Buffer.alloc(1024 * 1024)
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      }
      response.on('drain', more)
      more()
    }
    expect(await openLink(`${base}/`, { allowPrivate: true, agentName: 'test', seconds: 8 })).toMatchObject({
      problem: '',
      status: 200,
    })
  })

  test('never reaches into the network, by address, by name or by redirect', async () => {
    for (const url of [
      `${base}/`,
      'http://localhost:9/',
      'http://[::1]/',
      'http://169.254.169.254/',
      'http://[::ffff:10.0.0.1]/',
      'http://0x7f000001/',
    ])
      expect(await open(url, false), url).toMatchObject({ problem: 'private' })
    expect(asked).toEqual([])
  })

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.1.1',
    '172.16.0.1',
    '100.64.0.1',
    '169.254.1.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '224.0.0.1',
  ])('%s is not of the internet', address => {
    expect(isPrivate(address)).toBe(true)
  })

  test('an ordinary address is', () => {
    expect(isPrivate('203.0.114.5')).toBe(false)
    expect(isPrivate('2001:4860:4860::8888')).toBe(false)
  })
})

describe('the nightly check', () => {
  const offer = async (path: string) => {
    const input = {
      kind: 'link' as const,
      title: 'ข่าว',
      note: '',
      happened_on: null,
      expires_on: null,
      unit: null,
      file: undefined,
      url: `${base}${path}`,
      fact: '',
      fact_from: null,
      fact_to: null,
      fact_params: '',
    }
    const done = await here.as(officer, tx =>
      offerEvidence(tx, { store: folderStore('/tmp/nowhere'), facts: [] }, input),
    )
    if (!done.ok) throw new Error(done.because)
    return done.value
  }
  const check = async (days = 0) => {
    now = new Date(now.getTime() + days * 86_400_000)
    const allowing: House = { ...house, config: { ...house.config, linkCheckPrivate: true } }
    await checkLinks.run(allowing, { agency: here.id })
  }
  const piece = async (id: string) => {
    const found = await here.as(officer, tx => evidenceById(tx, id))
    if (!found) throw new Error('gone')
    return found
  }
  const events = async (id: string) =>
    (
      await database.asOwner(
        `select content->>'now' as now from ledger_entry where subject_id = $1 and event = 'evidence.link-checked' order by id`,
        [id],
      )
    ).rows.map(row => row.now)

  test('keeps every opening, the first fingerprint, and tells the ledger only what changed', async () => {
    const id = await offer('/a')
    await check()
    const first = await piece(id)
    expect(first).toMatchObject({ link_state: 'open', version: 1 })
    expect(first.sha256?.length).toBe(32)
    await check(1)
    answer = page('เนื้อหาใหม่')
    await check(1)
    expect(await piece(id)).toMatchObject({ link_state: 'changed', sha256: first.sha256 })
    expect(await here.as(officer, tx => checksOf(tx, id), now)).toHaveLength(3)
    expect(await events(id)).toEqual(['open', 'changed'])
  })

  test('calls a link dead after two bad nights, not after one, and alive again', async () => {
    const id = await offer('/a')
    await check()
    answer = status(404)
    await check(1)
    expect((await piece(id)).link_state).toBe('open')
    await check(1)
    expect((await piece(id)).link_state).toBe('dead')
    answer = page('ข่าวอบรม')
    await check(1)
    expect((await piece(id)).link_state).toBe('open')
    expect(await events(id)).toEqual(['open', 'dead', 'open'])
  })

  test('a busy website is not dead', async () => {
    const id = await offer('/a')
    await check()
    answer = status(429)
    await check(1)
    await check(1)
    expect((await piece(id)).link_state).toBe('open')
    // Nor does a busy night make one of the failures around it undone.
    for (const code of [404, 503]) {
      answer = status(code)
      await check(1)
      expect((await piece(id)).link_state).toBe('open')
    }
    answer = status(404)
    await check(1)
    expect((await piece(id)).link_state).toBe('dead')
  })

  test('asks a website one thing at a time, and none twice in a night', async () => {
    for (const path of ['/1', '/2', '/3', '/4']) await offer(path)
    answer = (request, response) => {
      setTimeout(() => page('x')(request, response), 20)
    }
    await check()
    expect(asked.sort()).toEqual(['/1', '/2', '/3', '/4'])
    expect(mostAtOnce).toBe(1)
    await check()
    expect(asked).toHaveLength(4)
  })

  test('leaves withdrawn links alone, and goes on after one that fails', async () => {
    const gone = await offer('/gone')
    await here.as(officer, tx => withdrawEvidence(tx, gone, { reason: 'x' }))
    const bad = await offer('/bad')
    const good = await offer('/good')
    answer = (request, response) => {
      if (request.url === '/bad') request.socket.destroy()
      else page('x')(request, response)
    }
    await check()
    expect(asked.filter(path => path === '/gone')).toEqual([])
    expect((await piece(bad)).link_state).toBe('unchecked')
    expect((await piece(good)).link_state).toBe('open')
  })
})
