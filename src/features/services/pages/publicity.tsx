// /office/services/:id/publicity: what to say of a service, its QR code and sheet to print, the channels it goes out through, and what was done with proof.
import { Temporal } from 'temporal-polyfill'
import { fiscalYear, fiscalYearOf } from '#src/kernel/fiscal.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Button,
  Card,
  Columns,
  CopyButton,
  EmptyState,
  Form,
  Link,
  LinkButton,
  PageHead,
  QrPicture,
  Row,
  Section,
  Stack,
  Table,
  Text,
  TextArea,
} from '#src/ui/index.ts'
import { wordsIn } from '../../forms/public.ts'
import {
  OutletChoices,
  type OutletRow,
  openOutlets,
  outletsWords,
  type PostRow,
  ShareContact,
} from '../../outlets/public.ts'
import { dayText, nameOf, type PersonChoice, peopleHere, todayOf } from '../../people/public.ts'
import { publicise } from '../actions/publicise.ts'
import { publicityCounts, publicityOf } from '../publicity.ts'
import { serviceById } from '../queries.ts'
import { pngOf, serviceLink, svgOf } from '../service-qr.ts'
import { builderWords, publicityWords } from '../words.ts'
import { OFFICE, officeAt } from './office-list.tsx'
import { howAt } from './parts.tsx'

const OUTLETS = '/office/outlets'
const at = (id: string) => officeAt(id, 'publicity')

const servicePublicity = page({
  path: `${OFFICE}/:id/publicity`,
  shell: 'office',
  may: 'publication:write',
  ledger: 'outlet.post-asked',
  words: publicityWords,
  queries: 12,
  input: ShareContact,
  load: async (tx, visit) => {
    const row = await serviceById(tx, idOf(visit))
    if (!row) return undefined
    const posts = await publicityOf(tx, row.id)
    const year = fiscalYearOf(Temporal.PlainDate.from(todayOf(tx)))
    const { from, to } = fiscalYear(year)
    const link = serviceLink(visit.origin, row.code)
    return {
      row,
      posts,
      year,
      link,
      counts: publicityCounts(posts, { from: from.toString(), to: to.toString() }),
      outlets: await openOutlets(tx),
      people: await peopleHere(tx),
      qr: await svgOf(link),
    }
  },
  values: ({ row, outlets }) => ({ text: wordsIn(row.draft.publicity, 'th'), outlets: outlets.map(one => one.id) }),
  run: async (tx, input, visit) => {
    const row = await serviceById(tx, idOf(visit))
    const done = await publicise(tx, idOf(visit), input, { link: serviceLink(visit.origin, row?.code ?? '') })
    return done.ok ? ok({ to: at(idOf(visit)), notice: 'carried' }) : done
  },
  view: ({ row, posts, year, link, counts, outlets, people, qr }, { lang }, form) => {
    const w = publicityWords(lang).office
    const service = wordsIn(row.draft.title, lang)
    const title = fill(w.title, { service })
    return {
      title,
      within: OFFICE,
      crumbs: [
        { href: OFFICE, text: builderWords(lang).list.title },
        { href: officeAt(row.id), text: service },
        { text: w.short },
      ],
      body: (
        <Columns
          kind="form"
          aside={
            <Card title={w.material} level={2}>
              <Stack>
                <QrPicture svg={qr} label={w.qr} />
                <LinkButton href={href(lang, `${at(row.id)}/qr.png`)} variant="quiet" icon="download" download>
                  {w.png}
                </LinkButton>
                <LinkButton href={href(lang, `${at(row.id)}/qr.svg`)} variant="quiet" icon="download" download>
                  {w.svg}
                </LinkButton>
                {row.current_version_id === null ? null : (
                  <LinkButton href={href(lang, howAt(row.code, 'pdf'))} variant="quiet" icon="printer">
                    {w.sheet}
                  </LinkButton>
                )}
              </Stack>
            </Card>
          }
        >
          <PageHead title={title} lead={w.lead} />
          {row.state === 'open' ? null : <Alert tone="warning">{w.closed}</Alert>}
          <Section id="send" title={w.text}>
            <Stack>
              <Send
                lang={lang}
                form={form}
                outlets={outlets}
                action={href(lang, at(row.id))}
                mayGo={row.state === 'open'}
              />
              <CopyButton lang={lang} text={`${form.field('text').value}\n${link}`} label={w.copy} />
            </Stack>
          </Section>
          <Section id="done" title={w.done}>
            <Stack>
              <Text>{fill(w.sum, { year, ...counts })}</Text>
              <Card padding="none">
                {posts.length === 0 ? (
                  <EmptyState icon="megaphone" title={w.none} />
                ) : (
                  <Done lang={lang} posts={posts} people={people} />
                )}
              </Card>
            </Stack>
          </Section>
        </Columns>
      ),
    }
  },
})

