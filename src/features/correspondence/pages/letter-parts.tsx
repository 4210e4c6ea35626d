// Parts of the page of one letter: what must be said at its head, what goes along with it, its way, its details.

import type { Paper } from '#src/documents/write/paper.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import type { HistoryRow } from '#src/platform/ledger/history.ts'
import {
  Alert,
  Card,
  DescriptionList,
  type Endorsement,
  EndorsementChain,
  Link,
  LinkButton,
  List,
  Menu,
  Row,
  Stack,
  Text,
  Timeline,
} from '#src/ui/index.ts'
import { addressOfPaper, type PaperRow, papersWords } from '../../papers/public.ts'
import { HistoryCard, momentDay, nameOf } from '../../people/public.ts'
import { missing } from '../actions/submit-letter.ts'
import type { LetterPicture } from '../letter-picture.ts'
import { unitInFull } from '../letter-picture.ts'
import { fullPost, shortDay } from '../printed.ts'
import type { EndorsementRow, LetterRow, NoteRow, VersionRow } from '../queries.ts'
import { letterWords } from '../words.ts'
import { letterAt } from './parts.tsx'

export interface LetterData {
  readonly picture: LetterPicture
  readonly kept: PaperRow | undefined
  readonly paper: Paper
  readonly versions: readonly VersionRow[]
  readonly notes: readonly NoteRow[]
  readonly history: readonly HistoryRow[]
  readonly queue: readonly LetterRow[]
  readonly circulateAt: (paperId: string, kind: string) => string
}

type Props = { lang: Lang; data: LetterData }

/** A missing piece in words, such as "เรื่อง: ยังว่าง". */
export function missingText(picture: LetterPicture, lang: Lang): string[] {
  const { submit: w } = letterWords(lang)
  const places: Readonly<Record<string, string>> = w.places
  const partNamed = (at: string) => picture.form.parts.find(part => at.endsWith(`-${part.id}`))?.label[lang] ?? at
  const placeOf = (at: string) =>
    places[at] ?? (at.startsWith('en-') ? fill(w.english, { part: partNamed(at) }) : partNamed(at))
  return missing(picture).map(one => `${placeOf(one.at)}: ${w.of[one.code]}`)
}

export function LetterAlerts({ lang, data: { picture } }: Props) {
  const { letter: w } = letterWords(lang)
  const { row, done, state, now, card } = picture
  const at = letterAt(row.id)
  const returned = done.findLast(one => one.round === row.round && one.verdict === 'returned')
  const lacks = picture.may.has('submit') ? missingText(picture, lang) : []
  const isVacant = now !== undefined && picture.may.has('skip')
  return (
    <>
      {state === 'returned' && returned ? (
        <Alert tone="warning" title={w.returnedTitle}>
          <Text>{fill(w.returnedBy, { name: returned.name, post: returned.acting_for || returned.post })}</Text>
          <Text strong>{returned.remark}</Text>
        </Alert>
      ) : null}
      {lacks.length > 0 ? (
        <Alert tone="info" title={w.missing}>
          <List items={lacks} />
        </Alert>
      ) : null}
      {isVacant && now ? (
        <Alert
          tone="warning"
          title={w.vacantTitle}
          actions={
            <>
              <LinkButton href={href(lang, '/office/acting/new')} variant="quiet" size="sm">
                {w.appoint}
              </LinkButton>
              {now.role === 'endorser' ? (
                <LinkButton href={href(lang, `${at}/skip`)} variant="quiet" size="sm">
                  {w.skip}
                </LinkButton>
              ) : null}
            </>
          }
        >
          {fill(w.vacantWhat, { post: fullPost(card, now, lang) })}
        </Alert>
      ) : null}
      {row.signing === 'by-hand' && state === 'circulating' ? <Alert tone="info" title={w.byHandWhat} /> : null}
      {state === 'voided' ? (
        <Alert tone="error" title={w.voidedTitle}>
          {row.voided_reason}
        </Alert>
      ) : null}
    </>
  )
}

