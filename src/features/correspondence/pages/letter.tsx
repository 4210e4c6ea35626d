// /office/letters/:id: the letter on the desk as it will be printed, the card of whoever's turn it is, and its way so far. On the phone the
// words come before the decision.

import { renderDocx } from '#src/documents/write/docx.ts'
import { PaperView } from '#src/documents/write/html.tsx'
import { paperTypes } from '#src/documents/write/paper-types.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { historyOf } from '#src/platform/ledger/history.ts'
import { Alert, Columns, LinkButton, PageHead, PreviewPaper, Stack } from '#src/ui/index.ts'
import { addressOfPaper, paperIn, paperOf } from '../../papers/public.ts'
import { decideLetter } from '../actions/decide-letter.ts'
import { garudaPicture, letterPicture, paperOfLetter } from '../letter-picture.ts'
import { notesOfLetter, versionsOf } from '../queries.ts'
import { waitingFor } from '../queue.ts'
import { Decide } from '../schema.ts'
import { letterWords } from '../words.ts'
import { DecideCard, turnOf } from './decide-card.tsx'
import { LetterAlerts, LetterAside, LetterMain } from './letter-parts.tsx'
import { crumbsTo, type LetterParts, LIST, letterAt, SIGNING, StateBadge } from './parts.tsx'

const formats = ['pdf', 'docx'] as const

export const letter = ({ confirm, circulateAt }: LetterParts) =>
  page({
    path: `${LIST}/:id`,
    shell: 'office',
    may: 'letter:read',
    ledger: 'letter.answered',
    words: letterWords,
    queries: 60,
    input: Decide,
    load: async (tx, visit) => {
      const picture = await letterPicture(tx, idOf(visit))
      if (!picture) return undefined
      const kept = await paperOf(tx, 'letter', picture.row.id)
      return {
        picture,
        kept,
        // What was signed is shown as it was kept; a void one says so at its foot.
        paper:
          kept && picture.state === 'decided'
            ? paperIn(kept)
            : paperOfLetter(picture, { garuda: await garudaPicture(tx, visit.store), origin: visit.origin }),
        versions: await versionsOf(tx, picture.row.id),
        notes: await notesOfLetter(tx, picture.row.id),
        history: await historyOf(tx, picture.row.id, { most: 12 }),
        queue: picture.now ? await waitingFor(tx, visit.actor) : [],
        twoFactor: visit.session?.twoFactor === true,
        circulateAt,
      }
    },
    values: ({ picture }) => ({ phrase: turnOf(picture)?.usual ?? '', _version: String(picture.row.version) }),
    run: async (tx, { code, ...input }, visit) => {
      const sure = await confirm(visit, code)
      if (!sure.ok) return sure
      const place = { store: visit.store, origin: visit.origin }
      const done = await decideLetter(tx, place, idOf(visit), input, { method: 'code' })
      if (!done.ok) return done
      return ok({ to: letterAt(idOf(visit)), notice: done.value })
    },
    view: (data, visit, form) => {
      const { lang, query } = visit
      const w = letterWords(lang)
      const { picture, paper, queue } = data
      const { row, form: letterForm } = picture
      const format = formats.find(one => one === query.get('format'))
      const title = row.subject || letterForm.name[lang]
      if (format)
        return {
          title,
          body: null,
          raw: {
            body: async () => new Uint8Array(format === 'pdf' ? await renderPdf(paper) : await renderDocx(paper)),
            type: paperTypes[format],
            name: `${letterForm.id}-${row.number ?? 'draft'}.${format}`,
          },
        }
      const at = letterAt(row.id)
      const isMine = picture.may.has('decide')
      const place = queue.findIndex(one => one.id === row.id)
      const beside = (step: -1 | 1) => (place < 0 ? undefined : queue[place + step])
      const download = (one: (typeof formats)[number]) => href(lang, `${at}?format=${one}`)
      return {
        title,
        within: isMine ? SIGNING : LIST,
        crumbs: isMine
          ? [{ href: SIGNING, text: w.signing.title }, { text: [letterForm.name[lang], row.ref].join(' ') }]
          : crumbsTo(lang, { text: [letterForm.name[lang], row.ref].filter(Boolean).join(' ') }),
        body: (
          <Stack gap="lg">
            <PageHead
              title={title}
              above={
                <StateBadge lang={lang} state={isMine ? 'turn' : row.state} outcome={row.outcome} kind={row.kind} />
              }
              actions={
                <>
                  {queue.length > 1 && place >= 0 ? (
                    <>
                      {beside(-1) ? (
                        <LinkButton
                          href={href(lang, letterAt(beside(-1)?.id ?? ''))}
                          variant="quiet"
                          icon="chevron-left"
                        >
                          {w.letter.previous}
                        </LinkButton>
                      ) : null}
                      {beside(1) ? (
                        <LinkButton
                          href={href(lang, letterAt(beside(1)?.id ?? ''))}
                          variant="quiet"
                          icon="chevron-right"
                        >
                          {w.letter.next}
                        </LinkButton>
                      ) : null}
                    </>
                  ) : null}
                  {picture.may.has('edit') ? (
                    <LinkButton href={href(lang, `${at}/edit`)} variant="quiet" icon="pencil">
                      {w.letter.edit}
                    </LinkButton>
                  ) : null}
                  {picture.may.has('submit') ? (
                    <LinkButton href={href(lang, `${at}/submit`)} icon="pen-line">
                      {w.letter.submit}
                    </LinkButton>
                  ) : null}
                  {picture.may.has('by-hand') ? (
                    <LinkButton href={href(lang, `${at}/by-hand`)} icon="pen-line">
                      {w.letter.byHand}
                    </LinkButton>
                  ) : null}
                </>
              }
            />
            <LetterAlerts lang={lang} data={data} />
            <Columns
              aside={
                <Stack gap="lg">
                  {isMine ? (
                    <DecideCard
                      lang={lang}
                      picture={picture}
                      form={form}
                      twoFactor={data.twoFactor}
                      actorId={visit.actor?.id}
                    />
                  ) : null}
                  <LetterAside lang={lang} data={data} />
                </Stack>
              }
            >
              <Stack gap="lg">
                <PreviewPaper
                  label={w.letter.paper}
                  actions={
                    <>
                      <LinkButton href={download('pdf')} variant="quiet" icon="download">
                        {w.letter.pdf}
                      </LinkButton>
                      <LinkButton href={download('docx')} variant="quiet" icon="download">
                        {w.letter.docx}
                      </LinkButton>
                    </>
                  }
                >
                  <PaperView paper={paper} />
                </PreviewPaper>
                <LetterMain lang={lang} data={data} />
                {row.round > 0 ? (
                  <LinkButton href={href(lang, addressOfPaper(row.code))} variant="ghost" icon="external-link">
                    {w.letter.verify}
                  </LinkButton>
                ) : null}
                {form.errors.length > 0 && !isMine ? <Alert tone="error" title={form.errors[0]?.message} /> : null}
              </Stack>
            </Columns>
          </Stack>
        ),
      }
    },
  })
