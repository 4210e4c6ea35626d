// A thing that was named by the number on it: from a sticker with a QR code, from another program. It answers the question of the place.
import type { Tx } from '#src/platform/database/scope.ts'
import { type PlaceAnswer, questionsOf } from '../forms/public.ts'
import { assetKey, assetsNamed } from '../places/public.ts'
import type { Service } from './definition.ts'

/** The kind of numbered thing a service takes its place from; undefined where it takes none. */
export function assetKindOf(form: Service): string | undefined {
  const asked = questionsOf(form).find(question => question.id === form.place?.question)
  return asked?.type === 'place' ? asked.asset : undefined
}

/** Undefined for a number that is not known: whoever follows an old sticker can still show the place. */
export async function answerOfAsset(
  tx: Tx,
  form: Service,
  code: string,
): Promise<{ readonly [question: string]: PlaceAnswer } | undefined> {
  const kind = assetKindOf(form)
  if (!kind || !form.place || code === '') return undefined
  const found = (await assetsNamed(tx, [{ kind, code }])).get(assetKey(kind, code))
  if (!found) return undefined
  const { at, villageId, words } = found
  return {
    [form.place.question]: { lat: at.lat, lng: at.lng, village: villageId ?? '', asset: found.code, words },
  }
}
