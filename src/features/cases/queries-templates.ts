// Texts that officers use again and again.
import type { Tx } from '#src/platform/database/scope.ts'

export interface TemplateRow {
  readonly id: string
  readonly of_id: string | null
  readonly name: string
  readonly words: string
}

/** Of one form and of all forms; of everything where no form is named. */
export const templatesFor = (tx: Tx, ofId?: string): Promise<TemplateRow[]> =>
  tx.db
    .selectFrom('case_template')
    .select(['id', 'of_id', 'name', 'words'])
    .where('agency_id', '=', tx.agencyId)
    .where('archived_at', 'is', null)
    .$if(ofId !== undefined, query => query.where(of => of.or([of('of_id', 'is', null), of('of_id', '=', ofId ?? '')])))
    .orderBy('name')
    .execute()
