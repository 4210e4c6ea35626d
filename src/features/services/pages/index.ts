// Every page of this feature. Fixed addresses come before those that take anything.
import type { AnyPage } from '#src/platform/http/page.ts'
import { petsPages } from '../pets/pages/index.ts'
import { planPages } from '../plan/pages/index.ts'
import { serviceAbout } from './about.tsx'
import { type ApplyParts, serviceApply } from './apply.tsx'
import { serviceCheck } from './check.tsx'
import { serviceEnter } from './enter.tsx'
import { figuresPages } from './figures.tsx'
import { figuresMonth, figuresOffice } from './figures-office.tsx'
import { howPages } from './how.tsx'
import { serviceList } from './list.tsx'
import { serviceEdits } from './office-edit.tsx'
import { serviceNew, servicesOffice } from './office-list.tsx'
import { serviceOffice, serviceVerbs } from './office-one.tsx'
import { serviceTry } from './office-try.tsx'
import { publicityPages } from './publicity.tsx'
import { serviceReport } from './report.tsx'
import { serviceResume } from './resume.tsx'
import { serviceQr } from './service-qr.ts'
import { stickerPages } from './stickers.tsx'

export const servicesPages = (parts: ApplyParts): AnyPage[] => [
  serviceList,
  ...planPages,
  ...petsPages,
  serviceEnter,
  figuresMonth,
  figuresOffice,
  ...figuresPages,
  serviceResume,
  servicesOffice,
  serviceNew,
  ...serviceVerbs,
  ...serviceEdits,
  serviceTry(parts),
  serviceOffice,
  serviceCheck,
  serviceApply(parts),
  ...howPages,
  ...publicityPages,
  serviceReport,
  ...stickerPages,
  serviceQr,
  serviceAbout,
]
