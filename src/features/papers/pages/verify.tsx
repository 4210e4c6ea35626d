// /papers/:code: what the QR code on a paper opens. Anybody who holds the paper sees whether it is genuine, who signed it, and whether the
// file in hand is the one that was kept; its words only where they are published.

import { PaperView } from '#src/documents/write/html.tsx'
import { paperTypes } from '#src/documents/write/paper-types.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { fileById } from '#src/platform/files/keep-file.ts'
import { page } from '#src/platform/http/page.ts'
import { href, type Visit } from '#src/platform/http/visit.ts'
import {
  Alert,
  Button,
  Card,
  DescriptionList,
  EndorsementChain,
  FileField,
  Fingerprint,
  Form,
  LinkButton,
  PageHead,
  PreviewPaper,
  Section,
  Stack,
  Text,
} from '#src/ui/index.ts'
import { agencyCard, inLang } from '../../agencies/public.ts'
import { dayText, momentDay } from '../../people/public.ts'
import { addressOfPaper, readPaperCode } from '../code.ts'
import { type PaperRow, paperByCode } from '../queries.ts'
import { CompareFile } from '../schema.ts'
import { beginningOf, docxOf, paperIn, pdfOf } from '../stored.ts'
import { type PapersParts, type Story, storyOf } from '../story.ts'
import { papersWords } from '../words.ts'

const MOST_BYTES = 60 * 1024 * 1024
const TRIES = 60
/** Rows and paragraphs that are drawn at once: a report of a hundred measures would be a heavy page on an old phone. */
const MOST_SHOWN = 60

export const verifyPaper = (parts: PapersParts) =>
  page({
    path: '/papers/:code',
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: papersWords,
    attempts: TRIES,
    queries: 12,
    input: CompareFile,
    files: [{ field: 'file', accept: ['pdf'], limit: MOST_BYTES }],
    load: (tx, visit) => found(tx, parts, visit),
    run: async (tx, { file }, visit) => {
      const data = await found(tx, parts, visit)
      const isSame = data?.sha256 !== undefined && data.sha256 === file.sha256
      const to = addressOfPaper(data?.code ?? '')
      return ok({ to, ...(data ? { view: view(data, visit, isSame ? 'same' : 'different') } : {}) })
    },
    view: (data, visit, form) => view(data, visit, undefined, form.error('file'), form.hidden),
  })

type Found = NonNullable<Awaited<ReturnType<typeof found>>>

async function found(tx: Tx, parts: PapersParts, visit: Visit) {
  const code = readPaperCode(visit.params.code ?? '')
  if (code === undefined) return undefined
  const row = await paperByCode(tx, code)
  const story = await storyOf(tx, parts, code, visit.lang)
  if (!row && !story) return undefined
  const file = row?.pdf_file_id ? await fileById(tx, row.pdf_file_id) : undefined
  const isPublic = row !== undefined && row.published_at !== null && row.withdrawn_at === null
  return {
    code,
    row,
    story,
    isPublic,
    sha256: file?.sha256.toString('hex'),
    card: await agencyCard(tx),
    pdf: row && isPublic ? await pdfOf(tx, visit.store, row) : undefined,
  }
}

