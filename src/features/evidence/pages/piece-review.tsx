// The box that decides: accept or give back, or why that is for somebody else.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { href } from '#src/platform/http/visit.ts'
import { Alert, Button, ButtonRow, Card, Form, LinkButton, Stack, Text } from '#src/ui/index.ts'
import type { PieceCard } from '../piece-card.ts'
import { addressOf, momentText } from '../show.ts'
import { evidenceWords } from '../words.ts'

export function ReviewBox({ lang, card, form }: { lang: Lang; card: PieceCard; form: FormState }) {
  const { piece, may, isOwn } = card
  const w = evidenceWords(lang).piece
  const at = addressOf(piece.id).page
  if (piece.state === 'accepted')
    return (
      <Alert tone="success" icon="circle-check">
        {fill(w.acceptedBy, {
          name: piece.reviewer ?? '',
          day: piece.reviewed_at ? momentText(piece.reviewed_at, lang) : '',
        })}
      </Alert>
    )
  if (piece.state === 'withdrawn')
    return (
      <Alert tone="error" icon="ban">
        {fill(w.withdrawnBecause, { reason: piece.state_reason })}
      </Alert>
    )
  if (piece.state === 'returned')
    return (
      <Alert
        tone="warning"
        icon="corner-up-left"
        actions={
          may.has('offer-again') ? (
            <LinkButton href={href(lang, `${at}/again`)} size="sm">
              {w.offerAgain}
            </LinkButton>
          ) : undefined
        }
      >
        {fill(w.returnedBecause, { reason: piece.state_reason })}
      </Alert>
    )
  if (!may.has('accept'))
    return (
      <Card title={w.review} icon="clipboard-check">
        <Text tone="muted">{isOwn ? w.reviewOwn : w.reviewWaits}</Text>
      </Card>
    )
  return (
    <Card title={w.review} icon="clipboard-check" tone="now">
      <Stack gap="md">
        <Text>{w.reviewLead}</Text>
        {piece.kind === 'fact' ? (
          <Text size="sm" tone="muted">
            {w.acceptFreezes}
          </Text>
        ) : null}
        <Form lang={lang} action={href(lang, at)} hidden={form.hidden}>
          <ButtonRow>
            <Button icon="check">{w.accept}</Button>
            <LinkButton href={href(lang, `${at}/return`)} variant="quiet" icon="corner-up-left">
              {w.return}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </Card>
  )
}
