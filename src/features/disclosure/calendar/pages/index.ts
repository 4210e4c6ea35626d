// Every page of the calendar.
import type { AnyPage } from '#src/platform/http/page.ts'
import type { Sources } from '../../gather.ts'
import { calendarPage } from './calendar.tsx'
import { calendarForms } from './calendar-forms.tsx'
import { publicCalendar } from './calendar-public.tsx'
import { tellPages } from './tell.tsx'

export const calendarPages = (sources: Sources): AnyPage[] => [
  publicCalendar(sources),
  calendarPage(sources),
  ...tellPages(sources),
  ...calendarForms(sources),
]
