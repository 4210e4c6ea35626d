// The pages of this feature; the job is handed in, because what it watches comes from features above.
import type { AnyPage } from '#src/platform/http/page.ts'
import { linkPage, linkRight } from './link.tsx'
import { linkList, type WatchJob } from './list.tsx'

export const linkWatchPages = (job: WatchJob): AnyPage[] => [linkList(job), linkPage(job), linkRight]
