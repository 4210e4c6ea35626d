// Pieces that several pages of this feature share: forms with their two buttons, and lists to choose from.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { href } from '#src/platform/http/visit.ts'
import { type Choice, FormOnPage, type FormPageProps, Link, Nowrap, PersonName } from '#src/ui/index.ts'
import { inTreeOrder, topOf } from '../house-tree.ts'
import type { PostRow, UnitRow } from '../queries.ts'
import type { PersonChoice } from '../queries-house.ts'
import { dayText, inWords, type Named, nameOf, postOf } from '../show.ts'
import { peopleWords } from '../words.ts'

type FeatureFormProps = FormPageProps & { form: FormState }

export const FormPage = ({ form, ...page }: FeatureFormProps) => (
  <FormOnPage
    {...page}
    action={href(page.lang, page.action)}
    back={href(page.lang, page.back)}
    cancel={peopleWords(page.lang).common.cancel}
    hidden={form.hidden}
  />
)

/** The depth is said by dashes: options of a list cannot be indented otherwise. */
export function unitChoices(units: readonly UnitRow[], lang: Lang): Choice[] {
  return inTreeOrder(units).map(({ unit, depth }) => ({
    value: unit.id,
    label: `${'– '.repeat(depth)}${inWords(unit.name_th, unit.name_en, lang)}`,
  }))
}

/** Only hers, in the tree of all; what stands already may stay. */
export const ownUnitChoices = (
  units: readonly UnitRow[],
  own: ReadonlySet<string>,
  lang: Lang,
  stands = '',
): Choice[] => unitChoices(units, lang).filter(choice => own.has(choice.value) || choice.value === stands)

/** What is preselected: the first unit of somebody who has few, nothing for somebody who has all. */
export const firstOwnUnit = (units: readonly UnitRow[], own: ReadonlySet<string>): string =>
  own.size === units.length ? '' : (units.find(unit => own.has(unit.id))?.id ?? '')

/** Posts under their top-level unit, those above all units first. */
export function postChoices(
  { units, posts }: { units: readonly UnitRow[]; posts: readonly PostRow[] },
  lang: Lang,
  note: (post: PostRow) => string = () => '',
): Choice[] {
  const above = peopleWords(lang).postGiving.aboveUnits
  const inOrder = new Map(inTreeOrder(units).map(({ unit }, at) => [unit.id, at + 1]))
  const place = (post: PostRow) => (post.unit_id === null ? 0 : (inOrder.get(post.unit_id) ?? 0))
  return [...posts]
    .sort((a, b) => place(a) - place(b) || a.position - b.position)
    .map(post => {
      const unit = units.find(one => one.id === post.unit_id)
      const top = topOf(units, post.unit_id)
      const where = unit && unit.id !== top?.id ? inWords(unit.name_th, unit.name_en, lang) : ''
      return {
        value: post.id,
        label: [inWords(post.name_th, post.name_en, lang), where, note(post)].filter(Boolean).join(' · '),
        group: top ? inWords(top.name_th, top.name_en, lang) : above,
      }
    })
}

export function personChoices(people: readonly PersonChoice[], lang: Lang): Choice[] {
  return people.map(one => ({
    value: one.id,
    label: [nameOf(one, lang), postOf({ th: one.post_th, en: one.post_en, level: one.level }, lang)]
      .filter(Boolean)
      .join(' · '),
  }))
}

export function crumbsTo(lang: Lang, ...steps: readonly { readonly href?: string; readonly text: string }[]) {
  return [{ href: '/office/people', text: peopleWords(lang).list.title }, ...steps]
}

export function PersonLink({ lang, id, person }: { lang: Lang; id: string; person: Named }) {
  return (
    <Link href={href(lang, `/office/people/${id}`)}>
      <PersonName name={nameOf(person, lang)} />
    </Link>
  )
}

/** From when until when; a day is never broken over two lines. */
export function Days({ lang, from, until }: { lang: Lang; from: string; until: string | null }) {
  const w = peopleWords(lang).days
  const words = (until === null ? w.since : w.fromUntil).split(/(\{from\}|\{until\})/)
  return (
    <>
      {words.map(word =>
        word === '{from}' ? (
          <Nowrap>{dayText(from, lang)}</Nowrap>
        ) : word === '{until}' ? (
          <Nowrap>{dayText(until, lang)}</Nowrap>
        ) : (
          word
        ),
      )}
    </>
  )
}
