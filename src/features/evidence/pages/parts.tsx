// Pieces that several pages of this feature share.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Topic } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { href } from '#src/platform/http/visit.ts'
import { Badge, type BadgeTone, FormOnPage, type FormPageProps, Row } from '#src/ui/index.ts'
import { dayAfter, dayText } from '../../people/public.ts'
import type { Facts } from '../facts-known.ts'
import type { EvidenceRow } from '../queries.ts'
import type { EvidenceState } from '../rules.ts'
import { isExpired } from '../show.ts'
import { evidenceWords } from '../words.ts'

/** Something of a higher feature that a piece speaks for. `frozen`: it keeps a copy that outlives withdrawal. */
export interface EvidenceUse {
  readonly words: string
  readonly href: string
  readonly frozen?: boolean
}

/** What app/ hands to the pages, because no lower feature knows it. */
export interface EvidenceParts {
  readonly facts: Facts
  readonly uses: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, readonly EvidenceUse[]>>
  readonly topics: (tx: Tx) => Promise<readonly Topic[]>
  readonly eventName: (event: string, lang: Lang) => string
}

export const LIST = '/office/evidence'

type FeatureFormProps = FormPageProps & { form: FormState }

export const FormPage = ({ form, ...page }: FeatureFormProps) => (
  <FormOnPage
    {...page}
    action={href(page.lang, page.action)}
    back={href(page.lang, page.back)}
    cancel={evidenceWords(page.lang).common.cancel}
    hidden={form.hidden}
  />
)

export function crumbsTo(lang: Lang, ...steps: readonly { readonly href?: string; readonly text: string }[]) {
  return [{ href: LIST, text: evidenceWords(lang).list.title }, ...steps]
}

const tones: Record<EvidenceState, BadgeTone> = {
  offered: 'soon',
  accepted: 'done',
  returned: 'returned',
  withdrawn: 'none',
}

/** Days before the end from which on it is said. */
export const EXPIRES_SOON = 30

/** The state of a piece and what else one should know before trusting it. */
export function StateBadges({
  lang,
  piece,
  today,
  plain,
}: {
  lang: Lang
  piece: Pick<EvidenceRow, 'state' | 'expires_on' | 'replaced_by' | 'is_public' | 'link_state' | 'kind'>
  today: string
  plain?: boolean
}) {
  const w = evidenceWords(lang)
  const isSoon = piece.expires_on !== null && piece.expires_on <= dayAfter(today, EXPIRES_SOON)
  return (
    <Row gap="xs">
      <Badge lang={lang} tone={tones[piece.state]} plain={plain === true && piece.state === 'accepted'}>
        {w.states[piece.state]}
      </Badge>
      {isExpired(piece, today) ? (
        <Badge lang={lang} tone="late">
          {w.marks.expired}
        </Badge>
      ) : isSoon && piece.expires_on !== null ? (
        <Badge lang={lang} tone="soon">
          {fill(w.marks.expiresSoon, { day: dayText(piece.expires_on, lang) })}
        </Badge>
      ) : null}
      {piece.replaced_by === null ? null : (
        <Badge lang={lang} tone="none">
          {w.marks.replaced}
        </Badge>
      )}
      {piece.kind === 'link' && piece.link_state === 'dead' ? (
        <Badge lang={lang} tone="late" icon="unlink">
          {w.marks.dead}
        </Badge>
      ) : null}
      {piece.kind === 'link' && piece.link_state === 'changed' ? (
        <Badge lang={lang} tone="soon" plain>
          {w.marks.changed}
        </Badge>
      ) : null}
      {piece.is_public ? (
        <Badge lang={lang} tone="doing" plain icon="globe">
          {w.marks.public}
        </Badge>
      ) : null}
    </Row>
  )
}
