// Pieces that several pages of this feature share: the year in an address, badges, forms, the proofs of an item as a list.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { href } from '#src/platform/http/visit.ts'
import { Badge, FormOnPage, type FormPageProps, Proof } from '#src/ui/index.ts'
import type { Item } from '../gather.ts'
import { knownBy, standingText, standingTones, stateTones } from '../show.ts'
import { disclosureWords } from '../words.ts'

export const DESK = '/office/oit'

/** A Buddhist year in the address; anything else is the year of nothing. */
export function yearOf(params: Readonly<Record<string, string>>): number {
  const text = params.year ?? ''
  return /^25[4-9]\d$/.test(text) ? Number(text) : 0
}

export function numberOf(params: Readonly<Record<string, string>>): number {
  const text = params.number ?? ''
  return /^[1-9]\d?$/.test(text) ? Number(text) : 0
}

export const atOf = (params: Readonly<Record<string, string>>) => ({ year: yearOf(params), number: numberOf(params) })
export const deskOf = (one: Item): string => `${DESK}/${one.year}/${one.item.number}`

type FeatureFormProps = FormPageProps & { form: FormState; hidden?: Record<string, string> }

export const FormPage = ({ form, hidden, ...page }: FeatureFormProps) => (
  <FormOnPage
    {...page}
    action={href(page.lang, page.action)}
    back={href(page.lang, page.back)}
    cancel={disclosureWords(page.lang).cancel}
    hidden={{ ...form.hidden, ...hidden }}
  />
)

export function Unverified({ lang }: { lang: Lang }) {
  return (
    <Badge lang={lang} tone="missing" plain>
      {disclosureWords(lang).unverified}
    </Badge>
  )
}

export function StandingBadge({ lang, one, plain }: { lang: Lang; one: Item; plain?: boolean }) {
  return (
    <Badge lang={lang} tone={standingTones[one.standing]} plain={plain ?? false}>
      {standingText(one, lang)}
    </Badge>
  )
}

export function StateBadge({ lang, one, plain }: { lang: Lang; one: Item; plain?: boolean }) {
  const state = one.answer?.state ?? 'preparing'
  return (
    <Badge lang={lang} tone={stateTones[state]} plain={plain ?? false}>
      {disclosureWords(lang).states[state]}
    </Badge>
  )
}

export function Known({ lang, one }: { lang: Lang; one: Item }) {
  const kind = knownBy(one)
  return kind === undefined ? null : <Proof lang={lang} kind={kind} />
}

export const deskCrumbs = (
  lang: Lang,
  year: number,
  ...steps: readonly { readonly href?: string; readonly text: string }[]
) => [{ href: `${DESK}/${year}`, text: disclosureWords(lang).desk.yearTitle.replace('{year}', String(year)) }, ...steps]
