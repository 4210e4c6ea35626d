// Services opened for tests, and the way of a citizen through a form without script.
import { addFromCatalogue, openService, publishVersion } from '#src/features/services/public.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Answer, Browser, Fields } from './app.ts'

/** Somebody who may do everything, for what a test has to prepare. */
export async function openFromCatalogue(tx: Tx, entry: string, unit: string): Promise<string> {
  const added = await addFromCatalogue(tx, { entry, unit })
  if (!added.ok) throw new Error(`${entry} was not added: ${added.because}`)
  const published = await publishVersion(tx, added.value, { note: '' })
  if (!published.ok) throw new Error(`${entry} was not published: ${published.because}`)
  const opened = await openService(tx, added.value)
  if (!opened.ok) throw new Error(`${entry} was not opened: ${opened.because}`)
  return added.value
}

const units = (tx: Tx) => tx.db.selectFrom('unit').select('id').where('agency_id', '=', tx.agencyId)

/** Any unit, always the same one. */
export const someUnit = (tx: Tx) => units(tx).orderBy('id').executeTakeFirstOrThrow()

/** The first of those that stand at the top. */
export const topUnit = (tx: Tx) =>
  units(tx).where('parent_id', 'is', null).orderBy('position').executeTakeFirstOrThrow()

/** A village with a place, and the frame of the map around it. */
export async function someGround(tx: Tx): Promise<{ village: string }> {
  const village = newId()
  await tx.db
    .insertInto('village')
    .values({ agency_id: tx.agencyId, id: village, number: 3, name_th: 'บ้านสมมุติ', lat: 16.43, lng: 102.83 })
    .execute()
  await tx.db
    .insertInto('agency_map')
    .values({ agency_id: tx.agencyId, south: 16.4, west: 102.8, north: 16.46, east: 102.86 })
    .execute()
  await tx.db
    .insertInto('asset')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      kind: 'lamp-post',
      code: '3-014',
      words: 'ถนนสมมุติ',
      lat: 16.431,
      lng: 102.831,
      village_id: village,
    })
    .execute()
  return { village }
}

/** Presses through a form: what each page is answered with, by the questions it shows. Ends at the page that follows sending. */
export async function applyFor(browser: Browser, service: string, answers: Fields): Promise<Answer> {
  const about = await browser.get(`/services/${service}`)
  let next = (await browser.post(`/services/${service}`, about.form().fields)).location
  for (let pages = 0; pages < 12; pages++) {
    const page = await browser.get(next)
    const { action, fields } = page.form(next.split('#')[0])
    const asked = Object.fromEntries(Object.entries(answers).filter(([name]) => page.html.includes(`name="q.${name}"`)))
    const typed = Object.fromEntries(Object.entries(asked).map(([name, value]) => [`q.${name}`, value]))
    const sent = await browser.post(action, { ...fields, ...typed })
    if (sent.status !== 303) return sent
    if (sent.location.startsWith('/track/')) return browser.get(sent.location)
    next = sent.location
  }
  throw new Error('the form has no end')
}

export const codeIn = (text: string): string => /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(text)?.[0] ?? ''