export function LetterMain({ lang, data: { picture, notes } }: Props) {
  const { letter: w, annex } = letterWords(lang)
  const { row, form, content, attachments } = picture
  const at = letterAt(row.id)
  const mayEdit = picture.may.has('edit')
  const mayPublish = picture.may.has('publish') && row.outcome === 'approved' && form.asksToPublish
  return (
    <>
      {form.annex.length > 0 ? (
        <Card title={w.annex} level={2}>
          <List
            items={form.annex.map(kind => (
              <Row justify="between">
                <Text>
                  {`${annex.titles[kind]}: ${content.annex[kind].length === 0 ? w.annexEmpty : fill(w.annexCount, { count: content.annex[kind].length })}`}
                </Text>
                {mayEdit ? (
                  <LinkButton href={href(lang, `${at}/${kind}`)} variant="quiet" size="sm" icon="pencil">
                    {w.fillAnnex}
                  </LinkButton>
                ) : null}
              </Row>
            ))}
          />
        </Card>
      ) : null}
      <Card title={w.attachments} level={2}>
        <Stack>
          {attachments.length === 0 ? (
            <Text tone="muted">{w.noAttachments}</Text>
          ) : (
            <List
              items={attachments.map(one => (
                <Row justify="between">
                  <Link
                    href={href(
                      lang,
                      one.file_id ? `${at}/file?file=${one.file_id}` : addressOfPaper(one.paper_code ?? ''),
                    )}
                  >
                    {one.title}
                  </Link>
                  {mayPublish && one.paper_id !== null && !one.is_published ? (
                    <LinkButton href={href(lang, `/office/papers/${one.paper_id}/publish`)} size="sm" icon="globe">
                      {w.publish}
                    </LinkButton>
                  ) : null}
                  {mayEdit ? (
                    <LinkButton href={href(lang, `${at}/detach?attachment=${one.id}`)} variant="ghost" size="sm">
                      {w.detach}
                    </LinkButton>
                  ) : null}
                </Row>
              ))}
            />
          )}
          {picture.done.map(one =>
            one.scan_file_id === null ? null : (
              <Link href={href(lang, `${at}/file?file=${one.scan_file_id}`)} icon="paperclip">
                {`${w.scan} · ${one.name}`}
              </Link>
            ),
          )}
          {mayEdit ? (
            <Row>
              <LinkButton href={href(lang, `${at}/attach`)} variant="quiet" size="sm" icon="paperclip">
                {w.attach}
              </LinkButton>
              <LinkButton href={href(lang, `${at}/attach-paper`)} variant="quiet" size="sm" icon="file-text">
                {w.attachPaper}
              </LinkButton>
            </Row>
          ) : null}
        </Stack>
      </Card>
      {notes.length > 0 ? (
        <Card title={w.notes} level={2}>
          <Timeline
            entries={notes.map(note => ({
              what: note.text,
              who: note.name,
              when: momentDay(note.at, lang),
            }))}
          />
        </Card>
      ) : null}
    </>
  )
}

export function LetterAside({ lang, data }: Props) {
  const w = letterWords(lang)
  const { picture } = data
  const { row } = picture
  const at = letterAt(row.id)
  return (
    <>
      <Card title={w.letter.trail} level={2}>
        <Stack>
          <EndorsementChain lang={lang} label={w.letter.trail} steps={stepsOf(picture, lang)} />
          {picture.may.has('edit') ? (
            <LinkButton href={href(lang, `${at}/chain`)} variant="quiet" size="sm" icon="pencil">
              {w.letter.changeChain}
            </LinkButton>
          ) : null}
        </Stack>
      </Card>
      <Card title={w.letter.about} level={2}>
        <Stack>
          <DescriptionList
            items={[
              { term: w.letter.unit, value: unitInFull(picture.units, row.unit_id) },
              { term: w.letter.signing, value: w.signings[row.signing === 'by-hand' ? 'by-hand' : 'electronic'] },
              { term: w.letter.speed, value: wordIn(w.speeds, row.speed) },
              { term: w.letter.retention, value: wordIn(w.retentions, row.retention) },
              ...(row.round > 0 ? [{ term: w.letter.code, value: row.code }] : []),
            ]}
          />
          <More lang={lang} data={data} />
        </Stack>
      </Card>
      <HistoryCard
        lang={lang}
        title={w.letter.history}
        level={2}
        entries={data.history}
        events={{ ...papersWords(lang).events, ...w.events }}
      />
    </>
  )
}

