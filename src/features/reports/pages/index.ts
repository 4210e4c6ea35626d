// Every page of this feature.
import type { AnyPage } from '#src/platform/http/page.ts'
import { reports } from './reports.tsx'

export const reportsPages: AnyPage[] = [reports]
