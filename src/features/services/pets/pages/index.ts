// Every page of the register. Fixed addresses come before those that take anything.
import type { AnyPage } from '#src/platform/http/page.ts'
import { petChanges } from './change.tsx'
import { petChecks } from './check.tsx'
import { petFigures } from './figures.tsx'
import { petImport } from './import.tsx'
import { petLists } from './list.tsx'
import { petOnePages } from './one.tsx'
import { petRound } from './round.tsx'

export const petsPages: readonly AnyPage[] = [
  ...petLists,
  petRound,
  petImport,
  ...petFigures,
  ...petChanges,
  ...petOnePages,
  ...petChecks,
]
