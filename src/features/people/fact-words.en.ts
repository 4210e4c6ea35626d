// English texts of the figures this feature counts.
import type { factNames as th } from './fact-words.th.ts'

export const factNames: typeof th = {
  columns: {
    class: 'Class',
    unit: 'Unit',
    name: 'Name',
    kind: 'Level',
    post: 'Post',
    from: 'From',
    until: 'Until',
    how: 'How',
  },
  classes: {
    executive: 'Executives',
    officer: 'Local officers',
    'permanent-employee': 'Permanent employees',
    'mission-contract': 'Mission contract',
    'general-contract': 'General contract',
  },
  hows: { acting: 'Acting', delegated: 'Delegation' },
  staff: {
    name: 'Staff who worked in the period',
    unit: 'people',
    explains:
      'People of the register who worked at least one day of the period; the unit is that of the main post on its last day. Without a first day somebody counts from the beginning',
  },
  units: {
    name: 'Open units',
    unit: 'units',
    explains: 'Units of the organisation that were not closed before the first day of the period',
  },
  standings: {
    name: 'Acting and delegation orders',
    unit: 'orders',
    explains: 'Orders in force on at least one day of the period, from the register of substitutions',
  },
}
