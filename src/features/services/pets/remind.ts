// Every morning: owners are reminded before the vaccination of an animal is due, once for each due day: by mail, or by LINE where she follows the
// case it was entered from. Who left only a telephone stands on the call list.
import { Temporal } from 'temporal-polyfill'
import { fill } from '#src/kernel/lang.ts'
import { inAgency, type Listener, type Tx } from '#src/platform/database/scope.ts'
import { href } from '#src/platform/http/visit.ts'
import { defineJob, nothing } from '#src/platform/jobs/define-job.ts'
import { agencyIds } from '#src/platform/jobs/house.ts'
import { record } from '#src/platform/ledger/record.ts'
import { send } from '#src/platform/outbox/send.ts'
import { cancelPushes } from '#src/platform/outbox/verbs.ts'
import { agencyCard, inLang, originOf } from '../../agencies/public.ts'
import { lineOf } from '../../cases/public.ts'
import { dayText, todayOf } from '../../people/public.ts'
import { addPetEvent } from './enter.ts'
import { petNumber } from './rules.ts'
import { petsWords } from './words.ts'

/** A round has to be reached: two weeks before. */
const BEFORE_DAYS = 14
const MOST = 500

export const remindOfPets = defineJob({
  name: 'remind-of-pets',
  schema: nothing,
  cron: '10 8 * * *',
  mostSeconds: 1800,
  run: async house => {
    for (const agencyId of await agencyIds(house.database)) {
      const origin = await originOf(house, agencyId)
      await inAgency(house.database, { agencyId, now: house.clock() }, tx => remindOwners(tx, origin)).catch(
        (error: unknown) => house.log.error({ err: error, agencyId }, 'owners of pets could not be reminded'),
      )
    }
  },
})

/** How many were told. */
export async function remindOwners(tx: Tx, origin: string): Promise<number> {
  const soon = Temporal.PlainDate.from(todayOf(tx)).add({ days: BEFORE_DAYS }).toString()
  const found = await tx.db
    .selectFrom('pet as p')
    // The case's LINE is the owner's as long as it is the same person.
    .leftJoin('case_file as c', on =>
      on
        .onRef('c.agency_id', '=', 'p.agency_id')
        .onRef('c.id', '=', 'p.case_id')
        .onRef('c.person_name', '=', 'p.owner_name'),
    )
    .select(['p.id', 'p.code', 'p.number', 'p.number_year', 'p.pet_name', 'p.due_on', 'p.owner_mail', 'p.owner_lang'])
    .select(of => of.fn.coalesce('c.person_line', of.val('')).as('person_line'))
    .where('p.agency_id', '=', tx.agencyId)
    .where('p.state', '=', 'alive')
    .where(of => of.or([of('p.owner_mail', '<>', ''), of('c.person_line', '<>', '')]))
    .where('p.due_on', '<=', soon)
    .where(of => of.or([of('p.told_due_on', 'is', null), of('p.told_due_on', '<>', of.ref('p.due_on'))]))
    .orderBy('p.due_on')
    .orderBy('p.id')
    .limit(MOST)
    .forUpdate('p')
    .execute()
  const due: ((typeof found)[number] & { readonly line: Awaited<ReturnType<typeof lineOf>> })[] = []
  for (const row of found) {
    const line = row.owner_mail === '' ? await lineOf(tx, row) : undefined
    if (row.owner_mail !== '' || line) due.push({ ...row, line })
  }
  if (due.length === 0) return 0
  const card = await agencyCard(tx)
  for (const row of due) {
    const lang = row.owner_lang === 'en' ? 'en' : 'th'
    const w = petsWords(lang).mail
    const values = {
      name: row.pet_name || w.unnamed,
      number: petNumber(row),
      day: dayText(row.due_on, lang),
      agency: inLang(card.name, lang),
      link: `${origin}${href(lang, `/pets/check/${row.code}`)}`,
    }
    const about = { kind: 'pet', id: row.id }
    const subject = fill(w.subject, values)
    if (row.line)
      await send(tx, {
        channel: 'line-push',
        recipient: row.line.userId,
        subject,
        body: subject,
        about,
        post: { outletId: row.line.outletId, link: values.link, pictureFileId: null },
      })
    else await send(tx, { channel: 'mail', recipient: row.owner_mail, subject, body: fill(w.body, values), about })
    await tx.db
      .updateTable('pet')
      .set({ told_due_on: row.due_on })
      .where('agency_id', '=', tx.agencyId)
      .where('id', '=', row.id)
      .execute()
    await addPetEvent(tx, row.id, { verb: 'reminded' })
  }
  await record(tx, { event: 'pet.reminded', content: { pets: due.map(row => row.id) } })
  return due.length
}

/** Follows case.line-unlinked: a reminder that has not left yet stays here. */
export const followUnlinked: Listener = async (tx, { subject }) => {
  if (!subject) return
  const pets = await tx.db
    .selectFrom('pet')
    .select('id')
    .where('agency_id', '=', tx.agencyId)
    .where('case_id', '=', subject.id)
    .execute()
  for (const { id } of pets) await cancelPushes(tx, 'pet', id)
}
