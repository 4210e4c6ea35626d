// A paper that tells its measures twice, first as a plan and then with their results, tells them once here.
import type { ColumnKind } from './columns.ts'
import { withoutNumber } from './markers.ts'
import type { MeasureRow, RowField } from './measure-row.ts'

const SHORTEST = 8
const parts: readonly ColumnKind[] = ['steps', 'responsible', 'period', 'outputs', 'outcomes', 'supervision', 'status']

const bare = (text: string) => withoutNumber(text).text.replace(/\s/gu, '')
const titleOf = (row: MeasureRow) => bare(row.fields.get('title')?.text ?? '')

export function joinTwice(rows: readonly MeasureRow[]): MeasureRow[] {
  const joined: MeasureRow[] = []
  for (const row of rows) {
    const title = titleOf(row)
    const at = title.length < SHORTEST ? -1 : joined.findIndex(one => titleOf(one) === title && isOther(one, row))
    const before = joined[at]
    if (before) joined[at] = both(before, row)
    else joined.push(row)
  }
  return joined
}

/** One has what the other has not, and where both tell they tell the same. */
function isOther(one: MeasureRow, other: MeasureRow): boolean {
  const text = (row: MeasureRow, kind: ColumnKind) => row.fields.get(kind)?.text ?? ''
  const differ = parts.filter(
    kind => text(one, kind) !== '' && text(other, kind) !== '' && bare(text(one, kind)) !== bare(text(other, kind)),
  )
  const adds = parts.some(kind => text(one, kind) === '' && text(other, kind) !== '')
  return differ.length === 0 && adds
}

function both(before: MeasureRow, after: MeasureRow): MeasureRow {
  const fields = new Map<ColumnKind, RowField>(after.fields)
  for (const [kind, field] of before.fields) if (field.text !== '') fields.set(kind, field)
  const heading = before.heading ?? after.heading
  return { fields, sure: Math.min(before.sure, after.sure, 0.9), ...(heading ? { heading } : {}) }
}
