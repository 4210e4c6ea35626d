// Says which issue of the year a heading of the paper means, or that it is a heading of its own.
import type { Tx } from '#src/platform/database/scope.ts'
import { setIssue } from '../changes.ts'
import { changeDraft } from './change-draft.ts'

export const setIssueOf = (tx: Tx, id: string, heading: string, issue: string, version: number) =>
  changeDraft(tx, id, { verb: 'issue', version }, draft => setIssue(draft, heading, issue))
