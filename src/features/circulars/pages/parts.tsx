// Pieces that several pages of circulars share: its state, its words, what is attached, and the way back.
import type { Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import { Badge, Link, List, Stack, Text } from '#src/ui/index.ts'
import { addressOfPaper } from '../../papers/public.ts'
import type { AttachmentRow } from '../queries.ts'
import type { CircularState } from '../schema.ts'
import { stateLooks } from '../show.ts'
import { circularsWords } from '../words.ts'

export const LIST = '/office/circulars'
export const addressOf = (id: string): string => `${LIST}/${id}`

export function StateBadge({ lang, state, plain }: { lang: Lang; state: CircularState; plain?: boolean }) {
  return (
    <Badge lang={lang} tone={stateLooks[state]} plain={plain ?? false}>
      {circularsWords(lang).states[state]}
    </Badge>
  )
}

/** What was typed, line by line. */
export function Lines({ text }: { text: string }) {
  return (
    <Stack gap="sm">
      {text
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(line => (
          <Text>{line}</Text>
        ))}
    </Stack>
  )
}

/** In the office everything opens; behind a personal link only what is public anyway. */
export function Attachments({
  lang,
  circularId,
  attachments,
}: {
  lang: Lang
  circularId: string | undefined
  attachments: readonly AttachmentRow[]
}) {
  return (
    <List
      items={attachments.map(one => {
        if (one.url !== null)
          return (
            <Link href={one.url} external icon="external-link">
              {one.title}
            </Link>
          )
        if (one.paper_is_public && one.paper_code !== null)
          return (
            <Link href={href(lang, addressOfPaper(one.paper_code))} icon="file-check">
              {one.title}
            </Link>
          )
        if (circularId === undefined) return <Text>{one.title}</Text>
        return (
          <Link href={href(lang, `${addressOf(circularId)}/attachments/${one.id}/file`)} icon="paperclip" download>
            {one.title}
          </Link>
        )
      })}
    />
  )
}

type Step = { readonly href?: string; readonly text: string }
export const crumbsTo = (lang: Lang, ...steps: readonly Step[]) => [
  { href: LIST, text: circularsWords(lang).home.title },
  ...steps,
]
