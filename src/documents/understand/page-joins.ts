// What stands on both sides of a page break, put together: heads, tables without heads, sentences.
import { isBroken } from '../read/close-gaps.ts'
import type { ColumnKind, Layout } from './columns.ts'
import { isUnitAlone, SOME_YEAR } from './goes-on.ts'
import type { GridRow } from './grid.ts'
import { textsOf } from './heads.ts'
import { markersIn } from './markers.ts'
import type { RowField } from './measure-row.ts'
import { beginsWithUnit } from './responsible.ts'
import { soundsLikeTime, timesIn } from './times.ts'

const MOST_HEAD = 40

/** After a head alone, a row of a few short words is the rest of it. */
export const isRestOfHead = (grid: readonly GridRow[]) =>
  grid.length > 1 &&
  textsOf(grid[0]).every(
    text => text.length <= MOST_HEAD && markersIn(text)[0]?.at !== 0 && !(timesIn(text, SOME_YEAR)?.days !== undefined),
  )

/** A table without heads goes on with the one before when what stands in its columns could: a page may have cut a time in two. */
export function isLike(grid: readonly GridRow[], { kinds }: Layout): boolean {
  const at = kinds.indexOf('period')
  const told = grid.flatMap(row => row.cells[at]?.text ?? []).filter(text => text.trim() !== '')
  return told.length === 0 || told.some(text => soundsLikeTime(text))
}

/** Several rows told it before, each its own line. */
export const isByLine = ({ text, from }: RowField) =>
  from.length > 1 && markersIn(text).length === 0 && text.split('\n').length === from.length

/** What goes on in the next row is the same sentence unless it opens an item of its own. */
export function grown(before: string, text: string, kind: ColumnKind): string {
  const [marker] = markersIn(text)
  if (marker?.at === 0) return `${before}\n${text}`
  if (kind === 'responsible' && (isUnitAlone(before) || !beginsWithUnit(text))) return before + text
  if ((kind === 'responsible' || kind === 'period') && !isBroken(before, text) && !/[-–—/(,]$/.test(before.trim()))
    return `${before}\n${text}`
  return isBroken(before, text) ? before + text : `${before} ${text}`
}
