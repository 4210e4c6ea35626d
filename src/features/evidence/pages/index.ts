// The addresses of this feature.
import type { AnyPage } from '#src/platform/http/page.ts'
import { again } from './again.tsx'
import { edit } from './edit.tsx'
import { fact } from './fact.tsx'
import { factCsv } from './fact-csv.ts'
import { factList } from './facts.tsx'
import { frozenFact } from './frozen.tsx'
import { list } from './list.tsx'
import { listCsv } from './list-csv.ts'
import { newPiece } from './new.tsx'
import type { EvidenceParts } from './parts.tsx'
import { piece } from './piece.tsx'
import { privacy } from './privacy.tsx'
import { release, takeBack } from './release.tsx'
import { replace } from './replace.tsx'
import { giveBack } from './return.tsx'
import { topics } from './topics.tsx'
import { withdraw } from './withdraw.tsx'

export function evidencePages(parts: EvidenceParts): AnyPage[] {
  return [
    list(parts),
    listCsv(parts),
    newPiece(parts),
    piece(parts),
    edit,
    giveBack,
    again,
    withdraw(parts),
    replace(parts),
    privacy(parts),
    release,
    takeBack,
    topics(parts),
    factList(parts),
    frozenFact(parts),
    fact(parts),
    factCsv(parts),
  ]
}
