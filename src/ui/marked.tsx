// A text with the words marked that somebody looked for. The pieces are text: nothing in them becomes markup.

export function Marked({ pieces }: { pieces: readonly { text: string; isFound: boolean }[] }) {
  return <>{pieces.map(piece => (piece.isFound ? <mark>{piece.text}</mark> : piece.text))}</>
}
