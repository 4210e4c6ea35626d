// Pieces that several office pages of this feature share: the state in words, the way back, the form on a page.
import type { Lang } from '#src/kernel/lang.ts'
import { Badge } from '#src/ui/index.ts'
import type { DeskRow, PublicationRow } from '../queries.ts'
import { stateTones } from '../show.ts'
import { publishingWords } from '../words.ts'

export const LIST = '/office/publications'
export const officeAt = (id: string): string => `${LIST}/${id}`
export const MANUALS = `${LIST}/manuals`
export const STARTERS = `${LIST}/starters`

type Standing = Pick<DeskRow | PublicationRow, 'state' | 'shown' | 'publish_at' | 'expires_on'>

/** What the public sees comes before how far the working copy is. */
export function StateBadge({ lang, row, plain = false }: { lang: Lang; row: Standing; plain?: boolean }) {
  const w = publishingWords(lang)
  if (row.state === 'approved' && row.publish_at !== null)
    return (
      <Badge lang={lang} tone="doing" icon="clock" plain={plain}>
        {w.scheduled}
      </Badge>
    )
  if (row.shown && row.state !== 'published')
    return (
      <Badge lang={lang} tone="soon" plain={plain}>
        {row.state === 'draft' ? w.changedSince : w.states[row.state]}
      </Badge>
    )
  if (row.state === 'published' && !row.shown)
    return (
      <Badge lang={lang} tone="idle" icon="archive" plain={plain}>
        {w.expired}
      </Badge>
    )
  return (
    <Badge lang={lang} tone={stateTones[row.state]} plain={plain}>
      {w.states[row.state]}
    </Badge>
  )
}

/** A manual from the starter set that nobody compared with the law yet. */
export const NotCompared = ({ lang }: { lang: Lang }) => (
  <Badge lang={lang} tone="soon" icon="book-open">
    {publishingWords(lang).starters.notCompared}
  </Badge>
)

export const crumbsTo = (lang: Lang, ...steps: readonly { href?: string; text: string }[]) => [
  { href: LIST, text: publishingWords(lang).one.crumb },
  ...steps,
]
