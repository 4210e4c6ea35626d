// The whole page as text. Some pieces (charts) are made asynchronously, so it is always awaited.
import type { Child } from 'hono/jsx'

export async function toHtml(page: Child): Promise<string> {
  return page === null || page === undefined ? '' : String(await page.toString())
}
