// /ledger: the newest seal, and for whoever holds a file whether it was published here, when and by whom. The file is fingerprinted and gone.
import { z } from 'zod'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import { formatDateTime } from '#src/kernel/thai-date/format-time.ts'
import { evidenceKinds, pictures } from '#src/platform/files/kinds.ts'
import { line } from '#src/platform/http/fields.ts'
import { optionalFile } from '#src/platform/http/file-fields.ts'
import { type PageView, page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { newestHead } from '#src/platform/ledger/heads.ts'
import {
  Alert,
  Button,
  Card,
  CopyButton,
  DescriptionList,
  FileField,
  Fingerprint,
  Form,
  Link,
  PageHead,
  Preformatted,
  Section,
  Stack,
  Text,
  TextField,
} from '#src/ui/index.ts'
import { agencyCard, inLang } from '../../agencies/public.ts'
import { addressOfPaper } from '../../papers/public.ts'
import { momentDay } from '../../people/public.ts'
import { addressOfPublication } from '../../publishing/public.ts'
import { type PublishedFile, publishedByFingerprint } from './queries.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

const PATH = '/ledger'
const words = (lang: Lang): typeof th => (lang === 'en' ? en : th)
const MOST_CHECKS = 60

const Check = z
  .object({
    file: optionalFile(),
    sha256: line(100, { optional: true }).transform(text => text.toLowerCase().replace(/[\s:-]/g, '')),
  })
  .superRefine(({ file, sha256 }, problems) => {
    if (!file && sha256 === '') problems.addIssue({ code: 'custom', path: ['file'], message: 'file-or-fingerprint' })
    else if (!file && !/^[\da-f]{64}$/.test(sha256))
      problems.addIssue({ code: 'custom', path: ['sha256'], message: 'not-a-fingerprint' })
  })

interface Answer {
  readonly sha256: string
  readonly found: readonly PublishedFile[]
}

const everyKind = [...new Set([...evidenceKinds, ...pictures])]

export const publicLedger = page({
  path: PATH,
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words,
  attempts: MOST_CHECKS,
  queries: 6,
  input: Check,
  files: [{ field: 'file', accept: everyKind }],
  load: async tx => ({ card: await agencyCard(tx), head: await newestHead(tx) }),
  run: async (tx, { file, sha256: typed }, { lang }) => {
    const sha256 = file?.sha256 ?? typed
    const found = await publishedByFingerprint(tx, sha256)
    const data = { card: await agencyCard(tx), head: await newestHead(tx) }
    return sha256 === ''
      ? no('file-or-fingerprint', { at: 'file' })
      : ok({ to: PATH, view: viewOf(data, lang, undefined, { sha256, found }) })
  },
  view: (data, { lang }, form) => viewOf(data, lang, form),
})

type Data = { card: Awaited<ReturnType<typeof agencyCard>>; head: Awaited<ReturnType<typeof newestHead>> }
type FormLike = Parameters<NonNullable<Parameters<typeof page<Data, z.infer<typeof Check>>>[0]['view']>>[2]

function viewOf(data: Data, lang: Lang, form: FormLike | undefined, answer?: Answer): PageView {
  const w = words(lang)
  return {
    title: w.title,
    description: fill(w.description, { agency: inLang(data.card.name, lang) }),
    crumbs: [{ href: '/', text: w.home }, { text: w.title }],
    ...(data.head ? { updated: data.head.at } : {}),
    body: (
      <Stack gap="lg">
        <PageHead title={w.title} lead={w.lead} />
        {answer ? <Answered lang={lang} answer={answer} /> : null}
        <Card>
          <Form lang={lang} action={href(lang, PATH)} hidden={form?.hidden ?? {}} multipart>
            <FileField lang={lang} optional name="file" label={w.file} hint={w.fileHint} error={form?.error('file')} />
            <TextField
              lang={lang}
              optional
              spellcheck={false}
              autocomplete="off"
              label={w.fingerprint}
              {...(form?.field('sha256') ?? { name: 'sha256', value: '' })}
            />
            <Button icon="fingerprint-pattern">{w.go}</Button>
          </Form>
        </Card>
        <Section id="head" title={w.headTitle}>
          <Head lang={lang} head={data.head} />
        </Section>
      </Stack>
    ),
  }
}

const placeOf = (one: PublishedFile): string => {
  if (one.kind === 'paper') return addressOfPaper(one.place)
  const [kind = '', slug = ''] = one.place.split(' ')
  return addressOfPublication({ kind, slug })
}

function Answered({ lang, answer: { sha256, found } }: { lang: Lang; answer: Answer }) {
  const w = words(lang)
  return (
    <Section id="answer" title={found.length > 0 ? w.known : w.unknown}>
      <Stack>
        <Alert tone={found.length > 0 ? 'success' : 'warning'} title={found.length > 0 ? w.known : w.unknown}>
          {found.length > 0 ? null : w.unknownWhat}
        </Alert>
        {found.map(one => (
          <Card>
            <DescriptionList
              layout="rows"
              items={[
                {
                  term: w.subject,
                  value: one.kind === 'evidence' ? one.title : <Link href={href(lang, placeOf(one))}>{one.title}</Link>,
                },
                { term: w.when, value: formatDateTime(one.published_at, 'short', { lang }) },
                {
                  term: w.by,
                  value: one.by_name === null ? w.program : [one.by_name, one.by_post].filter(Boolean).join(' '),
                },
                ...(one.leave === '' ? [] : [{ term: w.leave, value: one.leave }]),
                { term: w.state, value: standing(one, lang) },
                { term: w.seq, value: one.seq === null ? w.sealing : one.seq },
              ]}
            />
          </Card>
        ))}
        <Card title={w.yours} level={3}>
          <Fingerprint lang={lang} value={sha256} />
        </Card>
      </Stack>
    </Section>
  )
}

function standing(one: PublishedFile, lang: Lang): string {
  const w = words(lang)
  if (one.withdrawn_at)
    return fill(w.withdrawn, { day: momentDay(one.withdrawn_at, lang), reason: one.withdrawn_reason })
  return one.is_open ? w.open : w.replaced
}

function Head({ lang, head }: { lang: Lang; head: Data['head'] }) {
  const w = words(lang)
  if (!head) return <Text>{w.headNone}</Text>
  return (
    <Stack>
      <Text>{w.headWhat}</Text>
      <Card>
        <Stack>
          <Text strong>
            {fill(w.size, { count: String(head.size), when: formatDateTime(head.at, 'short', { lang }) })}
          </Text>
          <Fingerprint lang={lang} value={head.root.toString('hex')} />
          <Text size="sm" tone="muted">
            {w.note}
          </Text>
          <Preformatted id="seal">{head.note}</Preformatted>
          <CopyButton lang={lang} from="seal" />
        </Stack>
      </Card>
      <Text strong>{w.how}</Text>
      <Text>{w.howWhat}</Text>
    </Stack>
  )
}
