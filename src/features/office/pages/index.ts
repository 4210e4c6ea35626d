// The addresses of the office itself.
import type { AnyPage } from '#src/platform/http/page.ts'
import type { EventWords } from '../events.ts'
import type { OfficeNav } from '../nav.ts'
import type { HomeSources } from '../sources.ts'
import { gallery } from './gallery.tsx'
import { home } from './home.tsx'
import { ledger } from './ledger.tsx'
import { menu } from './menu.tsx'
import { outbox } from './outbox.tsx'
import { outboxMessage, outboxVerbs } from './outbox-message.tsx'

export const officePages = (parts: {
  sources: HomeSources
  nav: OfficeNav
  events: EventWords
  blank: string
}): AnyPage[] => [
  home(parts.sources),
  menu(parts.nav),
  ledger(parts.events),
  outbox,
  outboxMessage,
  ...outboxVerbs,
  gallery(parts.blank),
]
