// The whole program in one process over a test database, asked as a browser asks: cookies kept, forms filled and sent,
// redirects followed only when a test says so. No part of the program is replaced; only the clock is given.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { allJobs } from '#src/app/jobs.ts'
import { type House, openHouse } from '#src/app/open-house.ts'
import { makeWeb, type Web } from '#src/app/web/make-web.ts'
import { newId } from '#src/kernel/ids.ts'
import { readConfig } from '#src/platform/config.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { type Jobs, openJobs } from '#src/platform/jobs/open-jobs.ts'
import { makeLog } from '#src/platform/log.ts'
import type { TestDatabase } from './database.ts'

export interface TestApp {
  house(): House
  web(): Web
  /** A browser without cookies, at the host name of an agency. */
  browser(host?: string): Browser
  tx<T>(agencyId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Moves the program's clock. */
  now: Date
}

export function testApp(database: TestDatabase, environment: Record<string, string> = {}): TestApp {
  let house: House | undefined
  let web: Web | undefined
  let jobs: Jobs | undefined
  const app: TestApp = {
    now: new Date('2026-11-21T03:00:00Z'),
    house: () => there(house),
    web: () => there(web),
    browser: (host = 'localhost') => new Browser(there(web), host),
    tx: (agencyId, work) => inAgency(there(house).database, { agencyId, now: app.now }, work),
  }
  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'prongsai-app-'))
    const config = readConfig({
      PRONGSAI_DATA: data,
      DATABASE_URL: database.url,
      LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
      PRONGSAI_SECRET: 'only for tests, thirty-two letters long',
      ...environment,
    })
    const log = makeLog(config.logLevel)
    house = await openHouse(config, log, { clock: () => app.now, migrate: false })
    jobs = await openJobs({ database: house.database, jobs: allJobs, log, works: false })
    web = await makeWeb(house)
  })
  afterAll(async () => {
    await web?.close()
    await jobs?.close(1)
    await house?.close()
  })
  return app
}

function there<T>(thing: T | undefined): T {
  if (!thing) throw new Error('the app is there only inside tests and hooks')
  return thing
}

export type Fields = Readonly<Record<string, string | readonly string[]>>

export interface SentFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #web: Web
  readonly #host: string
  constructor(web: Web, host: string) {
    this.#web = web
    this.#host = host
  }

  get origin() {
    return `http://${this.#host}`
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(path, { method: 'GET', headers })
  }

  /** Sends a form as one of our own pages would. */
  async post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries({ _once: newId(), ...fields }))
      for (const one of [value].flat()) body.append(name, String(one))
    return this.#send(path, {
      method: 'POST',
      body,
      headers: { origin: this.origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
  }

  /** Sends a form with files, as `enctype="multipart/form-data"` does. */
  async upload(
    path: string,
    fields: Fields,
    files: Readonly<Record<string, SentFile | readonly SentFile[]>>,
  ): Promise<Answer> {
    const body = new FormData()
    for (const [name, value] of Object.entries({ _once: newId(), ...fields }))
      for (const one of [value].flat()) body.append(name, String(one))
    for (const [field, sent] of Object.entries(files))
      for (const { name, type, bytes } of [sent].flat())
        body.append(field, new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), name)
    return this.#send(path, { method: 'POST', body, headers: { origin: this.origin } })
  }

  async send(path: string, init: RequestInit): Promise<Answer> {
    return this.#send(path, init)
  }

  /** Opens a page and sends its (first or named) form with what is in it, changed by `fields`. */
  async fill(path: string, fields: Fields, action?: string): Promise<Answer> {
    const page = await this.get(path)
    const form = page.form(action)
    return this.post(form.action || path, { ...form.fields, ...fields })
  }

  async signIn(email: string, password: string): Promise<Answer> {
    return this.post('/sign-in', { email, password })
  }

  async #send(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers)
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    headers.set('host', this.#host)
    const request = new Request(`${this.origin}${path}`, { ...init, headers })
    const response = await this.#web.app.fetch(request, { address: '127.0.0.1' })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '' || /max-age=0/i.test(cookie)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return new Answer(response, await response.text())
  }
}

export class Answer {
  readonly response: Response
  readonly html: string
  constructor(response: Response, html: string) {
    this.response = response
    this.html = html
  }
  get status() {
    return this.response.status
  }
  get location() {
    return this.response.headers.get('location') ?? ''
  }
  /** What a person reads: tags gone, white space folded. */
  get text() {
    return plainText(
      this.html
        .replace(/<(script|style|svg|head)\b[\s\S]*?<\/\1>/g, ' ')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' '),
    )
  }
  /** The fields of a form as the page holds them. */
  form(action?: string): { action: string; fields: Record<string, string | string[]> } {
    const forms = [...this.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
      ([, attributes = '', inside = '']) => ({
        action: attribute(attributes, 'action') ?? '',
        method: attribute(attributes, 'method') ?? 'get',
        inside,
      }),
    )
    const posts = forms.filter(
      form => form.method.toLowerCase() === 'post' && form.action !== '/sign-out' && form.action !== '/en/sign-out',
    )
    const found = action === undefined ? posts[0] : posts.find(form => form.action === action)
    if (!found)
      throw new Error(
        `no such form on the page (${forms.map(form => form.action).join(', ')}): ${this.text.slice(0, 300)}`,
      )
    return { action: found.action, fields: fieldsOf(found.inside) }
  }
}

function fieldsOf(inside: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  const add = (name: string, value: string) => {
    const known = fields[name]
    fields[name] = known === undefined ? value : [known, value].flat()
  }
  for (const [, attributes = ''] of inside.matchAll(/<input\b([^>]*)>/g)) {
    const name = attribute(attributes, 'name')
    const type = attribute(attributes, 'type') ?? 'text'
    if (!name || type === 'file' || type === 'image') continue
    if ((type === 'radio' || type === 'checkbox') && !/\bchecked\b/.test(attributes)) continue
    add(name, attribute(attributes, 'value') ?? (type === 'checkbox' ? 'on' : ''))
  }
  for (const [, attributes = '', text = ''] of inside.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    add(attribute(attributes, 'name') ?? '', plainText(text))
  for (const [, attributes = '', options = ''] of inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option\b([^>]*\bselected\b[^>]*)>/.exec(options)?.[1] ?? ''
    add(attribute(attributes, 'name') ?? '', attribute(chosen, 'value') ?? '')
  }
  return fields
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
  return found === undefined ? undefined : plainText(found)
}

const plainText = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
