// What holds for every address of the program, tried at every one of them: rights, the other agency, bad input, headers.
// A new page is in here from its first day, because the list is the program's own.
import { beforeAll, describe, expect, test } from 'vitest'
import { allPages } from '#src/app/web/pages.ts'
import { rightsOf } from '#src/features/people/rights.ts'
import { newId } from '#src/kernel/ids.ts'
import { countingStatements } from '#src/platform/database/connect.ts'
import type { PageDef } from '#src/platform/http/page.ts'
import { listen } from '#src/platform/http/server.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { oneOfEachOfBrought } from '#test/harness/brought.ts'
import { CASE_CODES, DRAFT_CODE, oneOfEachOfCases, SERVICE_CODE } from '#test/harness/cases.ts'
import { oneOfEachOfCirculars } from '#test/harness/circulars.ts'
import { testDatabase } from '#test/harness/database.ts'
import { oneOfEachOfDisclosure } from '#test/harness/disclosure.ts'
import { oneOfEachOfLetters, PAPER_CODE } from '#test/harness/letters.ts'
import { oneOfEachOfOperations } from '#test/harness/operations.ts'
import { oneOfEachOfOutlets } from '#test/harness/outlets.ts'
import { oneOfEachOfPlaces } from '#test/harness/places.ts'
import { oneOfEachOfTheYear } from '#test/harness/plan.ts'
import { oneOfEachOfPlans, PET_CODE } from '#test/harness/plans.ts'
import { oneOfEachOfPublications, PUBLICATION_SLUGS } from '#test/harness/publications.ts'
import { oneOfEachOfReports } from '#test/harness/reports.ts'
import { oneOfEachOfRisks } from '#test/harness/risks.ts'
import { oneOfEachOfTheSite } from '#test/harness/site.ts'
import { oneOfEachOfLinks } from '#test/harness/watched-links.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
type Page = PageDef<unknown, unknown>

let pages: Page[] = []
/** Somebody with every role, so that only the wall between agencies stands in the way. */
let everyone: Browser
const idsOf = { here: [] as string[], there: [] as string[] }

beforeAll(async () => {
  pages = allPages({ doors: app.house().doors, blank: '/blank.svg' }) as unknown as Page[]
  const roles = ['system-admin', 'ita-admin', 'officer', 'unit-head', 'endorser', 'clerk', 'mayor', 'auditor']
  await database.asOwner(
    `insert into role_grant (agency_id, id, staff_id, role, order_ref, from_day) select $1, gen_random_uuid(), $2, r, 'test', '2020-01-01' from unnest($3::text[]) r`,
    [world.here(), world.staff('plan'), roles],
  )
  everyone = await world.as('plan')
  for (const which of ['here', 'there'] as const) idsOf[which] = await someIds(world[which]())
}, 60_000)

