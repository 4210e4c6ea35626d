// /office/outlets/posts/:id: one post, its text and what became of it; /done, /drop and /new are its forms, /picture and /proof its pictures.
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { bytesOf, fileById } from '#src/platform/files/keep-file.ts'
import { acceptAttribute, fileKinds, kindOfMediaType, pictures } from '#src/platform/files/kinds.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf, type Visit } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  ButtonRow,
  Card,
  Checkbox,
  CopyButton,
  DateField,
  DescriptionList,
  FileField,
  FormOnPage,
  LinkButton,
  PageHead,
  Preformatted,
  Select,
  Stack,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import { dayText, todayOf } from '../../people/public.ts'
import { dropPost, markPosted, recordPost } from '../actions/posts.ts'
import { openOutlets, postById } from '../queries.ts'
import { DropPost, MarkPosted, RecordPost } from '../schema.ts'
import { outletsWords } from '../words.ts'
import { OUTLETS, postAt, troubleOf, Where } from './list.tsx'

const LIMIT = 15 * 1024 * 1024
const POST = `${OUTLETS}/posts/:id`
const reads = { shell: 'office', may: 'publication:read', words: outletsWords, ledger: 'none' } as const
const writes = { shell: 'office', may: 'publication:write', words: outletsWords } as const
const proofBox = [{ field: 'proof', accept: pictures, limit: LIMIT }] as const
const tones = { waiting: 'now', posted: 'done', dropped: 'idle' } as const
const stateOf = (text: string) => (text === 'posted' || text === 'dropped' ? text : 'waiting')
const crumbs = (lang: 'th' | 'en', text: string) => [{ href: OUTLETS, text: outletsWords(lang).list.title }, { text }]

export const postPage = page({
  ...reads,
  path: POST,
  queries: 8,
  load: async (tx, visit) => {
    const post = await postById(tx, idOf(visit))
    return post && { post, mayWrite: visit.actor?.holds('publication:write') ?? false }
  },
  view: ({ post, mayWrite }, { lang }) => {
    const { post: w, kinds } = outletsWords(lang)
    const trouble = post.state === 'waiting' ? troubleOf(post, lang) : undefined
    const state = stateOf(post.state)
    const at = (verb: string) => href(lang, `${postAt(post.id)}/${verb}`)
    return {
      title: post.subject,
      within: OUTLETS,
      crumbs: crumbs(lang, post.subject),
      body: (
        <Stack gap="lg">
          <PageHead
            title={post.subject}
            above={
              <Badge lang={lang} tone={tones[state]}>
                {w.states[state]}
              </Badge>
            }
          />
          {trouble ? <Alert tone="warning">{trouble}</Alert> : null}
          <Card title={w.about}>
            <DescriptionList
              layout="rows"
              items={[
                { term: w.outlet, value: `${kinds[post.kind]} · ${post.outlet}` },
                ...(post.posted_on ? [{ term: w.on, value: dayText(post.posted_on, lang) }] : []),
                ...(post.posted_at_address
                  ? [{ term: w.address, value: <Where address={post.posted_at_address} /> }]
                  : []),
                ...(post.dropped_reason ? [{ term: w.reason, value: post.dropped_reason }] : []),
              ]}
            />
          </Card>
          {post.text === '' ? null : (
            <Card title={w.text} aside={<CopyButton lang={lang} from="post-text" />}>
              <Preformatted id="post-text">
                {[post.text, post.link].filter(part => part !== '').join('\n\n')}
              </Preformatted>
            </Card>
          )}
          <ButtonRow>
            {state === 'waiting' && mayWrite ? <LinkButton href={at('done')}>{w.done}</LinkButton> : null}
            {post.picture_file_id === null ? null : (
              <LinkButton variant="quiet" icon="download" href={at('picture')}>
                {w.picture}
              </LinkButton>
            )}
            {post.proof_file_id === null ? null : (
              <LinkButton variant="quiet" icon="download" href={at('proof')}>
                {w.proof}
              </LinkButton>
            )}
            {state === 'waiting' && mayWrite ? (
              <LinkButton variant="ghost" href={at('drop')}>
                {w.drop}
              </LinkButton>
            ) : null}
          </ButtonRow>
        </Stack>
      ),
    }
  },
})

/** A post that still waits. */
async function waiting(tx: Tx, visit: Visit) {
  const post = await postById(tx, idOf(visit))
  return post?.state === 'waiting' ? { post, today: todayOf(tx) } : undefined
}

