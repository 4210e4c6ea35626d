// Every page of plans. Fixed addresses come before those that take anything.
import type { AnyPage } from '#src/platform/http/page.ts'
import { planChanges } from './change.tsx'
import { planList, planNew } from './list.tsx'
import { planMonth } from './month.tsx'
import { planPapers } from './papers.ts'
import { planDays } from './public-days.tsx'

export const planPages: readonly AnyPage[] = [planList, planNew, ...planChanges, ...planPapers, planMonth, planDays]
