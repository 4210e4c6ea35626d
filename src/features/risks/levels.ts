// The thresholds of the levels: those of the agency for the year, else the shipped ones, and whether anybody compared them with the manual.
import { z } from 'zod'
import type { Words } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import shipped from '../../../content/risk-levels.json' with { type: 'json' }
import type { Thresholds } from './rules.ts'

const file = z
  .strictObject({
    version: z.literal(1),
    checked: z.boolean(),
    source: z.strictObject({ th: z.string().min(1), en: z.string().min(1) }),
    mediumFrom: z.int(),
    highFrom: z.int(),
    veryHighFrom: z.int(),
  })
  .parse(shipped)

export const shippedLevels: Thresholds = {
  mediumFrom: file.mediumFrom,
  highFrom: file.highFrom,
  veryHighFrom: file.veryHighFrom,
}

export interface YearLevels extends Thresholds {
  readonly isOwn: boolean
  /** Where the agency compared them; empty while nobody has. */
  readonly confirmedWhere: string
  readonly isChecked: boolean
  readonly source: Words
}

export async function levelsOfYear(tx: Tx, year: number): Promise<YearLevels> {
  const own = await tx.db
    .selectFrom('risk_level_setting')
    .select(['medium_from', 'high_from', 'very_high_from', 'confirmed_where'])
    .where('agency_id', '=', tx.agencyId)
    .where('fiscal_year', '<=', year)
    .orderBy('fiscal_year', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!own) return { ...shippedLevels, isOwn: false, confirmedWhere: '', isChecked: file.checked, source: file.source }
  return {
    mediumFrom: own.medium_from,
    highFrom: own.high_from,
    veryHighFrom: own.very_high_from,
    isOwn: true,
    confirmedWhere: own.confirmed_where,
    isChecked: own.confirmed_where !== '',
    source: file.source,
  }
}
