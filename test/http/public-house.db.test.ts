// The frame of the public house: what every page says of itself, the texts a website must have, its look, and who leads the agency.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { allPages } from '#src/app/web/pages.ts'
import { agencySetUp } from '#src/features/agencies/public.ts'
import { siteTopics } from '#src/features/site/public.ts'
import { countingStatements } from '#src/platform/database/connect.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { png } from '#test/harness/pictures.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let ita: Browser

beforeAll(async () => {
  ita = await world.as('ita')
})
// Rows written past the program do not say that something public changed.
beforeEach(() => app.web().cache.dropAll())

const visit = async (path: string) => app.browser().get(path)
const pages = () => allPages({ doors: app.house().doors, blank: '/assets/blank.svg' })
const publicPages = () =>
  pages().filter(page => page.may === 'public' && page.shell === 'site' && !page.path.includes(':'))
const asPng = async () => ({ name: 'a.png', type: 'image/png', bytes: new Uint8Array(await png(400, 300)) })

describe('every public page', () => {
  test('S150: says when it was updated, what it is about and how it looks where it is shared', async () => {
    const silent: string[] = []
    for (const { path } of publicPages())
      for (const address of [path, path === '/' ? '/en' : `/en${path}`]) {
        const { html, text, status } = await visit(address)
        expect(status, address).toBe(200)
        if (!/<meta name="description" content="[^"]{15,}"/.test(html)) silent.push(address)
        expect(html, address).toContain(`<link rel="canonical" href="http://localhost${address}"`)
        for (const property of ['og:title', 'og:url', 'og:type', 'og:locale', 'og:site_name'])
          expect(html, `${address} ${property}`).toContain(`<meta property="${property}"`)
        expect(text, address).toMatch(
          address.startsWith('/en') ? /updated on \d+ \w+ \d{4}/ : /ปรับปรุงเมื่อ \d+ \S+ 25\d\d/,
        )
      }
    expect(silent, 'pages without a description').toEqual([])
  })

  test('keeps its promise of how many statements it makes, and so do the pages that edit it', async () => {
    const promised = [...publicPages(), ...pages().filter(page => page.path.startsWith('/office/site'))]
    for (const { path, queries, may } of promised.filter(
      page => page.queries !== undefined && !page.path.includes(':'),
    )) {
      const browser = may === 'public' ? app.browser() : ita
      const { result, statements } = await countingStatements(() => browser.get(path))
      expect(result.status, path).toBe(200)
      expect(statements, path).toBeLessThanOrEqual(queries ?? 0)
    }
  })

  test('S151 S152: stands in the site map, two steps from the home at most', async () => {
    const { html } = await visit('/site-map')
    // A page below another is found from there.
    const isFound = (path: string): boolean =>
      path === '' ||
      html.includes(`href="${path}"`) ||
      (path.lastIndexOf('/') > 0 && isFound(path.slice(0, path.lastIndexOf('/'))))
    const missing = publicPages().filter(({ path }) => path !== '/' && !isFound(path))
    expect(missing.map(page => page.path)).toEqual([])
    const home = (await visit('/')).html
    expect(home).toContain('href="/site-map"')
    expect(home.slice(0, home.indexOf('<main'))).toContain('href="/search"')
  })

  test('S148: leads to the agency’s social pages from its foot', async () => {
    const { html } = await visit('/statistics')
    const foot = html.slice(html.indexOf('<footer'))
    expect(foot).toMatch(/href="https:\/\/line\.me[^"]*"/)
    expect(foot).toMatch(/rel="me"/)
  })

  test('S156: is open without an account or a cookie, with larger text and other colours within reach', async () => {
    for (const { path } of publicPages()) {
      const { response, html } = await visit(path)
      expect(response.headers.getSetCookie(), path).toEqual([])
      expect(html.slice(0, html.indexOf('<main')), path).toContain('href="/display?back=')
    }
  })

  test('S149: answers at the host name of its own agency and no other', async () => {
    expect((await app.browser('obt.localhost').get('/structure')).text).toContain('ทุ่งแจ้ง')
    expect((await app.browser('obt.localhost').get('/structure')).text).not.toContain('ธารใส')
  })
})

