// Every page of this feature. Fixed addresses come before those that take anything.
import type { AnyPage } from '#src/platform/http/page.ts'
import type { DeskExtras } from '../extras.ts'
import { caseOfOffice } from './case.tsx'
import { casePapers } from './case-papers.ts'
import { desk } from './desk.tsx'
import { deskMap, deskSheet } from './desk-more.tsx'
import { deskVerbPages } from './desk-verbs.tsx'
import { caseTextRemove, caseTexts } from './templates.tsx'
import { track } from './track.tsx'
import { trackFind } from './track-find.tsx'
import { trackLine } from './track-line.tsx'
import { trackSent } from './track-sent.tsx'
import { trackVerbs } from './track-verbs.tsx'

export const casesPages = (extras: DeskExtras): readonly AnyPage[] => [
  trackFind,
  trackSent,
  trackLine,
  ...trackVerbs,
  track,
  desk,
  deskSheet,
  deskMap,
  caseTexts,
  caseTextRemove,
  ...deskVerbPages(extras),
  ...casePapers,
  caseOfOffice,
]
