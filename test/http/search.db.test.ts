// The search of the public site as a visitor meets it: what is published is found by the words people use, what was withdrawn is not, and
// nothing that is typed breaks it.
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { searchIndex } from '#src/app/search.ts'
import type { Paper } from '#src/documents/write/paper.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { keepPaper, newPaperCode, publishPaper, withdrawPaper } from '#src/features/papers/public.ts'
import { type SearchSource, searchIndexOf } from '#src/features/site/public.ts'
import { newId } from '#src/kernel/ids.ts'
import { countingStatements } from '#src/platform/database/connect.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import { receiveFile } from '#src/platform/files/receive.ts'
import { mayAsk } from '#src/platform/http/asks.ts'
import { testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)

const paperOf = (title: string, text: string): Paper => ({
  title,
  lang: 'th',
  author: 'เทศบาลตำบลธารใส',
  subject: title,
  at: '2026-11-21T03:04:05Z',
  numerals: 'thai',
  pictures: {},
  sections: [
    {
      page: { orientation: 'portrait', margins: 'letter' },
      pageNumbers: 'none',
      blocks: [{ kind: 'paragraph', text: [text] }],
    },
  ],
})

async function publish(agencyId: string, title: string, text: string): Promise<string> {
  return app.tx(agencyId, async tx => {
    const source = { kind: 'report', id: newId() } as const
    const { id } = await keepPaper(tx, { source, paper: paperOf(title, text), code: newPaperCode() })
    await publishPaper(tx, id, { kind: 'order', letterId: newId(), ref: 'คำสั่งที่ 12/2569' })
    return id
  })
}
const search = async (q: string, more = '') => app.browser().get(`/search?q=${encodeURIComponent(q)}${more}`)
/** The titles of the results, in order. */
const titles = (answer: { html: string }) =>
  [...answer.html.matchAll(/<li[^>]*>\s*<div[^>]*>\s*<p class="font-semibold"><a[^>]*>([\s\S]*?)<\/a>/g)].map(
    ([, title = '']) => title.replace(/<[^>]+>/g, ''),
  )

let taxId = ''
beforeAll(async () => {
  const here = world.here()
  taxId = await publish(here, 'ประกาศกำหนดชำระภาษีที่ดินและสิ่งปลูกสร้าง', 'ชำระได้ถึงวันที่ 30 เมษายน 2569 ที่กองคลัง')
  await publish(here, 'รายงานการซ่อมแซมไฟฟ้าส่องสว่าง', 'ซ่อมไฟทาง 120 จุด ในหมู่ที่ 3 <script>alert(1)</script>')
  await publish(here, 'รายงานประชุม', 'ที่ประชุมพิจารณาเรื่องภาษีที่ดินและสิ่งปลูกสร้าง')
  await publish(world.there(), 'ประกาศภาษีที่ดินของทุ่งแจ้ง', 'เรื่องของอีกหน่วยงาน')
  await app.tx(here, tx => searchIndex.rebuild(tx))
})

