// prongsai user add | reset | disable: people from the command line, for the day when nobody can sign in any more.

import { parseArgs } from 'node:util'
import {
  addStaff,
  disableStaff,
  endSessions,
  giveRole,
  isRole,
  makeLink,
  staffByMailAny,
  todayOf,
} from '#src/features/people/public.ts'
import { dayHere } from '#src/kernel/clock.ts'
import { fill } from '#src/kernel/lang.ts'
import { parseName } from '#src/kernel/person-name.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { Problem } from '#src/platform/problem.ts'
import type { House } from '../open-house.ts'
import { agencyOf } from './agency-of.ts'
import { print, printJson, speaks } from './say.ts'
import { withHouse } from './with-house.ts'

const options = {
  agency: { type: 'string' },
  mail: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  reason: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

export async function user(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const verb = positionals[0]
  const mail = (values.mail ?? positionals[1] ?? '').toLowerCase()
  if (!mail.includes('@') || !['add', 'reset', 'disable'].includes(verb ?? '')) {
    throw new Problem('wrong-input', {
      what: 'prongsai user add|reset|disable MAIL [--name …] [--role …] [--reason …]',
    })
  }
  const words = speaks().user
  return withHouse(async house => {
    const agency = await agencyOf(house, values.agency)
    const run = <T>(work: (tx: Tx) => Promise<T>) =>
      inAgency(house.database, { agencyId: agency.id, now: house.clock() }, work)
    if (verb === 'disable') {
      const userId = await run(tx => disable(tx, mail, values.reason ?? 'prongsai user disable'))
      if (userId) await endSessions(house.doors.auth({ agencyId: agency.id, origin: house.config.publicUrl }), userId)
      if (values.json) printJson({ disabled: mail })
      else print(fill(words.disabled, { mail }))
      return 0
    }
    const link = await run(tx => (verb === 'add' ? add(tx, mail, values) : reset(tx, mail)))
    const url = `${originOf(house, agency.host)}${link.path}`
    const until = dayHere(link.expiresAt)
    if (values.json) printJson({ mail, link: url, expires: link.expiresAt })
    else print(fill(verb === 'add' ? words.added : words.reset, { mail, link: url, until }))
    return 0
  })
}

const originOf = (house: House, host: string) =>
  host ? house.config.publicUrl.replace(/\/\/[^:/]+/, `//${host}`) : house.config.publicUrl

async function add(tx: Tx, mail: string, values: { name?: string | undefined; role?: string | undefined }) {
  const name = parseName(values.name ?? '')
  if (!name.ok) throw new Problem('wrong-input', { what: '--name' })
  if (values.role !== undefined && !isRole(values.role))
    throw new Problem('wrong-input', { what: `--role ${values.role}` })
  const { title, rank, first, last } = name.value
  const made = await addStaff(tx, {
    title,
    rank: rank ?? '',
    first_name: first,
    last_name: last,
    name_en: '',
    class: 'officer',
    email: mail,
    phone: '',
    started_on: null,
    namesake: true,
  })
  if (!made.ok)
    throw new Problem(made.because === 'mail-taken' ? 'exists' : 'wrong-input', {
      what: made.because === 'mail-taken' ? mail : made.because,
    })
  const staffId = made.value
  if (values.role !== undefined && isRole(values.role)) {
    await giveRole(tx.db, tx.agencyId, {
      staff_id: staffId,
      role: values.role,
      unit_id: null,
      order_ref: 'prongsai user add',
      from_day: todayOf(tx),
    })
  }
  return makeLink(tx, staffId, 'first')
}

async function reset(tx: Tx, mail: string) {
  const staff = await known(tx, mail)
  return makeLink(tx, staff.id, staff.user_id ? 'recovery' : 'first')
}

async function disable(tx: Tx, mail: string, reason: string): Promise<string | null> {
  const staff = await known(tx, mail)
  const done = await disableStaff(tx, staff.id, { reason, _version: staff.version })
  if (!done.ok) throw new Problem('wrong-input', { what: done.because })
  return staff.user_id
}

async function known(tx: Tx, mail: string) {
  const staff = await staffByMailAny(tx, mail)
  if (!staff) throw new Problem('no-staff', { who: mail })
  return staff
}
