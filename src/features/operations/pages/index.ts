// Every page of this feature.
import type { AnyPage } from '#src/platform/http/page.ts'
import { operationGaps } from './gaps.tsx'
import { projectImport } from './import.tsx'
import { operationsKeep } from './keep.tsx'
import { operations } from './operations.tsx'
import { operationPapers } from './papers.tsx'
import { planEdit, planNew } from './plan-pages.tsx'
import { project } from './project.tsx'
import { projectCancel } from './project-cancel.tsx'
import { projectEdit } from './project-edit.tsx'
import { projectNew } from './project-new.tsx'
import { projectProgress } from './project-progress.tsx'

export const operationsPages: AnyPage[] = [
  operations,
  operationPapers,
  operationGaps,
  operationsKeep,
  planNew,
  planEdit,
  projectNew,
  projectImport,
  // An id fits any of the words above: it comes after them.
  project,
  projectEdit,
  projectCancel,
  projectProgress,
]