describe('the search', () => {
  it('S151: finds what is public by its title first, then by its text, with the words marked', async () => {
    const answer = await search('ภาษีที่ดิน')
    expect(titles(answer)).toEqual(['ประกาศกำหนดชำระภาษีที่ดินและสิ่งปลูกสร้าง', 'รายงานประชุม'])
    expect(answer.html).toContain('<mark>ภาษี')
    expect(answer.text).toContain('พบ 2 เรื่อง')
    expect(answer.text).toContain('21 พ.ย. 2569')
  })

  it('understands other words, either digits and English', async () => {
    expect(titles(await search('ไฟดับ'))).toContain('รายงานการซ่อมแซมไฟฟ้าส่องสว่าง')
    expect(titles(await search('street light'))).toContain('รายงานการซ่อมแซมไฟฟ้าส่องสว่าง')
    expect(titles(await search('เมษายน ๒๕๖๙'))).toEqual(['ประกาศกำหนดชำระภาษีที่ดินและสิ่งปลูกสร้าง'])
    const english = await app.browser().get('/en/search?q=phone')
    expect(english.text).toContain('Contact')
  })

  it('finds contact channels, and a new one at once', async () => {
    expect(titles(await search('เบอร์โทร'))).toContain('ติดต่อเรา')
    expect(titles(await search('อู่ทองคลินิก'))).toEqual([])
    const ita = await world.as('ita')
    await ita.fill('/office/agency/channels/new', { kind: 'phone', value: '0 0000 7777', label_th: 'อู่ทองคลินิก' })
    expect(titles(await search('อู่ทองคลินิก'))).toEqual(['ติดต่อเรา'])
  })

  it('finds item pages and every page of the menu, and each leads somewhere', async () => {
    const items = await search('โครงสร้าง', '&kind=item')
    expect(titles(items)[0]).toMatch(/^O\d+ .*โครงสร้าง.* 25\d\d$/)
    expect(items.html).toMatch(/href="\/ita\/25\d\d\/o\d+"/)
    const found = await database.asOwner(
      `select distinct on (source_kind, year) href from search_entry where agency_id = $1 and shown and source_kind in ('page', 'item')
       union select href from search_entry where agency_id = $1 and shown and source_kind = 'page'`,
      [world.here()],
    )
    expect(found.rows.length).toBeGreaterThan(20)
    for (const { href } of found.rows as { href: string }[])
      expect((await app.browser().get(href)).status, href).toBe(200)
  })

  it('the map for search engines has item pages, pages that ask something and datasets, each once, and each opens', async () => {
    const { html } = await app.browser().get('/sitemap.xml')
    const all = [...html.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
    expect(new Set(all).size).toBe(all.length)
    for (const path of ['/', '/ledger', '/ita', '/ita/2569', '/ita/2569/o1', '/ita/2568/o2', '/open-data/publications'])
      expect(all, path).toContain(path)
    expect(all).not.toContain('/search')
    expect(all.filter(path => path.includes(':') || path.startsWith('/office'))).toEqual([])
    const papers = all.filter(path => path.startsWith('/papers/'))
    expect(papers.length).toBeGreaterThan(1)
    const others = all.filter(path => !/^\/(?:papers|ita|open-data)\//.test(path))
    for (const path of [...others, '/ita/2569/o1', '/open-data/publications', papers[0] ?? ''])
      expect((await app.browser().get(path)).status, path).toBe(200)
  })

  it('forgets what is withdrawn in the same transaction, its words too', async () => {
    const id = await publish(world.here(), 'คำสั่งแต่งตั้งผู้ดูแลกระเช้าไฟฟ้า', 'กระเช้าไฟฟ้า')
    expect(titles(await search('กระเช้าไฟฟ้า'))).toHaveLength(1)
    await app.tx(world.here(), tx => withdrawPaper(tx, id, 'พิมพ์ผิด'))
    expect(titles(await search('กระเช้าไฟฟ้า'))).toHaveLength(0)
    const rows = await database.asOwner('select title_th, body, words::text from search_entry where source_key = $1', [
      id,
    ])
    expect(rows.rows).toEqual([{ title_th: '', body: '', words: '' }])
  })

  it('shows only the own agency', async () => {
    const there = await app.browser('obt.localhost').get(`/search?q=${encodeURIComponent('ภาษีที่ดิน')}`)
    expect(titles(there)).toEqual(['ประกาศภาษีที่ดินของทุ่งแจ้ง'])
  })

  it('narrows by kind and year, and keeps the words', async () => {
    expect(titles(await search('ภาษีที่ดิน', '&kind=page'))).toEqual([])
    expect(titles(await search('ภาษีที่ดิน', '&kind=paper&year=2570'))).toHaveLength(2)
    expect(titles(await search('ภาษีที่ดิน', '&year=2569'))).toEqual([])
    expect(titles(await search('ภาษีที่ดิน', '&kind=nonsense&year=abc'))).toHaveLength(2)
  })

  it('goes on page by page without losing or repeating anything', async () => {
    for (let n = 1; n <= 23; n++) await publish(world.here(), `เทศบัญญัติฉบับที่ ${n}`, 'ข้อความ')
    const seen: string[] = []
    let address: string | undefined = `/search?q=${encodeURIComponent('เทศบัญญัติ')}`
    for (let pages = 0; address && pages < 9; pages++) {
      const answer = await app.browser().get(address)
      seen.push(...titles(answer))
      address = /href="(\/search\?[^"]*after=[^"]*)"/.exec(answer.html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toHaveLength(23)
    expect(new Set(seen).size).toBe(23)
  })

  it('the same papers can be taken as open data, page by page and without a gap', async () => {
    const take = async (address: string) => JSON.parse((await app.browser().get(address)).html)
    const all: { code: string }[] = (await take('/api/v1/datasets/papers')).rows
    expect(all.length).toBeGreaterThan(20)
    const seen: string[] = []
    for (let next: string | null = '/api/v1/datasets/papers?limit=7'; next !== null; ) {
      const page: { rows: { code: string }[]; next: string | null } = await take(next.replace(/^https?:\/\/[^/]+/, ''))
      expect(page.rows.length).toBeLessThanOrEqual(7)
      seen.push(...page.rows.map(row => row.code))
      next = page.next
    }
    expect(seen).toEqual(all.map(row => row.code))
  })

  it('says what may have been meant, and where else to look', async () => {
    const answer = await search('ภาษีทีดิน')
    expect(answer.text).toContain('คุณหมายถึง')
    expect(answer.html).toContain(`q=${new URLSearchParams({ q: 'ภาษีที่ดิน' }).toString().slice(2)}`)
    expect(answer.text).toContain('ติดต่อเรา')
    const nothing = await search('ฮฮฮฮ')
    expect(nothing.status).toBe(200)
    expect(nothing.text).toContain('ลองใช้คำสั้นลง')
  })

  it('shows the usual questions while nothing was typed', async () => {
    for (const address of ['/search', '/search?q=', '/search?q=%20%20', '/en/search'])
      expect((await app.browser().get(address)).html).toMatch(/Land tax|ภาษีที่ดินและสิ่งปลูกสร้าง/)
  })

  it.each([
    ['ten thousand letters', 'ก'.repeat(10_000)],
    ['ten thousand words', 'ภาษี '.repeat(10_000)],
    ['operators', '! & | ( ) <-> :* - + "ภาษี'],
    ['quotes', `'"\\''`],
    ['SQL', `'; drop table search_entry; --`],
    ['tsquery', `'a':*A & !('b' <2> 'c')`],
    ['markup', '<script>alert(1)</script>'],
    ['control letters', 'a\u0000b\u202e'],
    ['percent signs', '%_%'],
  ])('stands %s', async (_what, typed) => {
    const answer = await search(typed)
    expect(answer.status).toBe(200)
    expect(answer.html).not.toContain('<script>alert')
  })

  it('says that a long search was cut, and stands letters that are none', async () => {
    expect((await search('ภาษี '.repeat(500))).text).toContain('เราใช้เฉพาะส่วนต้น')
    for (const address of ['/search?q=%E0%B8', '/search?q=%', '/search?q=%ff%fe', '/search?q[]=x&q=a&q=b'])
      expect((await app.browser().get(address)).status, address).toBe(200)
  })

  it('escapes what the papers themselves say', async () => {
    const answer = await search('ซ่อมไฟทาง')
    expect(answer.html).not.toContain('<script>alert')
    expect(answer.html).toContain('&lt;script')
  })

  it('makes one statement of its own, two where nothing was found', async () => {
    const browser = app.browser()
    const plain = await countingStatements(() => browser.get('/search'))
    const hit = await countingStatements(() => search('ภาษีที่ดิน'))
    const none = await countingStatements(() => search('ฮฮฮฮฮ'))
    expect(hit.statements - plain.statements).toBeLessThanOrEqual(2)
    expect(none.statements - plain.statements).toBeLessThanOrEqual(3)
  })

  it('is polite: who asks without end is told to wait', async () => {
    const allowed = await Promise.all(
      Array.from({ length: 620 }, () => mayAsk(`/search ${world.there()} 127.0.0.1`, 600)),
    )
    expect(allowed.filter(Boolean).length).toBeLessThanOrEqual(600)
    expect((await app.browser('obt.localhost').get('/search?q=a')).status).toBe(429)
    expect((await app.browser('obt.localhost').get('/search')).status).toBe(200)
  })
})

describe('files', () => {
  const files: string[] = []
  let isPublic = true
  const source: SearchSource = {
    kind: 'test',
    kinds: { news: { th: 'ข่าว', en: 'News' } },
    all: async () => ['one'],
    one: async () =>
      isPublic
        ? {
            kind: 'news',
            href: '/news/one',
            title: { th: 'ข่าวที่มีไฟล์แนบ', en: '' },
            summary: { th: '', en: '' },
            body: '',
            files,
            at: app.now,
          }
        : undefined,
    on: {},
  }
  const index = searchIndexOf([source])
  const readJob = () => {
    const job = index.jobs.find(one => one.name === 'search-read-files')
    if (!job) throw new Error('no such job')
    const data = { agency: world.here(), kind: 'test', key: 'one' }
    return job.run({ ...app.house(), mailer: undefined }, data as never)
  }
  const rows = async (): Promise<object[]> =>
    (await database.asOwner(`select file_text, shown from search_entry where source_kind = 'test'`)).rows

  it('S151: are read a moment later, and found by the words inside them', async () => {
    const bytes = await renderPdf(paperOf('แนบ', 'มาตรการจัดระเบียบแผงลอยบริเวณตลาดสด'))
    const house = app.house()
    const received = await receiveFile(Readable.from([Buffer.from(bytes)]), {
      name: 'a.pdf',
      limit: 10_000_000,
      accept: ['pdf'],
      tempFolder: house.tempFolder,
    })
    if (!received.ok) throw new Error(received.because)
    files.push(await app.tx(world.here(), tx => keepFile(tx, house.store, received.value, { isPublic: true })))
    await received.value.discard()
    await app.tx(world.here(), async tx => {
      const { writeEntry } = await import('#src/features/site/search/write-entry.ts')
      expect(await writeEntry(tx, source, 'one')).toBe(true)
    })
    expect(titles(await search('แผงลอย'))).toEqual([])
    await readJob()
    const answer = await search('แผงลอย')
    expect(titles(answer)).toEqual(['ข่าวที่มีไฟล์แนบ'])
    expect(answer.text).toContain('พบในไฟล์แนบ')
    expect(answer.html).toContain('<mark>แผงลอย')
    await readJob()
    expect(await rows()).toHaveLength(1)
  })

  it('are forgotten with the thing they belong to', async () => {
    isPublic = false
    await readJob()
    expect(await rows()).toEqual([{ file_text: '', shown: false }])
    expect(titles(await search('แผงลอย'))).toEqual([])
  })
})

it('has made everything again after a rebuild', async () => {
  const before = await search('ภาษีที่ดิน')
  await database.asOwner('update search_entry set words = $1, head = $1 where agency_id = $2', ['', world.here()])
  expect(titles(await search('ภาษีที่ดิน'))).toEqual([])
  await app.tx(world.here(), tx => searchIndex.rebuild(tx))
  expect(titles(await search('ภาษีที่ดิน'))).toEqual(titles(before))
  expect(taxId).not.toBe('')
})
