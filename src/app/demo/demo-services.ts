// The online services of the invented agencies: their ground, the services with their manuals, and what people asked for over five months, each step
// made by the program's own verbs at its own moment. Weeks follow each other, and after each the clock does what it does every morning.
import { Readable } from 'node:stream'
import { agencyCard } from '#src/features/agencies/public.ts'
import {
  answerPapers,
  askPapers,
  caseById,
  confirm,
  join,
  notDone,
  rate,
  receive,
  reject,
  start,
  tellDelay,
  transfer,
  withdraw,
} from '#src/features/cases/public.ts'
import { type Answers, checkWhole, type Held, questionsOf, worldFor } from '#src/features/forms/public.ts'
import { markPosted, openOutlets } from '#src/features/outlets/public.ts'
import { actorOfStaff, dayAfter, houseUnits, todayOf } from '#src/features/people/public.ts'
import { villageName, villagesOf } from '#src/features/places/public.ts'
import { compareStart, publishPublication, shownOf, startManuals, unitFor } from '#src/features/publishing/public.ts'
import {
  addFromCatalogue,
  entryById,
  offeredByCode,
  openFrom,
  openService,
  publicise,
  publicityOf,
  publishVersion,
} from '#src/features/services/public.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Result } from '#src/kernel/result.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { type Actor, inAgency, type Tx } from '#src/platform/database/scope.ts'
import { fileById, keepFile } from '#src/platform/files/keep-file.ts'
import { pictures } from '#src/platform/files/kinds.ts'
import { type Received, receiveFile } from '#src/platform/files/receive.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { demoPets } from './demo-pets.ts'
import { type DemoScene, demoScene } from './demo-pictures.ts'
import { finishDemo, layResources, planDemo } from './demo-plan.ts'
import { shownNow } from './demo-publications.ts'
import { demoAnswers } from './demo-services-answers.ts'
import {
  asked,
  askedThere,
  type DemoGround,
  type DemoSteps,
  type DemoStory,
  type DemoVerb,
  handedTo,
  knownAt,
  madeKnown,
  manualsShown,
  opened,
  openedThere,
  people,
  said,
  stories,
  thanSaiGround,
  thungChaengGround,
  works,
} from './demo-services-data.ts'
import { must } from './must.ts'

export interface DemoServicesParts {
  readonly database: Database
  readonly store: FileStore
  readonly tempFolder: string
  readonly now: Date
  readonly agencyId: string
  /** Staff ids by the part of their address before the @. */
  readonly people: ReadonlyMap<string, string>
  readonly origin: string
  /** The first agency has months behind it, the other begins. */
  readonly isFirst: boolean
  /** What the clock does to cases every morning, at another moment. */
  readonly moveOn: (at: Date) => Promise<void>
}

const DAY = 86_400_000
const HOUR = 3_600_000
const FRAME = 0.06
const SIDE = 100
const MOST_BYTES = 5_000_000

export async function demoServices(parts: DemoServicesParts): Promise<void> {
  const { database, agencyId, now, isFirst } = parts
  const clerk = await inAgency(database, { agencyId, now }, tx => actorOfStaff(tx, parts.people.get('clerk') ?? ''))
  if (!clerk) throw new Error('the demo has nobody who opens services')
  await inAgency(database, { agencyId, now, actor: clerk }, async tx => {
    await layGround(tx, isFirst ? thanSaiGround : thungChaengGround)
    if (isFirst) await showManuals(tx, parts.store)
    await openAll(tx, isFirst)
    if (isFirst) await layResources(tx, daysBack(tx, 152), await unitsOf(tx))
  })
  const scenes = await received(parts)
  try {
    if (isFirst) await makeKnown(parts, clerk, scenes.get('board'))
    await workThrough(parts, clerk, scenes)
  } finally {
    for (const one of scenes.values()) await one.discard()
  }
}

const at = (tx: Tx, moment: Date, actor?: Actor): Tx => {
  const { actor: _actor, ...scope } = tx.scope
  return { ...tx, scope: { ...scope, now: moment, ...(actor ? { actor } : {}) } }
}
const daysBack = (tx: Tx, days: number): Tx => at(tx, new Date(tx.scope.now.getTime() - days * DAY), tx.scope.actor)

