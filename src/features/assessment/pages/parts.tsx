// Pieces that several pages of this feature share.
import type { Lang } from '#src/kernel/lang.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { href } from '#src/platform/http/visit.ts'
import { FormOnPage, type FormPageProps, Tabs } from '#src/ui/index.ts'
import { assessmentWords } from '../words.ts'

type FeatureFormProps = FormPageProps & { form: FormState; hidden?: Record<string, string> }

export const FormPage = ({ form, hidden, ...page }: FeatureFormProps) => (
  <FormOnPage
    {...page}
    action={href(page.lang, page.action)}
    back={href(page.lang, page.back)}
    cancel={assessmentWords(page.lang).common.cancel}
    hidden={{ ...form.hidden, ...hidden }}
  />
)

/** The views of one year's result. */
export function YearTabs({
  lang,
  year,
  current,
}: {
  lang: Lang
  year: number
  current: 'scores' | 'gap' | 'analysis'
}) {
  const { scores: w } = assessmentWords(lang)
  return (
    <Tabs
      label={w.yearTitle.replace('{year}', String(year))}
      items={[
        { href: href(lang, `/office/scores/${year}`), label: w.total, current: current === 'scores' },
        { href: href(lang, `/office/scores/${year}/gap`), label: w.gap, current: current === 'gap' },
        { href: href(lang, `/office/scores/${year}/analysis`), label: w.analysis, current: current === 'analysis' },
      ]}
    />
  )
}

/** A Buddhist year in the address; anything else is the year of nothing. */
export const yearOf = (params: Readonly<Record<string, string>>): number => yearAsked(params.year) ?? 0

export const points = (value: number) => value.toFixed(2)

export function crumbsTo(lang: Lang, ...steps: readonly { readonly href?: string; readonly text: string }[]) {
  return [{ href: '/office/scores', text: assessmentWords(lang).scores.title }, ...steps]
}
