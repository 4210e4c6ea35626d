// Orders that other texts name by their number ("156/2568"), with the people who stand in their annexes: how a measure leads to the order that
// says who answers for it (S18).
import { toArabicDigits } from '#src/kernel/numerals.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { LetterContent } from './content.ts'

export interface OrderNamed {
  /** Its number as it is printed, in Arabic digits. */
  readonly ref: string
  readonly subject: string
  readonly href: string
  /** Everybody its annexes name, once. */
  readonly people: readonly string[]
}

/** The number and year in what somebody typed, in either digits and with or without spaces. */
export function numberIn(text: string): string | undefined {
  const [, number, year] = /(\d{1,5})\s*\/\s*(25\d\d)/.exec(toArabicDigits(text)) ?? []
  return number && year ? `${Number(number)}/${year}` : undefined
}

export async function ordersNamed(tx: Tx, texts: readonly string[]): Promise<readonly OrderNamed[]> {
  const refs = [...new Set(texts.flatMap(text => numberIn(text) ?? []))]
  if (refs.length === 0) return []
  const rows = await tx.db
    .selectFrom('letter')
    .select(['id', 'ref', 'subject', 'content'])
    .where('agency_id', '=', tx.agencyId)
    .where('kind', '=', 'order')
    .where('state', '=', 'decided')
    .where('ref', 'in', refs)
    .orderBy('id')
    .execute()
  return rows.map(row => {
    const { annex } = LetterContent.parse(row.content)
    const named = [...annex.members, ...annex.items, ...annex.caretakers].map(one => one.name)
    return {
      ref: row.ref,
      subject: row.subject,
      href: `/office/letters/${row.id}`,
      people: [...new Set(named)].filter(name => name !== ''),
    }
  })
}
