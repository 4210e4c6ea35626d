// Open reports of the same service close to a place, so that the same lamp is not reported by the whole street.
import type { Tx } from '#src/platform/database/scope.ts'
import { distance } from '#src/ui/index.ts'
import { type NearCase, openNear } from '../cases/public.ts'
import type { Answers } from '../forms/public.ts'
import { placeIn } from './actions/send-application.ts'
import type { Service } from './definition.ts'

const MOST = 3

export interface Nearby extends NearCase {
  readonly metres: number
}

/** Nearest first. Only of what is broken in public: whose water is brought where is nobody's business. */
export async function nearbyOf(tx: Tx, serviceId: string, form: Service, answers: Answers): Promise<Nearby[]> {
  const at = placeIn(form, answers)
  if (!at || !form.place || form.place.near === 0 || form.process !== 'repair') return []
  const found = await openNear(tx, serviceId, at, form.place.near)
  return found
    .map(one => ({ ...one, metres: Math.round(distance(at, one)) }))
    .filter(one => one.metres <= (form.place?.near ?? 0))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, MOST)
}
