// A service is taken from the catalogue, or begun empty, as a working copy of the agency. Citizens do not see it yet.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { holdsOver, houseUnits } from '../../people/public.ts'
import { manualBegunFrom } from '../../publishing/public.ts'
import { entryById } from '../catalogue.ts'
import type { Service } from '../definition.ts'
import { codeTaken } from '../queries.ts'

export interface NewService {
  readonly code: string
  readonly unit: string
  readonly draft: Service
  /** The folder of the catalogue. */
  readonly madeFrom?: string
  readonly manual?: string | null
}

export async function addService(
  tx: Tx,
  input: NewService,
): Promise<Result<string, 'choose-one' | 'not-your-unit' | 'code-taken'>> {
  if (!(await houseUnits(tx)).some(unit => unit.id === input.unit)) return no('choose-one', { at: 'unit' })
  if (!holdsOver(tx, 'service:edit', input.unit)) return no('not-your-unit', { at: 'unit' })
  if (await codeTaken(tx, input.code)) return no('code-taken', { at: 'entry' })
  const id = newId()
  await tx.db
    .insertInto('service')
    .values({
      agency_id: tx.agencyId,
      id,
      code: input.code,
      made_from: input.madeFrom ?? '',
      unit_id: input.unit,
      manual_id: input.manual ?? null,
      draft: JSON.stringify(input.draft),
      created_at: tx.scope.now,
      created_by: tx.scope.actor?.id ?? null,
    })
    .execute()
  await record(tx, {
    event: 'service.added',
    subject: { kind: 'service', id },
    content: { code: input.code, from: input.madeFrom ?? '' },
  })
  return ok(id)
}

/**
 * The folder's name is its address, so that posters of one agency work in the next. The manual is the one begun from the starter that the folder
 * names, also while it is a draft: it binds the service on the day it is shown.
 */
export async function addFromCatalogue(
  tx: Tx,
  input: { readonly entry: string; readonly unit: string; readonly manual?: string | null },
): Promise<Result<string, 'choose-one' | 'not-your-unit' | 'code-taken'>> {
  const entry = entryById(input.entry)
  if (!entry) return no('choose-one', { at: 'entry' })
  return addService(tx, {
    code: entry.id,
    unit: input.unit,
    draft: entry.service,
    madeFrom: entry.id,
    manual: input.manual ?? (await manualBegunFrom(tx, entry.manual)) ?? null,
  })
}
