// Every page of this feature.
import type { AnyPage } from '#src/platform/http/page.ts'
import { carry } from './carry.tsx'
import { guidelineEdit, guidelineEnd, guidelineNew, guidelineReview } from './guideline-forms.tsx'
import { guideline, guidelines } from './guidelines.tsx'
import { levels } from './levels.tsx'
import { risk } from './risk.tsx'
import { riskClose } from './risk-close.tsx'
import { riskEdit } from './risk-edit.tsx'
import { riskFollowUp } from './risk-follow-up.tsx'
import { riskMeasures } from './risk-measures.tsx'
import { riskNew } from './risk-new.tsx'
import { risks } from './risks.tsx'
import { team, teamEdit, teamEnd, teamMembers, teamNew } from './team.tsx'
import { work, workNew, workWithdraw } from './work.tsx'

export const risksPages: AnyPage[] = [
  risks,
  riskNew,
  carry,
  levels,
  team,
  teamNew,
  teamEdit,
  teamEnd,
  teamMembers,
  work,
  workNew,
  workWithdraw,
  // An id fits any of the words above: it comes after them.
  risk,
  riskEdit,
  riskFollowUp,
  riskMeasures,
  riskClose,
  guidelines,
  guidelineNew,
  guideline,
  guidelineEdit,
  guidelineReview,
  guidelineEnd,
]
