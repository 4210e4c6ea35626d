// Follows every inner link of the public site, without signing in, in both languages: nothing is dead, every page says what it is and when
// it changed, is small, and asks nobody else for anything. Pages are fetched; the browser looks only at what must be seen to be known.
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { phone, siteUrl, testBrowser } from '#test/harness/browser.ts'
import { kindOf } from '#test/harness/links.ts'

const browser = testBrowser()
const MOST_BYTES = 60_000
const MOST_SHIFT = 0.05
const AT_ONCE = 4

/** Made for whoever asks and costly to make; one of each kind stands for all. A set of everything is made for one visitor at a time. */
const isCostly = (path: string) => /\/print\/|\/all\.zip$|^\/(en\/)?papers\/.*\?format=/.test(path)
/** The same page with another choice made at its side: beyond what one link does, it is not a page of its own. */
const isChoice = (path: string) => /^\/(en\/)?(display|sign-in)\?|\?words=all/.test(path)

interface Crawled {
  readonly faults: string[]
  readonly pages: Map<string, string>
}

async function crawl(from: readonly string[]): Promise<Crawled> {
  const origin = siteUrl()
  const faults: string[] = []
  const pages = new Map<string, string>()
  const seen = new Set<string>(from)
  const waiting = from.map(path => ({ path, on: 'the start' }))
  const meet = (address: string, on: string) => {
    const url = new URL(address, origin + on)
    if (url.origin !== origin) return
    const path = url.pathname + url.search
    const key = isCostly(path) ? kindOf(path) : path
    if (isChoice(path) || seen.has(key)) return
    seen.add(key)
    waiting.push({ path, on })
  }
  const visit = async ({ path, on }: { path: string; on: string }) => {
    const answer = await fetch(origin + path, { redirect: 'manual' })
    const body = await answer.text()
    if (answer.status >= 400 && !(answer.status === 410 && /ถอน|withdrawn/i.test(body)))
      faults.push(`${answer.status} ${path}, linked from ${on}`)
    const to = answer.headers.get('location')
    if (to !== null) meet(to, path)
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) return
    pages.set(path, body)
    faults.push(...faultsOf(path, body))
    for (const address of linksOf(body)) meet(address, path)
  }
  let busy = 0
  const worker = async () => {
    for (;;) {
      const next = waiting.shift()
      if (next === undefined && busy === 0) return
      if (next === undefined) {
        await new Promise(resolve => setTimeout(resolve, 5))
        continue
      }
      busy++
      await visit(next).finally(() => busy--)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { faults, pages }
}

const decoded = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
const linksOf = (html: string) =>
  [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].map(match => decoded(match[1] ?? '')).filter(isAddress)
const isAddress = (text: string) => !/^(#|mailto:|tel:|data:)/.test(text)

function faultsOf(path: string, html: string): string[] {
  const faults: string[] = []
  const isThere = (what: string, there: boolean) => {
    if (!there) faults.push(`${path}: ${what}`)
  }
  const lang = /^\/en(\/|$|\?)/.test(path) ? 'en' : 'th'
  isThere(`lang="${lang}"`, html.includes(`<html lang="${lang}"`))
  isThere('a title', /<title>[^<]{3,}<\/title>/.test(html))
  isThere('a description', /<meta name="description" content="[^"]{10,}"/.test(html))
  isThere('one h1', [...html.matchAll(/<h1[\s>]/g)].length === 1)
  isThere('one main', [...html.matchAll(/<main[\s>]/g)].length === 1)
  if (!/^\/(en\/)?(sign-in|office)/.test(path))
    isThere(
      'when it was updated',
      /(ปรับปรุงเมื่อ|updated on)\s*(<[^>]+>\s*)*\d+/i.test(html.slice(html.indexOf('<footer'))),
    )
  const size = gzipSync(html).length
  isThere(`at most ${MOST_BYTES} bytes, not ${size}`, size <= MOST_BYTES)
  for (const [picture] of html.matchAll(/<img\s[^>]*>/g))
    isThere(`words for ${picture.slice(0, 100)}`, attribute(picture, 'alt') !== undefined)
  for (const [tag] of html.matchAll(/<(?:img|script|iframe|source|video|link)\s[^>]*>/g)) {
    const from = tag.startsWith('<link') ? attribute(tag, 'href') : attribute(tag, 'src')
    const isMeant = !tag.startsWith('<link') || /rel="(stylesheet|icon|preload|manifest)"/.test(tag)
    if (from !== undefined && !from.startsWith('data:') && isMeant)
      isThere(`nothing of strangers, not ${from}`, new URL(from, siteUrl()).origin === siteUrl())
  }
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(match => match[1]))
  for (const match of html.matchAll(/\shref="#([^"]+)"/g))
    isThere(`a place called #${match[1]}`, ids.has(match[1] ?? ''))
  return faults
}

test('S150 S151 S156: no inner link of the public site is dead, and every page says what it is, in both languages', async () => {
  const { faults, pages } = await crawl(['/', '/en'])
  expect(faults).toEqual([])
  const kinds = new Set([...pages.keys()].map(path => kindOf(path.split('?')[0] ?? '')))
  for (const path of [
    '/news/:slug',
    '/activities/:slug',
    '/documents/:slug',
    '/manuals/:slug',
    '/ita/:year/o:number',
    '/papers/:ref',
  ])
    for (const kind of [path, `/en${path}`]) expect([...kinds], 'reached by links').toContain(kind)
  expect(pages.size).toBeGreaterThan(300)
})

const mainPages = [
  '/',
  '/news',
  '/news/loy-krathong-2569',
  '/activities',
  '/activities/rabies-vaccine-2569',
  '/manuals/building-permit',
  '/documents',
  '/ita/2569',
  '/ita/2569/o9',
  '/search?q=ภาษี',
]

test('nothing jumps while a page arrives on a phone', async () => {
  const page = await browser.open({ viewport: phone })
  await page.addInitScript(() => {
    const kept = { sum: 0 }
    Object.assign(window, { shifted: kept })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) if ('value' in entry) kept.sum += Number(entry.value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const jumping: string[] = []
  for (const path of mainPages) {
    await page.goto(path, { waitUntil: 'networkidle' })
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    const sum = await page.evaluate(() => (window as unknown as { shifted: { sum: number } }).shifted.sum)
    if (sum >= MOST_SHIFT) jumping.push(`${path}: ${sum}`)
  }
  expect(jumping).toEqual([])
})
