// prongsai init: a real, empty agency with the usual units and posts of its type, one administrator, and her one-time link.
// There is no default password: the link is the only way in, and it works once.

import { parseArgs } from 'node:util'
import { type AgencyType, agencyTypes, createAgency, NewAgency, provinces } from '#src/features/agencies/public.ts'
import { createStaff, createStructure, giveRole, makeLink } from '#src/features/people/public.ts'
import { bangkok, dayHere, todayIn } from '#src/kernel/clock.ts'
import { fill } from '#src/kernel/lang.ts'
import { parseName } from '#src/kernel/person-name.ts'
import { asKeeper, inAgency } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { Problem } from '#src/platform/problem.ts'
import type { House } from '../open-house.ts'
import { knownAgencies } from './agency-of.ts'
import { answers } from './ask.ts'
import { print, printJson, speaks } from './say.ts'
import { withHouse } from './with-house.ts'

const options = {
  type: { type: 'string' },
  name: { type: 'string' },
  'name-en': { type: 'string' },
  province: { type: 'string' },
  district: { type: 'string' },
  'district-en': { type: 'string' },
  website: { type: 'string' },
  numerals: { type: 'string' },
  host: { type: 'string' },
  'admin-name': { type: 'string' },
  'admin-mail': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

export async function init(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options })
  const words = speaks().init
  return withHouse(
    async house => {
      const first = (await knownAgencies(house)).length === 0
      const said = await answers([
        { option: 'type', words: words.type, given: values.type, oneOf: agencyTypes },
        { option: 'name', words: words.name, given: values.name },
        { option: 'name-en', words: words.nameEn, given: values['name-en'], otherwise: '' },
        { option: 'province', words: words.province, given: values.province },
        { option: 'district', words: words.district, given: values.district },
        { option: 'district-en', words: words.districtEn, given: values['district-en'], otherwise: '' },
        { option: 'website', words: words.website, given: values.website, otherwise: '' },
        {
          option: 'numerals',
          words: words.numerals,
          given: values.numerals,
          otherwise: 'arabic',
          oneOf: ['arabic', 'thai'],
        },
        { option: 'host', words: words.host, given: values.host, ...(first ? { otherwise: '' } : {}) },
        { option: 'admin-name', words: words.adminName, given: values['admin-name'] },
        { option: 'admin-mail', words: words.adminMail, given: values['admin-mail'] },
      ])
      const made = await makeAgency(house, said)
      if (values.json) printJson(made)
      else {
        print(fill(words.made, { name: said.name ?? '', units: made.units, posts: made.posts }))
        print(fill(words.link, { link: made.link, until: made.linkExpires }))
        print(words.next)
      }
      return 0
    },
    { migrate: true },
  )
}

async function makeAgency(house: House, said: Record<string, string>) {
  const input = NewAgency.safeParse({
    type: said.type,
    name_th: said.name,
    name_en: said['name-en'],
    province_code: provinceCode(said.province ?? ''),
    district_th: said.district,
    district_en: said['district-en'],
    website: said.website,
    numerals: said.numerals,
    host: said.host,
  })
  if (!input.success)
    throw new Problem('wrong-input', {
      what: input.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join(', '),
    })
  const admin = parseName(said['admin-name'] ?? '')
  if (!admin.ok) throw new Problem('wrong-input', { what: '--admin-name' })
  const now = house.clock()
  const today = todayIn(bangkok, now).toString()
  const made = await asKeeper(house.database, async db => {
    const agencyId = await createAgency(db, input.data)
    const structure = await createStructure(db, agencyId, input.data.type as AgencyType)
    const { title, rank, first, last } = admin.value
    const staff = {
      title,
      rank: rank ?? '',
      first_name: first,
      last_name: last,
      class: 'officer' as const,
      email: (said['admin-mail'] ?? '').toLowerCase(),
    }
    const staffId = await createStaff(db, agencyId, staff)
    await giveRole(db, agencyId, {
      staff_id: staffId,
      role: 'system-admin',
      unit_id: null,
      order_ref: 'prongsai init',
      from_day: today,
    })
    return { agencyId, staffId, units: structure.units.size, posts: structure.posts.size }
  })
  const link = await inAgency(house.database, { agencyId: made.agencyId, now }, async tx => {
    await record(tx, {
      event: 'agency.created',
      subject: { kind: 'agency', id: made.agencyId },
      content: { ...input.data },
    })
    return makeLink(tx, made.staffId, 'first')
  })
  const origin = said.host ? house.config.publicUrl.replace(/\/\/[^:/]+/, `//${said.host}`) : house.config.publicUrl
  return { ...made, link: `${origin}${link.path}`, linkExpires: dayHere(link.expiresAt) }
}

function provinceCode(text: string): string {
  const wanted = text
    .replace(/^จังหวัด/, '')
    .trim()
    .toLowerCase()
  const found = provinces.find(
    one => one.code === wanted || one.name.th === wanted || one.name.en.toLowerCase() === wanted,
  )
  if (!found) throw new Problem('wrong-input', { what: `--province ${text}` })
  return found.code
}