async function layGround(tx: Tx, ground: DemoGround) {
  const { agencyId } = tx
  const point = ([y, x]: readonly [number, number]) => ({
    lat: ground.south + (y / SIDE) * FRAME,
    lng: ground.west + (x / SIDE) * FRAME,
  })
  const villages = ground.villages.map(([number, name_th, name_en, y, x]) => ({
    agency_id: agencyId,
    id: newId(),
    number,
    name_th,
    name_en,
    ...point([y, x]),
  }))
  await tx.db.insertInto('village').values(villages).execute()
  const lines = [
    ...ground.roads.map(road => ({ kind: 'road', points: road.map(point) })),
    ...(ground.water.length > 0 ? [{ kind: 'water', points: ground.water.map(point) }] : []),
  ]
  await tx.db
    .insertInto('agency_map')
    .values({
      agency_id: agencyId,
      south: ground.south,
      west: ground.west,
      north: ground.south + FRAME,
      east: ground.west + FRAME,
      border: JSON.stringify(ground.border.map(point)),
      lines: JSON.stringify(lines),
    })
    .execute()
  const along = ground.roads.flatMap(road => road.slice(1).map((to, before) => [road[before] ?? to, to] as const))
  const counts = new Map<number, number>()
  const posts = Array.from({ length: ground.posts }, (_, index) => {
    const [from, to] = along[index % along.length] ?? [[0, 0] as const, [0, 0] as const]
    const share = (Math.floor(index / along.length) + 0.5) / Math.ceil(ground.posts / along.length)
    const here = point([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share])
    const far = (one: (typeof villages)[number]) => (one.lat - here.lat) ** 2 + (one.lng - here.lng) ** 2
    const village = [...villages].sort((a, b) => far(a) - far(b))[0]
    const number = (counts.get(village?.number ?? 0) ?? 0) + 1
    counts.set(village?.number ?? 0, number)
    return {
      agency_id: agencyId,
      id: newId(),
      kind: 'lamp-post',
      code: `${village?.number ?? 0}-${String(number).padStart(3, '0')}`,
      words: village ? villageName(village, 'th') : '',
      village_id: village?.id ?? null,
      ...here,
    }
  })
  await tx.db.insertInto('asset').values(posts).execute()
}

/** Begun from the starter set, compared, and shown before the services that stand on them. */
async function showManuals(tx: Tx, store: FileStore) {
  const card = await agencyCard(tx)
  const units = await houseUnits(tx)
  const then = daysBack(tx, 155)
  for (const starter of manualsShown) {
    const keys = { unit: entryOfManual(starter).unit }
    const unit = unitFor(keys, units, card) ?? ''
    const [id = ''] = must(await startManuals(then, store, [{ starter, unit }]), starter)
    must(await compareStart(then, id, 'ตัวบทกฎหมายที่อ้างไว้ และคู่มือเรื่องเดียวกันที่ info.go.th'), starter)
    must(await publishPublication(then, id, shownNow), starter)
  }
}

function entryOfManual(starter: string) {
  const found = Object.keys(opened).flatMap(id => entryById(id) ?? [])
  const entry = found.find(one => one.manual === starter)
  if (!entry) throw new Error(`no service stands on ${starter}`)
  return entry
}

async function openAll(tx: Tx, isFirst: boolean) {
  const card = await agencyCard(tx)
  const units = await houseUnits(tx)
  const manuals = await shownOf(tx, { kinds: ['service-manual'], most: 100 })
  for (const [code, [daysAgo, slug]] of Object.entries(opened)) {
    if (!isFirst && !openedThere.includes(code)) continue
    const entry = entryById(code)
    const unit = (entry && unitFor(entry, units, card)) ?? units[0]?.id ?? ''
    const then = daysBack(tx, isFirst ? daysAgo : 45)
    const manual = manuals.find(one => one.slug === slug)?.id ?? null
    const id = must(await addFromCatalogue(then, { entry: code, unit, manual }), code)
    must(await publishVersion(then, id, { note: '' }), code)
    must(await openService(then, id), code)
  }
}

/** Of what works by day: the unit whose service it carries out. */
async function unitsOf(tx: Tx) {
  const [trucks, rooms] = [await offeredByCode(tx, 'water-truck'), await offeredByCode(tx, 'room-booking')]
  return (kind: 'vehicle' | 'room') => (kind === 'vehicle' ? trucks : rooms)?.unitId ?? ''
}

async function received({ tempFolder }: DemoServicesParts): Promise<Map<DemoScene, Received>> {
  const ofWorks = Object.values(works).flatMap(one => [one.before ?? [], one.after ?? []].flat())
  const names = [...new Set<DemoScene>([...ofWorks, 'board'])]
  const take = async (name: DemoScene) => {
    const limits = { name: `${name}.jpg`, limit: MOST_BYTES, accept: pictures, tempFolder }
    return [name, must(await receiveFile(Readable.from([await demoScene(name)]), limits), name)] as const
  }
  return new Map(await Promise.all(names.map(take)))
}

