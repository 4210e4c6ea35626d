// A case that was sent in Thai, read in English: whatever the program says is English, and what a person wrote is marked as hers.
import { beforeAll, expect, test } from 'vitest'
import { type Browser, type Fields, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { applyFor, codeIn, openFromCatalogue, someGround, someUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let guest: Browser
let clerk: Browser
let code = ''
let id = ''

beforeAll(async () => {
  clerk = await world.as('clerk')
  guest = app.browser()
  await app.tx(world.here(), async tx => {
    const unit = await someUnit(tx)
    await someGround(tx)
    await openFromCatalogue(tx, 'street-light', unit.id)
  })
  const sent = await applyFor(guest, 'street-light', {
    symptom: 'out',
    count: '1',
    where: '16.43500,102.83500',
    'contact-phone': '081 234 5678',
  })
  code = codeIn(sent.text)
  id = (await database.asOwner('select id from case_file where code = $1', [code])).rows[0].id
}, 60_000)

const does = async (verb: string, typed: Fields) => {
  const at = `/office/cases/${id}/${verb}`
  const done = await clerk.post(at, { ...(await clerk.get(at)).form(at).fields, ...typed })
  expect(done.status, done.text).toBe(303)
}
const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
/** Names stay what they are: the register's letter, a post, a village. */
const names = /ฟ 1\/2569|ปลัดเทศบาล|บ้านสมมุติ/g
/** What else is in Thai letters and not marked as Thai. */
const thaiIn = (html: string) =>
  main(html)
    .replace(/<(\w+)[^>]* lang="th"[^>]*>[^<]*<\/\1>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .split('\n')
    .filter(line => /[ก-๙]/.test(line.replace(names, '')))

test('states, requests for papers, delays and the place are in the language of the reader; words of people stay and say so', async () => {
  await does('receive', { words: '' })
  await does('tell-delay', { day: '2027-03-01', words: 'รออะไหล่จากโรงงาน' })
  await does('ask-papers', { words: 'ขอสำเนาทะเบียนบ้าน' })
  const page = await guest.get(`/en/track/${code}`)
  expect(page.text).toContain('It takes longer; the new day is')
  expect(page.text).toContain('We asked for papers or details')
  expect(page.text).toContain('about 770 m from Moo 3')
  expect(page.html).toContain('<span lang="th">“ขอสำเนาทะเบียนบ้าน”</span>')
  expect(page.text.match(/written in Thai/g)).toHaveLength(2)
  expect(thaiIn(page.html)).toEqual([])
  const thai = await guest.get(`/track/${code}`)
  expect(thai.text).toContain('“ขอสำเนาทะเบียนบ้าน”')
  expect(thai.text).not.toContain('เขียนเป็นภาษาไทย')
})
