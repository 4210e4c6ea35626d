// /office/outlets: what waits to be posted by hand, our channels with the day of the latest post and who looks after them, and what went out.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Card,
  CardList,
  CopyButton,
  EmptyState,
  Link,
  LinkButton,
  PageHead,
  Preformatted,
  Row,
  Section,
  Stack,
  Table,
  Tag,
  Text,
} from '#src/ui/index.ts'
import { caretakersNow } from '../../correspondence/public.ts'
import { dayAfter, dayText, nameOf, peopleHere, todayOf } from '../../people/public.ts'
import { latestPosts, openOutlets, type PostRow, postedLately, waitingPosts } from '../queries.ts'
import { caredForAs, inTwoHands, isSilent, isWebAddress } from '../rules.ts'
import { outletsWords } from '../words.ts'

export const OUTLETS = '/office/outlets'
export const postAt = (id: string) => `${OUTLETS}/posts/${id}`
const MOST_WAITING = 30
const MOST_LATEST = 20

export const outletList = page({
  path: OUTLETS,
  shell: 'office',
  may: 'publication:read',
  ledger: 'none',
  words: outletsWords,
  queries: 12,
  load: async (tx, { actor }) => {
    const today = todayOf(tx)
    const [outlets, lately, waiting, latest] = [
      await openOutlets(tx),
      await postedLately(tx, dayAfter(today, -31)),
      await waitingPosts(tx, MOST_WAITING),
      await latestPosts(tx, MOST_LATEST),
    ]
    const caretakers = await caretakersNow(tx, today)
    const people = new Map((await peopleHere(tx)).map(person => [person.id, person]))
    return {
      rows: outlets.map(outlet => {
        const found = lately.find(one => one.outlet_id === outlet.id)
        const cares = caretakers.filter(one => one.channel === caredForAs(outlet.kind))
        return {
          ...outlet,
          latest: found?.latest ?? null,
          month: found?.month ?? 0,
          isSilent: isSilent(found?.latest ?? null, today),
          caretakers: [...new Set(cares.map(one => one.staff_id))].flatMap(id => people.get(id) ?? []),
        }
      }),
      both: inTwoHands(caretakers.map(one => ({ channel: one.channel, staffId: one.staff_id }))).flatMap(
        id => people.get(id) ?? [],
      ),
      waiting,
      latest,
      mayEdit: actor?.holds('site:edit') ?? false,
      mayWrite: actor?.holds('publication:write') ?? false,
    }
  },
  view: ({ rows, both, waiting, latest, mayEdit, mayWrite }, { lang }) => {
    const w = outletsWords(lang)
    return {
      title: w.list.title,
      crumbs: [{ text: w.list.title }],
      body: (
        <Stack gap="xl">
          <PageHead
            title={w.list.title}
            lead={w.list.lead}
            actions={
              <>
                {mayWrite && rows.length > 0 ? (
                  <LinkButton href={href(lang, `${OUTLETS}/posts/new`)} icon="plus">
                    {w.list.record}
                  </LinkButton>
                ) : null}
                {mayWrite ? (
                  <LinkButton href={href(lang, `${OUTLETS}/contact`)} variant="quiet" icon="phone">
                    {w.contact.open}
                  </LinkButton>
                ) : null}
                {mayEdit ? (
                  <LinkButton href={href(lang, `${OUTLETS}/new`)} variant="quiet">
                    {w.list.add}
                  </LinkButton>
                ) : null}
              </>
            }
          />
          {both.map(person => (
            <Alert tone="warning">{fill(w.list.both, { name: nameOf(person, lang) })}</Alert>
          ))}
          <Section id="waiting" title={w.list.waiting}>
            {waiting.length === 0 ? (
              <Card padding="none">
                <EmptyState icon="circle-check" title={w.list.nothingWaits}>
                  {w.list.nothingWaitsWhat}
                </EmptyState>
              </Card>
            ) : (
              <CardList
                label={w.list.waiting}
                items={waiting.map(post => <Waiting lang={lang} post={post} mayWrite={mayWrite} />)}
              />
            )}
          </Section>
          <Section id="channels" title={w.list.channels}>
            {rows.length === 0 ? (
              <Card padding="none">
                <EmptyState icon="messages-square" title={w.list.none}>
                  {w.list.noneWhat}
                </EmptyState>
              </Card>
            ) : (
              <Card padding="none">
                <Table
                  lang={lang}
                  caption={w.list.channels}
                  rows={rows}
                  rowId={row => row.id}
                  columns={[
                    {
                      key: 'name',
                      label: w.list.name,
                      head: true,
                      cell: row =>
                        mayEdit ? <Link href={href(lang, `${OUTLETS}/${row.id}/edit`)}>{row.name}</Link> : row.name,
                    },
                    { key: 'kind', label: w.list.kind, cell: row => w.kinds[row.kind] },
                    {
                      key: 'latest',
                      label: w.list.latest,
                      cell: row => (
                        <Row>
                          {row.latest === null ? w.list.never : dayText(row.latest, lang)}
                          {row.isSilent ? (
                            <Badge lang={lang} tone="soon">
                              {w.list.silent}
                            </Badge>
                          ) : null}
                        </Row>
                      ),
                    },
                    {
                      key: 'month',
                      label: w.list.month,
                      numeric: true,
                      cell: row => fill(w.list.times, { count: row.month }),
                    },
                    {
                      key: 'state',
                      label: w.list.state,
                      cell: row =>
                        row.last_error !== '' ? (
                          <Badge lang={lang} tone="late">
                            {w.list.broken}
                          </Badge>
                        ) : (
                          <Badge lang={lang} tone={row.isConnected ? 'done' : 'idle'} plain>
                            {row.isConnected ? w.list.byProgram : w.list.byHand}
                          </Badge>
                        ),
                    },
                    {
                      key: 'caretakers',
                      label: w.list.caretakers,
                      cell: row => row.caretakers.map(one => nameOf(one, lang)).join(', ') || w.list.noCaretaker,
                    },
                  ]}
                />
              </Card>
            )}
          </Section>
          {latest.length === 0 ? null : (
            <Section id="latest" title={w.list.latestPosts}>
              <Card padding="none">
                <Table
                  lang={lang}
                  caption={w.list.latestPosts}
                  rows={latest}
                  rowId={row => row.id}
                  columns={[
                    {
                      key: 'subject',
                      label: w.list.subject,
                      head: true,
                      cell: row => <Link href={href(lang, postAt(row.id))}>{row.subject}</Link>,
                    },
                    { key: 'outlet', label: w.list.name, cell: row => row.outlet },
                    { key: 'day', label: w.list.day, nowrap: true, cell: row => dayText(row.posted_on, lang) },
                    { key: 'where', label: w.list.where, cell: row => <Where address={row.posted_at_address} /> },
                  ]}
                />
              </Card>
            </Section>
          )}
        </Stack>
      ),
    }
  },
})

