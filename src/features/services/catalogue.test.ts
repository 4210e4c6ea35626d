// What every service of the catalogue must hold. It walks the folders: a new service is tested by being there.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { plainText } from '#src/documents/write/paper.ts'
import { langs } from '#src/kernel/lang.ts'
import { answersTo } from '#test/harness/answers.ts'
import { agencyTypes, cardOf, flattenUnits, kindOf, presetFor } from '../agencies/public.ts'
import {
  type CaseRow,
  isEnd,
  leadsTo,
  mayNow,
  type Process,
  requestPaper,
  type State,
  splitContact,
  withContact,
} from '../cases/public.ts'
import {
  checkWhole,
  faultsOf,
  jsonSchemaOf,
  leafQuestions,
  leavesOf,
  questionsOf,
  saidOf,
  Text,
  type World,
} from '../forms/public.ts'
import { promisedDays, starters } from '../publishing/public.ts'
import { catalogue, type Entry } from './catalogue.ts'
import { Service } from './definition.ts'

const world: World = {
  lang: 'th',
  today: '2026-11-21',
  villages: [1, 2].map(number => ({
    id: `0190c5c0-0000-7000-8000-00000000000${number}`,
    number,
    name_th: `สมมุติ ${number}`,
    name_en: '',
    at: { lat: 16.43, lng: 102.83 },
  })),
  area: { south: 16.4, west: 102.8, north: 16.46, east: 102.86 },
  assets: new Map(),
}
const card = cardOf({
  agency_id: 'x',
  type: 'obt',
  name_th: 'สมมุติ',
  name_en: 'Sommut',
  province_code: '00',
  district_th: 'x',
  district_en: '',
  numerals: 'arabic',
} as unknown as Parameters<typeof cardOf>[0])

const each = catalogue.map(entry => [entry.id, entry] as const)
const starterOf = ({ manual }: Entry) => starters.find(one => one.id === manual)
const holesOf = (text: string) => [...text.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '')
const onlyWords = (text: string) => text.replace(/\s+/g, '')

test('S158 S169: the catalogue covers water, light, pets, waste, drains, roads, trees, nuisances, welfare, rooms and petitions', () => {
  const asked = ['water-truck', 'street-light', 'pet-registration', 'waste', 'drain', 'road', 'tree', 'nuisance']
  for (const id of [...asked, 'welfare-appointment', 'room-booking', 'petition'])
    expect(
      catalogue.map(one => one.id),
      id,
    ).toContain(id)
  for (const type of agencyTypes)
    expect(catalogue.filter(one => one.for.includes(kindOf(type))).length, type).toBeGreaterThan(2)
})

test('register numbers of two services are never mixed up', () => {
  const series = catalogue.map(one => one.service.series)
  expect(new Set(series).size).toBe(series.length)
})

test('S159: the water truck asks the day, the place where it is not home, and how much in one unit only', () => {
  const { service } = catalogue.find(one => one.id === 'water-truck') ?? {}
  const of = (id: string) => service && questionsOf(service).find(one => one.id === id)
  expect(of('amount')).toMatchObject({ type: 'number', unit: { th: 'ลิตร' } })
  expect(of('day')).toMatchObject({ type: 'date', optional: false })
  expect(of('place-name')).toMatchObject({ optional: false, when: { question: 'at', is: 'other' } })
  expect(of('where')).toMatchObject({ type: 'place', optional: false })
  expect(service?.plan).toBe('vehicle')
})

test('S161: pet registration asks of every animal what the register keeps, and ends in the register', () => {
  const { service } = catalogue.find(one => one.id === 'pet-registration') ?? {}
  const animals = service && questionsOf(service).find(one => one.type === 'group')
  const inside = animals?.type === 'group' ? animals.questions.map(one => one.id) : []
  const wanted = ['name', 'species', 'sex', 'breed', 'colour', 'age', 'neutered', 'microchip', 'photo']
  for (const id of [...wanted, 'vaccinated-on', 'vaccine-due']) expect(inside, id).toContain(id)
  expect(service?.register).toBe('pets')
})

