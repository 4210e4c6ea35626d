// What the invented people answered, in the questions of each service. Days follow the day on which it was sent.
import type { Answers } from '#src/features/forms/public.ts'
import { dayAfter } from '#src/features/people/public.ts'
import { type Village, villageName } from '#src/features/places/public.ts'

interface Around {
  readonly today: string
  readonly villages: readonly Village[]
  readonly lamps: readonly { code: string; lat: number; lng: number; words: string; village_id: string | null }[]
}

/** In order, again and again. */
const turn = <T>(all: readonly T[], number: number): T => all[number % all.length] as T

export function demoAnswers(code: string, number: number, { today, villages, lamps }: Around): Answers {
  const village = turn(villages, number * 3 + 1)
  const where = {
    lat: (village.at?.lat ?? 0) + ((number % 5) - 2) * 0.0004,
    lng: (village.at?.lng ?? 0) + ((number % 7) - 3) * 0.0004,
    village: '',
    asset: '',
    words: `ใกล้ ${villageName(village, 'th')}`,
  }
  const address = { house: String(10 + number * 3), village: village.id, road: '' }
  // The one that is joined tells of the same lamp as the one before it.
  const lamp = turn(lamps, Math.min(number, 15) * 7)
  const answers: Readonly<Record<string, () => Answers>> = {
    'street-light': () => ({
      symptom: turn(['out', 'flicker', 'out', 'day'], number),
      count: 1 + (number % 3 === 0 ? 1 : 0),
      where: { lat: lamp.lat, lng: lamp.lng, village: lamp.village_id ?? '', asset: lamp.code, words: lamp.words },
      near: turn(['หน้าร้านค้า', 'ข้างศาลากลางบ้าน', 'ปากซอย'], number),
    }),
    'water-truck': () => ({
      purpose: turn(['house', 'house', 'drink', 'common'], number),
      reason: turn(['drought', 'pipe', 'none'], number),
      amount: turn([2000, 6000, 4000, 12_000], number),
      day: dayAfter(today, 1 + (number % 3)),
      at: 'home',
      address,
      where,
      tank: turn(['jar', 'high', 'jar'], number),
      road: turn(['yes', 'unsure'], number),
    }),
    'pet-registration': () => ({
      address,
      animals: Array.from({ length: 1 + (number % 2) }, (_, at) => ({
        name: turn(['โชค', 'ดำ', 'มะลิ', 'ส้ม', 'ขาว'], number + at),
        species: turn(['dog', 'cat'], number + at),
        sex: turn(['male', 'female'], at),
        breed: 'พันธุ์ทาง',
        colour: turn(['น้ำตาล', 'ขาวดำ', 'ส้ม'], number + at),
        age: 1 + ((number + at) % 8),
        neutered: turn(['yes', 'no'], number),
        vaccinated: 'yes',
        'vaccinated-on': dayAfter(today, -60 - number),
      })),
    }),
    waste: () => {
      const what = turn(['missed', 'bulky', 'heap'] as const, number)
      const more = {
        missed: { since: dayAfter(today, -3), address },
        bulky: { things: 'ที่นอนเก่า 1 หลัง ตู้ไม้ 1 ใบ', address },
        heap: { kind: 'branches' },
      }
      return { what, where, ...more[what] }
    },
    drain: () => ({ symptom: turn(['blocked', 'cover', 'smell'], number), where }),
    road: () => ({ symptom: 'hole', size: turn(['small', 'middle'], number), where }),
    tree: () => ({ symptom: turn(['over', 'lean'], number), whose: 'public', where }),
    nuisance: () => ({
      kind: turn(['dust', 'noise'], number),
      when: 'some',
      detail: 'ช่วงเย็นหลังเลิกงาน เป็นมาสองสัปดาห์แล้ว',
      where,
    }),
    'welfare-appointment': () => ({
      kind: turn(['elderly', 'newborn', 'say-there'], number),
      for: turn(['self', 'family'], number),
      way: 'office',
      day: dayAfter(today, 4),
      part: turn(['morning', 'afternoon'], number),
    }),
    'room-booking': () => ({
      what: turn(['large-room', 'small-room'], number),
      people: 30 + number,
      equipment: ['chairs', 'sound'],
      chairs: 30 + number,
      use: turn(['ประชุมกลุ่มแม่บ้าน', 'อบรมอาชีพ'], number),
      day: dayAfter(today, 5),
      part: turn(['morning', 'whole'], number),
    }),
    'ask-us': () => ({
      question: turn(['ภาษีป้ายจ่ายที่ไหน', 'ลงทะเบียนเบี้ยช่วงเย็นได้ไหม', 'ถังขยะใบใหม่ขออย่างไร'], number),
    }),
    opinion: () => ({
      about: turn(['website', 'service'], number),
      text: turn(['หาคู่มือไม่เจอ อยากให้อยู่หน้าแรก', 'เจ้าหน้าที่พูดดี อธิบายชัด'], number),
    }),
    petition: () => ({
      topic: turn(['help', 'idea'], number),
      title: turn(['ขอทางลาดหน้าศาลา', 'ขอไฟเพิ่มที่สนามเด็กเล่น', 'ขอที่นั่งพักริมธาร'], number),
      detail: 'คนเฒ่าคนแก่และเด็กใช้ทุกวัน ตอนนี้ไม่สะดวกและอาจล้มได้',
      wish: 'มาดูที่จริงและทำให้เมื่อมีงบประมาณ',
      where,
    }),
  }
  return answers[code]?.() ?? {}
}
