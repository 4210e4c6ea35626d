// A form that came to nothing because the matter went on, or the session ended, while somebody typed: what was typed goes back to her.
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { oneOfEachOfCases } from '#test/harness/cases.ts'
import { testDatabase } from '#test/harness/database.ts'
import { mailOf, PASSWORD, testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const typed = 'โคมดวงนี้อยู่คนละฝั่งถนน\nกับดวงที่แจ้งก่อน <b>'
let officer: Browser
let received = ''
let joined = ''

const back = (html: string) => /<pre[^>]*id="typed-0">([\s\S]*?)<\/pre>/.exec(html)?.[1]

beforeAll(async () => {
  const [, second = '', , , fifth = ''] = await oneOfEachOfCases(database, world.here())
  received = second
  joined = fifth
  officer = await world.as('clerk')
})

describe('a step that somebody else took meanwhile', () => {
  test('says so, shows the way to the case and gives the text back', async () => {
    const at = `/office/cases/${joined}/unjoin`
    const [first, second] = [(await officer.get(at)).form(at), (await officer.get(at)).form(at)]
    expect((await officer.post(at, { ...first.fields, words: typed })).status).toBe(303)
    const late = await officer.post(at, { ...second.fields, words: typed })
    expect(late.status).toBe(409)
    expect(late.text).toContain('ทำขั้นนี้ตอนนี้ไม่ได้ เรื่องเดินไปแล้ว')
    expect(late.html).toContain(`href="/office/cases/${joined}"`)
    expect(back(late.html)).toBe(typed.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
    const english = await officer.post(`/en${at}`, { ...second.fields, _once: newId(), words: typed })
    expect(english.html).toContain(`href="/en/office/cases/${joined}"`)
  })

  test('opened from an old page, it leads to the case', async () => {
    const old = await officer.get(`/office/cases/${received}/unjoin`)
    expect(old.status).toBe(404)
    expect(old.text).toContain('อาจมีคนทำขั้นนี้ไปแล้ว')
    expect(old.html).toContain(`href="/office/cases/${received}"`)
  })

  test('of another agency it looks as if it were not there, and what was typed is not lost either', async () => {
    const [, theirs = ''] = await oneOfEachOfCases(database, world.there())
    for (const words of [typed, '']) {
      const answer = await officer.post(`/office/cases/${theirs}/note`, { words, _version: '0' })
      const nobody = await officer.post(`/office/cases/${newId()}/note`, { words, _version: '0' })
      expect([answer.status, nobody.status]).toEqual([404, 404])
      expect(back(answer.html)).toBe(back(nobody.html))
      expect(back(answer.html) !== undefined).toBe(words !== '')
    }
  })
})

describe('a session that ended meanwhile', () => {
  const at = () => `/office/cases/${received}/note`
  const away = async () => {
    const browser = await world.as('clerk')
    const form = (await browser.get(at())).form(at())
    browser.cookies.clear()
    return { browser, form }
  }

  const notes = async () =>
    (await database.asOwner("select words from case_event where case_id = $1 and verb = 'note'", [received])).rows

  test('the form waits on the page, and opens as it was filled in after signing in elsewhere', async () => {
    const { browser, form } = await away()
    const stopped = await browser.post(at(), { ...form.fields, words: typed })
    expect(stopped.status).toBe(401)
    expect(stopped.html).toMatch(/href="\/sign-in"[^>]*target="_blank"/)
    const kept = stopped.form(at()).fields
    await browser.signIn(mailOf('clerk'), PASSWORD)
    const opened = await browser.post(at(), { ...kept, _review: '1' })
    expect(opened.status).toBe(200)
    expect(await notes()).toEqual([])
    const again = opened.form(at())
    expect(again.fields).toMatchObject({ words: typed, _version: form.fields._version })
    expect((await browser.post(at(), again.fields)).status).toBe(303)
    expect(await notes()).toEqual([{ words: typed }])
  })

  test('a form with files gives back what was typed, and takes in no file', async () => {
    const { browser, form } = await away()
    const photo = { name: 'a.jpg', type: 'image/jpeg', bytes: new Uint8Array(300_000) }
    const finish = at().replace('note', 'finish')
    const stopped = await browser.upload(finish, { ...form.fields, words: typed }, { photos: photo })
    expect(stopped.status).toBe(401)
    expect(stopped.form(finish).fields).toMatchObject({ words: typed })
    expect(stopped.form(finish).fields).not.toHaveProperty('photos')
  })

  test('where only a button was pressed, or only a password typed, signing in comes at once', async () => {
    const { browser } = await away()
    expect((await browser.post(at(), { words: '' })).location).toContain('/sign-in?next=')
    const secret = await browser.post('/office/account/password', { current: PASSWORD, password: `${PASSWORD}-new` })
    expect(secret.location).toContain('/sign-in?next=')
    expect(secret.html).not.toContain(PASSWORD)
  })
})
