// Puts what the invented municipality published on its website, day by day, with the program's own verbs: drafted, given leave, shown.
import { Readable } from 'node:stream'
import type { Block, Paper } from '#src/documents/write/paper.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { actorOfStaff, houseUnits } from '#src/features/people/public.ts'
import { draftPublication, type NewPublication, publishPublication } from '#src/features/publishing/public.ts'
import type { Result } from '#src/kernel/result.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { type Actor, inAgency } from '#src/platform/database/scope.ts'
import { type FileKind, pictures } from '#src/platform/files/kinds.ts'
import { type Received, receiveFile } from '#src/platform/files/receive.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { demoMoney } from './demo-money-data.ts'
import { demoPicture } from './demo-pictures.ts'
import { type DemoPicture, type DemoPublication, demoPublications } from './demo-publications-data.ts'

export interface DemoPublicationsParts {
  readonly database: Database
  readonly store: FileStore
  readonly tempFolder: string
  readonly now: Date
  readonly agencyId: string
  /** Staff ids by the part of their address before the @. */
  readonly people: ReadonlyMap<string, string>
  /** What the job does with new files, at once. */
  readonly lookThrough: (publicationId: string) => Promise<void>
}

const MOST_BYTES = 20_000_000

function must<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`the demo was refused: ${what}: ${result.because} ${result.at ?? ''}`)
  return result.value
}

export async function demoPublicationsOf(parts: DemoPublicationsParts): Promise<void> {
  const { database, agencyId, now, people } = parts
  const scope = { agencyId, now }
  const { units, actors } = await inAgency(database, scope, async tx => ({
    units: new Map((await houseUnits(tx)).map(unit => [unit.name_th, unit.id])),
    actors: {
      clerk: await actorOfStaff(tx, people.get('clerk') ?? ''),
      ita: await actorOfStaff(tx, people.get('ita') ?? ''),
    },
  }))
  const drawn = new Map<DemoPicture, Buffer>()
  for (const one of [...demoPublications, ...demoMoney]) {
    const at = new Date(`${one.on}T02:00:00Z`)
    if (at > now) continue
    for (const [name] of one.photos ?? []) if (!drawn.has(name)) drawn.set(name, await demoPicture(name))
    await publishOne(parts, one, { at, unit: units.get(one.unit) ?? '', actors, drawn })
  }
}

interface With {
  readonly at: Date
  readonly unit: string
  readonly actors: Readonly<Record<'clerk' | 'ita', Actor | undefined>>
  readonly drawn: ReadonlyMap<DemoPicture, Buffer>
}

async function publishOne(parts: DemoPublicationsParts, one: DemoPublication, { at, unit, actors, drawn }: With) {
  const received: Received[] = []
  const take = async (bytes: Uint8Array, name: string, accept: readonly FileKind[]) => {
    const asked = { name, limit: MOST_BYTES, accept, tempFolder: parts.tempFolder }
    const file = must(await receiveFile(Readable.from([Buffer.from(bytes)]), asked), name)
    received.push(file)
    return file
  }
  const photos = await Promise.all(
    (one.photos ?? []).map(([name]) => take(drawn.get(name) ?? Buffer.of(), `${name}.jpg`, pictures)),
  )
  const files = one.pdf ? [await take(await renderPdf(paperOf(one)), `${one.slug}.pdf`, ['pdf'])] : []
  const actor = actors[one.by]
  // Leave is the clerk's, whoever wrote it.
  const approver = actors.clerk
  if (!actor || !approver) throw new Error('the demo has nobody who publishes')
  try {
    const scope = { agencyId: parts.agencyId, now: at }
    const id = await inAgency(parts.database, { ...scope, actor }, async tx =>
      must(await draftPublication(tx, parts.store, inputOf(one, { unit, photos, files })), one.slug),
    )
    if (files.length > 0) await parts.lookThrough(id)
    await inAgency(parts.database, { ...scope, actor: approver }, async tx =>
      must(await publishPublication(tx, id, shownNow), one.slug),
    )
  } finally {
    for (const file of received) await file.discard()
  }
}

export const shownNow = {
  when: 'now' as const,
  on: null,
  hour: '',
  expires_on: null,
  letter: null,
  note: '',
  privacy_reason: 'ข้อมูลติดต่อของสำนักงาน',
  hide_before: false,
}

export function inputOf(
  one: DemoPublication,
  { unit, photos, files }: { unit: string; photos: readonly Received[]; files: readonly Received[] },
): NewPublication {
  const { manual } = one
  return {
    kind: one.kind,
    title_th: one.title,
    title_en: one.titleEn ?? '',
    summary_th: one.summary,
    summary_en: one.summaryEn ?? '',
    body_th: one.body ?? '',
    body_en: '',
    from: one.from ?? null,
    to: one.to ?? null,
    place: one.place ?? '',
    ref: one.ref ?? '',
    url: one.url ?? '',
    unit,
    slug: one.slug,
    fiscal_year: one.year ?? null,
    topics: [...(one.topics ?? [])],
    headings: [],
    new_photos: [...photos],
    new_files: [...files],
    new_photo_alt: '',
    new_photo_alts: (one.photos ?? []).map(([, alt]) => alt),
    conditions: manual?.conditions ?? '',
    step_what: (manual?.steps ?? []).map(([what]) => what),
    step_who: (manual?.steps ?? []).map(([, who]) => who),
    step_amount: (manual?.steps ?? []).map(([, , amount]) => String(amount)),
    step_per: (manual?.steps ?? []).map(([, , , per]) => per),
    step_note: (manual?.steps ?? []).map(([, , , , note]) => note ?? ''),
    paper_name: (manual?.papers ?? []).map(([name]) => name),
    paper_copies: (manual?.papers ?? []).map(([, copies]) => copies),
    paper_from: (manual?.papers ?? []).map(([, , from]) => from),
    no_papers: manual !== undefined && manual.papers === undefined,
    fee: manual?.fee ?? '',
    no_fee: manual !== undefined && manual.fee === undefined,
    law: manual?.law ?? '',
    channels: manual?.channels ?? '',
    online: '',
    complaints: manual?.complaints ?? '',
  }
}

function paperOf(one: DemoPublication): Paper {
  const blocks = (one.body ?? '').split('\n').flatMap((line): Block[] => {
    if (line.trim() === '') return []
    if (line.startsWith('## ')) return [{ kind: 'heading', level: 2, text: [line.slice(3)] }]
    return [{ kind: 'paragraph', text: [line.replace(/^- /, '• ')] }]
  })
  return {
    title: one.title,
    lang: 'th',
    author: 'เทศบาลตำบลธารใส',
    subject: one.summary,
    at: new Date(`${one.on}T02:00:00Z`).toISOString(),
    numerals: 'thai',
    pictures: {},
    sections: [
      {
        page: { orientation: 'portrait', margins: 'report' },
        pageNumbers: 'foot',
        blocks: [
          { kind: 'heading', level: 1, text: [one.title], align: 'center' },
          { kind: 'paragraph', text: ['เทศบาลตำบลธารใส (หน่วยงานสมมุติ)'], align: 'center' },
          { kind: 'paragraph', text: [one.summary], bold: true },
          ...blocks,
        ],
      },
    ],
  }
}
