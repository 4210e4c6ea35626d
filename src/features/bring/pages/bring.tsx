// /office/bring: papers of other years brought in, several at once, and how far the reading of each is.
import type { Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import { acceptAttribute, type FileKind, fileKinds, pictures } from '#src/platform/files/kinds.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Button,
  ButtonRow,
  Card,
  EmptyState,
  FileField,
  Form,
  Link,
  Nowrap,
  PageHead,
  Progress,
  Read,
  Renewed,
  Section,
  Stack,
  TaskList,
  Text,
} from '#src/ui/index.ts'
import { momentDay } from '../../people/public.ts'
import { bringPapers } from '../actions/bring-papers.ts'
import { type PaperLine, papersOf } from '../queries.ts'
import type { ReadJob } from '../reading.ts'
import { stateOf } from '../rules.ts'
import { BringPapers } from '../schema.ts'
import { bringWords } from '../words.ts'
import { kindWord, LIST, paperAt, StateBadge } from './parts.tsx'

/** Reports as they come: written, printed, scanned, photographed, or as a sheet. */
export const paperKinds = [
  'docx',
  'pdf',
  ...pictures,
  'xlsx',
  'ods',
  'odt',
  'csv',
  'txt',
] as const satisfies readonly FileKind[]
const accept = [acceptAttribute(paperKinds), ...pictures.map(kind => fileKinds[kind].mediaType)].join(',')

const MOST_FILES = 10
const SHOWN = 100
/** A person looks on: often enough to see it move. */
const SECONDS = 4

export const bring = ({ job }: { readonly job: ReadJob }) =>
  page({
    path: LIST,
    shell: 'office',
    may: 'paper:bring',
    ledger: 'paper.brought',
    queries: 8,
    words: bringWords,
    files: [{ field: 'files', accept: paperKinds, most: MOST_FILES }],
    input: BringPapers,
    load: tx => papersOf(tx, SHOWN),
    takesRefused: true,
    run: async (tx, { files, _refused }, { store }) => {
      const [wrong, ...more] = _refused
      if (files.length === 0) return wrong ? { ...wrong, also: more } : no('file-missing', { at: 'files' })
      const done = await bringPapers(tx, { store, job }, files)
      if (!done.ok) return done
      // What could be read stays, and the list below shows it.
      if (wrong) {
        const others = no('some-not-brought', { at: 'files', detail: { count: done.value.length } })
        return { ...wrong, also: [...more, others], keeps: true }
      }
      const [first] = done.value
      const again = done.value.filter(one => !one.isNew).length
      if (first && done.value.length === 1)
        return ok({ to: paperAt(first.id), notice: first.isNew ? 'brought' : 'already-here' })
      return ok({ to: LIST, notice: again > 0 ? 'some-already-here' : 'brought' })
    },
    view: (papers, { lang }, form) => {
      const { list: w } = bringWords(lang)
      const isBusy = papers.some(one => one.state === 'waiting' || one.state === 'reading')
      return {
        title: w.title,
        ...(isBusy ? { renew: SECONDS * 3 } : {}),
        body: (
          <Read>
            <Stack gap="lg">
              <PageHead title={w.title} lead={w.lead} />
              <Form lang={lang} action={href(lang, LIST)} hidden={form.hidden} multipart>
                <FileField
                  lang={lang}
                  name="files"
                  label={w.field}
                  hint={w.hint}
                  error={form.error('files')}
                  accept={accept}
                  multiple
                  maxFiles={MOST_FILES}
                  icon="file-plus"
                />
                <ButtonRow>
                  <Button size="lg" icon="upload">
                    {w.go}
                  </Button>
                </ButtonRow>
              </Form>
              <Section id="papers" title={w.papers} look="minor">
                {papers.length === 0 ? (
                  <EmptyState icon="file-search" title={w.emptyTitle}>
                    {w.empty}
                  </EmptyState>
                ) : (
                  <Renewed id="brought" seconds={isBusy ? SECONDS : undefined}>
                    <TaskList label={w.papers} items={papers.map(paper => taskOf(paper, lang))} />
                  </Renewed>
                )}
              </Section>
            </Stack>
          </Read>
        ),
      }
    },
  })

function taskOf(paper: PaperLine, lang: Lang) {
  const words = bringWords(lang)
  const { list: w } = words
  const state = stateOf(paper.state)
  const known: Readonly<Record<string, string>> = words.refused.why
  const note = [
    kindWord(paper.kind, lang),
    paper.fiscal_year === null ? '' : w.year.replace('{year}', String(paper.fiscal_year)),
    paper.measures > 0 ? w.measures.replace('{count}', String(paper.measures)) : '',
  ].filter(Boolean)
  return {
    icon: 'file-text' as const,
    title: paper.name,
    href: href(lang, paperAt(paper.id)),
    note: (
      <>
        {note.join(' · ')}
        {note.length > 0 ? ' · ' : ''}
        <Nowrap>{w.broughtOn.replace('{day}', momentDay(paper.brought_at, lang))}</Nowrap>
        {state === 'reading' ? <ReadingLine lang={lang} paper={paper} /> : null}
        {state === 'refused' ? <Text size="sm">{known[paper.because] ?? words.refused.why.other}</Text> : null}
      </>
    ),
    badge: <StateBadge lang={lang} state={state} />,
  }
}

export const pageText = (paper: Pick<PaperLine, 'page' | 'pages'>, lang: Lang) => {
  const { reading: w } = bringWords(lang)
  return paper.pages > 0 ? w.page.replace('{page}', String(paper.page)).replace('{pages}', String(paper.pages)) : ''
}

const ReadingLine = ({ lang, paper }: { lang: Lang; paper: PaperLine }) => (
  <Text size="sm">{pageText(paper, lang)}</Text>
)

/** How far a single paper is, on its own page. */
export function ReadingCard({
  lang,
  paper,
  at,
  stopped,
}: {
  lang: Lang
  paper: { readonly state: string; readonly page: number; readonly pages: number }
  at: string
  stopped: boolean
}) {
  const words = bringWords(lang)
  const { reading: w } = words
  const isWaiting = paper.state === 'waiting'
  return (
    <Card title={w.title}>
      <Stack gap="sm">
        <Progress
          lang={lang}
          label={isWaiting ? w.waiting : words.states.reading}
          {...(paper.pages > 0 && !isWaiting ? { value: paper.page, max: paper.pages } : {})}
          note={stopped ? w.stopped : w.note}
        />
        <Text size="sm" tone="muted">
          {w.scans}
        </Text>
        <Text size="sm">
          <Link href={href(lang, at)} icon="refresh-cw">
            {words.list.refresh}
          </Link>
        </Text>
      </Stack>
    </Card>
  )
}

export const RENEW_SECONDS = SECONDS
