// Takes scores back that were entered for people from something they took back: what nobody changed since becomes what it was before. A year that
// had nothing before has nothing again.
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { scoreSheet } from '../queries-scores.ts'
import { backOf, type EnteredScores } from '../scores-back.ts'
import { setLines } from './save-scores.ts'

export async function takeScoresBack(
  tx: Tx,
  year: number,
  entered: EnteredScores,
): Promise<{ readonly back: number; readonly stayed: number }> {
  const sheet = await scoreSheet(tx, year)
  if (!sheet) return { back: 0, stayed: 0 }
  const { total, levelStated, lines, back, stayed } = backOf(sheet, entered)
  if (back === 0) return { back, stayed }
  await tx.db
    .updateTable('score_sheet')
    .set({ total, level_stated: levelStated, version: sheet.version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', sheet.id)
    .execute()
  await setLines(tx, sheet.id, sheet.lines, lines)
  await record(tx, {
    event: 'scores.taken-back',
    subject: { kind: 'score-sheet', id: sheet.id },
    content: { year, scores: entered.scores, stayed },
  })
  return { back, stayed }
}
