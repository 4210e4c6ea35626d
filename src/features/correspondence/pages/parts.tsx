// Pieces that several pages of letters share: the form page, the badge of a state, the tabs, and what the pages need from outside.
import type { Lang } from '#src/kernel/lang.ts'
import type { Result } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { href, type Visit } from '#src/platform/http/visit.ts'
import { Badge, type BadgeTone, FormOnPage, type FormPageProps, type IconName, Tabs } from '#src/ui/index.ts'
import type { Unconfirmed } from '../../people/public.ts'
import { letterWords } from '../words.ts'

export const LIST = '/office/letters'
export const NUMBERS = '/office/letters/registers'
export const RECEIVED = '/office/letters/received'
export const SIGNING = '/office/signing'
export const SETTINGS = '/office/letters/settings'

export interface LetterParts {
  /** Proves with her second factor that it is she who signs. */
  readonly confirm: (visit: Visit, code: string) => Promise<Result<true, Unconfirmed>>
  /** Where a signed paper is circulated, if circulars are there. */
  readonly circulateAt: (paperId: string, kind: string) => string
}

export const letterAt = (id: string, verb = ''): string => `${LIST}/${id}${verb === '' ? '' : `/${verb}`}`

export const FormPage = ({ form, ...page }: FormPageProps & { form: FormState }) => (
  <FormOnPage
    {...page}
    action={href(page.lang, page.action)}
    back={href(page.lang, page.back)}
    cancel={letterWords(page.lang).common.cancel}
    hidden={form.hidden}
  />
)

type Step = { readonly href?: string; readonly text: string }
export const crumbsTo = (lang: Lang, ...steps: readonly Step[]) => [
  { href: LIST, text: letterWords(lang).common.title },
  ...steps,
]

const looks: Readonly<Record<string, { tone: BadgeTone; icon?: IconName }>> = {
  turn: { tone: 'now' },
  draft: { tone: 'idle', icon: 'pencil' },
  circulating: { tone: 'doing' },
  returned: { tone: 'returned' },
  decided: { tone: 'done' },
  withdrawn: { tone: 'idle', icon: 'x' },
  voided: { tone: 'late', icon: 'ban' },
  rejected: { tone: 'late', icon: 'circle-x' },
}

/** A decided memo says what was decided; `turn` is a letter that waits for the reader. */
export function StateBadge({
  lang,
  state,
  outcome,
  kind,
}: {
  lang: Lang
  state: string
  outcome: string | null
  kind: string
}) {
  const w = letterWords(lang)
  const words: Readonly<Record<string, string>> = { ...w.states, ...w.outcomes, turn: w.letter.yourTurn }
  const shown = state === 'decided' && outcome === 'rejected' ? 'rejected' : state
  const said = state === 'decided' && kind === 'memo' && outcome !== null ? outcome : shown
  const look = looks[shown] ?? { tone: 'idle' }
  return (
    <Badge lang={lang} tone={look.tone} {...(look.icon ? { icon: look.icon } : {})}>
      {words[said] ?? said}
    </Badge>
  )
}

export type DeskTab = 'all' | 'mine' | 'received' | 'registers' | 'settings'

export function DeskTabs({ lang, current, mayKeep }: { lang: Lang; current: DeskTab; mayKeep: boolean }) {
  const { desk: w } = letterWords(lang)
  const at: Record<DeskTab, string> = {
    all: LIST,
    mine: `${LIST}?mine=yes`,
    received: RECEIVED,
    registers: NUMBERS,
    settings: SETTINGS,
  }
  const shown = (['all', 'mine', 'received', 'registers', 'settings'] as const).filter(
    tab => tab !== 'settings' || mayKeep,
  )
  return (
    <Tabs
      label={letterWords(lang).common.title}
      items={shown.map(tab => ({ href: href(lang, at[tab]), label: w.tabs[tab], current: tab === current }))}
    />
  )
}
