// English texts of people, units and posts.
import type { th } from './words.th.ts'

export const en: typeof th = {
  errors: {
    stale: 'Somebody changed this while you were typing. What you typed is still here; open the page again to see the newest values',
  },
  notices: {},
  roles: {
    'system-admin': 'System administrator',
    'ita-admin': 'ITA lead',
    officer: 'Officer',
    'unit-head': 'Head of unit',
    endorser: 'Endorser',
    clerk: 'Chief administrator (clerk)',
    mayor: 'Mayor',
    auditor: 'Internal auditor',
  },
}