/** Through the page, the leaders and the board, each with what proves it. */
async function makeKnown(parts: DemoServicesParts, actor: Actor, picture: Received | undefined) {
  const { database, agencyId, now, origin, store } = parts
  for (const [number, [code, daysAgo]] of madeKnown.entries())
    await inAgency(database, { agencyId, now: new Date(now.getTime() - daysAgo * DAY), actor }, async tx => {
      const outlets = (await openOutlets(tx)).filter(one => Object.hasOwn(knownAt, one.kind)).map(one => one.id)
      const service = await offeredByCode(tx, code)
      if (!service || outlets.length === 0) return
      const input = { text: service.form.publicity.th, outlets }
      must(await publicise(tx, service.id, input, { link: `${origin}/services/${code}` }), code)
      for (const post of await publicityOf(tx, service.id)) {
        const place = knownAt[post.kind as keyof typeof knownAt]
        const address = post.kind === 'facebook' ? `${place}${2100 + number}` : place
        const proof = post.kind === 'facebook' ? undefined : picture
        must(await markPosted(tx, store, post.id, { posted_on: todayOf(tx), address, proof }), `${code} ${post.kind}`)
      }
    })
}

interface Happens {
  readonly when: Date
  readonly work: (tx: Tx) => Promise<void>
}

interface Asking {
  readonly code: string
  readonly daysAgo: number
  readonly story: DemoStory
  readonly number: number
}

/** The case of each service that was sent last: a second report of the same thing joins it. */
type Latest = Map<string, string>

async function workThrough(parts: DemoServicesParts, clerk: Actor, scenes: ReadonlyMap<DemoScene, Received>) {
  const { database, agencyId, now, isFirst } = parts
  const latest: Latest = new Map()
  const asking = Object.entries(isFirst ? asked : askedThere).flatMap(([code, list]) =>
    list.map(([daysAgo, story]) => ({ code, daysAgo, story })),
  )
  const all = [
    ...asking.flatMap((one, number) => happensTo({ ...one, number }, parts, { clerk, scenes, latest })),
    ...(isFirst ? registerHappens(now, clerk) : []),
  ]
  const due = all.filter(one => one.when <= now).sort((a, b) => a.when.getTime() - b.when.getTime())
  for (let next = 0; next < due.length; ) {
    const until = new Date((due[next]?.when.getTime() ?? 0) + 7 * DAY)
    const week = due.slice(next).filter(one => one.when < until)
    next += week.length
    await inAgency(database, { agencyId, now }, async tx => {
      for (const one of week) await one.work(at(tx, one.when))
    })
    await parts.moveOn(until < now ? until : now)
  }
}

const registerHappens = (now: Date, clerk: Actor): Happens[] =>
  demoPets().map(({ daysAgo, byOwner, work }) => {
    const then = new Date(now.getTime() - daysAgo * DAY)
    const when = byOwner ? then : workday(then)
    return { when, work: tx => work(at(tx, when, byOwner ? undefined : clerk)) }
  })

interface Around {
  readonly clerk: Actor
  readonly scenes: ReadonlyMap<DemoScene, Received>
  readonly latest: Latest
}

const ofCitizen: readonly DemoVerb[] = ['confirm', 'not-done', 'rate', 'answer-papers', 'withdraw']

function happensTo(one: Asking, { store, now }: DemoServicesParts, around: Around): Happens[] {
  const began = new Date(now.getTime() - one.daysAgo * DAY - (2 + (one.number % 5)) * HOUR)
  let id = ''
  let main = ''
  const sent: Happens = {
    when: began,
    work: async tx => {
      main = around.latest.get(one.code) ?? ''
      id = await ask(tx, store, one, around)
      around.latest.set(one.code, id)
    },
  }
  let before = began
  const steps = (stories[one.story] as DemoSteps).map(([verb, days, ahead = 2], step): Happens => {
    const when = workday(new Date(Math.max(before.getTime() + HOUR / 2, began.getTime() + days * DAY)))
    before = when
    const isCitizen = ofCitizen.includes(verb)
    return {
      when,
      work: async tx => {
        const own = at(tx, when, isCitizen ? undefined : around.clerk)
        await act(own, store, { verb, id, main, step, ahead, ...one }, around)
      },
    }
  })
  return [sent, ...steps]
}

