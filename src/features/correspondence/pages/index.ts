// The pages of this feature.
import type { AnyPage } from '#src/platform/http/page.ts'
import { annexCaretakers, annexItems, annexMembers, annexRemove } from './annex-pages.tsx'
import { letterAttach, letterAttachPaper, letterDetach, letterFile } from './attach-pages.tsx'
import { letterByHand } from './by-hand.tsx'
import { letterChain, unitChain } from './chain-pages.tsx'
import { lettersDesk } from './desk.tsx'
import { letter } from './letter.tsx'
import { letterEdit } from './letter-edit.tsx'
import { letterNew } from './letter-new.tsx'
import type { LetterParts } from './parts.tsx'
import { paperPublish, paperUnpublish } from './publish-pages.tsx'
import { receivedDesk, receivedDone, receivedEdit, receivedNew, receivedOne, receivedVoid } from './received-pages.tsx'
import { register, registerEdit, registerNew, registers } from './register-pages.tsx'
import { letterSettings } from './settings.tsx'
import { signing } from './signing.tsx'
import { letterNote, stopPages } from './stop-pages.tsx'
import { letterSubmit } from './submit.tsx'

export const correspondencePages = (parts: LetterParts): readonly AnyPage[] => [
  lettersDesk,
  letterNew,
  receivedDesk,
  receivedNew,
  receivedOne,
  receivedEdit,
  receivedDone,
  receivedVoid,
  registers,
  registerNew,
  register,
  registerEdit,
  letterSettings,
  unitChain,
  letter(parts),
  letterEdit,
  letterChain,
  letterAttach,
  letterAttachPaper,
  letterDetach,
  letterFile,
  annexMembers,
  annexItems,
  annexCaretakers,
  annexRemove,
  letterSubmit(parts),
  letterByHand,
  ...stopPages,
  letterNote,
  signing,
  paperPublish,
  paperUnpublish,
]
