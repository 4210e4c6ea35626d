// English texts of the figures this feature counts.
import type { factNames as th } from './fact-words.th.ts'

export const factNames: typeof th = {
  unit: 'pieces',
  columns: { title: 'Evidence', kind: 'Kind', unit: 'Unit', day: 'Day' },
  kinds: { file: 'Picture or file', link: 'Link', fact: 'Figure from a register' },
  offered: {
    name: 'Evidence offered',
    explains: 'Pieces offered in the period and not withdrawn, counted from the register of evidence',
  },
  accepted: {
    name: 'Evidence accepted',
    explains: 'Pieces that somebody else accepted in the period and that were not withdrawn, by the day of acceptance',
  },
}
