// Every page of this feature.
import type { AnyPage } from '#src/platform/http/page.ts'
import { analysis } from './analysis.tsx'
import { assignments } from './assignments.tsx'
import { compare } from './compare.tsx'
import { findingAside, findingEdit, findingNew } from './finding-pages.tsx'
import { frameworkImport } from './framework-import.tsx'
import { frameworkItem } from './framework-item.tsx'
import { frameworkSheet } from './framework-sheet.ts'
import { frameworkYear } from './framework-year.tsx'
import { frameworks } from './frameworks.tsx'
import { type AimSource, gap } from './gap.tsx'
import { remindAssigneesPage } from './remind-assignees.tsx'
import { scoreEdit } from './score-edit.tsx'
import { scoreImport } from './score-import.tsx'
import { scoreYear } from './score-year.tsx'
import { scores } from './scores.tsx'

export const assessmentPages = (parts: { readonly aimedAt: AimSource }): AnyPage[] => [
  scores,
  compare,
  scoreYear,
  scoreEdit,
  scoreImport,
  gap(parts.aimedAt),
  analysis,
  findingNew,
  findingEdit,
  findingAside,
  frameworks,
  frameworkYear,
  frameworkImport,
  frameworkSheet,
  assignments,
  remindAssigneesPage,
  // A number fits the words above: it comes after them.
  frameworkItem,
]