/** Offices work from Monday to Friday. */
function workday(when: Date): Date {
  const day = when.getUTCDay()
  return day === 6 || day === 0 ? new Date(when.getTime() + (day === 6 ? 2 : 1) * DAY) : when
}

async function ask(tx: Tx, store: FileStore, { code, number }: Asking, { scenes }: Around): Promise<string> {
  const service = await offeredByCode(tx, code)
  if (!service) throw new Error(`the demo does not offer ${code}`)
  const { form } = service
  const world = await worldFor(tx, 'th', questionsOf(form))
  const scene = number % 2 === 0 ? works[code]?.before : undefined
  const photo = scene && scenes.get(scene) ? await held(tx, store, scenes.get(scene)) : undefined
  const given: Answers = {
    ...demoAnswers(code, number, { today: world.today, villages: await villagesOf(tx), lamps: await lampsOf(tx) }),
    'contact-name': people[number % people.length] ?? '',
    'contact-phone': `0800000${String(number).padStart(3, '0')}`,
    ...(photo ? { photo: [{ ...photo }] } : {}),
  }
  const { answers, wrong } = checkWhole(form, given, world)
  if (wrong.length > 0) throw new Error(`the demo asks ${code} wrongly: ${JSON.stringify(wrong)}`)
  const versionId = service.versionId
  const channel = number % 7 === 3 ? ('phone' as const) : ('web' as const)
  const opened = await openFrom(tx, { service, form, versionId, answers, world, lang: 'th', channel })
  if (!opened) throw new Error(`the demo could not send ${code}`)
  return opened.id
}

async function held(tx: Tx, store: FileStore, file: Received | undefined): Promise<Held | undefined> {
  if (!file) return undefined
  const row = await fileById(tx, await keepFile(tx, store, file, { isPublic: false }))
  if (!row) return undefined
  const { id, name, media_type: media, sha256, width, height } = row
  return { id, name, media, sha256: sha256.toString('hex'), width, height }
}

const lampsOf = (tx: Tx) =>
  tx.db.selectFrom('asset').selectAll().where('agency_id', '=', tx.agencyId).orderBy('code').execute()

interface Act extends Asking {
  readonly verb: DemoVerb
  readonly id: string
  /** What was sent before it. */
  readonly main: string
  readonly step: number
  /** Days until what is planned. */
  readonly ahead: number
}

async function act(tx: Tx, store: FileStore, one: Act, { scenes }: Around) {
  const row = await caseById(tx, one.id)
  if (!row) throw new Error('a case of the demo is gone')
  const { id, code, version: _version } = row
  const { verb, number } = one
  const after = works[one.code]?.after
  const photos = verb === 'finish' && after ? [scenes.get(after) ?? []].flat() : []
  const done = works[one.code]?.done ?? []
  const verbs: Readonly<Record<DemoVerb, () => Promise<Result<string>>>> = {
    receive: () => receive(tx, id, { words: '', _version }),
    start: () => start(tx, id, { words: '', _version }),
    plan: () => planDemo(tx, row, { code: one.code, number, ahead: one.ahead, words: said.plan }),
    finish: () => finishDemo(tx, store, row, { words: done[number % done.length] ?? '', photos }),
    confirm: () => confirm(tx, code, { words: '' }),
    'not-done': () => notDone(tx, store, code, { words: said['not-done'], photos: [] }),
    rate: () => rate(tx, code, { rating: one.story === 'slow' ? 3 : 4 + (number % 3 === 0 ? 0 : 1), words: '' }),
    'tell-delay': () => {
      const later = dayAfter(row.due_on > todayOf(tx) ? row.due_on : todayOf(tx), 7)
      return tellDelay(tx, id, { day: later, words: said['tell-delay'], _version })
    },
    'ask-papers': () => askPapers(tx, id, { words: said['ask-papers'], _version }),
    'answer-papers': () => answerPapers(tx, store, code, { words: said['answer-papers'], papers: [] }),
    reject: () => reject(tx, id, { words: said.reject, _version }),
    withdraw: () => withdraw(tx, code, { words: said.withdraw }),
    transfer: () => {
      const letter = { to: handedTo, how: 'letter' as const, ref: 'สธ 0001/สมมุติ', proof: undefined }
      return transfer(tx, store, id, { ...letter, words: said.transfer, _version })
    },
    join: async () => join(tx, id, { number: (await caseById(tx, one.main))?.code ?? '', _version }),
  }
  must(await verbs[verb](), `${one.code} ${one.story} ${verb}`)
}
