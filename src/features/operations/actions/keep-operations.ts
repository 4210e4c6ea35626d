// Keeps the plan or its follow-up as it stands today, with a code of its own, so that a memo can take it up and it can be published.
import type { Paper } from '#src/documents/write/paper.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { addressOfPaper, keepPaper, newPaperCode } from '../../papers/public.ts'
import { holdsOver } from '../../people/public.ts'
import { type AskedOperations, collectOperations } from '../collect.ts'
import { operationPaper } from '../operation-paper.ts'
import { operationsWords } from '../words.ts'

export async function keepOperations(
  tx: Tx,
  asked: AskedOperations,
  origin: string,
): Promise<Result<string, 'not-found' | 'whole-agency-only'>> {
  if (!holdsOver(tx, 'operation:edit', null)) return no('whole-agency-only')
  const found = await collectOperations(tx, asked)
  if (!found) return no('not-found')
  const { kind, round } = found.input
  const code = newPaperCode()
  const kept = await keepPaper(tx, {
    source: { kind: 'operations', id: found.planId },
    paper: withCode(operationPaper(found.input), `${origin}${addressOfPaper(code)}`, code),
    code,
  })
  await record(tx, {
    event: 'operations.kept',
    subject: { kind: 'operation-plan', id: found.planId },
    content: { paper: kept.id, kind, round: kind === 'plan' ? null : round, sha256: kept.digest },
  })
  return ok(kept.id)
}

/** Where anybody may see whether a copy is genuine. */
function withCode(paper: Paper, address: string, code: string): Paper {
  const caption = [operationsWords(paper.lang).papers.verify, ' ', { text: code, verbatim: true }]
  const last = paper.sections.length - 1
  return {
    ...paper,
    sections: paper.sections.map((section, at) =>
      at === last
        ? { ...section, blocks: [...section.blocks, { kind: 'qr' as const, text: address, widthMm: 18, caption }] }
        : section,
    ),
  }
}
