// The pages of this feature.
import type { PapersParts } from '../story.ts'
import { paperList } from './list.tsx'
import { verifyPaper } from './verify.tsx'

export const papersPages = (parts: PapersParts) => [paperList, verifyPaper(parts)]
