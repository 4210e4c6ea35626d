// Small arithmetic with the address of a visit.
import { addressOf, type Visit } from '#src/platform/http/visit.ts'

/** The path and query of this page without one parameter. */
export function addressWithout(visit: Visit, parameter: string): string {
  const query = new URLSearchParams(visit.query)
  query.delete(parameter)
  return addressOf({ path: visit.path, query })
}
