// A real browser on the running program. Every request must stay with us, and no page may complain: an error in the console,
// a refused script or style, a broken picture or an answer of 500 fails the test in which it happened.
import { existsSync } from 'node:fs'
import axe, { type RunOptions } from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { DEMO_PASSWORD } from '#src/features/people/public.ts'

declare global {
  interface Window {
    axe: typeof axe
  }
}

export const desk = { width: 1280, height: 800 }
export const phone = { width: 390, height: 844 }

export interface OpenOptions extends BrowserContextOptions {
  /** 'obt' is the second agency, at a host name of its own. */
  readonly at?: 'obt'
}

export interface TestBrowser {
  /** A page in a context of its own: no cookies, nothing kept. */
  open(options?: OpenOptions): Promise<Page>
  /** What the pages of this test complained about so far; asking takes it as expected. */
  complaints(): string[]
}

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  // Whatever a page might ask of the outside, the name leads nowhere.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
]

export function testBrowser(): TestBrowser {
  let browser: Browser | undefined
  let complaints: string[] = []

  beforeAll(async () => {
    const executablePath = places.find(place => place !== undefined && existsSync(place))
    if (!executablePath) throw new Error('no Chromium on this machine: install one, or set CHROMIUM_PATH')
    browser = await chromium.launch({ executablePath, headless: true, args: quiet })
  })
  afterAll(() => browser?.close())
  afterEach(async () => {
    const said = complaints
    complaints = []
    await Promise.all((browser?.contexts() ?? []).map(context => context.close()))
    expect(said).toEqual([])
  })

  return {
    open: async ({ at, ...options } = {}) => {
      if (!browser) throw new Error('the browser is there only inside tests')
      const context = await browser.newContext({
        extraHTTPHeaders: { 'x-forwarded-for': someAddress() },
        baseURL: siteUrl(at),
        locale: 'th-TH',
        timezoneId: 'Asia/Bangkok',
        viewport: desk,
        reducedMotion: 'reduce',
        ...options,
      })
      context.setDefaultTimeout(10_000)
      listen(context, complaint => complaints.push(complaint))
      return context.newPage()
    },
    complaints: () => complaints.splice(0),
  }
}

/** What a refused form answers with; everything else from 400 up is a fault, and so is a page that is not there. */
const refusals = [409, 410, 422]

const someAddress = () => `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`

function listen(context: Awaited<ReturnType<Browser['newContext']>>, complain: (what: string) => void) {
  const ours = [siteUrl(), siteUrl('obt')]
  context.on('request', request => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && !ours.includes(origin)) complain(`asked a stranger: ${request.url()}`)
  })
  context.on('response', response => {
    if (response.status() >= 400 && !refusals.includes(response.status()))
      complain(`${response.status()} ${response.request().method()} ${response.url()}`)
  })
  context.on('console', message => {
    // Answers from 400 up are judged above, by their status.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complain(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', error => complain(`${error.page()?.url()}: ${error.error()}`))
}

export function siteUrl(at?: 'obt'): string {
  const url = inject('siteUrl')
  return at === 'obt' ? url.replace('localhost', 'obt.localhost') : url
}

/** `name` is the part of the e-mail address before the @. */
export async function signIn(page: Page, name: string, at: 'thansai' | 'thungchaeng' = 'thansai') {
  await page.goto('/sign-in')
  await page.getByLabel('อีเมล').fill(`${name}@${at}.example`)
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click()
  await page.waitForURL('**/office')
}

export async function expectAccessible(page: Page) {
  expect(await accessFaults(page)).toEqual([])
}

/** WCAG 2.2 A and AA and the best practices, or only the rules that are named. */
export async function accessFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const runOnly: RunOptions['runOnly'] = rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: tags }
  const { violations } = await page.evaluate(options => window.axe.run(document, options), {
    runOnly,
    resultTypes: ['violations'],
  } satisfies RunOptions)
  const where = `${page.url()} at ${page.viewportSize()?.width}`
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${where}: ${id}: ${html.slice(0, 160)} ${oneLine(failureSummary)}`),
  )
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 240)

/** What stands out of a narrow page; nothing when it can be read without scrolling sideways. */
export async function sidewaysFaults(page: Page, width = 320): Promise<string[]> {
  const before = page.viewportSize() ?? desk
  await page.setViewportSize({ width, height: 700 })
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const out = [...document.body.querySelectorAll('*')].filter(
      one => one.getBoundingClientRect().right > clientWidth + 1,
    )
    return [`${scrollWidth} wide`, ...out.slice(0, 5).map(one => one.outerHTML.slice(0, 120))]
  })
  await page.setViewportSize(before)
  return wide.map(what => `${page.url()} at ${width}: ${what}`)
}