export const postDone = page({
  ...writes,
  path: `${POST}/done`,
  ledger: 'outlet.posted',
  input: MarkPosted,
  files: proofBox,
  load: waiting,
  values: ({ today }, { lang }) => ({ posted_on: dayText(today, lang) }),
  run: async (tx, input, visit) => {
    const done = await markPosted(tx, visit.store, idOf(visit), input)
    return done.ok ? ok({ to: OUTLETS, notice: 'posted' }) : done
  },
  view: ({ post, today }, { lang }, form) => {
    const { post: w, outlet } = outletsWords(lang)
    return {
      title: w.doneTitle,
      within: OUTLETS,
      crumbs: crumbs(lang, w.doneTitle),
      body: (
        <FormOnPage
          lang={lang}
          title={w.doneTitle}
          lead={post.subject}
          action={href(lang, `${postAt(post.id)}/done`)}
          back={href(lang, OUTLETS)}
          cancel={outlet.cancel}
          go={w.done}
          multipart
          hidden={form.hidden}
        >
          <DateField lang={lang} label={w.on} max={today} {...form.field('posted_on')} />
          <TextField lang={lang} label={w.address} hint={w.addressHint} optional {...form.field('address')} />
          <FileField
            lang={lang}
            label={w.photo}
            name="proof"
            optional
            accept={acceptAttribute(pictures)}
            error={form.error('proof')}
          />
        </FormOnPage>
      ),
    }
  },
})

export const postDrop = page({
  ...writes,
  path: `${POST}/drop`,
  ledger: 'outlet.post-dropped',
  input: DropPost,
  load: waiting,
  run: async (tx, input, visit) => {
    const done = await dropPost(tx, idOf(visit), input)
    return done.ok ? ok({ to: OUTLETS, notice: 'dropped' }) : done
  },
  view: ({ post }, { lang }, form) => {
    const { post: w, outlet } = outletsWords(lang)
    return {
      title: w.dropTitle,
      within: OUTLETS,
      crumbs: crumbs(lang, w.dropTitle),
      body: (
        <FormOnPage
          lang={lang}
          title={w.dropTitle}
          lead={post.subject}
          action={href(lang, `${postAt(post.id)}/drop`)}
          back={href(lang, OUTLETS)}
          cancel={outlet.cancel}
          go={w.drop}
          danger
          hidden={form.hidden}
        >
          <TextField lang={lang} label={w.reason} {...form.field('reason')} />
        </FormOnPage>
      ),
    }
  },
})

export const postNew = page({
  ...writes,
  path: `${OUTLETS}/posts/new`,
  ledger: 'outlet.posted',
  input: RecordPost,
  files: proofBox,
  load: async tx => ({ outlets: await openOutlets(tx), today: todayOf(tx) }),
  values: ({ today }, { lang, query }) => ({
    posted_on: dayText(today, lang),
    outlet: query.get('outlet') ?? '',
    contact: query.get('contact') === 'yes' ? 'yes' : undefined,
  }),
  run: async (tx, input, visit) => {
    const done = await recordPost(tx, visit.store, input)
    return done.ok ? ok({ to: postAt(done.value), notice: 'posted' }) : done
  },
  view: ({ outlets, today }, { lang }, form) => {
    const { post: w, outlet, kinds, contact } = outletsWords(lang)
    return {
      title: w.newTitle,
      within: OUTLETS,
      crumbs: crumbs(lang, w.newTitle),
      body: (
        <FormOnPage
          lang={lang}
          title={w.newTitle}
          lead={w.newLead}
          action={href(lang, `${OUTLETS}/posts/new`)}
          back={href(lang, OUTLETS)}
          cancel={outlet.cancel}
          go={outlet.save}
          multipart
          hidden={form.hidden}
        >
          <Select
            lang={lang}
            label={w.outlet}
            options={outlets.map(one => ({ value: one.id, label: one.name, group: kinds[one.kind] }))}
            {...form.field('outlet')}
          />
          <TextField lang={lang} label={w.subject} {...form.field('subject')} />
          <TextArea lang={lang} label={w.words} optional rows={5} {...form.field('text')} />
          <Checkbox
            lang={lang}
            label={contact.isAbout}
            hint={contact.isAboutHint}
            name="contact"
            checked={form.field('contact').value !== ''}
          />
          <DateField lang={lang} label={w.on} max={today} {...form.field('posted_on')} />
          <TextField lang={lang} label={w.address} hint={w.addressHint} optional {...form.field('address')} />
          <FileField
            lang={lang}
            label={w.photo}
            name="proof"
            optional
            accept={acceptAttribute(pictures)}
            error={form.error('proof')}
          />
        </FormOnPage>
      ),
    }
  },
})

const columns = { picture: 'picture_file_id', proof: 'proof_file_id' } as const

/** The pictures of a post, saved by the browser. */
export const postPictures = (Object.keys(columns) as (keyof typeof columns)[]).map(which =>
  page({
    ...reads,
    path: `${POST}/${which}`,
    load: async (tx, visit) => {
      const fileId = (await postById(tx, idOf(visit)))?.[columns[which]] ?? null
      const row = fileId === null ? undefined : await fileById(tx, fileId)
      const kind = row && kindOfMediaType(row.media_type)
      return row && kind && { row, extension: fileKinds[kind].extensions[0] }
    },
    view: ({ row, extension }, visit) => ({
      title: which,
      body: null,
      raw: {
        body: () => bytesOf(visit.store, row),
        type: row.media_type,
        name: `${which}-${idOf(visit)}.${extension}`,
      },
    }),
  }),
)
