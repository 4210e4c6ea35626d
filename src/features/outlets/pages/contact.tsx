// /office/outlets/contact: makes our contact channels known through community leaders, the page and others, and shows what was done, with who, when
// and where, and the picture that proves it.
import { Temporal } from 'temporal-polyfill'
import { fiscalYear, fiscalYearOf } from '#src/kernel/fiscal.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Button,
  Card,
  EmptyState,
  Form,
  Link,
  LinkButton,
  PageHead,
  Read,
  Section,
  Stack,
  StatTiles,
  Table,
  TextArea,
} from '#src/ui/index.ts'
import { dayText, todayOf } from '../../people/public.ts'
import { type ContactPost, contactCounts, contactForm, contactWords, shareContact, whoText } from '../contact.ts'
import type { OutletRow } from '../queries.ts'
import { isLeader, isSocial } from '../rules.ts'
import { ShareContact } from '../schema.ts'
import { outletsWords } from '../words.ts'
import { OUTLETS, postAt, Where } from './list.tsx'
import { OutletChoices } from './outlet-choices.tsx'

export const CONTACT = `${OUTLETS}/contact`

const icons = { leader: 'users-round', social: 'messages-square', other: 'megaphone' } as const

export const outletContact = page({
  path: CONTACT,
  shell: 'office',
  may: 'publication:write',
  ledger: 'outlet.post-asked',
  words: outletsWords,
  queries: 10,
  input: ShareContact,
  load: async (tx, { lang }) => {
    const { channels, outlets, posts } = await contactForm(tx)
    const year = fiscalYearOf(Temporal.PlainDate.from(todayOf(tx)))
    const { from, to } = fiscalYear(year)
    return {
      hasChannels: channels.length > 0,
      outlets,
      posts,
      year,
      counts: contactCounts(posts, { from: from.toString(), to: to.toString() }),
      words: await contactWords(tx, channels, lang),
    }
  },
  values: ({ outlets, words }) => ({
    text: words.text,
    outlets: outlets.filter(one => isLeader(one.kind) || isSocial(one.kind)).map(one => one.id),
  }),
  run: async (tx, input, { lang, origin }) => {
    const done = await shareContact(tx, input, { lang, link: `${origin}${href(lang, '/contact')}` })
    return done.ok ? ok({ to: CONTACT, notice: 'contact-shared' }) : done
  },
  view: ({ hasChannels, outlets, posts, year, counts }, { lang }, form) => {
    const { contact: w, list } = outletsWords(lang)
    return {
      title: w.title,
      within: OUTLETS,
      crumbs: [{ href: OUTLETS, text: list.title }, { text: w.title }],
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={w.lead}
            actions={
              outlets.length > 0 ? (
                <LinkButton href={href(lang, `${OUTLETS}/posts/new?contact=yes`)} variant="quiet" icon="plus">
                  {w.record}
                </LinkButton>
              ) : undefined
            }
          />
          <StatTiles
            label={fill(w.year, { year })}
            tiles={(['leader', 'social', 'other'] as const).map(key => ({
              label: w.tiles[key],
              value: counts[key],
              unit: `${w.times} · ${fill(w.year, { year })}`,
              icon: icons[key],
              ...(counts[key] === 0 && key !== 'other' ? { tone: 'warning' as const } : {}),
            }))}
          />
          {(['leader', 'social'] as const)
            .filter(key => counts[key] === 0)
            .map(key => (
              <Alert tone="warning" title={w.lacks[key]}>
                {w.lacksWhat}
              </Alert>
            ))}
          <Section id="send" title={w.send}>
            <Send lang={lang} form={form} outlets={outlets} hasChannels={hasChannels} />
          </Section>
          <Section id="done" title={w.done}>
            <Card padding="none">
              {posts.length === 0 ? (
                <EmptyState icon="messages-square" title={w.doneNone} />
              ) : (
                <Done lang={lang} posts={posts} />
              )}
            </Card>
          </Section>
        </Stack>
      ),
    }
  },
})

type SendProps = { lang: Lang; form: FormState; outlets: readonly OutletRow[]; hasChannels: boolean }

function Send({ lang, form, outlets, hasChannels }: SendProps) {
  const { contact: w, list } = outletsWords(lang)
  if (!hasChannels)
    return (
      <EmptyState
        icon="phone"
        title={w.noChannels}
        actions={<LinkButton href={href(lang, '/office/agency/channels')}>{w.addChannels}</LinkButton>}
      />
    )
  if (outlets.length === 0)
    return (
      <EmptyState
        icon="messages-square"
        title={w.noOutlets}
        actions={<LinkButton href={href(lang, `${OUTLETS}/new`)}>{list.add}</LinkButton>}
      />
    )
  return (
    <Read>
      <Form lang={lang} action={href(lang, CONTACT)} hidden={form.hidden}>
        <Stack>
          <OutletChoices lang={lang} form={form} label={w.outlets} outlets={outlets} />
          <TextArea lang={lang} label={w.text} hint={w.textHint} rows={6} {...form.field('text')} />
          <Button icon="send">{w.send}</Button>
        </Stack>
      </Form>
    </Read>
  )
}

function Done({ lang, posts }: { lang: Lang; posts: readonly ContactPost[] }) {
  const { contact: w, kinds, post: p } = outletsWords(lang)
  return (
    <Table
      lang={lang}
      caption={w.done}
      rows={posts}
      rowId={post => post.id}
      columns={[
        {
          key: 'outlet',
          label: w.col.outlet,
          head: true,
          cell: post => <Link href={href(lang, postAt(post.id))}>{`${post.outlet} · ${kinds[post.kind]}`}</Link>,
        },
        {
          key: 'day',
          label: w.col.day,
          nowrap: true,
          cell: post =>
            post.posted_on === null ? (
              <Badge lang={lang} tone="now" plain>
                {p.states.waiting}
              </Badge>
            ) : (
              dayText(post.posted_on, lang)
            ),
        },
        { key: 'where', label: w.col.where, cell: post => <Where address={post.posted_at_address} /> },
        { key: 'who', label: w.col.who, cell: post => (post.posted_on === null ? '–' : whoText(post, lang)) },
        {
          key: 'proof',
          label: w.col.proof,
          cell: post =>
            post.proof_file_id === null ? (
              w.noPicture
            ) : (
              <Link
                href={href(lang, `${postAt(post.id)}/proof`)}
                label={fill(w.pictureOf, { outlet: post.outlet, day: dayText(post.posted_on, lang) })}
              >
                {w.picture}
              </Link>
            ),
        },
      ]}
    />
  )
}
