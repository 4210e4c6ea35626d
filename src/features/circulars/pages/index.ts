// Every page of this feature.
import type { AnyPage } from '#src/platform/http/page.ts'
import { acknowledge } from './acknowledge.tsx'
import { circular } from './circular.tsx'
import { circularEdit } from './circular-edit.tsx'
import { circularClose, circularWithdraw } from './circular-end.tsx'
import { circularExcuse } from './circular-excuse.tsx'
import { circularFile } from './circular-file.ts'
import { circularPrinted } from './circular-list.tsx'
import { circularNew } from './circular-new.tsx'
import { circularPaper, circularTakeBack } from './circular-paper.tsx'
import { circularRead } from './circular-read.tsx'
import { circularRemind } from './circular-remind.tsx'
import { circularSend } from './circular-send.tsx'
import { circulars } from './circulars.tsx'

export const circularsPages: AnyPage[] = [
  circulars,
  circularNew,
  // An id fits the word above: it comes after it.
  circular,
  circularEdit,
  circularSend,
  circularRead,
  circularRemind,
  circularPaper,
  circularTakeBack,
  circularExcuse,
  circularClose,
  circularWithdraw,
  circularPrinted,
  circularFile,
  acknowledge,
]