describe('texts', () => {
  test('come with the program, filled from the agency’s data, and say to staff that they are unchecked', async () => {
    const { text } = await visit('/privacy')
    expect(text).toContain('เทศบาลตำบลธารใสเก็บข้อมูลเกี่ยวกับคุณให้น้อยที่สุด')
    expect(text).toContain('0 0000 0000')
    expect(text).toContain('prongsai.session_token')
    expect(text).toContain('ลบหลัง 2 วัน')
    expect(text).not.toMatch(/\[(ชื่อหน่วยงาน|เบอร์โทร|อีเมล|ที่อยู่)\]/)
    expect((await visit('/en/privacy')).text).not.toMatch(/\[(agency|phone|mail|address)\]/)
    expect((await ita.get('/office/site/texts')).text).toContain('ยังไม่ได้ตรวจกับมาตรฐานเว็บไซต์ภาครัฐ')
    expect(text).not.toContain('ยังไม่ได้ตรวจ')
  })

  test('never show a hole, also where the agency has given nothing', async () => {
    await database.asOwner(
      `update agency set address_th = '', address_en = '', office_hours_th = '' where agency_id = $1`,
      [world.there()],
    )
    await database.asOwner(`update contact_channel set archived_at = now() where agency_id = $1`, [world.there()])
    for (const path of ['/privacy', '/disclaimer', '/accessibility', '/website-policy', '/structure', '/contact']) {
      const { text, status } = await app.browser('obt.localhost').get(path)
      expect(status, path).toBe(200)
      expect(text, path).not.toMatch(/\[[ก-๛a-z]+\]|undefined|null/)
    }
  })

  test('are written anew by the agency; every wording stays, and the public sees the newest with its day', async () => {
    const sent = await ita.fill('/office/site/texts/disclaimer/edit', {
      body_th: '## เรื่องใหม่\nข้อความของ[ชื่อหน่วยงาน]เอง\n- <b>ข้อหนึ่ง</b>',
      body_en: '',
    })
    expect(sent.location).toBe('/office/site/texts/disclaimer?done=text-saved')
    const { html, text } = await visit('/disclaimer')
    expect(text).toContain('ข้อความของเทศบาลตำบลธารใสเอง')
    expect(text).toContain('ฉบับที่ 1 วันที่ 21 พ.ย. 2569')
    expect(html).toContain('&lt;b&gt;ข้อหนึ่ง')
    expect((await visit('/en/disclaimer')).text, 'Thai where there is no English').toContain('ข้อความของ')
    await ita.fill('/office/site/texts/disclaimer/edit', { body_th: 'ฉบับสอง' })
    const office = await ita.get('/office/site/texts/disclaimer')
    expect(office.text).toContain('ฉบับที่ 1 · 21 พ.ย. 2569')
    expect(office.text).toContain('เรื่องใหม่')
    expect((await visit('/disclaimer')).text).toContain('ฉบับสอง')
  })

  test('refuse a hole that nothing fills, an old version and no change', async () => {
    const hole = await ita.fill('/office/site/texts/privacy/edit', { body_th: 'โทร [เบอร์ลับ]' })
    expect(hole.status).toBe(422)
    expect(hole.text).toContain('ไม่รู้จัก [เบอร์ลับ]')
    const same = await ita.fill('/office/site/texts/privacy/edit', {})
    expect(same.status).toBe(422)
    const old = await ita.post('/office/site/texts/disclaimer/edit', { body_th: 'x', body_en: '', _version: '0' })
    expect(old.status).toBe(409)
    const officer = await world.as('disaster')
    expect((await officer.get('/office/site/texts')).status).toBe(404)
  })
})

