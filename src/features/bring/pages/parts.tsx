// What pages of brought papers share: addresses, the state of a paper in words, a form on a page of its own, the warning when two people mend at once.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { href } from '#src/platform/http/visit.ts'
import { Alert, Badge, type BadgeTone, FormOnPage, type FormPageProps } from '#src/ui/index.ts'
import type { DraftMeasure } from '../draft.ts'
import type { PaperState } from '../rules.ts'
import { bringWords } from '../words.ts'

export const LIST = '/office/bring'
export const paperAt = (id: string) => `${LIST}/${id}`
export const measureAt = (id: string, key: string) => `${LIST}/${id}/measures/${key}`

const tones: Readonly<Record<PaperState, BadgeTone>> = {
  waiting: 'idle',
  reading: 'doing',
  read: 'missing',
  refused: 'late',
  taken: 'done',
  undone: 'missing',
  'set-aside': 'idle',
}

export const StateBadge = ({ lang, state }: { lang: Lang; state: PaperState }) => (
  <Badge lang={lang} tone={tones[state]}>
    {bringWords(lang).states[state]}
  </Badge>
)

export const kindWord = (kind: string, lang: Lang): string => {
  const { kinds } = bringWords(lang)
  const known: Readonly<Record<string, string>> = kinds
  return known[kind] ?? ''
}

export const titleOf = (measure: Pick<DraftMeasure, 'no' | 'title'>, lang: Lang): string =>
  [measure.no, measure.title || bringWords(lang).draft.untitled].filter(Boolean).join('. ')

export const FormPage = ({ form, ...page }: FormPageProps & { form: FormState }) => (
  <FormOnPage
    {...page}
    action={href(page.lang, page.action)}
    back={href(page.lang, page.back)}
    cancel={bringWords(page.lang).common.cancel}
    hidden={form.hidden}
  />
)

/** After "somebody was faster" the form carries the version that the reader has now seen. */
export const hiddenNow = (form: FormState, now: number): Record<string, string> =>
  isStale(form, now) ? { ...form.hidden, _version: String(now) } : form.hidden

const isStale = (form: FormState, now: number) =>
  form.errors.length > 0 && form.values._version !== undefined && Number(form.values._version) !== now

export function SomebodyFaster({ lang, form, now }: { lang: Lang; form: FormState; now: number }) {
  if (!isStale(form, now)) return null
  const w = bringWords(lang).common
  return (
    <Alert tone="now" title={w.bothTitle}>
      {w.bothLead}
    </Alert>
  )
}

export const crumbsTo = (lang: Lang, ...steps: readonly { readonly href?: string; readonly text: string }[]) => [
  { href: LIST, text: bringWords(lang).list.title },
  ...steps,
]
