// Letters through their pages, as people use them: drafted, signed with a second factor, returned, decided, verified by strangers; bad input
// refused at its field with nothing lost.
import { beforeAll, describe, expect, test } from 'vitest'
import { acceptProposals, createPlan } from '#src/features/measures/public.ts'
import { printPaper } from '#src/features/papers/public.ts'
import { newId } from '#src/kernel/ids.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { png } from '#test/harness/pictures.ts'
import { digits, setUpSecondFactor } from '#test/harness/totp.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let ita: Browser
let clerk: Browser
let mayor: Browser
let reader: Browser
const keys = { ita: '', clerk: '', mayor: '' }
const ids = { legal: '', clerk: '', mayor: '' }

const one = async (text: string, ...values: unknown[]) => (await database.asOwner(text, values)).rows[0]

beforeAll(async () => {
  ita = await world.as('ita')
  clerk = await world.as('clerk')
  mayor = await world.as('mayor')
  reader = await world.as('auditor')
  const post = async (role: string) =>
    (await one(`select id from post where agency_id = $1 and $2 = any (roles) limit 1`, world.here(), role)).id
  ids.legal = (await one(`select id from unit where agency_id = $1 and name_th = 'งานนิติการ'`, world.here())).id
  ids.clerk = await post('clerk')
  ids.mayor = await post('mayor')
}, 60_000)

const idIn = (location: string) => /letters\/([\w-]{36})/.exec(location)?.[1] ?? ''
const draft = async (form: string, by = ita) => {
  const made = await by.post('/office/letters/new', { form, unit: ids.legal })
  expect(made.status, made.text).toBe(303)
  const id = idIn(made.location)
  const chain = `/office/letters/${id}/chain`
  const page = await by.get(chain)
  const set = await by.post(chain, {
    ...Object.fromEntries(Object.keys(page.form(chain).fields).map(name => [name, ''])),
    link1: ids.clerk,
    link2: ids.mayor,
    _version: page.form(chain).fields._version ?? '',
  })
  expect(set.status, set.text).toBe(303)
  return id
}
const submit = async (id: string) => ita.fill(`/office/letters/${id}/submit`, { code: digits(keys.ita) })
const decide = (by: Browser, key: string, id: string, fields: Record<string, string>) =>
  by.fill(`/office/letters/${id}`, { code: digits(key), ...fields })

