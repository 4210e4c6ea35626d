// The addresses of this feature.
import { calendar } from './calendar.tsx'
import { calendarArchive } from './calendar-archive.tsx'
import { calendarNew } from './calendar-new.tsx'
import { channelArchive } from './channel-archive.tsx'
import { channelEdit } from './channel-edit.tsx'
import { channelNew } from './channel-new.tsx'
import { channels } from './channels.tsx'
import { emblem } from './emblem.tsx'
import { settings } from './settings.tsx'
import { settingsEdit } from './settings-edit.tsx'

export const agencyPages = [
  settings,
  settingsEdit,
  emblem,
  channels,
  channelNew,
  channelEdit,
  channelArchive,
  calendar,
  calendarNew,
  calendarArchive,
]