type SendProps = { lang: Lang; form: FormState; outlets: readonly OutletRow[]; action: string; mayGo: boolean }

function Send({ lang, form, outlets, action, mayGo }: SendProps) {
  const w = publicityWords(lang).office
  return (
    <Form lang={lang} action={action} hidden={form.hidden}>
      <Stack>
        <TextArea lang={lang} label={w.text} hint={w.textHint} rows={5} {...form.field('text')} />
        {outlets.length === 0 ? (
          <EmptyState
            icon="megaphone"
            title={w.noOutlets}
            actions={<LinkButton href={href(lang, `${OUTLETS}/new`)}>{w.addOutlet}</LinkButton>}
          />
        ) : (
          <OutletChoices lang={lang} form={form} label={w.outlets} outlets={outlets} />
        )}
        {mayGo && outlets.length > 0 ? <Button icon="send">{w.go}</Button> : null}
      </Stack>
    </Form>
  )
}

type DoneProps = { lang: Lang; posts: readonly PostRow[]; people: readonly PersonChoice[] }

function Done({ lang, posts, people }: DoneProps) {
  const w = publicityWords(lang).office
  const { kinds } = outletsWords(lang)
  const postHref = (id: string, rest = '') => href(lang, `${OUTLETS}/posts/${id}${rest}`)
  const who = (post: PostRow) => {
    const person = people.find(one => one.id === post.done_by)
    return person ? nameOf(person, lang) : w.byProgram
  }
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
          cell: post => <Link href={postHref(post.id)}>{`${post.outlet} · ${kinds[post.kind]}`}</Link>,
        },
        {
          key: 'day',
          label: w.col.day,
          nowrap: true,
          cell: post =>
            post.posted_on === null ? (
              <Badge lang={lang} tone="now" plain>
                {w.waiting}
              </Badge>
            ) : (
              dayText(post.posted_on, lang)
            ),
        },
        {
          key: 'where',
          label: w.col.where,
          cell: post =>
            /^https?:/.test(post.posted_at_address) ? (
              <Link href={post.posted_at_address} icon="external-link">
                {w.address}
              </Link>
            ) : (
              post.posted_at_address
            ),
        },
        { key: 'who', label: w.col.who, cell: post => (post.posted_on === null ? w.noProof : who(post)) },
        {
          key: 'proof',
          label: w.col.proof,
          cell: post =>
            post.proof_file_id === null ? (
              w.noProof
            ) : (
              <Row>
                <Link href={postHref(post.id, '/proof')} label={fill(w.pictureOf, { outlet: post.outlet })}>
                  {w.picture}
                </Link>
              </Row>
            ),
        },
      ]}
    />
  )
}

const draws = { png: pngOf, svg: async (link: string) => new TextEncoder().encode(await svgOf(link)) } as const
const types = { png: 'image/png', svg: 'image/svg+xml' } as const

const qrPictures = (['png', 'svg'] as const).map(kind =>
  page({
    path: `${OFFICE}/:id/publicity/qr.${kind}`,
    shell: 'office',
    may: 'publication:write',
    ledger: 'none',
    words: publicityWords,
    load: async (tx, visit) => {
      const row = await serviceById(tx, idOf(visit))
      return row && { row, link: serviceLink(visit.origin, row.code) }
    },
    view: ({ row, link }) => ({
      title: row.code,
      body: null,
      raw: { body: () => draws[kind](link), type: types[kind], name: `qr-${row.code}.${kind}` },
    }),
  }),
)

export const publicityPages: readonly AnyPage[] = [servicePublicity, ...qrPictures]
