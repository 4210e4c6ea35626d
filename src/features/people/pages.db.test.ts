// The pages of people and groups as somebody in the office uses them: from request to what she reads, and back.
import { describe, expect, test } from 'vitest'
import { countingStatements } from '#src/platform/database/connect.ts'
import { testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { mailOf, PASSWORD, testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)

const at = (name: string, more = '') => `/office/people/${world.staff(name)}${more}`
const postId = async (name: string) => {
  const found = await database.asOwner('select id from post where agency_id = $1 and name_th = $2', [
    world.here(),
    name,
  ])
  return String(found.rows[0].id)
}
describe('the list of staff', () => {
  test('shows names with rank, main post with level, unit, class, state and whom somebody acts for', async () => {
    const { text } = await (await world.as('clerk')).get('/office/people')
    for (const said of [
      'พ.จ.อ. ชาญวิทย์ กล้าธารา',
      'นักวิชาการเงินและบัญชีชำนาญการ',
      'รักษาราชการแทน ผู้อำนวยการกองคลัง',
      'นักวิเคราะห์นโยบายและแผนปฏิบัติการ และอีก 1 ตำแหน่ง',
      'งานยุทธศาสตร์และงบประมาณ',
      'ยังไม่เปิดบัญชี',
      'ลูกจ้างประจำ',
      'พนักงานจ้างตามภารกิจ',
      'เพิ่มคน',
    ])
      expect(text).toContain(said)
  })

  test('S302, S314: an อบต. has พนักงานส่วนตำบล where a municipality has พนักงานเทศบาล', async () => {
    const here = (await (await world.as('ita')).get('/office/people')).text
    const there = (await (await world.as('ita', 'there')).get('/office/people')).text
    expect([here.includes('พนักงานเทศบาล'), here.includes('พนักงานส่วนตำบล')]).toEqual([true, false])
    expect([there.includes('พนักงานเทศบาล'), there.includes('พนักงานส่วนตำบล')]).toEqual([false, true])
    expect(here).not.toContain('เพิ่มคน')
  })

  test('is filtered by its address, keeps what was chosen, and says so when nobody matches', async () => {
    const browser = await world.as('ita')
    const { html, text } = await browser.get(
      '/office/people?q=%E0%B8%A3%E0%B8%B4%E0%B8%99%E0%B8%98%E0%B8%B2%E0%B8%A3&class=officer',
    )
    expect(text).toContain('กานดา รินธาร')
    expect(text).not.toContain('มณีรัตน์')
    expect(html).toContain('value="รินธาร"')
    expect(html).toMatch(/<option value="officer" selected/)
    const none = (await browser.get('/office/people?q=zzz')).text
    expect(none).toContain('ไม่มีใครตรงกับที่กรอง')
    expect((await browser.get('/en/office/people?population=executive')).text).toContain('Duangkamon Thanthongkham')
  })

  test('takes four statements for its content at most', async () => {
    const browser = await world.as('ita')
    const list = await countingStatements(() => browser.get('/office/people?q=a'))
    // begin, two for who asks, one for the frame, commit
    expect(list.statements - 5).toBeLessThanOrEqual(4)
  })
})

describe('a person', () => {
  test('has her contact, posts, superior and standing in; signing in and history are not for everybody', async () => {
    const colleague = (await (await world.as('ita')).get(at('finance'))).text
    for (const said of [
      'นางสาวกานดา รินธาร',
      mailOf('finance'),
      'รักษาราชการแทน ผู้อำนวยการกองคลัง',
      'คำสั่งเทศบาลตำบลธารใส ที่ 88/2569',
    ])
      expect(colleague).toContain(said)
    for (const hidden of ['การเข้าระบบ', 'ประวัติล่าสุด', 'ให้ตำแหน่ง']) expect(colleague).not.toContain(hidden)
  })

  test('S312: the superior stands on the page', async () => {
    const { text } = await (await world.as('ita')).get(at('ita'))
    expect(text).toMatch(/ผู้บังคับบัญชา\s+หัวหน้าฝ่ายปกครอง\s+นายประเสริฐ คลองเย็น/)
  })

  test('has exactly the buttons whose actions would work', async () => {
    const links = async (who: string, whom: string) => {
      const { html } = await (await world.as(who)).get(at(whom))
      const found = ['edit', 'posts/new', 'roles/new', 'leave', 'disable', 'enable', 'link']
      return found.filter(path => html.includes(`href="${at(whom, `/${path}`)}"`))
    }
    await world.openAccount('works')
    expect(await links('admin', 'works')).toEqual(['edit', 'posts/new', 'roles/new', 'leave', 'disable', 'link'])
    expect(await links('clerk', 'works')).toEqual(['edit', 'posts/new', 'roles/new', 'leave', 'disable'])
    expect(await links('clerk', 'clerk')).toEqual(['edit'])
    expect(await links('head', 'ita')).toEqual([])
  })

  test('takes twenty statements at most', async () => {
    const browser = await world.as('admin')
    const { result, statements } = await countingStatements(() => browser.get(at('finance')))
    expect(result.status).toBe(200)
    expect(statements).toBeLessThanOrEqual(20)
  })
})

describe('from a new person to her first sign-in', () => {
  test('errors keep what was typed, the link is shown once, works once, and opens the office', async () => {
    const admin = await world.as('admin')
    const typed = {
      title: 'นาง',
      first_name: 'ธารา',
      last_name: 'ทดลองใหม่',
      class: 'officer',
      email: mailOf('ita'),
      started_on: '๑ ต.ค. ๒๕๖๙',
    }
    const refused = await admin.fill('/office/people/new', typed)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('มีคนในหน่วยงานใช้อีเมลนี้แล้ว')
    expect(refused.html).toContain('value="ทดลองใหม่"')
    expect(refused.html).toContain('value="๑ ต.ค. ๒๕๖๙"')
    expect(refused.html).toContain('href="#f-email"')
    const added = await admin.fill('/office/people/new', { ...typed, email: 'thara@thansai.example' })
    expect(added.location).toMatch(/^\/office\/people\/[0-9a-f-]{36}\?done=staff-added$/)
    const home = added.location.replace('?done=staff-added', '')

    const form = (await admin.get(`${home}/link`)).form()
    const shown = await admin.post(form.action, form.fields)
    expect(shown.status).toBe(200)
    const link = /http:\/\/localhost(\/welcome\/[\w-]{43})/.exec(shown.text)?.[1] ?? ''
    expect(link).not.toBe('')
    const again = await admin.post(form.action, form.fields)
    expect([again.status, again.location]).toEqual([303, `${home}?done=link-made`])
    const kept = await database.asOwner(
      `select count(*)::int as n from sign_in_link l where l::text like '%' || $1 || '%'`,
      [link.slice(9)],
    )
    expect(kept.rows[0].n).toBe(0)

    const fresh = app.browser()
    expect((await fresh.get(link)).text).toContain('นางธารา ทดลองใหม่')
    const set = await fresh.fill(link, { password: PASSWORD, again: PASSWORD })
    expect(set.location).toBe('/office')
    expect((await fresh.get('/office')).status).toBe(200)
    // Without a post or an order she may do nothing yet.
    expect((await fresh.get('/office/people')).status).toBe(404)
    expect((await app.browser().get(link)).status).toBe(410)
    expect((await admin.get(home)).text).toContain('ตั้งรหัสผ่านด้วยลิงก์')
  })

  test('somebody of the same name is asked about once', async () => {
    const admin = await world.as('admin')
    const typed = { title: 'นาย', first_name: 'เมธา', last_name: 'ตรงลำธาร', class: 'officer' }
    const asked = await admin.fill('/office/people/new', typed)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('เป็นคนละคนกับคนชื่อนี้ที่มีอยู่แล้ว')
    expect((await admin.post('/office/people/new', { ...asked.form().fields, namesake: 'yes' })).status).toBe(303)
  })
})

describe('posts and duties', () => {
  test('a second post is given beside the first, and ended with its history', async () => {
    const clerk = await world.as('clerk')
    const post = await postId('นักพัฒนาชุมชน')
    const given = await clerk.fill(at('disaster', '/posts/new'), { post, from: '1 พ.ย. 2569' })
    expect(given.location).toContain('done=post-given')
    const page = await clerk.get(at('disaster'))
    expect(page.text).toContain('นักพัฒนาชุมชน ตำแหน่งเพิ่ม')
    const end = [...page.html.matchAll(/href="([^"]+\/posts\/[^"]+\/end)"/g)].map(([, href]) => href ?? '')
    expect(end).toHaveLength(2)
    const question = await Promise.all(end.map(async href => ({ href, text: (await clerk.get(href)).text })))
    const which = question.find(one => one.text.includes('ดำรงตำแหน่ง นักพัฒนาชุมชน'))?.href ?? ''
    expect((await clerk.fill(which, { last_day: '31/10/2569' })).text).toContain('วันสุดท้ายต้องไม่อยู่ก่อนวันแรก')
    expect((await clerk.fill(which, { last_day: '20/11/2569' })).status).toBe(303)
    const after = (await clerk.get(at('disaster'))).text
    expect(after).toContain('สิ้นสุดแล้ว')
    expect(after).toContain('ให้ดำรงตำแหน่ง นักพัฒนาชุมชน ตั้งแต่ 1 พ.ย. 2569')
  })

  test('a duty by order opens its pages and closes them when it ends', async () => {
    const clerk = await world.as('clerk')
    const officer = await world.as('plan')
    expect((await officer.get('/office/people/new')).status).toBe(404)
    const order = { role: 'system-admin', order_ref: 'คำสั่งที่ 90/2570', from: '1 ต.ค. 2569' }
    expect((await clerk.fill(at('plan', '/roles/new'), { ...order, order_ref: '' })).status).toBe(422)
    expect((await clerk.fill(at('plan', '/roles/new'), order)).status).toBe(303)
    expect((await officer.get('/office/people/new')).status).toBe(200)
    const end = /href="([^"]+\/roles\/[^"]+\/end)"/.exec((await clerk.get(at('plan'))).html)?.[1] ?? ''
    expect((await clerk.fill(end, { last_day: '20 พ.ย. 2569' })).status).toBe(303)
    expect((await officer.get('/office/people/new')).status).toBe(404)
  })
})

describe('shutting out and leaving', () => {
  test('ends the sessions at once; a reason is asked for and kept', async () => {
    const admin = await world.as('admin')
    const shut = await world.as('auditor')
    expect((await admin.fill(at('auditor', '/disable'), { reason: '' })).status).toBe(422)
    expect((await admin.fill(at('auditor', '/disable'), { reason: 'โทรศัพท์หาย' })).status).toBe(303)
    expect((await shut.get('/office')).location).toContain('/sign-in')
    const sessions = await database.asOwner(
      `select count(*)::int as n from auth.session s join staff f on f.user_id = s."userId" where f.id = $1`,
      [world.staff('auditor')],
    )
    expect(sessions.rows[0].n).toBe(0)
    const page = (await admin.get(at('auditor'))).text
    expect(page).toContain('ปิดบัญชี เพราะ โทรศัพท์หาย')
    expect((await admin.fill(at('auditor', '/enable'), { reason: 'ได้เครื่องใหม่แล้ว' })).status).toBe(303)
    expect((await app.browser().signIn(mailOf('auditor'), PASSWORD)).status).toBe(303)
  })

  test('a leaver needs a successor while she holds duties; then all ends and the history stays', async () => {
    const admin = await world.as('admin')
    const leaver = await world.as('administration')
    const alone = await admin.fill(at('administration', '/leave'), { note: 'แฟ้มอยู่ตู้ 3' })
    expect(alone.status).toBe(422)
    expect(alone.text).toContain('เลือกผู้รับงานต่อ')
    expect(alone.html).toContain('แฟ้มอยู่ตู้ 3')
    const done = await admin.fill(at('administration', '/leave'), {
      successor: world.staff('disaster'),
      takes_over: 'yes',
    })
    expect(done.location).toContain('done=staff-left')
    expect((await leaver.get('/office')).location).toContain('/sign-in')
    expect((await admin.get(at('administration'))).text).toContain('พ้นแล้ว')
    expect((await admin.get(at('disaster'))).text).toContain('หัวหน้าฝ่ายปกครอง')
    expect((await admin.get('/office/people')).text).not.toContain('คลองเย็น')
    expect((await admin.get('/office/people?leavers=yes')).text).toContain('คลองเย็น')
  })
})

test('S309, S311, S313: groups are counted and named, with whoever acts among the heads', async () => {
  const { text } = await (await world.as('ita')).get('/office/people/groups')
  for (const said of ['ทุกสำนัก ทุกกอง ทุกฝ่าย', 'คณะผู้บริหารเทศบาล 2 คน', 'หัวหน้าส่วนราชการ 3 คน']) expect(text).toContain(said)
  expect(text).toContain('นางสาวกานดา รินธาร นักวิชาการเงินและบัญชีชำนาญการ')
})
