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

/** The id in an address that a form led to. */
export const idIn = (location: string | null | undefined): string =>
  /[\da-f]{8}-[\w-]{27}/.exec(location ?? '')?.[0] ?? ''

export async function firstUnit(database: TestDatabase, agencyId: string): Promise<string> {
  const units = await database.asOwner(`select id from unit where agency_id = $1 order by id limit 1`, [agencyId])
  return units.rows[0].id
}

/** What somebody types of a manual of one step, needing nothing. */
export const typedManual = {
  title_th: 'ขอหนังสือรับรอง',
  step_what: 'ยื่นคำขอ',
  step_who: 'งานธุรการ',
  step_amount: '5',
  step_per: 'minutes',
  no_papers: 'yes',
  no_fee: 'yes',
  channels: 'สำนักงาน',
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

export interface ShownDocument {
  readonly topic: string
  readonly on: string
  readonly fiscalYear?: number
  readonly unit?: string
  readonly title?: string
  readonly kind?: 'document' | 'announcement'
}

/** A document shown on a day under a subject, as rows. */
export async function documentShown(database: TestDatabase, agencyId: string, one: ShownDocument): Promise<string> {
  const id = newId()
  const content = JSON.stringify({ ...contentOf('document'), ...(one.title ? { title_th: one.title } : {}) })
  const write = (text: string, ...values: unknown[]) => database.asOwner(text, [agencyId, id, ...values])
  await write(
    `insert into publication (agency_id, id, kind, slug, unit_id, fiscal_year, draft, state, shown, current_version, first_published_at, published_at, created_by, created_at)
     select $1, $2, $8, $3, coalesce($4::uuid, (select id from unit where agency_id = $1 order by id limit 1)), $5, $6, 'published', true, 1, $7, $7,
       (select id from staff where agency_id = $1 order by id limit 1), $7`,
    `doc-${id.slice(-8)}`,
    one.unit ?? null,
    one.fiscalYear ?? null,
    content,
    `${one.on}T05:00:00Z`,
    one.kind ?? 'document',
  )
  await write(
    `insert into publication_version (agency_id, id, publication_id, number, content, digest, published_at, leave_kind, leave_ref)
     values ($1, gen_random_uuid(), $2, 1, $3, sha256('x'), $4, 'approval', 'x')`,
    content,
    `${one.on}T05:00:00Z`,
  )
  await write(
    `insert into publication_topic (agency_id, id, publication_id, topic) values ($1, gen_random_uuid(), $2, $3)`,
    one.topic,
  )
  return id
}

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
  const [service, staffManual] = ids.filter((_, at) => kinds[at]?.endsWith('manual'))
  await write(
    `insert into publication_start (agency_id, id, publication_id, starter, edition, started_by, started_at)
     values ($1, gen_random_uuid(), $2, 'service-sign-tax', 1, $3, now())`,
    service,
    staff,
  )
  const meeting = newId()
  ids.push(meeting)
  await write(
    `insert into manual_meeting (agency_id, id, on_day, kind, people, note, by_staff, recorded_at)
     values ($1, $2, '2026-11-01', 'monthly', 12, 'ชี้แจง', $3, now())`,
    meeting,
    staff,
  )
  await write(
    `insert into manual_meeting_about (agency_id, id, meeting_id, publication_id) values ($1, gen_random_uuid(), $2, $3)`,
    meeting,
    staffManual,
  )
  const photo = newId()
  await write(
    `insert into file (agency_id, id, sha256, size, media_type, name, width, height, is_public, created_at)
     values ($1, $2, sha256('photo'), 5, 'image/png', 'photo.png', 40, 30, false, now())`,
    photo,
  )
  const pdf = newId()
  await write(
    `insert into file (agency_id, id, sha256, size, media_type, name, is_public, created_at)
     values ($1, $2, sha256('pdf'), 5, 'application/pdf', 'paper.pdf', false, now())`,
    pdf,
  )
  for (const state of ['draft', 'proposed']) {
    const id = newId()
    // The photo of the draft can be pressed, and the page of its file.
    const photos = [{ file: photo, sha256: '', width: 40, height: 30, alt_th: 'รูปทดสอบ', alt_en: '' }]
    const files = [
      { file: pdf, sha256: '', name: 'paper.pdf', media: 'application/pdf', size: 5, title_th: 'ไฟล์ทดสอบ' },
    ]
    const content = state === 'draft' ? { ...contentOf('news'), photos, files } : contentOf('news')
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
    if (state === 'draft')
      await write(
        `insert into publication_file (agency_id, id, publication_id, file_id, role, added_at, privacy, signatures, picture_pages, pages)
         values ($1, gen_random_uuid(), $2, $3, 'file', now(), 'clean',
           '[{"why": "picture", "near": "(นายทดสอบ ใจดี)", "page": 1, "box": {"left": 0.4, "top": 0.5, "right": 0.6, "bottom": 0.6}}]', '{2}', '[[595, 842], [595, 842]]')`,
        id,
        pdf,
      )
  }
  return ids
}