describe.each(each)('%s', (_id, entry) => {
  const { service } = entry
  const asked = withContact(service)

  test('is a definition without faults that says the same once it was stored', () => {
    expect(faultsOf(asked)).toEqual([])
    expect(Service.parse(JSON.parse(JSON.stringify(service)))).toEqual(service)
  })

  test('S169: everything a citizen reads is there in Thai and in English', () => {
    const texts = wordsIn(asked)
    expect(texts.length).toBeGreaterThan(10)
    for (const { th, en } of texts) {
      expect(th).toMatch(/[฀-๿]|^\d/)
      expect(en, th).not.toBe('')
      expect(en, th).not.toMatch(/[฀-๿]/)
    }
  })

  test('ids of its questions are its own, and every condition names a question asked before', () => {
    const ids = questionsOf(asked).map(one => one.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const leaf of leavesOf(service.urgent?.when)) {
      const question = questionsOf(service).find(one => one.id === leaf.question)
      const choices = question && 'choices' in question ? question.choices.map(one => one.id) : []
      expect('is' in leaf ? choices : [], leaf.question).toEqual(
        expect.arrayContaining('is' in leaf ? [leaf.is].flat() : []),
      )
    }
  })

  test('its title at the desk is filled with answers that tell of nobody, and its place is asked', () => {
    for (const hole of holesOf(service.subject)) {
      const question = questionsOf(service).find(one => one.id === hole)
      expect(question, hole).toBeDefined()
      expect(question?.personal, hole).toBe(false)
      expect(['group', 'photo', 'file', 'paragraph'], hole).not.toContain(question?.type)
    }
    if (service.place) expect(questionsOf(service).find(one => one.id === service.place?.question)?.type).toBe('place')
  })

  test('S167: it asks for no number of a card, no copies, no title, age or work of the person; houses and names are marked as hers', () => {
    for (const question of questionsOf(asked))
      expect(question.label.th, question.id).not.toMatch(
        /เลขประจำตัว|เลขบัตร|บัตรประชาชน|สำเนา|ทะเบียนบ้าน|คำนำหน้า|อาชีพ|รายได้|ศาสนา|^อายุ|^เพศ$/,
      )
    for (const question of leafQuestions(asked))
      if (['address', 'person', 'phone', 'mail'].includes(question.type))
        expect(question.personal, question.id).toBe(true)
    // A way back to the person, so that no request ends in silence; only a question or an opinion may come without one.
    expect(service.contact.phone).toBe(service.answeredBy ? 'optional' : 'required')
  })

  test('S167: every state of its way of working is reached and left again', () => {
    const seen = new Map<State, Set<State>>()
    const waiting: State[] = ['submitted']
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
      if (seen.has(state)) continue
      const next = new Set(stepsFrom(state, service.process))
      seen.set(state, next)
      waiting.push(...next)
    }
    for (const state of ['received', 'waiting', 'working', 'done', 'closed', 'rejected', 'withdrawn'] as const)
      expect([...seen.keys()], state).toContain(state)
    for (const [state, next] of seen)
      if (!isEnd(state)) expect([...next].filter(one => one !== state).length, state).toBeGreaterThan(0)
  })

  test('S164 S167: its manual is in the starter set for the same agencies, free of papers that nobody may ask for, and promises the same time', () => {
    const manual = starterOf(entry)
    expect(manual?.kind).toBe('service-manual')
    expect(manual?.for).toEqual(expect.arrayContaining([...entry.for]))
    expect(promisedDays(manual?.steps ?? [])).toBe(service.promiseDays)
    for (const paper of manual?.papers ?? []) expect(paper.copies, paper.name).not.toMatch(/^สำเนา/)
  })

  test.each(agencyTypes.filter(type => entry.for.includes(kindOf(type))))(
    'its unit is there in the preset of %s',
    type => {
      const keys = flattenUnits(presetFor(type).units).map(unit => unit.key)
      expect(entry.unit.filter(key => keys.includes(key)).length).toBeGreaterThan(0)
    },
  )

  test('whatever may be answered is taken, fits its JSON schema, and stands on the printed application', () => {
    const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(jsonSchemaOf(asked, world))))
    fc.assert(
      fc.property(fc.gen(), pick => {
        const answers = answersTo(asked, world, pick)
        const whole = checkWhole(asked, answers, world)
        expect(whole.wrong).toEqual([])
        expect(whole.answers).toEqual(answers)
        expect(schema.safeParse(answers).error).toBe(undefined)
        const { contact, rest } = splitContact(answers)
        const said = saidOf(questionsOf(service), rest, world).flatMap(({ words, ...one }) =>
          words === undefined ? [] : [{ ...one, words }],
        )
        const printed = onlyWords(plainText(requestPaper(paperOf(service, contact, said))))
        for (const { label, words, entries } of said) {
          expect(printed).toContain(onlyWords(label))
          if (!entries) expect(printed).toContain(onlyWords(words))
          for (const { title, lines } of entries ?? [])
            expect(printed).toContain(onlyWords([title, ...lines.flatMap(line => [line.label, line.words])].join('')))
        }
        for (const words of [contact.name, contact.phone]) expect(printed).toContain(onlyWords(words))
      }),
      { numRuns: 60 },
    )
  })

  test('what was answered to an old version is still said in its words, whatever became of the form', () => {
    fc.assert(
      fc.property(fc.gen(), pick => {
        const answers = answersTo(service, world, pick)
        const said = () => saidOf(questionsOf(stored), answers, world).map(({ words }) => words)
        // As versions keep it: the text of that day, read again by the schema of today.
        const stored = Service.parse(JSON.parse(JSON.stringify(service)))
        const ids = new Set(
          leafQuestions(stored).flatMap(one => ('choices' in one ? one.choices.map(choice => choice.id) : [])),
        )
        for (const [at, words] of said().entries()) {
          const question = questionsOf(stored)[at]
          if (question && 'choices' in question && words !== undefined)
            for (const part of words.split(', ')) expect(ids.has(part), `${question.id}: ${part}`).toBe(false)
        }
        expect(said().filter(words => words !== undefined).length).toBe(Object.keys(answers).length)
      }),
      { numRuns: 20 },
    )
  })
})

