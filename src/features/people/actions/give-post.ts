// Gives somebody a post from a day on. One person may hold several posts in several units; one of them is her main post.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { PersonRefusal } from '../person-rules.ts'
import { postById } from '../queries.ts'
import { holdingsOf } from '../queries-duties.ts'
import { reachOfPost } from '../rules.ts'
import type { GivePost } from '../schema.ts'
import { giveHolding } from '../structure.ts'
import { askAbout, holdsOver } from '../who.ts'

type Refusal = PersonRefusal | 'choose-one' | 'not-your-unit' | 'before-start' | 'holds-already' | 'has-main'

export async function givePost(tx: Tx, staffId: string, input: GivePost): Promise<Result<string, Refusal>> {
  const asked = await askAbout(tx, staffId)
  if (!asked) return no('not-found')
  const may = asked.verdict('give-post')
  if (!may.ok) return may
  const post = await postById(tx, input.post)
  if (!post) return no('choose-one', { at: 'post' })
  if (!holdsOver(tx, 'people:manage', reachOfPost(post))) return no('not-your-unit', { at: 'post' })
  if (asked.staff.started_on !== null && input.from < asked.staff.started_on) return no('before-start', { at: 'from' })
  const held = (await holdingsOf(tx, staffId)).filter(one => one.until_day === null || one.until_day >= input.from)
  if (held.some(one => one.post_id === post.id)) return no('holds-already', { at: 'post' })
  const main = input.place === 'main' ? held.find(one => one.is_main) : undefined
  if (main) return no('has-main', { at: 'place', detail: { post: `${main.post_th}${main.level}` } })
  const id = await giveHolding(tx.db, tx.agencyId, {
    staff_id: staffId,
    post_id: post.id,
    level: input.level,
    is_main: input.place === 'main',
    from_day: input.from,
  })
  await record(tx, {
    event: 'staff.post-given',
    subject: { kind: 'staff', id: staffId },
    content: { holding: id, post: `${post.name_th}${input.level}`, main: input.place === 'main', from: input.from },
  })
  return ok(id)
}