const wordIn = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key

function More({ lang, data: { picture, kept, circulateAt } }: Props) {
  const w = letterWords(lang)
  const at = letterAt(picture.row.id)
  const may = (verb: Parameters<typeof picture.may.has>[0]) => picture.may.has(verb)
  const isSigned = picture.state === 'decided' && picture.row.outcome === 'approved'
  const items = [
    { show: true, to: `${at}/note`, text: w.letter.addNote },
    {
      show: may('publish') && isSigned && kept?.published_at === null,
      to: `/office/papers/${kept?.id ?? ''}/publish`,
      text: w.letter.publish,
    },
    {
      show: isSigned && kept !== undefined,
      to: circulateAt(kept?.id ?? '', picture.form.circulates ?? 'other'),
      text: w.letter.circulate,
    },
    { show: may('pull-back'), to: `${at}/pull-back`, text: w.letter.pullBack },
    { show: may('withdraw'), to: `${at}/withdraw`, text: w.letter.withdraw },
    { show: may('void'), to: `${at}/void`, text: w.letter.void },
  ].filter(one => one.show && one.to !== '')
  return (
    <Menu lang={lang} label={w.letter.more} items={items.map(one => ({ href: href(lang, one.to), label: one.text }))} />
  )
}

/** Who drafted it, who has said what, with whom it lies, who comes. Earlier rounds that ended in a return come first. */
export function stepsOf(
  { row, links, done, signatories, now, card, state, units }: LetterPicture,
  lang: Lang,
): Endorsement[] {
  const { letter: w } = letterWords(lang)
  const earlier = done
    .filter(one => one.round < row.round || state === 'returned')
    .filter(one => one.verdict === 'returned')
  const current = state === 'returned' || state === 'draft' ? [] : done.filter(one => one.round === row.round)
  const submitted = current.find(one => one.link_id === null)
  const past = (one: EndorsementRow, bad: boolean): Endorsement => ({
    state: bad ? 'bad' : 'past',
    post: one.acting_for || one.post,
    name: one.acting_for ? `${one.name} (${one.post})` : one.name,
    phrase: one.verdict === 'submitted' ? w.submittedPhrase : [one.phrase, one.remark].filter(Boolean).join(': '),
    time: shortDay(one.on_day, lang),
    ...(bad ? { icon: 'corner-up-left' as const } : {}),
  })
  return [
    ...earlier.map(one => past(one, true)),
    submitted
      ? past(submitted, false)
      : { state: 'next', post: w.drafted, name: unitInFull(units, row.unit_id), icon: 'pencil' },
    ...links.map((link): Endorsement => {
      const answered = current.find(one => one.link_id === link.id)
      if (answered) return past(answered, answered.verdict === 'returned' || answered.verdict === 'rejected')
      const here = signatories.get(link.post_id) ?? []
      const isNow = now?.id === link.id
      return {
        state: isNow ? 'now' : 'next',
        post: fullPost(card, link, lang),
        name: here.length === 0 ? w.vacant : here.map(one => nameOf(one, lang)).join(', '),
        ...(isNow ? { phrase: w.waits } : {}),
        ...(link.role === 'decider' && !isNow ? { icon: 'flag' as const } : {}),
      }
    }),
  ]
}