export function Where({ address }: { address: string }) {
  if (!isWebAddress(address)) return address || '–'
  return (
    <Link href={address} external>
      {new URL(address).host}
    </Link>
  )
}

/** What the program could not do, in words. */
export function troubleOf(post: Pick<PostRow, 'message_error' | 'message_state'>, lang: Lang): string | undefined {
  const { failures } = outletsWords(lang).post
  const code = post.message_error
  if (code === null || post.message_state === 'waiting') return undefined
  const known = (Object.keys(failures) as (keyof typeof failures)[]).find(key => key === code)
  return known ? failures[known] : fill(failures.other, { code })
}

export const isOnItsWay = (post: PostRow) => post.state === 'waiting' && post.message_state === 'waiting'

function Waiting({ lang, post, mayWrite }: { lang: Lang; post: PostRow; mayWrite: boolean }) {
  const w = outletsWords(lang)
  const trouble = troubleOf(post, lang)
  const id = `text-${post.id}`
  return (
    <Stack gap="sm">
      <Row gap="md">
        <Tag>{`${w.kinds[post.kind]} · ${post.outlet}`}</Tag>
        {isOnItsWay(post) ? (
          <Badge lang={lang} tone="doing">
            {w.list.sending}
          </Badge>
        ) : null}
      </Row>
      <Text strong>
        <Link href={href(lang, postAt(post.id))}>{post.subject}</Link>
      </Text>
      {trouble ? <Text tone="warning">{trouble}</Text> : null}
      <Preformatted id={id}>{[post.text, post.link].filter(part => part !== '').join('\n\n')}</Preformatted>
      <Row gap="md">
        <CopyButton lang={lang} from={id} />
        {post.picture_file_id === null ? null : (
          <LinkButton size="sm" variant="quiet" icon="download" href={href(lang, `${postAt(post.id)}/picture`)}>
            {w.post.picture}
          </LinkButton>
        )}
        {mayWrite ? (
          <LinkButton size="sm" href={href(lang, `${postAt(post.id)}/done`)}>
            {w.post.done}
          </LinkButton>
        ) : null}
      </Row>
    </Stack>
  )
}
