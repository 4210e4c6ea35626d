// One publication of each kind as rows, shown and with a draft beside it in the states that have pages of their own: for tests that walk every page.
import { newId } from '#src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

const kinds = [
  'news',
  'activity',
  'announcement',
  'document',
  'service-manual',
  'staff-manual',
  'page',
  'link',
] as const

/** The last part of the address of the one of a kind. */
export const slugOf = (kind: string): string => `test-${kind}`
export const PUBLICATION_SLUGS: readonly string[] = kinds.map(slugOf)

const manual = {
  conditions: '',
  steps: [{ what: 'ยื่นคำขอ', who: 'ธุรการ', amount: 5, per: 'minutes', note: '' }],
  papers: [],
  no_papers: true,
  fee: '',
  no_fee: true,
  law: '',
  channels: 'สำนักงาน',
  online: '',
  complaints: '',
}

export const contentOf = (kind: string) => ({
  title_th: `เรื่องทดสอบ ${kind}`,
  title_en: '',
  summary_th: 'สรุป',
  summary_en: '',
  body_th: 'เนื้อหา',
  body_en: '',
  from: kind === 'activity' ? '2026-11-01' : null,
  to: null,
  place: '',
  ref: '',
  url: kind === 'link' ? 'https://example.test/' : '',
  photos: [],
  files: [],
  ...(kind.endsWith('manual') ? { manual } : {}),
})

export async function oneOfEachOfPublications(database: TestDatabase, agencyId: string): Promise<string[]> {
  const found = await database.asOwner(
    `select (select id from staff where agency_id = $1 order by id limit 1) as staff, (select id from unit where agency_id = $1 order by id limit 1) as unit`,
    [agencyId],
  )
  const { staff, unit } = found.rows[0]
  const write = (text: string, ...values: unknown[]) => database.asOwner(text, [agencyId, ...values])
  const ids: string[] = []
  for (const kind of kinds) {
    const id = newId()
    ids.push(id)
    const content = JSON.stringify(contentOf(kind))
    await write(
      `insert into publication (agency_id, id, kind, slug, unit_id, draft, state, shown, current_version, first_published_at, published_at, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, 'published', true, 1, now(), now(), $7, now())`,
      id,
      kind,
      slugOf(kind),
      unit,
      content,
      staff,
    )
    await write(
      `insert into publication_version (agency_id, id, publication_id, number, content, digest, published_at, leave_kind, leave_ref)
       values ($1, gen_random_uuid(), $2, 1, $3, sha256('x'), now(), 'approval', 'ทดสอบ')`,
      id,
      content,
    )
  }
  const photo = newId()
  await write(
    `insert into file (agency_id, id, sha256, size, media_type, name, width, height, is_public, created_at)
     values ($1, $2, sha256('photo'), 5, 'image/png', 'photo.png', 40, 30, false, now())`,
    photo,
  )
  for (const state of ['draft', 'proposed']) {
    const id = newId()
    // The photo of the draft can be pressed.
    const photos = [{ file: photo, sha256: '', width: 40, height: 30, alt_th: 'รูปทดสอบ', alt_en: '' }]
    const content = state === 'draft' ? { ...contentOf('news'), photos } : contentOf('news')
    ids.push(id)
    await write(
      `insert into publication (agency_id, id, kind, slug, unit_id, draft, state, created_by, created_at)
       values ($1, $2, 'news', $3, $4, $5, $6, $7, now())`,
      id,
      `test-${state}`,
      unit,
      JSON.stringify(content),
      state,
      staff,
    )
  }
  return ids
}