function view(
  data: Found,
  { lang, query }: Visit,
  compared?: 'same' | 'different',
  error?: string,
  hidden: Record<string, string> = {},
) {
  const { code, row, story, isPublic, pdf } = data
  const w = papersWords(lang).verify
  const title = story?.title ?? row?.title ?? ''
  const format = query.get('format')
  if (row && pdf && isPublic && (format === 'pdf' || format === 'docx'))
    return {
      title,
      body: null,
      raw: { body: format === 'pdf' ? pdf : docxOf(row), type: paperTypes[format], name: `${code}.${format}` },
    }
  return {
    title,
    description: fill(w.description, { title }),
    crumbs: [{ href: '/papers', text: papersWords(lang).list.title }, { text: w.crumb }],
    body: (
      <Stack gap="lg">
        <PageHead above={story ? story.kind[lang] : undefined} title={title} />
        {compared ? (
          <Alert tone={compared === 'same' ? 'success' : 'error'} label={w.compare}>
            {w[compared]}
          </Alert>
        ) : null}
        <Standing lang={lang} data={data} />
        <About lang={lang} data={data} />
        {story && story.signers.length > 0 ? (
          <Card title={w.chain} level={2}>
            <EndorsementChain
              lang={lang}
              label={w.chain}
              steps={story.signers.map(one => ({
                state: one.state,
                post: one.post,
                name: one.name || (one.state === 'now' ? w.here : w.waiting),
                ...(one.name === ''
                  ? {}
                  : { phrase: [one.phrase, one.method ? w.method[one.method] : ''].filter(Boolean).join(' · ') }),
                ...(one.onDay ? { time: dayText(one.onDay, lang) } : {}),
              }))}
            />
          </Card>
        ) : null}
        {row ? (
          <Card title={w.fingerprints} level={2}>
            <Stack gap="sm">
              <Text size="sm" strong>
                {w.words}
              </Text>
              <Fingerprint lang={lang} value={row.digest.toString('hex')} />
              <Text size="sm" strong>
                {w.file}
              </Text>
              {data.sha256 ? <Fingerprint lang={lang} value={data.sha256} /> : <Text tone="muted">{w.fileSoon}</Text>}
            </Stack>
          </Card>
        ) : null}
        {data.sha256 ? (
          <Card title={w.compare} level={2}>
            <Form lang={lang} action={href(lang, addressOfPaper(code))} hidden={hidden} multipart>
              <FileField
                lang={lang}
                label={w.compareFile}
                hint={w.compareWhat}
                name="file"
                accept=".pdf"
                error={error}
              />
              <Button variant="quiet">{w.compareGo}</Button>
            </Form>
          </Card>
        ) : null}
        {row && isPublic ? <Words lang={lang} row={row} isAll={query.get('words') === 'all'} /> : null}
      </Stack>
    ),
  }
}

function standingOf({ row, story }: Found): {
  state: keyof ReturnType<typeof papersWords>['verify']['stateWhat']
  reason: string
} {
  if (story?.state === 'voided') return { state: 'voided', reason: story.reason }
  if (row && row.withdrawn_at !== null) return { state: 'withdrawn', reason: row.withdrawn_reason }
  return { state: row ? 'kept' : 'circulating', reason: '' }
}

function Standing({ lang, data }: { lang: Lang; data: Found }) {
  const w = papersWords(lang).verify
  const { state, reason } = standingOf(data)
  const tone = { kept: 'success', circulating: 'info', withdrawn: 'warning', voided: 'error' } as const
  return (
    <Alert tone={tone[state]} title={w.state[state]}>
      {fill(w.stateWhat[state], {
        code: data.code,
        when: data.row ? momentDay(data.row.kept_at, lang) : '',
        reason,
      })}
    </Alert>
  )
}

function About({ lang, data: { row, story, card, isPublic } }: { lang: Lang; data: Found }) {
  const w = papersWords(lang).verify
  return (
    <Card title={w.about} level={2}>
      <Stack gap="sm">
        <DescriptionList
          layout="rows"
          items={[
            { term: w.titleOf, value: titleIn(story, row) },
            ...(story?.ref ? [{ term: w.number, value: story.ref }] : []),
            ...(story?.dated ? [{ term: w.dated, value: dayText(story.dated, lang) }] : []),
            { term: w.issuer, value: inLang(card.name, lang) },
            ...(isPublic && row?.published_at
              ? [
                  { term: w.publishedOn, value: momentDay(row.published_at, lang) },
                  { term: w.publishedUnder, value: row.published_ref },
                ]
              : []),
          ]}
        />
        {isPublic ? null : <Text tone="muted">{w.notPublished}</Text>}
      </Stack>
    </Card>
  )
}

const titleIn = (story: Story | undefined, row: PaperRow | undefined): string => story?.title ?? row?.title ?? ''

function Words({ lang, row, isAll }: { lang: Lang; row: PaperRow; isAll: boolean }) {
  const w = papersWords(lang).verify
  const at = (format: string) => href(lang, `${addressOfPaper(row.code)}?format=${format}`)
  const whole = paperIn(row)
  const shown = isAll ? whole : beginningOf(whole, MOST_SHOWN)
  return (
    <Section id="words" title={w.read}>
      <PreviewPaper
        label={w.sheet}
        actions={
          <>
            <LinkButton href={at('pdf')} icon="download">
              {w.pdf}
            </LinkButton>
            <LinkButton href={at('docx')} variant="quiet" icon="download">
              {w.docx}
            </LinkButton>
          </>
        }
      >
        <PaperView paper={shown} />
      </PreviewPaper>
      {shown === whole ? null : (
        <p>
          <LinkButton variant="quiet" href={href(lang, `${addressOfPaper(row.code)}?words=all#words`)}>
            {w.all}
          </LinkButton>
        </p>
      )}
    </Section>
  )
}