/** One id of each kind of thing that an agency has. */
async function someIds(agencyId: string): Promise<string[]> {
  const tables = [
    'staff',
    'unit',
    'post',
    'holding',
    'role_grant',
    'standing_in',
    'contact_channel',
    'outbox',
    'file',
    'sign_in_link',
    'agency_holiday',
  ]
  await database.asOwner(
    `insert into outbox (agency_id, id, channel, recipient, subject, body, state) values ($1, gen_random_uuid(), 'mail', 'a@b.example', 's', 'b', 'by-hand')`,
    [agencyId],
  )
  await database.asOwner(
    `insert into agency_holiday (agency_id, id, on_day, kind, name_th) values ($1, gen_random_uuid(), '2027-01-12', 'holiday', 'x')`,
    [agencyId],
  )
  // A piece in each state that has a page of its own, offered by somebody else than who looks.
  const pieces = await database.asOwner(
    `insert into evidence (agency_id, id, kind, title, url, offered_by, offered_at, state, privacy, is_public)
     select $1, gen_random_uuid(), 'link', 'x', 'https://example.test/', s.id, now(), p.state, p.privacy, p.public
     from (select id from staff where agency_id = $1 and email not like 'plan@%' order by id limit 1) s,
       (values ('offered', 'unchecked', false), ('returned', 'unchecked', false), ('accepted', 'clean', false), ('accepted', 'clean', true)) p (state, privacy, public)
     returning id`,
    [agencyId],
  )
  const frozen = await database.asOwner(
    `insert into frozen_fact (agency_id, id, fact, from_day, to_day, value, query, parameters, row_count, rows, rows_digest, frozen_at)
     values ($1, gen_random_uuid(), 'people.units', '2026-10-01', '2027-09-30', 0, '', '[]', 0, '[]', sha256('[]'), now()) returning id`,
    [agencyId],
  )
  const ids: string[] = [...pieces.rows, ...frozen.rows].map(row => row.id)
  const makers = {
    measures: oneOfEachOfTheYear,
    risks: oneOfEachOfRisks,
    operations: oneOfEachOfOperations,
    circulars: oneOfEachOfCirculars,
    reports: oneOfEachOfReports,
    letters: oneOfEachOfLetters,
    outlets: oneOfEachOfOutlets,
    places: oneOfEachOfPlaces,
    publications: oneOfEachOfPublications,
    products: oneOfEachOfDisclosure,
    site: oneOfEachOfTheSite,
    links: oneOfEachOfLinks,
    cases: oneOfEachOfCases,
    services: oneOfEachOfPlans,
    bring: oneOfEachOfBrought,
  }
  for (const [word, make] of Object.entries(makers)) {
    const made = await make(database, agencyId)
    for (const id of made) madeFor.set(id, word)
    ids.push(...made)
  }
  // Duties are found at the address of the person who has them.
  for (const table of ['role_grant', 'holding']) {
    const found = await database.asOwner(
      `select d.id, d.staff_id from ${table} d join staff s on s.agency_id = d.agency_id and s.id = d.staff_id
       where d.agency_id = $1 and s.email not like 'plan@%' order by d.id limit 1`,
      [agencyId],
    )
    for (const id of found.rows[0] ? [found.rows[0].id, found.rows[0].staff_id] : []) {
      madeFor.set(id, 'people')
      ids.push(id)
    }
  }
  for (const table of tables) {
    const found = await database.asOwner(`select id from ${table} where agency_id = $1 order by id limit 1`, [agencyId])
    if (found.rows[0]) ids.push(found.rows[0].id)
  }
  return ids
}

/** An address of this page that is there, with the ids of our own things in it. */
const addresses = new Map<string, string | undefined>()
async function anAddress(page: Page): Promise<string | undefined> {
  const known = addresses.get(page.path)
  if (known) return known
  const names = parametersOf(page.path)
  if (names.includes('token')) return undefined
  const kind = page.path.slice(0, page.path.indexOf(':'))
  const candidates = names.reduce<string[]>(
    (paths, name) =>
      paths.flatMap(path => bestFirst(kind, valuesOf(name)).map(value => path.replace(`:${name}`, value))),
    [page.path],
  )
  for (const address of candidates.slice(0, MOST_TRIES)) {
    const [id = ''] = /[\da-f]{8}-[\w-]{27}/.exec(address) ?? []
    const isThere = (await everyone.get(address)).status === 200
    const hits = luck.get(`${kind} ${id}`) ?? 0
    luck.set(`${kind} ${id}`, hits + (isThere ? 1 : hits > 0 ? 0 : -1))
    if (!isThere) continue
    addresses.set(page.path, address)
    return address
  }
  return undefined
}

/** Ids of the other agency to try at a page: those that stand where the page's own stands here, and so are of its kind, and some of each other. */
async function strangersFor(page: Page): Promise<string[]> {
  const address = await anAddress(page)
  const place = idsOf.here.findIndex(id => address?.includes(id))
  // An address of years and numbers has no kind of id that could stand in it.
  if (parametersOf(page.path).every(name => fixed[name] !== undefined)) return idsOf.there.slice(0, FEW)
  return idsOf.there.filter((_, at) => (place < 0 && at % 3 === 0) || Math.abs(at - place) <= NEAR || at % EVERY === 0)
}
/** Of two ids in one address there are very many pairs; the likely ones come first. */
const MOST_TRIES = 400
const NEAR = 6
const EVERY = 9
const FEW = 3

