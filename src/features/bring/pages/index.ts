// Every page of this feature.
import type { AnyPage } from '#src/platform/http/page.ts'
import type { ReadJob } from '../reading.ts'
import { arrange } from './arrange.tsx'
import { aside, back, undo } from './aside.tsx'
import { bring } from './bring.tsx'
import { file } from './file.ts'
import { measure } from './measure.tsx'
import { pagePicture } from './page-picture.ts'
import { paper } from './paper.tsx'
import { split } from './split.tsx'
import { take } from './take.tsx'

export const bringPages = (parts: { readonly job: ReadJob }): AnyPage[] => [
  bring(parts),
  paper,
  take,
  aside,
  back(parts),
  undo,
  file,
  pagePicture,
  measure,
  arrange,
  split,
]
