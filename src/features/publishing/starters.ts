// The starter set: manuals as data in content/manuals, one file each, in the words of any kind of local government. They are drafts: none was
// compared with the law in force, and nothing here publishes one.
import { z } from 'zod'
import { type AgencyCard, agencyKinds, flattenUnits, kindOf, ownWords, presetFor } from '../agencies/public.ts'
import type { UnitRow } from '../people/public.ts'
import { type Content, type Manual, type NewPublication, timeUnits } from './schema.ts'
import { th } from './words.th.ts'

const Both = z.strictObject({ th: z.string().min(1), en: z.string().min(1) })
const key = z.string().regex(/^[a-z]+(-[a-z]+)*$/)
const Lines = z.array(z.string())

const Starter = z.strictObject({
  /** Permanent: the manuals begun from it name it. */
  id: key,
  version: z.int().positive(),
  /** Somebody compared it with the law. */
  checked: z.boolean(),
  source: Both,
  kind: z.enum(['service-manual', 'staff-manual']),
  /** Which kinds of local government do this work. */
  for: z.array(z.enum(agencyKinds)).min(1),
  /** Keys of the units of content/presets, the likeliest first. */
  unit: z.array(key).min(1),
  /** A title with all of these words is most likely about the same. */
  alike: z.array(z.string().min(1)).min(1),
  /** Of the whole agency, not of one duty. */
  whole: z.literal(true).optional(),
  title: Both,
  summary: Both,
  conditions: Lines.min(1),
  body: Lines.optional(),
  steps: z
    .array(
      z.strictObject({
        what: z.string().min(1),
        who: z.string().min(1),
        amount: z.int().nonnegative(),
        per: z.enum(timeUnits),
        note: z.string(),
      }),
    )
    .min(2),
  /** Of a manual for citizens, none means: no papers are needed. */
  papers: z.array(z.strictObject({ name: z.string().min(1), copies: z.string(), from: z.string() })),
  /** Of a manual for citizens, none means: it costs nothing. */
  fee: Lines,
  /** With section; other kinds of local government may stand on another law. */
  law: z.union([Lines.min(1), z.partialRecord(z.enum(agencyKinds), Lines.min(1))]),
  channels: Lines,
  complaints: Lines,
  /** What a person has to compare or fill in; without holes. */
  check: z.array(Both).min(1),
})
export type Starter = z.infer<typeof Starter>

/** A new file in the folder is a new draft: nothing here names them. */
const files = import.meta.glob<unknown>('../../../content/manuals/*.json', { eager: true, import: 'default' })

export const starters: readonly Starter[] = Object.entries(files).map(([path, content]) => {
  const file = Starter.safeParse(content)
  if (!file.success) throw new Error(`${path}: ${z.prettifyError(file.error)}`)
  if (!path.endsWith(`/${file.data.id}.json`)) throw new Error(`${path} calls itself ${file.data.id}`)
  return file.data
})

export const startersFor = (card: AgencyCard): Starter[] =>
  starters.filter(starter => starter.for.includes(kindOf(card.type)))

export interface Wording {
  readonly card: AgencyCard
  /** Whose manual it is to be. */
  readonly unit: string
}

/** A line with a hole that the agency has no words for is left out: it would promise nothing. */
function inOwnWords(lines: readonly string[], holes: Readonly<Record<string, string>>): string {
  const isEmpty = (line: string) => [...line.matchAll(/\{(\w+)\}/g)].some(([, name]) => !holes[name ?? ''])
  return lines
    .filter(line => !isEmpty(line))
    .map(line => line.replace(/\{(\w+)\}/g, (_whole, name: string) => holes[name] ?? ''))
    .join('\n')
}

/** The draft as the agency would write it. Manuals are in Thai; only title and summary have English. */
export function contentOf(starter: Starter, { card, unit }: Wording): Content & { readonly manual: Manual } {
  const { row } = card
  const holes = { ...ownWords(card, 'th'), unit, address: row.address_th, hours: row.office_hours_th }
  const say = (text: string) => inOwnWords([text], holes)
  const inEnglish = (text: string) => inOwnWords([text], ownWords(card, 'en'))
  const law = Array.isArray(starter.law) ? starter.law : (starter.law[kindOf(card.type)] ?? [])
  const isService = starter.kind === 'service-manual'
  return {
    title_th: say(starter.title.th),
    title_en: inEnglish(starter.title.en),
    summary_th: say(starter.summary.th),
    summary_en: inEnglish(starter.summary.en),
    body_th: inOwnWords(starter.body ?? [], holes),
    body_en: '',
    from: null,
    to: null,
    place: '',
    ref: '',
    url: '',
    photos: [],
    files: [],
    manual: {
      conditions: inOwnWords(starter.conditions, holes),
      steps: starter.steps.map(step => ({ ...step, what: say(step.what), who: say(step.who), note: say(step.note) })),
      papers: starter.papers.map(one => ({ name: say(one.name), copies: say(one.copies), from: say(one.from) })),
      no_papers: isService && starter.papers.length === 0,
      fee: inOwnWords(starter.fee, holes),
      no_fee: isService && starter.fee.length === 0,
      law: inOwnWords(law, holes),
      channels: inOwnWords(starter.channels, holes),
      online: '',
      complaints: inOwnWords(starter.complaints, holes),
    },
  }
}

/** As it would have been typed. */
export function typedOf(starter: Starter, wording: Wording & { readonly unitId: string }): NewPublication {
  const { manual, photos: _photos, files: _files, ...texts } = contentOf(starter, wording)
  const { steps, papers, ...rest } = manual
  return {
    kind: starter.kind,
    ...texts,
    unit: wording.unitId,
    slug: '',
    fiscal_year: null,
    topics: [],
    headings: [],
    new_photos: [],
    new_files: [],
    new_photo_alt: '',
    ...rest,
    step_what: steps.map(step => step.what),
    step_who: steps.map(step => step.who),
    step_amount: steps.map(step => String(step.amount)),
    step_per: steps.map(step => step.per),
    step_note: steps.map(step => step.note),
    paper_name: papers.map(paper => paper.name),
    paper_copies: papers.map(paper => paper.copies),
    paper_from: papers.map(paper => paper.from),
  }
}

type NamedUnit = Pick<UnitRow, 'id' | 'name_th'>

/** The unit that does this work: by its usual name, or one whose name holds that name's own word. */
export function unitFor(
  starter: Pick<Starter, 'unit'>,
  units: readonly NamedUnit[],
  card: AgencyCard,
): string | undefined {
  const usual = new Map(flattenUnits(presetFor(card.type).units).map(unit => [unit.key, unit.name.th]))
  const names = starter.unit.flatMap(one => usual.get(one) ?? [])
  const same = names.flatMap(name => units.find(unit => unit.name_th === name) ?? [])
  const near = names.flatMap(name => units.find(unit => unit.name_th.includes(ownPart(name))) ?? [])
  return (same[0] ?? near[0])?.id
}

/** Without the word for what sort of unit it is, which agencies change. */
const ownPart = (name: string): string => name.replace(sortOfUnit, '')
const sortOfUnit = new RegExp(`^(${th.starters.sortsOfUnit.join('|')})`)

/** Whether a manual that is there already seems to be about the same. */
export const isAlike = (
  starter: Starter,
  { kind, title }: { readonly kind: string; readonly title: string },
): boolean => kind === starter.kind && starter.alike.every(word => title.includes(word))