/** Which ids led somewhere below an address, so that those of other kinds are tried last. */
const luck = new Map<string, number>()
const bestFirst = (kind: string, ids: readonly string[]) => {
  const hope = (id: string) => (luck.get(`${kind} ${id}`) ?? 0) + (kind.includes(madeFor.get(id) ?? ' ') ? HOPE : 0)
  return [...ids].sort((a, b) => hope(b) - hope(a))
}
/** Which part of the program a row was made for: its pages are tried with it first. */
const madeFor = new Map<string, string>()
const HOPE = 0.5

/** Years and numbers of items stand in addresses beside ids. */
const fixed: Readonly<Record<string, readonly string[]>> = {
  year: ['2569'],
  number: ['1', '2'],
  item: ['o1'],
  topic: ['structure'],
  code: [PAPER_CODE, SERVICE_CODE, PET_CODE, ...CASE_CODES],
  draft: [DRAFT_CODE],
  section: ['symptom'],
  question: ['near'],
  group: ['several'],
  slug: PUBLICATION_SLUGS,
  format: ['pdf'],
  dataset: ['publications'],
  entry: ['no-gift', 'operation-plan', 'annual-report'],
  turn: ['2570'],
  starter: ['staff-complaints'],
  key: ['m1'],
}
const valuesOf = (name: string) => fixed[name] ?? idsOf.here
const parametersOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
const at = (path: string, id: string) => path.replace(/:\w+/g, id)
const withIds = () => pages.filter(page => parametersOf(page.path).some(name => name !== 'token'))
const forms = () => pages.filter(page => page.run && page.path !== '/sign-out')

