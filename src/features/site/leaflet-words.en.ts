// English texts of the contact leaflet.
import type { leaflet as th } from './leaflet-words.th.ts'

export const leaflet: typeof th = {
  open: 'Contact leaflet',
  openWhat: 'One sheet, to be folded in three; always with the latest data',
  pdf: 'Print or keep as PDF',
  docx: 'Open in Word',
  title: 'How to reach {agency}',
  subject: 'Contact leaflet',
  where: 'Where we are',
  when: 'When we are open',
  hoursNone: 'Please call before you come',
  channels: 'Every way to reach us',
  units: 'Who looks after what',
  unit: 'Unit',
  phone: 'Phone',
  viaOffice: 'through the office',
  services: 'What you come for, and where to go',
  service: 'Matter',
  servicesNone: 'Ask us at the office about anything',
  left: '{count} more on our website',
  qr: 'Scan to open our website: papers to bring, days it takes, fees',
  asOf: 'As of {day}',
}
