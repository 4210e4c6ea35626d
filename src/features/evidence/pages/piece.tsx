// /office/evidence/:id: one piece, what it shows, and the review. Accepting is a post to this address.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Columns, LinkButton, PageHead, Row, Stack } from '#src/ui/index.ts'
import { dayText, inWords } from '../../people/public.ts'
import { acceptEvidence } from '../actions/accept-evidence.ts'
import { pieceCard } from '../piece-card.ts'
import { Seen } from '../schema.ts'
import { addressOf, kindText } from '../show.ts'
import { evidenceWords } from '../words.ts'
import { crumbsTo, type EvidenceParts, LIST, StateBadges } from './parts.tsx'
import { About, LinkBox, PublicBox, TopicsBox, VersionsBox } from './piece-aside.tsx'
import { FrozenBox, HistoryBox, NoteBox, Preview, UsesBox } from './piece-main.tsx'
import { ReviewBox } from './piece-review.tsx'

export const piece = (parts: EvidenceParts) =>
  page({
    path: `${LIST}/:id`,
    shell: 'office',
    may: 'evidence:read',
    ledger: 'evidence.accepted',
    words: evidenceWords,
    input: Seen,
    load: (tx, visit) => pieceCard(tx, parts, idOf(visit)),
    values: ({ piece }) => ({ _version: String(piece.version) }),
    run: async (tx, input, visit) => {
      const done = await acceptEvidence(tx, parts.facts, idOf(visit), input)
      return done.ok ? ok({ to: addressOf(done.value).page, notice: 'accepted' }) : done
    },
    view: (card, { lang, origin }, form) => {
      const { piece, may, today } = card
      const w = evidenceWords(lang).piece
      const at = addressOf(piece.id).page
      const note = [
        kindText(piece, lang),
        dayText(piece.happened_on, lang),
        inWords(piece.unit_th, piece.unit_en, lang),
      ]
      return {
        title: piece.title,
        within: LIST,
        crumbs: crumbsTo(lang, { text: piece.title }),
        body: (
          <Stack gap="lg">
            <PageHead
              above={<StateBadges lang={lang} piece={piece} today={today} />}
              title={piece.title}
              note={note.filter(Boolean).join(' · ')}
            />
            <Columns
              aside={
                <Stack gap="md">
                  <About lang={lang} card={card} />
                  {piece.kind === 'link' ? <LinkBox lang={lang} card={card} /> : null}
                  <PublicBox lang={lang} card={card} origin={origin} />
                </Stack>
              }
            >
              <Stack gap="lg">
                {card.frozen ? (
                  <FrozenBox lang={lang} frozen={card.frozen} facts={parts.facts} />
                ) : (
                  <Preview lang={lang} card={card} facts={parts.facts} />
                )}
                <ReviewBox lang={lang} card={card} form={form} />
                <NoteBox lang={lang} card={card} />
                <UsesBox lang={lang} card={card} />
                <TopicsBox lang={lang} card={card} />
                <VersionsBox lang={lang} card={card} />
                <HistoryBox lang={lang} card={card} eventName={parts.eventName} />
                <Row gap="sm">
                  {may.has('edit') ? (
                    <LinkButton href={href(lang, `${at}/edit`)} variant="quiet" icon="pencil">
                      {w.edit}
                    </LinkButton>
                  ) : null}
                  {may.has('replace') && piece.replaced_by === null ? (
                    <LinkButton href={href(lang, `${at}/replace`)} variant="quiet" icon="refresh-cw">
                      {w.replace}
                    </LinkButton>
                  ) : null}
                  {may.has('withdraw') ? (
                    <LinkButton href={href(lang, `${at}/withdraw`)} variant="ghost" icon="ban">
                      {w.withdraw}
                    </LinkButton>
                  ) : null}
                </Row>
              </Stack>
            </Columns>
          </Stack>
        ),
      }
    },
  })