describe('the look', () => {
  test('a colour is chosen without code and marks every public page, not the office', async () => {
    expect((await visit('/contact')).html).not.toContain('data-colour')
    const sent = await ita.fill('/office/site/look', { colour: 'purple' })
    expect(sent.status).toBe(303)
    expect((await visit('/contact')).html).toContain('data-colour="purple"')
    expect((await ita.get('/office')).html).not.toContain('data-colour')
    expect((await ita.fill('/office/site/look', { colour: 'pink' })).status).toBe(422)
  })

  test('the home’s picture needs words, is made anew, is shown and shared, and is gone when it is taken away', async () => {
    const silent = await ita.upload('/office/site/look/picture', { alt_th: '', alt_en: '' }, { picture: await asPng() })
    expect(silent.status).toBe(422)
    expect(silent.text).toContain('บอกสั้น ๆ ว่าในรูปมีอะไร')
    const sent = await ita.upload(
      '/office/site/look/picture',
      { alt_th: 'คลองหน้าสำนักงาน', alt_en: '' },
      { picture: await asPng() },
    )
    expect(sent.status).toBe(303)
    const home = await visit('/')
    const src = /src="(\/picture\/[\w-]{36})"/.exec(home.html)?.[1] ?? ''
    expect(home.html).toContain('alt="คลองหน้าสำนักงาน"')
    expect((await visit('/contact')).html).toContain(`<meta property="og:image" content="http://localhost${src}"`)
    const picture = await visit(src)
    expect(picture.status).toBe(200)
    expect(picture.response.headers.get('content-type')).toBe('image/png')
    expect((await app.browser('obt.localhost').get(src)).status, 'another agency').toBe(404)
    expect((await ita.post('/office/site/look/no-picture', {})).status).toBe(303)
    expect((await visit('/')).html).not.toContain('/picture/')
    expect((await visit(src)).status).toBe(404)
    expect((await ita.post('/office/site/look/no-picture', {})).status).toBe(422)
  })
})

describe('who leads', () => {
  test('S153 S230: structure shows both sides with their holders of today, and units with their heads', async () => {
    const { text } = await visit('/structure')
    for (const said of ['ฝ่ายการเมือง', 'นายกเทศมนตรี', 'ฝ่ายข้าราชการประจำ', 'ปลัด', 'กองคลัง', 'หน้าที่และอำนาจ'])
      expect(text).toContain(said)
  })

  test('S230: executives show name and post, and no more than was entered for the public', async () => {
    const staff = await database.asOwner(
      `select s.id, s.first_name, s.email from staff s join holding h on h.agency_id = s.agency_id and h.staff_id = s.id
       join post p on p.agency_id = h.agency_id and p.id = h.post_id
       where s.agency_id = $1 and 'mayor' = any(p.roles)`,
      [world.here()],
    )
    const { id, first_name, email } = staff.rows[0]
    const before = await visit('/executives')
    expect(before.text).toContain(first_name)
    expect(before.html, 'the mail for signing in stays inside').not.toContain(email)
    const path = `/office/site/executives/${id}`
    const { fields } = (await ita.get(path)).form()
    const sent = await ita.upload(
      path,
      { ...fields, office_phone: '0 0000 0101', office_mail: 'mayor@thansai.example', photo_alt_th: 'นายกหน้าสำนักงาน' },
      { photo: await asPng() },
    )
    expect(sent.location).toBe('/office/site/executives?done=card-saved')
    const { html, text } = await visit('/executives')
    expect(text).toContain('0 0000 0101')
    expect(html).toContain('mailto:mayor@thansai.example')
    expect(html).toContain('alt="นายกหน้าสำนักงาน"')
    const src = /src="(\/picture\/[\w-]{36})"/.exec(html)?.[1] ?? ''
    expect((await visit(src)).status).toBe(200)
    expect((await ita.post(path, { office_phone: '', _version: '0' })).status, 'an old version').toBe(409)
    const again = (await ita.get(path)).form().fields
    expect((await ita.post(path, { ...again, office_phone: '', without: 'yes' })).status).toBe(303)
    const after = await visit('/executives')
    expect(after.html).not.toContain('0 0000 0101')
    expect(after.html).not.toContain('/picture/')
    expect((await visit(src)).status, 'a portrait that was taken away').toBe(404)
  })

  test('who does not lead has no card, and neither has anybody of another agency', async () => {
    const clerk = world.staff('clerk', 'there')
    expect((await ita.get(`/office/site/executives/${clerk}`)).status).toBe(404)
    expect((await ita.get(`/office/site/executives/${world.staff('disaster')}`)).status).toBe(404)
  })

  test('a change of posts is seen at once', async () => {
    await visit('/structure')
    const served = () => app.web().cache.bytes
    const kept = served()
    expect(kept).toBeGreaterThan(0)
    const admin = await world.as('clerk')
    const unit = await admin.get('/office/units/new')
    const { fields } = unit.form()
    const sent = await admin.post('/office/units/new', { ...fields, kind: 'division', name_th: 'กองทดสอบโครงสร้าง' })
    expect(sent.status, sent.text.slice(0, 300)).toBe(303)
    expect((await visit('/structure')).text).toContain('กองทดสอบโครงสร้าง')
  })
})