describe('a memo through its pages', () => {
  test('nobody signs here without a second factor, and a wrong code loses nothing', async () => {
    const id = await draft('memo-publish')
    const before = await ita.get(`/office/letters/${id}/submit`)
    expect(before.text).toContain('ตั้งรหัสขั้นที่สองก่อนลงนาม')
    expect((await ita.fill(`/office/letters/${id}/submit`, {})).text).toContain('เปิดใช้รหัสขั้นที่สองในบัญชีของคุณก่อน')
    keys.ita = await setUpSecondFactor(ita)
    keys.clerk = await setUpSecondFactor(clerk)
    keys.mayor = await setUpSecondFactor(mayor)
    const wrong = await ita.fill(`/office/letters/${id}/submit`, { code: '000000' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('รหัสไม่ถูกต้อง')
    expect((await submit(id)).location).toBe(`/office/letters/${id}?done=submitted`)

    const queue = await clerk.get('/office/signing')
    expect(queue.html).toContain(`/office/letters/${id}`)
    expect((await clerk.get('/office')).text).toContain('ลงนาม: รายงานผลการดำเนินการ')
    const card = await clerk.get(`/office/letters/${id}`)
    expect(card.text).toContain('ความเห็นของคุณ')
    expect(card.text).toContain('เสนอต่อนายกเทศมนตรีตำบลธารใส')
    const short = await decide(clerk, keys.clerk, id, { phrase: 'return', remark: '' })
    expect(short.status).toBe(422)
    expect(short.text).toContain('บอกว่าให้แก้ตรงไหน')
    const code = await clerk.fill(`/office/letters/${id}`, {
      phrase: 'should-approve',
      remark: 'เห็นชอบตามเสนอ',
      code: '123456',
    })
    expect(code.status).toBe(422)
    expect(code.html, 'what was typed stays').toContain('เห็นชอบตามเสนอ')
    expect((await decide(clerk, keys.clerk, id, { phrase: 'return', remark: 'เพิ่มตัวเลข' })).status).toBe(303)
    const back = await ita.get(`/office/letters/${id}`)
    expect(back.text).toContain('ส่งกลับให้แก้')
    expect(back.text).toContain('เพิ่มตัวเลข')
    expect((await reader.get(`/office/letters/${id}/edit`)).status).toBe(404)
    expect((await ita.fill(`/office/letters/${id}/edit`, { subject: '' })).text).toContain('ต้องกรอก')
    expect((await ita.fill(`/office/letters/${id}/edit`, { subject: 'รายงานผล <b>&"#set</b> $x$' })).status).toBe(303)
    expect((await submit(id)).status).toBe(303)
    expect((await decide(clerk, keys.clerk, id, { phrase: 'should-approve' })).status).toBe(303)
    expect((await decide(mayor, keys.mayor, id, { phrase: 'approved-publish' })).status).toBe(303)
    const done = await ita.get(`/office/letters/${id}`)
    expect(done.text).toContain('อนุมัติ')
    expect(done.html).not.toContain('<b>&amp;')
    const pdf = await ita.get(`/office/letters/${id}?format=pdf`)
    expect(pdf.response.headers.get('content-type')).toContain('application/pdf')
    expect(pdf.html.slice(0, 5)).toBe('%PDF-')
    expect((await ita.get(`/office/letters/${id}?format=docx`)).html.slice(0, 2)).toBe('PK')
  })

  test('whoever holds the paper verifies it without signing in; another agency knows nothing of it', async () => {
    const row = await one(
      `select l.code, k.id as paper from letter l join kept_paper k on k.code = l.code where l.agency_id = $1 and l.state = 'decided' limit 1`,
      world.here(),
    )
    const stranger = app.browser()
    const page = await stranger.get(`/papers/${row.code.toLowerCase()}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('เอกสารจริงของหน่วยงาน')
    expect(page.text).toContain('นายกเทศมนตรีตำบลธารใส')
    expect(page.text).toContain('เนื้อความไม่ได้เผยแพร่')
    expect(page.text, 'the words of a memo stay inside').not.toContain('จึงเรียนมาเพื่อโปรดทราบ')
    expect(page.response.headers.getSetCookie()).toEqual([])
    expect((await stranger.get(`/papers/${row.code}?format=pdf`)).response.headers.get('content-type')).toContain(
      'text/html',
    )
    expect((await app.browser('obt.localhost').get(`/papers/${row.code}`)).status).toBe(404)
    for (const wrong of ['ABCDEFGHJ', 'OOOOOOOOOO', '%00', '..%2f'])
      expect((await stranger.get(`/papers/${wrong}`)).status, wrong).toBe(404)

    await printPaper.run({ ...app.house(), mailer: undefined }, { agency: world.here(), paper: row.paper })
    const file = await one(
      `select f.sha256, k.pdf_file_id from kept_paper k join file f on f.id = k.pdf_file_id where k.id = $1`,
      row.paper,
    )
    expect(file.sha256).toHaveLength(32)
    await printPaper.run({ ...app.house(), mailer: undefined }, { agency: world.here(), paper: row.paper })
    expect((await one(`select pdf_file_id from kept_paper where id = $1`, row.paper)).pdf_file_id).toBe(
      file.pdf_file_id,
    )
    const { buffer } = await import('node:stream/consumers')
    const bytes = await buffer(
      await app.house().store.get({ agencyId: world.here(), sha256: file.sha256.toString('hex') }),
    )
    const compare = (content: Uint8Array, name = 'a.pdf') =>
      stranger.upload(`/papers/${row.code}`, {}, { file: { name, type: 'application/pdf', bytes: content } })
    expect((await compare(bytes)).text).toContain('ตรงกับฉบับที่หน่วยงานเก็บไว้ทุกตัวอักษร')
    const changed = Buffer.from(bytes)
    changed[changed.length - 20] = (changed[changed.length - 20] ?? 0) ^ 1
    expect((await compare(changed)).text).toContain('ไม่ตรงกับฉบับที่หน่วยงานเก็บไว้')
    expect((await compare(Buffer.from('hello'), 'a.exe')).status).toBe(422)
    expect((await stranger.get(`/papers/${row.code}?done=same`)).text, 'an address proves nothing').not.toContain(
      'ทุกตัวอักษร',
    )
  })

  test('S116 is published only with leave, shows its words, and is withdrawn with a reason that stays', async () => {
    const id = await draft('announcement-e-service')
    await submit(id)
    await decide(clerk, keys.clerk, id, { phrase: 'should-sign' })
    await decide(mayor, keys.mayor, id, { phrase: 'signed' })
    const { paper, code } = await one(`select id as paper, code from kept_paper where source_id = $1`, id)
    const memo = await one(
      `select k.id from kept_paper k join letter l on l.id = k.source_id where l.kind = 'memo' and k.agency_id = $1 limit 1`,
      world.here(),
    )
    const refused = await ita.fill(`/office/papers/${memo.id}/publish`, { sure: 'yes' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('ยังไม่มีบันทึกที่อนุมัติหรือคำสั่งที่ให้เผยแพร่')
    expect((await ita.fill(`/office/papers/${paper}/publish`, {})).text, 'unticked').toContain('ต้องกรอก')
    expect((await ita.fill(`/office/papers/${paper}/publish`, { sure: 'yes' })).status).toBe(303)
    const stranger = app.browser()
    expect((await stranger.get('/papers')).text).toContain('ประชาสัมพันธ์การให้บริการออนไลน์')
    expect((await stranger.get('/papers?q=ไม่มีคำนี้')).text).toContain('ไม่พบเอกสาร')
    expect((await stranger.get(`/papers/${code}`)).text).toContain('จึงประกาศให้ทราบโดยทั่วกัน')
    expect((await stranger.get(`/papers/${code}?format=pdf`)).html.slice(0, 5)).toBe('%PDF-')
    expect((await stranger.get('/en/papers')).text).toContain('Published documents')
    expect((await ita.fill(`/office/papers/${paper}/withdraw`, { reason: 'พิมพ์ผิด' })).status).toBe(303)
    const gone = await stranger.get(`/papers/${code}`)
    expect(gone.text).toContain('พิมพ์ผิด')
    expect(gone.text).not.toContain('จึงประกาศให้ทราบโดยทั่วกัน')
    expect((await stranger.get('/papers')).text).not.toContain('ประชาสัมพันธ์การให้บริการออนไลน์')
  })
})

describe('the desk', () => {
  test('S110 S126 finds letters by words and number in either digits, filters, and prints its registers', async () => {
    const page = await ita.get(`/office/letters?q=${encodeURIComponent('๑/๒๕๖๙')}`)
    expect(page.text).toContain('1/2569')
    expect((await ita.get('/office/letters?kind=memo&state=decided')).text).toContain('รายงานผล')
    expect((await ita.get('/office/letters?q=ไม่มีเรื่องนี้')).text).toContain('ไม่พบหนังสือ')
    expect((await ita.get(`/office/letters?unit=x&kind=y&year=abc&before=z&q=${'ก'.repeat(3000)}`)).status).toBe(200)
    const list = await ita.get('/office/letters/registers')
    const [, register] = /registers\/([\w-]{36})/.exec(list.html) ?? []
    const csv = await ita.get(`/office/letters/registers/${register}?year=2569&format=csv`)
    expect(csv.html).toContain('2569')
    expect((await ita.get(`/office/letters/registers/${register}?year=2569&format=pdf`)).html.slice(0, 5)).toBe('%PDF-')
    expect((await ita.fill(`/office/letters/registers/${register}/edit`, { prefix: 'นม 53801' })).status).toBe(303)
    expect((await reader.get(`/office/letters/registers/${register}/edit`)).status).toBe(404)
    expect((await ita.fill('/office/letters/registers/new', { kind: 'order' })).status).toBe(303)
    expect((await ita.fill('/office/letters/registers/new', { kind: 'order' })).text).toContain('มีทะเบียนนี้แล้ว')
  })

  test('registers what comes in, with its file, to be found and opened again', async () => {
    const sent = await ita.upload(
      '/office/letters/received/new',
      {
        received_on: '20 พ.ย. 2569',
        from_whom: 'ที่ว่าการอำเภอสมมุติ',
        subject: 'ขอเชิญประชุม',
        speed: 'urgent',
        retention: 'one-year',
        channel: 'paper',
      },
      { file: { name: 'scan.png', type: 'image/png', bytes: await png(40, 40) } },
    )
    expect(sent.status, sent.text).toBe(303)
    const at = new URL(sent.location, 'http://x').pathname
    expect((await reader.get(at)).text).toContain('1/2569')
    expect((await reader.get(`${at}?file=yes`)).response.headers.get('content-type')).toContain('image/png')
    expect((await ita.get('/office/letters/received?q=อำเภอ')).text).toContain('ขอเชิญประชุม')
    const wrong = await ita.post('/office/letters/received/new', { received_on: 'เมื่อวาน', from_whom: 'นายอำเภอ' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('นายอำเภอ')
  })

  test('the agency gives its own garuda, and papers carry it', async () => {
    const bad = await ita.upload(
      '/office/letters/settings',
      {},
      { file: { name: 'g.txt', type: 'text/plain', bytes: Buffer.from('x') } },
    )
    expect(bad.status).toBe(422)
    const sent = await ita.upload(
      '/office/letters/settings',
      {},
      { file: { name: 'g.png', type: 'image/png', bytes: await png(400, 430) } },
    )
    expect(sent.status, sent.text).toBe(303)
    expect((await ita.get('/office/letters/settings')).text).toContain('ใช้ภาพครุฑของหน่วยงานแล้ว')
    const id = await draft('memo')
    expect((await ita.get(`/office/letters/${id}`)).html).toContain('data:image/png;base64,')
  })

  test('what is not ours is not there', async () => {
    const id = await draft('memo')
    const other = await world.as('ita', 'there')
    for (const path of ['', '/edit', '/chain', '/submit', '/attach', '/note', '/file?file=x'])
      expect((await other.get(`/office/letters/${id}${path}`)).status, path).toBe(404)
    expect((await ita.get(`/office/letters/${newId()}`)).status).toBe(404)
    expect((await ita.post('/office/letters/new', { form: 'nothing', unit: ids.legal })).text).toContain(
      'เลือกหนึ่งรายการ',
    )
  })

  test('S127 S59 fills the annexes line by line and takes them out again', async () => {
    const id = await draft('order-ita-committee')
    const staff = world.staff('finance')
    const at = `/office/letters/${id}`
    expect(
      (await ita.fill(`${at}/members`, { committee: 'คณะกรรมการอำนวยการ', staff, role: 'กรรมการ' }, `${at}/members`))
        .status,
    ).toBe(303)
    const items = await ita.get(`${at}/items`)
    const [, topic = ''] = /name="items"[^>]*value="([^"]+)"/.exec(items.html) ?? []
    expect((await ita.fill(`${at}/items`, { staff, items: topic, due: '31 มี.ค. 2570' }, `${at}/items`)).status).toBe(
      303,
    )
    expect((await ita.fill(`${at}/items`, { staff }, `${at}/items`)).text).toContain('เลือกอย่างน้อยหนึ่งข้อ')
    expect((await ita.get(at)).text).toContain(
      '31 มี.ค. 2570'.replace(/\d/g, digit => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? ''),
    )
    expect((await ita.fill(`${at}/items`, {}, `${at}/annex`)).status).toBe(303)
    expect((await ita.get(`${at}/items`)).text).toContain('ยังไม่มีรายการในบัญชี')
  })

  test('S18 a measure whose officers stand in an order leads to that order and to their names', async () => {
    const id = await draft('order-caretakers')
    const at = `/office/letters/${id}`
    const fields = { channel: 'website', staff: world.staff('finance'), may_publish: 'yes' }
    expect((await ita.fill(`${at}/caretakers`, fields, `${at}/caretakers`)).status).toBe(303)
    await submit(id)
    await decide(clerk, keys.clerk, id, { phrase: 'should-sign' })
    await decide(mayor, keys.mayor, id, { phrase: 'signed' })
    const { ref } = await one(`select ref from letter where id = $1`, id)
    const measureId = await app.tx(world.here(), async tx => {
      const plan = await createPlan(tx, {
        fiscal_year: 2570,
        based_on_year: null,
        headings: 'issues',
        numbering: 'per-heading',
        supervision: 'quarterly',
        preamble: '',
      })
      if (!plan.ok) throw new Error(plan.because)
      const made = await acceptProposals(tx, { findingId: null, planId: plan.value, picks: ['library:explain-budget'] })
      return made.ok ? (made.value[0] ?? '') : ''
    })
    expect((await ita.get(`/office/measures/${measureId}`)).html).not.toContain(at)
    const thai = ref.replace(/\d/g, (digit: string) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)])
    const sent = await ita.post(`/office/measures/${measureId}/responsible`, {
      kind: 'order',
      order_ref: `คำสั่งที่ ${thai}`,
    })
    expect(sent.status, sent.text).toBe(303)
    const page = await ita.get(`/office/measures/${measureId}`)
    expect(page.html).toContain(`href="${at}"`)
    expect(page.text).toContain('ผู้มีชื่อตามคำสั่ง')
    expect(page.text).toContain('กานดา')
  })
})
