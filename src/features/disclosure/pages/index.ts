// Every page of this feature. What proves a subject by itself is handed in: this feature knows none of those above it.
import type { AnyPage } from '#src/platform/http/page.ts'
import { calendarPages } from '../calendar/pages/index.ts'
import type { Sources } from '../gather.ts'
import { productPages } from '../products/pages/products.tsx'
import { itaItem } from './ita-item.tsx'
import { itaList, itaTopic } from './ita-list.tsx'
import { itaYear } from './ita-year.tsx'
import { moneyPages } from './money.tsx'
import { oitAnswer } from './oit-answer.tsx'
import { oitHandIn } from './oit-hand-in.tsx'
import { oitItem } from './oit-item.tsx'
import { oitLinks } from './oit-links.tsx'
import { oitMeetings } from './oit-meetings.tsx'
import { oitApprove, oitCheck, oitReturn } from './oit-move.tsx'
import { oitHome, oitYear } from './oit-year.tsx'
import { treePages } from './trees.tsx'

export interface DisclosureParts {
  readonly topics: Sources
}

export const disclosurePages = ({ topics }: DisclosureParts): AnyPage[] => [
  itaList,
  itaTopic,
  itaYear(topics),
  itaItem(topics),
  ...treePages(topics),
  ...moneyPages(topics),
  ...calendarPages(topics),
  ...productPages,
  oitHome(topics),
  oitYear(topics),
  oitHandIn(topics),
  oitMeetings,
  oitAnswer(topics),
  oitLinks(topics),
  oitCheck(topics),
  oitApprove(topics),
  oitReturn(topics),
  // A number fits the words above: it comes after them.
  oitItem(topics),
]
