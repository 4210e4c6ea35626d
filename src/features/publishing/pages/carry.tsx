// /office/publications/:id/carry: posts what is shown to more channels. What is chosen here and when publishing stands in one list.
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Badge, Card, Checkboxes, Link, LinkButton, List, type PickOption, Row, Stack, Text } from '#src/ui/index.ts'
import { type OutletRow, openOutlets, outletsWords, type PostRow, postsAbout } from '../../outlets/public.ts'
import { dayText } from '../../people/public.ts'
import { carryPublication } from '../actions/carry-publication.ts'
import { theirs } from '../actions/parts.ts'
import { Carry } from '../schema.ts'
import { publishingWords } from '../words.ts'
import { oneForm } from './one-form.tsx'
import { LIST, officeAt } from './parts.tsx'

const OUTLETS = '/office/outlets'
const tones = { waiting: 'now', posted: 'done', dropped: 'idle' } as const

/** Channels it did not go to yet. */
export async function outletsLeft(tx: Tx, id: string): Promise<OutletRow[]> {
  const posts = await postsAbout(tx, 'publication', id)
  const taken = new Set(posts.filter(post => post.state !== 'dropped').map(post => post.outlet_id))
  return (await openOutlets(tx)).filter(outlet => !taken.has(outlet.id))
}

export function outletOptions(outlets: readonly OutletRow[], lang: Lang): PickOption[] {
  const w = publishingWords(lang).publishing
  return outlets.map(outlet => ({
    value: outlet.id,
    label: outlet.name,
    hint: `${outletsWords(lang).kinds[outlet.kind]} · ${outlet.isConnected ? w.byProgram : w.byHand}`,
  }))
}

export const publicationCarry = page({
  path: `${LIST}/:id/carry`,
  shell: 'office',
  may: 'publication:write',
  ledger: 'outlet.post-asked',
  queries: 10,
  words: publishingWords,
  input: Carry,
  load: async (tx, visit) => {
    const found = await theirs(tx, idOf(visit))
    if (!found.ok || !found.value.shown || found.value.state !== 'published') return undefined
    return { row: found.value, outlets: await outletsLeft(tx, found.value.id) }
  },
  run: async (tx, { outlets }, visit) => {
    const done = await carryPublication(tx, idOf(visit), { outlets, origin: visit.origin })
    return done.ok ? ok({ to: officeAt(idOf(visit)), notice: 'carried' }) : done
  },
  view: ({ row, outlets }, { lang }, form) => {
    const w = publishingWords(lang).carrying
    return oneForm(
      { lang, row, form, verb: 'carry', title: w.title, lead: w.lead, go: w.go },
      <>
        <Text strong>{row.draft.title_th}</Text>
        {outlets.length === 0 ? (
          <Text>{w.none}</Text>
        ) : (
          <Checkboxes
            lang={lang}
            label={w.outlets}
            name="outlets"
            values={form.chosen('outlets')}
            options={outletOptions(outlets, lang)}
            error={form.error('outlets')}
          />
        )}
      </>,
    )
  },
})

type CarriedProps = { lang: Lang; id: string; posts: readonly PostRow[]; mayCarry: boolean }

/** Beside the publication: through which channels it went out, and whether it arrived. */
export function Carried({ lang, id, posts, mayCarry }: CarriedProps) {
  const w = publishingWords(lang).one
  const { post: names } = outletsWords(lang)
  const stateOf = (text: string) => (text === 'posted' || text === 'dropped' ? text : 'waiting')
  if (posts.length === 0 && !mayCarry) return null
  return (
    <Card title={w.carried} level={2}>
      <Stack gap="sm">
        {posts.length === 0 ? (
          <Text size="sm" tone="muted">
            {w.carriedNone}
          </Text>
        ) : (
          <List
            items={posts.map(post => (
              <Stack gap="xs">
                <Row>
                  <Link href={href(lang, `${OUTLETS}/posts/${post.id}`)}>{post.outlet}</Link>
                  <Badge lang={lang} tone={tones[stateOf(post.state)]} plain>
                    {post.posted_on === null ? names.states[stateOf(post.state)] : dayText(post.posted_on, lang)}
                  </Badge>
                </Row>
                {/^https?:/.test(post.posted_at_address) ? (
                  <Link href={post.posted_at_address} icon="external-link">
                    {w.post}
                  </Link>
                ) : null}
              </Stack>
            ))}
          />
        )}
        {mayCarry ? (
          <LinkButton href={href(lang, `${officeAt(id)}/carry`)} variant="quiet" size="sm" icon="megaphone">
            {w.carryMore}
          </LinkButton>
        ) : null}
      </Stack>
    </Card>
  )
}
