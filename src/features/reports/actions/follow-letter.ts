// A report goes the way of the memo it is attached to: up with it, back with it, approved when the memo is.
import type { Recorded, Tx } from '#src/platform/database/scope.ts'
import { letterById } from '../../correspondence/public.ts'
import { reportsOfPapers } from '../queries-reports.ts'
import { reportApproved, reportCirculates, reportReturned } from './follow-report.ts'

export async function followLetter(tx: Tx, { event, subject, content }: Recorded): Promise<void> {
  const papers = Array.isArray(content.papers) ? content.papers.filter(one => typeof one === 'string') : []
  if (subject?.kind !== 'letter' || papers.length === 0) return
  const reports = await reportsOfPapers(tx, papers)
  // A memo that is only noted, or refused, gives no leave: the report stays as it was frozen.
  const isApproved = event === 'letter.decided' && content.outcome === 'approved'
  const letter = isApproved ? await letterById(tx, subject.id) : undefined
  for (const { id } of reports) {
    if (event === 'letter.submitted') await reportCirculates(tx, id, subject.id)
    else if (isApproved) await reportApproved(tx, id, subject.id, letter?.ref ?? '')
    else await reportReturned(tx, id, subject.id)
  }
}
