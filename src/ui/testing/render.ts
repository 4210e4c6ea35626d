// Renders a piece for a test, asynchronous parts (charts) included.
import type { JSX } from 'hono/jsx/jsx-runtime'

export async function render(piece: JSX.Element): Promise<string> {
  const node = await piece
  return String(await node.toString())
}
