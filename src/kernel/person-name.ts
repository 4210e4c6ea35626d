// Names with title or rank, as documents print them: no space after a title (นางสาวสมศรี ใจดี), one after a rank
// (พ.จ.อ. สมชาย ใจดี), and the rank on a line of its own in a signature block. A rank replaces นาย, นาง, นางสาว.
// Title and rank are kept as the person writes them; parsing is a help for imports, and a person confirms it.

import { findTitle, titleForms } from './person-titles.ts'
import { no, ok, type Result } from './result.ts'
import { normalizeThai } from './thai-text.ts'

export type PersonName = {
  readonly title: string
  readonly rank?: string
  readonly first: string
  readonly last: string
}

/** ว่าที่ร้อยตรีหญิง สมศรี ใจดี · นางสาวสมศรี ใจดี · รองศาสตราจารย์ ดร.สมศรี ใจดี */
export function fullName(name: PersonName): string {
  return written(name, form => form)
}

/** The same with abbreviations where the table knows them: น.ส.สมศรี ใจดี, ว่าที่ ร.ต.หญิง สมศรี ใจดี. */
export function shortName(name: PersonName): string {
  return written(name, shortForm)
}

/** The lines below the signature: the rank above "(สมชาย ใจดี)", or "(นางสาวสมศรี ใจดี)" alone. */
export function signatureLines(name: PersonName): string[] {
  const { rank, ...rest } = name
  if (!rank) return [`(${fullName(rest)})`]
  return [rank, `(${fullName({ ...rest, title: besideRank(name.title) })})`]
}

function written({ title, rank, first, last }: PersonName, form: (text: string) => string): string {
  const beforeName = rank ? [form(rank), form(besideRank(title))] : [form(title)]
  const [before = '', between = ''] = rank ? beforeName : ['', ...beforeName]
  return [before, joinedTitle(between, first), last].filter(Boolean).join(' ')
}

function besideRank(title: string): string {
  return findTitle(title)?.kind === 'civil' ? '' : title
}

// A Latin title (Mr., Dr.) and a Latin name keep their space.
function joinedTitle(title: string, first: string): string {
  return /[A-Za-z]\.?$/.test(title) ? `${title} ${first}` : title + first
}

const provisional = /^(ว่าที่) ?/
const female = /( ?)หญิง$/

/** The abbreviation of a title, of several (รองศาสตราจารย์ ดร.), or of a rank with ว่าที่ and หญิง; else the text itself. */
function shortForm(text: string): string {
  const known = findTitle(text)
  if (known) return known.short
  if (text.includes(' ') && !provisional.test(text)) return text.split(' ').map(shortForm).join(' ')
  const core = text.replace(provisional, '').replace(female, '')
  const rank = findTitle(core)
  if (rank?.kind !== 'rank') return text
  return (provisional.test(text) ? 'ว่าที่ ' : '') + rank.short + (female.test(text) ? 'หญิง' : '')
}

/** English of a title or rank, for English pages; the text itself where the table does not have it. */
export function titleInEnglish(text: string): string {
  const core = findTitle(text) ?? findTitle(text.replace(provisional, '').replace(female, ''))
  if (!core) return text.includes(' ') ? text.split(' ').map(titleInEnglish).join(' ') : text
  return provisional.test(text) ? `Acting ${core.en}` : core.en
}

type TakenTitle = { readonly form: string; readonly isRank: boolean; readonly rest: string }

/** Splits a name as written. The last name may be missing (some people have none). */
export function parseName(text: string): Result<PersonName, 'name-missing'> {
  let rest = normalizeThai(text).replace(/\s+/gu, ' ').trim()
  let rank: string | undefined
  const found: string[] = []
  for (let taken = takeTitle(rest); taken && !(taken.isRank && (rank || found.length > 0)); taken = takeTitle(rest)) {
    if (taken.isRank) rank = taken.form
    else found.push(taken.form)
    rest = taken.rest
  }
  const [first, ...others] = rest.split(' ')
  if (!first || (others.length === 0 && findTitle(first))) return no('name-missing')
  const name = { title: found.join(' '), first, last: others.join(' ') }
  return ok(rank === undefined ? name : { ...name, rank })
}

function takeTitle(text: string): TakenTitle | undefined {
  if (findTitle(text)) return undefined
  const opening = provisional.exec(text)?.[0] ?? ''
  const body = text.slice(opening.length)
  const latin = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? (?=\S)/.exec(body)?.[0]
  if (latin) return { form: latin.trim(), isRank: false, rest: body.slice(latin.length) }
  for (const form of titleForms) {
    if (!body.startsWith(form)) continue
    const isRank = findTitle(form)?.kind === 'rank'
    const suffix = isRank ? (/^ ?หญิง(?= )|^หญิง(?=[ก-ฮเ-ไ])/.exec(body.slice(form.length))?.[0] ?? '') : ''
    const rest = body.slice(form.length + suffix.length)
    if ((opening !== '' && !isRank) || !canBeName(rest, opening + form)) continue
    return { form: opening + form + suffix, isRank, rest: rest.trim() }
  }
  return undefined
}

// A name does not begin with a mark or a following vowel, and a short rank in full (พลเอก) stands before a space:
// otherwise the letters belong to a first name that happens to begin like a title.
function canBeName(rest: string, form: string): boolean {
  const needsSpace = findTitle(form)?.kind === 'rank' && !form.endsWith('.') && form.length < 6
  return needsSpace ? /^ \S/.test(rest) : /^ ?[^\s\u0e30-\u0e3a\u0e45-\u0e4e]/.test(rest)
}