describe('every page', () => {
  test('is there, and most of them are', () => {
    expect(pages.length).toBeGreaterThan(40)
    expect(new Set(pages.map(page => page.path)).size).toBe(pages.length)
  })

  test('asks a stranger of the office to sign in, and says nothing else', async () => {
    for (const page of pages.filter(one => one.may !== 'public')) {
      const answer = await app.browser().get(at(page.path, newId()))
      expect(answer.status, page.path).toBe(303)
      expect(answer.location, page.path).toMatch(/^\/sign-in\?next=/)
      const post = page.run ? await app.browser().post(at(page.path, newId()), {}) : undefined
      if (post)
        expect([303, 404].includes(post.status) && !post.html.includes('name="_once"'), `POST ${page.path}`).toBe(true)
    }
  })

  test('is not there for somebody without the right', async () => {
    const nobody = await world.as('disaster')
    const held = new Set<string>(rightsOf.officer)
    for (const page of pages.filter(one => one.may.includes(':') && !held.has(one.may))) {
      expect((await nobody.get(at(page.path, idsOf.here[0] ?? ''))).status, page.path).toBe(404)
      if (page.run)
        expect(
          (await nobody.post(at(page.path, idsOf.here[0] ?? ''), {})).status,
          `POST ${page.path}`,
        ).toBeGreaterThanOrEqual(404)
    }
  })

  test('with an id of another agency is a 404, to look at and to send to', async () => {
    expect(withIds().length).toBeGreaterThan(8)
    const wrong: string[] = []
    for (const page of withIds()) {
      const ids = [...(await strangersFor(page)), newId()]
      for (const id of [...ids, 'not-an-id', "';drop", '%00']) {
        const address = at(page.path, encodeURIComponent(id).replace('%2500', '%00'))
        const answer = await everyone.get(address)
        if (answer.status !== 404) wrong.push(`GET ${address} ${answer.status}`)
        if (!page.run || !ids.includes(id)) continue
        const sent = await everyone.post(address, { name_th: 'x', reason: 'x' })
        if (![404, 422].includes(sent.status)) wrong.push(`POST ${address} ${sent.status}`)
      }
    }
    expect(wrong).toEqual([])
  }, 600_000)

  test('changes nothing of the other agency, whatever was sent there', async () => {
    const rows = await database.asOwner(`select count(*)::int as n from ledger_entry where agency_id = $1`, [
      world.there(),
    ])
    expect(rows.rows[0].n).toBe(0)
  })

  test('keeps its promise of how many statements it makes', async () => {
    const promised = pages.filter(page => page.queries !== undefined && parametersOf(page.path).length === 0)
    expect(promised.length).toBeGreaterThan(5)
    for (const page of promised) {
      const browser = page.may === 'public' ? app.browser() : everyone
      const { result, statements } = await countingStatements(() => browser.get(page.path))
      expect(result.status, page.path).toBe(200)
      // begin and commit, the actor's two and the frame's are part of the promise
      expect(statements, page.path).toBeLessThanOrEqual(page.queries ?? 0)
    }
  })

  test('is in Thai and in English, with the language in its address and its text', async () => {
    for (const page of pages.filter(one => parametersOf(one.path).length === 0)) {
      const browser = page.may === 'public' ? app.browser() : everyone
      for (const [lang, prefix] of [
        ['th', ''],
        ['en', '/en'],
      ] as const) {
        const answer = await browser.get(prefix + (page.path === '/' && lang === 'en' ? '' : page.path))
        if (answer.status === 404) continue
        expect(answer.status, `${prefix}${page.path}`).toBe(200)
        if (!answer.response.headers.get('content-type')?.startsWith('text/html')) continue
        expect(answer.html, `${prefix}${page.path}`).toContain(`<html lang="${lang}"`)
        expect(/\{[a-zA-Z]+\}/.test(answer.text), `a hole in the text of ${prefix}${page.path}`).toBe(false)
      }
    }
  })

  test('carries the headers that keep strangers out', async () => {
    const parts = { ...app.web(), host: '127.0.0.1', port: 0, trustProxy: false }
    const server = await listen(parts)
    try {
      // The first page twice: made, and kept.
      const cookie = [...everyone.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      for (const address of ['/', '/', '/office', '/sign-in', '/nowhere', '/healthz', '/ledger/head']) {
        const { headers, status } = await fetch(`http://localhost:${server.port}${address}`, {
          redirect: 'manual',
          headers: { cookie },
        })
        if (address === '/office') expect(status).toBe(200)
        expect(headers.get('content-security-policy'), address).toMatch(/script-src 'self'/)
        expect(headers.get('content-security-policy'), address).not.toMatch(/unsafe/)
        expect(headers.get('x-content-type-options'), address).toBe('nosniff')
        expect(headers.get('x-frame-options'), address).toBe('DENY')
        // With no-referrer browsers send posts without saying where they come from, and all would be refused.
        expect(headers.get('referrer-policy'), address).toBe('same-origin')
      }
    } finally {
      await server.stop()
    }
  })

  test('has no inline script, style or handler', async () => {
    for (const page of pages.filter(one => parametersOf(one.path).length === 0)) {
      const { html } = await everyone.get(page.path)
      expect(html.match(/<script(?![^>]*\bsrc=)|<style|\sstyle="|\son[a-z]+="/g), page.path).toBeNull()
    }
  })
})

describe('every form', () => {
  const megabyte = 'ก'.repeat(350_000)
  const bad: readonly (readonly [string, (name: string) => string | string[]])[] = [
    ['nothing', () => ''],
    ['a megabyte', () => megabyte],
    ['control characters', () => 'a\u0000b\u0007c\u202ed\ud800'],
    ['several values where one belongs', () => ['x', 'y']],
    ['an object', () => '[object Object]'],
    ['markup', () => '"><script>alert(1)</script>'],
  ]

  test('was found at an address of its own', async () => {
    const lost: string[] = []
    for (const page of forms()) if (!(await anAddress(page))) lost.push(page.path)
    // One-time links, and the steps of a second factor that has to be begun first, have tests of their own.
    expect(lost.filter(path => !/:token|second-factor/.test(path))).toEqual([])
  })

  test.each(bad)(
    'stands %s: an answer with words, never a breakdown',
    async (_what, value) => {
      for (const page of forms()) {
        if (parametersOf(page.path).length > 0 && !page.path.includes('channels')) continue
        const address = at(page.path, idsOf.here.at(-3) ?? '')
        const shown = await everyone.get(address)
        const fields = shown.status === 200 && shown.html.includes('<form') ? Object.keys(safeForm(shown)) : []
        const sent = await everyone.post(
          address,
          Object.fromEntries(fields.filter(name => !name.startsWith('_')).map(name => [name, value(name)])),
        )
        expect([200, 303, 404, 409, 413, 422, 429], `${address}: ${sent.text.slice(0, 200)}`).toContain(sent.status)
        expect(sent.html, address).not.toContain('<script>alert')
      }
    },
    120_000,
  )

  test('refuses what does not come from our own pages', async () => {
    for (const page of forms()) {
      const address = at(page.path, idsOf.here[0] ?? '')
      const none = await everyone.send(address, { method: 'POST', body: new URLSearchParams({ x: '1' }) })
      const other = await everyone.post(address, {}, { origin: 'https://evil.example' })
      const cross = await everyone.send(address, {
        method: 'POST',
        body: new URLSearchParams({ x: '1' }),
        headers: { 'sec-fetch-site': 'cross-site' },
      })
      expect([none.status, other.status, cross.status], address).toEqual([403, 403, 403])
    }
  })

  test('says at the field that a megabyte is too long, and gives it back', async () => {
    const { fields } = (await everyone.get('/office/agency/edit')).form()
    const sent = await everyone.post('/office/agency/edit', { ...fields, address_th: megabyte })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('ยาวเกินไป')
    expect(sent.html).toContain(megabyte)
  })

  test('refuses another kind of body and more than it takes', async () => {
    const json = await everyone.send('/office/agency/edit', {
      method: 'POST',
      body: '{}',
      headers: { origin: everyone.origin, 'content-type': 'application/json' },
    })
    expect(json.status).toBe(403)
    const huge = await everyone.post('/office/agency/edit', { name_th: 'x'.repeat(4_300_000) })
    expect(huge.status).toBe(413)
    expect(huge.text).toContain('ใหญ่เกินไป')
  })

  test('counts once when it is sent twice, also at the same moment', async () => {
    const page = await everyone.get('/office/agency/channels/new')
    const { fields } = page.form()
    const typed = { ...fields, kind: 'phone', value: '0 0000 1111', label_th: 'ส่งสองครั้ง', label_en: '' }
    const answers = await Promise.all([1, 2, 3].map(() => everyone.post('/office/agency/channels/new', typed)))
    expect(answers.map(answer => [answer.status, answer.location])).toEqual(
      Array(3).fill([303, '/office/agency/channels?done=channel-added']),
    )
    const rows = await database.asOwner(
      `select 1 from contact_channel where agency_id = $1 and label_th = 'ส่งสองครั้ง'`,
      [world.here()],
    )
    expect(rows.rowCount).toBe(1)
  })

  test('that is stale says so and keeps what was typed', async () => {
    const first = await everyone.get('/office/agency/edit')
    const second = await everyone.get('/office/agency/edit')
    const { fields } = first.form()
    expect((await everyone.post('/office/agency/edit', { ...fields, office_hours_th: 'เปลี่ยนก่อน' })).status).toBe(303)
    const late = await everyone.post('/office/agency/edit', { ...second.form().fields, office_hours_th: 'เปลี่ยนทีหลัง' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('มีคนแก้')
    expect(late.html).toContain('value="เปลี่ยนทีหลัง"')
  })

  test('addresses each refusal to its field, summary first, and loses nothing', async () => {
    const { fields } = (await everyone.get('/office/agency/edit')).form()
    const answer = await everyone.post('/office/agency/edit', {
      ...fields,
      name_th: '',
      website: 'not an address',
      district_th: 'ที่พิมพ์ไว้',
    })
    expect(answer.status).toBe(422)
    expect(answer.html.indexOf('class="errors')).toBeGreaterThan(0)
    expect(answer.html.indexOf('class="errors')).toBeLessThan(answer.html.indexOf('<h1'))
    for (const id of [...answer.html.matchAll(/<a[^>]*href="#([\w-]+)"/g)]
      .map(([, id]) => id)
      .filter(id => id !== 'main')) {
      expect(answer.html, `the summary leads to #${id}`).toContain(`id="${id}"`)
    }
    expect(answer.html).toContain('value="not an address"')
    expect(answer.html).toContain('value="ที่พิมพ์ไว้"')
    expect(answer.html.match(/aria-invalid="true"/g)?.length).toBe(2)
  })
})

function safeForm(answer: { form(): { fields: Record<string, unknown> } }): Record<string, unknown> {
  try {
    return answer.form().fields
  } catch {
    return {}
  }
}
