// Every page of this feature.
import type { AnyPage } from '#src/platform/http/page.ts'
import type { Facts } from '../../evidence/public.ts'
import { actionEdit, actionWithdraw } from './action-edit.tsx'
import { calendarFeed, calendarLink } from './calendar.tsx'
import { check, checkRules, checkWaive } from './check.tsx'
import { outcomeEvidence, proofRemove, stepEvidence } from './evidence-pages.tsx'
import { type MeasureParts, measure } from './measure.tsx'
import { measureDrop } from './measure-drop.tsx'
import { measureEdit } from './measure-edit.tsx'
import { measureNew } from './measure-new.tsx'
import { measureNote } from './measure-note.tsx'
import { measureSplit } from './measure-split.tsx'
import { measureUrge } from './measure-urge.tsx'
import { measureMove, stepMove } from './move-pages.tsx'
import { mySteps } from './my-steps.tsx'
import { outcomeEdit, outcomeNew, outcomeRemove } from './outcome-pages.tsx'
import { plan } from './plan.tsx'
import { headingNew, planApprove, planEdit, planNew } from './plan-forms.tsx'
import { progress } from './progress.tsx'
import { propose } from './propose.tsx'
import { measureResponsible, stepResponsible } from './responsible-pages.tsx'
import { rollover, rolloverUndo } from './rollover.tsx'
import { round } from './round.tsx'
import { roundClose, roundReturn, roundSubmit } from './round-verbs.tsx'
import { roundEdit, roundNew, rounds } from './rounds.tsx'
import { stepAct } from './step-act.tsx'
import { stepCancel } from './step-cancel.tsx'
import { stepEdit } from './step-edit.tsx'
import { stepFinish } from './step-finish.tsx'
import { stepNew } from './step-new.tsx'
import { timeline } from './timeline.ts'
import { workshopNew, workshopWithdraw } from './workshop-pages.tsx'

export const measuresPages = (parts: { readonly facts: Facts } & MeasureParts): AnyPage[] => [
  plan,
  planNew,
  planEdit,
  planApprove,
  headingNew,
  workshopNew,
  propose,
  measureNew,
  rounds,
  roundNew,
  check,
  checkRules,
  checkWaive,
  progress,
  timeline,
  rollover,
  // An id fits any of the words above: it comes after them.
  measure(parts),
  measureEdit,
  measureDrop,
  measureSplit,
  measureMove,
  measureResponsible,
  measureNote,
  measureUrge,
  stepNew,
  stepEdit,
  stepCancel,
  stepMove,
  stepResponsible,
  stepAct(parts.facts),
  stepFinish,
  stepEvidence(parts.facts),
  actionEdit,
  actionWithdraw,
  outcomeNew,
  outcomeEdit,
  outcomeRemove,
  outcomeEvidence(parts.facts),
  proofRemove,
  mySteps,
  calendarLink,
  calendarFeed,
  round,
  roundEdit,
  roundSubmit,
  roundReturn,
  roundClose,
  rolloverUndo,
  workshopWithdraw,
]
