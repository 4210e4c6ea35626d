// Every page of this feature. Fixed addresses come before those that take anything.
import type { AnyPage } from '#src/platform/http/page.ts'
import { publicationBlur } from './blur.tsx'
import { publicationCarry } from './carry.tsx'
import { publicationCover } from './cover.tsx'
import { publications } from './desk.tsx'
import { manualReview, manualsOfUnits } from './manuals.tsx'
import { publicationPreview } from './preview.tsx'
import { publicLists } from './public-list.tsx'
import { publicOnes, publicVersions } from './public-one.tsx'
import { publicPrints } from './public-print.tsx'
import { publication } from './publication.tsx'
import { publicationEdit } from './publication-edit.tsx'
import type { HeadingChoice } from './publication-form.tsx'
import { publicationNew } from './publication-new.tsx'
import { publicationPublish } from './publication-publish.tsx'
import { manualCirculars, manualMeetingNew, manualMeetingWithdraw } from './rollout-verbs.tsx'
import { publicationCompare } from './start-compare.tsx'
import { manualStarter, manualStarters } from './starters.tsx'
import { unitNewsDays, unitNewsPage } from './unit-news.tsx'
import { publicationAddress, publicationDecide, publicationPropose, publicationWithdraw } from './verbs.tsx'

export interface PublishingParts {
  /** Headings of trees that a publication can be put under. */
  readonly headings: readonly HeadingChoice[]
}

export const publishingPages = ({ headings }: PublishingParts): AnyPage[] => [
  publications,
  manualsOfUnits,
  unitNewsPage,
  unitNewsDays,
  manualStarters,
  manualStarter,
  manualMeetingWithdraw,
  publicationNew(headings),
  publication,
  publicationEdit(headings),
  publicationPropose,
  publicationDecide,
  publicationPublish,
  publicationWithdraw,
  publicationAddress,
  publicationPreview,
  publicationCarry,
  publicationBlur,
  publicationCover,
  manualReview,
  manualCirculars,
  manualMeetingNew,
  publicationCompare,
  ...publicLists,
  ...publicPrints,
  ...publicVersions,
  ...publicOnes,
]
