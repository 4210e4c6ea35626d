// Two versions of a text side by side, one under the other on the phone. What was taken out and what was put in is struck and underlined,
// and told by the elements that mean it: colour alone says nothing.
import type { Child } from 'hono/jsx'

export type TextPiece = { kind: 'same' | 'in' | 'out'; text: string }

export type TwoTextsProps = {
  before: { label: Child }
  after: { label: Child }
  pieces: readonly TextPiece[]
  /** Said where one of the two has no words. */
  nothing: Child
}

export function TwoTexts({ before, after, pieces, nothing }: TwoTextsProps) {
  return (
    <div class="grid gap-4 sm:grid-cols-2">
      <Side label={before.label} pieces={pieces.filter(piece => piece.kind !== 'in')} nothing={nothing} />
      <Side label={after.label} pieces={pieces.filter(piece => piece.kind !== 'out')} nothing={nothing} />
    </div>
  )
}

type SideProps = { label: Child; pieces: readonly TextPiece[]; nothing: Child }

function Side({ label, pieces, nothing }: SideProps) {
  return (
    <div class="min-w-0">
      <p class="text-sm text-muted">{label}</p>
      {pieces.length === 0 ? (
        <p class="text-muted">{nothing}</p>
      ) : (
        <p class="break-words whitespace-pre-wrap">
          {pieces.map(({ kind, text }) =>
            kind === 'in' ? (
              <ins class="rounded-sm bg-success/15 decoration-success decoration-2 underline-offset-4">{text}</ins>
            ) : kind === 'out' ? (
              <del class="rounded-sm bg-error/10 decoration-error">{text}</del>
            ) : (
              text
            ),
          )}
        </p>
      )}
    </div>
  )
}
