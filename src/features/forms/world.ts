// Gathers what the questions of a form need to know: the villages, the map, and the things whose numbers were typed.
import type { Lang } from '#src/kernel/lang.ts'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { shortMemory } from '#src/platform/database/short-memory.ts'
import { todayOf } from '../people/public.ts'
import { type Asset, assetsNamed, mapOf, villagesOf } from '../places/public.ts'
import { fieldOf } from './check.ts'
import type { Question } from './definition.ts'
import { one, type Posted, type World } from './question-type.ts'

export async function worldFor(
  tx: Tx,
  lang: Lang,
  questions: readonly Question[],
  posted: Posted = {},
): Promise<World> {
  const isAsked = (...types: Question['type'][]) => questions.some(question => types.includes(question.type))
  const named = questions.flatMap(question =>
    question.type === 'group'
      ? question.questions.flatMap(inner =>
          assetsIn(
            inner,
            posted,
            field => field.startsWith(`${fieldOf(question)}.`) && field.endsWith(`.${inner.id}.asset`),
          ),
        )
      : assetsIn(question, posted, field => field === `${fieldOf(question)}.asset`),
  )
  const needsPlaces = isAsked('place', 'address', 'group')
  return {
    lang,
    today: todayOf(tx),
    villages: needsPlaces ? await villagesOf(tx) : [],
    ...(needsPlaces ? await groundOf(tx) : { area: nowhere }),
    assets: named.length > 0 ? await assetsNamed(tx, named) : new Map<string, Asset>(),
  }
}

function assetsIn(question: Question, posted: Posted, isField: (field: string) => boolean) {
  if (question.type !== 'place' || !question.asset) return []
  const kind = question.asset
  return Object.keys(posted)
    .filter(isField)
    .map(field => ({ kind, code: toArabicDigits(one(posted, field)).trim() }))
    .filter(({ code }) => code !== '')
}

/** For the last check before a form is sent: nothing is drawn, and the villages may be two seconds old. */
export async function worldToCheck(tx: Tx, lang: Lang, questions: readonly Question[]): Promise<World> {
  const needsVillages = questions.some(question => question.type === 'address' || question.type === 'group')
  const villages = needsVillages ? await villagesSoon(tx) : []
  return { lang, today: todayOf(tx), villages, area: nowhere, assets: new Map<string, Asset>() }
}

const villagesSoon = shortMemory(tx => villagesOf(tx))

async function groundOf(tx: Tx): Promise<Pick<World, 'area' | 'ground'>> {
  const { bounds, border, lines } = await mapOf(tx)
  return { area: bounds, ground: { border, lines } }
}

const nowhere = { south: 0, west: 0, north: 1, east: 1 }
