// Texts used often, put into what an officer writes: filled in from the case, nothing typed lost, and the name only for those who may see it.
import { beforeAll, expect, test } from 'vitest'
import { type Answer, type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { jpeg } from '#test/harness/pictures.ts'
import { applyFor, codeIn, openFromCatalogue, someGround, someUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const TEXTS = '/office/cases/texts'
let clerk: Browser
let id = ''
let code = ''

const WAITING = 'เรียน {ชื่อผู้แจ้ง} เรื่อง{ชื่อบริการ} เลข {เลขเรื่อง} เราทำเสร็จภายใน {วันครบกำหนด}'
const PLAIN = 'ช่างออกไปดูแล้ว รออะไหล่'

async function newCase(name: string) {
  const answers = { symptom: 'out', count: '1', 'where.asset': '3-014', 'contact-phone': '081 234 5678' }
  const sent = await applyFor(app.browser(), 'street-light', { ...answers, 'contact-name': name })
  const { rows } = await database.asOwner('select id from case_file where code = $1', [codeIn(sent.text)])
  return { code: codeIn(sent.text), id: rows[0].id as string }
}

const at = (verb: string, of = id) => `/office/cases/${of}/${verb}`
const add = async (name: string, words: string) =>
  clerk.post(TEXTS, { ...(await clerk.get(TEXTS)).form(TEXTS).fields, name, words })
const optionOf = (page: Answer, name: string) =>
  new RegExp(`<option value="([^"]+)"[^>]*>${name}</option>`).exec(page.html)?.[1] ?? ''
const looks = async (of: string) =>
  (await database.asOwner('select coalesce(sum(times), 0)::int as times from case_look where case_id = $1', [of]))
    .rows[0].times as number

beforeAll(async () => {
  clerk = await world.as('clerk')
  await app.tx(world.here(), async tx => {
    const unit = await someUnit(tx)
    await someGround(tx)
    await openFromCatalogue(tx, 'street-light', unit.id)
  })
  const made = await newCase('สมหญิง รอไฟ')
  id = made.id
  code = made.code
}, 60_000)

test('a text is kept only with words in braces that we know, and says which one we do not', async () => {
  expect((await clerk.get('/office/cases')).html).toContain(`href="${TEXTS}"`)
  expect((await clerk.get(at('message'))).html).not.toContain('data-puts-into')
  const wrong = await add('รับเรื่อง', 'เรียน {ชื่อ} เราได้รับแล้ว')
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('เราไม่รู้จัก {ชื่อ}')
  // What was typed is still there, and the words that may be used are said.
  expect(wrong.form(TEXTS).fields).toMatchObject({ name: 'รับเรื่อง', words: 'เรียน {ชื่อ} เราได้รับแล้ว' })
  expect(wrong.text).toContain('{เลขเรื่อง} {ชื่อบริการ} {ชื่อผู้แจ้ง} {วันครบกำหนด}')
  expect((await add('ค้าง', 'เรื่อง {เลขเรื่อง')).status).toBe(422)
  expect((await add('กำลังทำ', WAITING)).status).toBe(303)
  expect((await add('รออะไหล่', PLAIN)).status).toBe(303)
  const { rows } = await database.asOwner('select name from case_template order by name')
  expect(rows.map(row => row.name)).toEqual(['กำลังทำ', 'รออะไหล่'])
})

test('without script the form comes back with the text behind what was typed, filled in from the case, and nothing is sent', async () => {
  const page = await clerk.get(at('message'))
  const { fields } = page.form(at('message'))
  const put = await clerk.post(at('message'), {
    ...fields,
    words: 'สวัสดีครับ',
    told: 'phone',
    template: optionOf(page, 'กำลังทำ'),
    _again: 'text',
  })
  expect(put.status).toBe(200)
  const filled = put.form(at('message')).fields
  // Not received yet: the case has a code and no number.
  expect(filled.words).toMatch(
    new RegExp(`^สวัสดีครับ\\nเรียน สมหญิง รอไฟ เรื่องแจ้งไฟถนนดับ เลข ${code} เราทำเสร็จภายใน \\d+ \\S+ 2569$`),
  )
  expect(filled.told).toBe('phone')
  expect(filled.template).toBe('')
  const events = async () =>
    (await database.asOwner('select verb, words from case_event where case_id = $1 order by id', [id])).rows
  expect((await events()).map(row => row.verb)).toEqual(['submit'])
  expect((await clerk.post(at('message'), filled)).status).toBe(303)
  expect((await events()).at(-1)).toEqual({ verb: 'message', words: filled.words })
})

test('a form with files and days keeps what was typed in every other field', async () => {
  const { fields } = (await clerk.get(at('receive'))).form(at('receive'))
  await clerk.post(at('receive'), fields)
  const page = await clerk.get(at('plan'))
  const put = await clerk.post(at('plan'), {
    ...page.form(at('plan')).fields,
    day: 'สิ้นเดือน',
    part: 'morning',
    template: optionOf(page, 'รออะไหล่'),
    _again: 'text',
  })
  // The day is not a day yet: that is said when the form is sent, not now.
  expect(put.status).toBe(200)
  expect(put.form(at('plan')).fields).toMatchObject({ day: 'สิ้นเดือน', part: 'morning', words: PLAIN })
  const finish = await clerk.get(at('finish'))
  const photo = { photos: { name: 'after.jpg', type: 'image/jpeg', bytes: await jpeg() } }
  const sent = { ...finish.form(at('finish')).fields, template: optionOf(finish, 'กำลังทำ'), _again: 'text' }
  const again = await clerk.upload(at('finish'), sent, photo)
  expect(again.status).toBe(200)
  expect(again.form(at('finish')).fields.words).toMatch(/เลข ฟ \d+\/2569/)
  expect((await database.asOwner('select state from case_file where id = $1', [id])).rows).toEqual([
    { state: 'received' },
  ])
})

test('no text chosen, or one of another agency, is said at the field and changes nothing', async () => {
  const page = await clerk.get(at('message'))
  for (const template of ['', '00000000-0000-7000-8000-000000000000']) {
    const put = await clerk.post(at('message'), {
      ...page.form(at('message')).fields,
      words: 'ก',
      template,
      _again: 'text',
    })
    expect(put.status).toBe(422)
    expect(put.text).toContain('เลือกหนึ่งข้อจากรายการ')
    expect(put.form(at('message')).fields.words).toBe('ก')
  }
})

test('the name stands there only for those who may see it, is looked at in the open, and is a polite word where nobody gave one', async () => {
  const named = await newCase('สมชาย มีชื่อ')
  const page = await clerk.get(at('message', named.id))
  expect(page.html).toContain('สมชาย มีชื่อ')
  expect(await looks(named.id)).toBe(1)
  const { fields } = page.form(at('message', named.id))
  await clerk.post(at('message', named.id), { ...fields, template: optionOf(page, 'กำลังทำ'), _again: 'text' })
  expect(await looks(named.id)).toBe(2)
  const nobody = await newCase('')
  const anonymous = await clerk.get(at('message', nobody.id))
  expect(anonymous.html).toContain('เรียน ผู้แจ้ง เรื่อง')
  expect(await looks(nobody.id)).toBe(0)
  const stranger = await world.as('ita')
  expect((await stranger.get(at('message', named.id))).status).toBe(404)
  expect((await stranger.post(at('message', named.id), { ...fields, _again: 'text' })).status).toBe(404)
  const elsewhere = await world.as('clerk', 'there')
  expect((await elsewhere.post(at('message', named.id), { ...fields, _again: 'text' })).status).toBe(404)
})

test('the Enter key in a field sends the form and does not put a text in', async () => {
  const page = await clerk.get(at('tell-delay'))
  const form = page.html.slice(page.html.indexOf(`action="${at('tell-delay')}"`))
  expect(/<button\b[^>]*>/.exec(form)?.[0]).not.toContain('_again')
})
