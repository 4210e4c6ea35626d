// /office/my-steps/calendar: a secret address for one's own calendar; /calendar/:token: the deadlines behind it, as iCalendar.
import { createHash, randomBytes } from 'node:crypto'
import ical from 'ical-generator'
import { z } from 'zod'
import { dayHere } from '#src/kernel/clock.ts'
import { newId } from '#src/kernel/ids.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { record } from '#src/platform/ledger/record.ts'
import { Button, ButtonRow, Card, Code, CopyButton, Form, PageHead, Read, Stack, Text } from '#src/ui/index.ts'
import { agencyCard, inLang } from '../../agencies/public.ts'
import { actorOfStaff, dayAfter, houseUnits, todayOf } from '../../people/public.ts'
import { doerAmong } from '../doer.ts'
import { dueOf, responsibleOf, runningSteps } from '../queries-mine.ts'
import { isResponsible } from '../rules.ts'
import { shortDay } from '../show.ts'
import { measuresWords } from '../words.ts'
import { roundName } from './rounds.tsx'

const PATH = '/office/my-steps/calendar'
const digestOf = (token: string) => createHash('sha256').update(token).digest()

const keyOf = (tx: Tx, staffId: string) =>
  tx.db
    .selectFrom('calendar_key')
    .select(['id', 'created_at'])
    .where('agency_id', '=', tx.agencyId)
    .where('staff_id', '=', staffId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

async function makeKey(tx: Tx): Promise<string> {
  const staffId = tx.scope.actor?.id ?? ''
  const token = randomBytes(24).toString('base64url')
  const id = newId()
  await tx.db
    .updateTable('calendar_key')
    .set({ ended_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('staff_id', '=', staffId)
    .where('ended_at', 'is', null)
    .execute()
  await tx.db
    .insertInto('calendar_key')
    .values({ agency_id: tx.agencyId, id, staff_id: staffId, digest: digestOf(token), created_at: tx.scope.now })
    .execute()
  await record(tx, { event: 'calendar-key.made', subject: { kind: 'staff', id: staffId }, content: { key: id } })
  return token
}

export const calendarLink = page({
  path: PATH,
  shell: 'office',
  may: 'step:report',
  ledger: 'calendar-key.made',
  words: measuresWords,
  input: z.object({}),
  load: async tx => ({ key: await keyOf(tx, tx.scope.actor?.id ?? '') }),
  run: async (tx, _input, visit) => {
    const { calendar: w } = measuresWords(visit.lang).year
    const address = `${visit.origin}${href(visit.lang, `/calendar/${await makeKey(tx)}`)}`
    return ok({
      to: PATH,
      notice: 'calendar-made',
      view: {
        title: w.title,
        within: '/office/my-steps',
        body: (
          <Read>
            <PageHead title={w.title} lead={w.lead} />
            <Card>
              <Stack gap="sm">
                <Text>{w.yours}</Text>
                <Code>{address}</Code>
                <CopyButton lang={visit.lang} text={address} />
              </Stack>
            </Card>
          </Read>
        ),
      },
    })
  },
  view: ({ key }, { lang }, form) => {
    const { calendar: w } = measuresWords(lang).year
    return {
      title: w.title,
      within: '/office/my-steps',
      crumbs: [{ href: '/office/my-steps', text: measuresWords(lang).doing.myTitle }, { text: w.title }],
      body: (
        <Read>
          <PageHead title={w.title} lead={w.lead} />
          <Stack gap="md">
            <Text tone="muted">{key ? w.has.replace('{day}', shortDay(dayHere(key.created_at), lang)) : w.none}</Text>
            <Form lang={lang} action={href(lang, PATH)} hidden={form.hidden}>
              <ButtonRow>
                <Button>{key ? w.remake : w.make}</Button>
              </ButtonRow>
            </Form>
          </Stack>
        </Read>
      ),
    }
  },
})

export const calendarFeed = page({
  path: '/calendar/:token',
  shell: 'plain',
  may: 'public',
  ledger: 'none',
  words: measuresWords,
  load: async (tx, { params, lang }) => {
    const token = params.token ?? ''
    if (!/^[\w-]{32}$/.test(token)) return undefined
    const key = await tx.db
      .selectFrom('calendar_key')
      .select('staff_id')
      .where('agency_id', '=', tx.agencyId)
      .where('digest', '=', digestOf(token))
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    // A leaver's address stops with her duties: nobody is behind it any more.
    const actor = key && (await actorOfStaff(tx, key.staff_id))
    if (!actor) return undefined
    const doer = doerAmong({ ...tx, scope: { ...tx.scope, actor } }, await houseUnits(tx))
    const today = todayOf(tx)
    const mine = (await runningSteps(tx)).filter(row => row.state === 'open' && isResponsible(doer, responsibleOf(row)))
    const rounds = await tx.db
      .selectFrom('round as r')
      .innerJoin('plan as p', join => join.onRef('p.agency_id', '=', 'r.agency_id').onRef('p.id', '=', 'r.plan_id'))
      .select(['r.id', 'r.kind', 'r.name', 'r.due_on', 'p.fiscal_year'])
      .where('r.agency_id', '=', tx.agencyId)
      .where('r.state', '<>', 'closed')
      .where('p.state', 'in', ['draft', 'approved'])
      .execute()
    const card = await agencyCard(tx)
    return {
      mine: mine.map(row => ({ row, due: dueOf(row, today).due })),
      rounds,
      agency: inLang(card.short, lang),
      now: tx.scope.now,
    }
  },
  view: ({ mine, rounds, agency, now }, { lang, origin }) => {
    const { calendar: w } = measuresWords(lang).year
    const calendar = ical({
      name: w.feed.replace('{agency}', agency),
      prodId: { company: 'prongsai', product: 'prongsai' },
    })
    const allDay = (id: string, day: string, summary: string, path: string, description = '') =>
      calendar.createEvent({
        id,
        start: new Date(`${day}T00:00:00Z`),
        end: new Date(`${dayAfter(day)}T00:00:00Z`),
        allDay: true,
        stamp: now,
        summary,
        description,
        url: `${origin}${href(lang, path)}`,
      })
    for (const { row, due } of mine)
      allDay(row.id, due, row.name, `/office/measures/${row.measure_id}#step-${row.id}`, row.measure_name)
    for (const round of rounds)
      allDay(
        round.id,
        round.due_on,
        w.roundDue.replace('{round}', `${roundName(round, lang)} ${round.fiscal_year}`),
        `/office/rounds/${round.id}`,
      )
    return {
      title: w.title,
      body: null,
      raw: { body: calendar.toString(), type: 'text/calendar; charset=utf-8', name: 'prongsai.ics' },
    }
  },
})