describe('contact', () => {
  test('S237: counts the ways to reach the agency, beside the end of the quarter before', async () => {
    await database.asOwner(`update contact_channel set created_at = '2026-11-02' where agency_id = $1`, [world.here()])
    await database.asOwner(
      `update contact_channel set created_at = '2026-05-01' where agency_id = $1 and kind in ('phone', 'email')`,
      [world.here()],
    )
    const before = await database.asOwner(
      `select count(*)::int as n from contact_channel where agency_id = $1 and kind in ('phone', 'email')`,
      [world.here()],
    )
    const { text } = await visit('/contact')
    expect(text).toContain(`ไตรมาสที่ 1/2570 มี 5 ช่องทาง สิ้นไตรมาสที่ 4/2569มี ${before.rows[0].n} ช่องทาง`)
  })

  test('S229: has more than one way, and fewer are pointed out to whoever can mend it', async () => {
    const asks = 'มีช่องทางติดต่อมากกว่าหนึ่งทาง'
    const clerk = await world.as('clerk', 'there')
    await database.asOwner(`update contact_channel set archived_at = null where agency_id = $1`, [world.there()])
    expect((await app.tx(world.there(), tx => agencySetUp(tx, { holds: () => true }))).map(step => step.done)[1]).toBe(
      true,
    )
    await database.asOwner(`update contact_channel set archived_at = now() where agency_id = $1 and position > 0`, [
      world.there(),
    ])
    expect((await app.tx(world.there(), tx => agencySetUp(tx, { holds: () => true }))).map(step => step.done)[1]).toBe(
      false,
    )
    expect((await clerk.get('/office')).text).toContain(asks)
  })

  test('S232: stands at the foot of every page', async () => {
    for (const { path } of publicPages()) {
      const { html } = await visit(path)
      const foot = html.slice(html.indexOf('<footer'))
      expect(foot, path).toContain('tel:')
      expect(foot, path).toContain('href="/contact"')
    }
  })
})

test('S153: structure, duties, executives, contact, social pages and privacy are proven by the site itself, at public addresses', async () => {
  const found = await app.tx(world.here(), tx =>
    siteTopics.proofs(tx, [...siteTopics.topics], { year: 2570, fiscalYear: 2570 }),
  )
  expect([...found.keys()].sort()).toEqual([...siteTopics.topics].sort())
  for (const proofs of found.values())
    for (const { href, title, updatedAt } of proofs) {
      expect((await visit(href.split('#')[0] ?? '')).status, href).toBe(200)
      expect(title.th.length * title.en.length).toBeGreaterThan(0)
      expect(updatedAt.getTime()).toBeGreaterThan(0)
    }
})
