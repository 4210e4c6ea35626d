// Keeps the result of a year. A level that contradicts the three tools is refused until a person says that the announcement is so; a line
// that the year's framework does not know is refused, with the number it has in that year.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { Framework } from '../framework-schema.ts'
import { frameworkInForce } from '../queries-framework.ts'
import { isEmpty, storedSheet } from '../queries-scores.ts'
import type { SaveScores } from '../schema.ts'
import { levelOf, possibleLevels } from '../scoring.ts'

type Refusal = 'no-framework' | 'level-contradicts' | 'line-unknown' | 'nothing-entered' | 'stale'

export async function saveScores(tx: Tx, year: number, input: SaveScores): Promise<Result<string, Refusal>> {
  const framework = await frameworkInForce(tx, year)
  if (!framework) return no('no-framework')
  const { total, iit, eit, oit, lines } = input
  const before = await storedSheet(tx, year)
  const seen = before === undefined || isEmpty(before) ? 0 : before.version
  if (seen !== input._version) return no('stale')
  if ([total, iit, eit, oit].every(one => one === null) && Object.keys(lines).length === 0)
    return no('nothing-entered', { at: 'total' })
  const unknown = Object.keys(lines).find(name => !isKnown(framework, name))
  if (unknown) return no('line-unknown', { at: unknown, detail: { name: unknown } })
  const wrong = contradiction(framework, input)
  if (wrong && !input.level_sure) return no('level-contradicts', { at: 'level_stated', detail: wrong })
  const values = { total, iit, eit, oit, level_stated: input.level_stated, source: input.source }
  const id = before?.id ?? newId()
  if (before)
    await tx.db
      .updateTable('score_sheet')
      .set({ ...values, version: before.version + 1 })
      .where('agency_id', '=', tx.agencyId)
      .where('id', '=', id)
      .execute()
  else
    await tx.db
      .insertInto('score_sheet')
      .values({ agency_id: tx.agencyId, id, year, ...values })
      .execute()
  await setLines(tx, id, before?.lines ?? {}, lines)
  await record(tx, {
    event: 'scores.saved',
    subject: { kind: 'score-sheet', id },
    content: { year, ...values, lines, ...(wrong ? { contradiction: wrong } : {}) },
  })
  return ok(id)
}

const isKnown = (framework: Framework, name: string) => {
  const at = name.indexOf(':')
  const key = name.slice(at + 1)
  const kind = name.slice(0, at)
  if (kind === 'indicator') return framework.indicators.some(one => one.id === key)
  if (kind === 'question') return framework.questions.some(one => one.key === key)
  return framework.items.some(one => one.topic === key)
}

/** What the scores say against the stated level, if they do. */
export function contradiction(
  framework: Framework,
  input: Pick<SaveScores, 'total' | 'iit' | 'eit' | 'oit' | 'lines' | 'level_stated'>,
): { stated: string; computed: string } | undefined {
  const stated = input.level_stated.trim()
  if (stated === '') return undefined
  const computed = levelOf(framework, input)
  if (computed) return computed.th === stated || computed.en === stated ? undefined : { stated, computed: computed.th }
  if (input.total === null) return undefined
  const possible = possibleLevels(framework, input.total)
  return possible.some(level => level.th === stated || level.en === stated)
    ? undefined
    : { stated, computed: possible.map(level => level.th).join(' / ') }
}

export async function setLines(
  tx: Tx,
  sheetId: string,
  before: Readonly<Record<string, number>>,
  lines: Readonly<Record<string, number>>,
) {
  const changed = Object.keys({ ...before, ...lines }).filter(name => before[name] !== lines[name])
  const parts = (name: string) => ({ kind: name.slice(0, name.indexOf(':')), key: name.slice(name.indexOf(':') + 1) })
  const gone = changed.filter(name => before[name] !== undefined)
  if (gone.length > 0)
    await tx.db
      .updateTable('score_line')
      .set({ removed_at: tx.scope.now })
      .where('agency_id', '=', tx.agencyId)
      .where('sheet_id', '=', sheetId)
      .where('removed_at', 'is', null)
      .where(of =>
        of.or(gone.map(name => of.and([of('kind', '=', parts(name).kind), of('key', '=', parts(name).key)]))),
      )
      .execute()
  const fresh = changed.flatMap(name => {
    const score = lines[name]
    return score === undefined
      ? []
      : [{ agency_id: tx.agencyId, id: newId(), sheet_id: sheetId, ...parts(name), score }]
  })
  if (fresh.length > 0) await tx.db.insertInto('score_line').values(fresh).execute()
}