/** Every text of a definition, wherever it stands. */
function wordsIn(value: unknown): { th: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Text.safeParse(value)
  if (own.success && langs.every(lang => lang in value)) return [own.data]
  return Object.values(value).flatMap(wordsIn)
}

function stepsFrom(state: State, process: Process): State[] {
  const standings = [true, false].map(asked => ({
    state,
    process,
    asked_papers: asked,
    recheck: 'due',
    rating: null,
    erased_at: null,
  }))
  const verbs = standings.flatMap(one => (['citizen', 'staff', 'clock'] as const).flatMap(by => mayNow(one, by)))
  return verbs.map(verb => leadsTo(verb, state))
}

function paperOf(
  service: Service,
  contact: { readonly name: string; readonly phone: string },
  said: Parameters<typeof requestPaper>[0]['said'],
) {
  const row = {
    by_staff: null,
    code: 'AAAAA-BBBBB-CCCCC',
    series: service.series,
    number: 1,
    number_year: 2569,
    person_name: contact.name,
    person_phone: contact.phone,
    submitted_at: new Date('2026-11-21T02:00:00Z'),
    state_at: new Date('2026-11-21T02:00:00Z'),
  } as unknown as CaseRow
  const address = 'https://example.test/track'
  return { card, row, service: service.title.th, unit: 'กองช่าง', said, taker: '', address }
}
