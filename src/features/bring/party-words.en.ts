// English texts of saying who is meant by a name in a paper.
import type { mayTake as mayTakeTh, party as partyTh, work as workTh } from './party-words.th.ts'

export const party: typeof partyTh = {
  title: 'Who is meant by the names in the paper',
  lead: 'Choose once for every place with this name; without a choice the words of the paper are used',
  places: 'in the paper: {count}',
  unknown: 'not in the register yet',
  guessed: 'guessed from similar words',
  asWritten: 'the words of the paper are used',
  decided: 'chosen: {who}',
  made: 'added as a new unit',
  choose: 'Means',
  chooseFor: '“{words}” means',
  use: 'Use everywhere',
  open: 'Add as a new unit',
  back: 'Take back',
  closeUnit: 'Take the added unit out',
  more: 'And {count} more names; choose for them in the measures',
  outside: 'Keep the words',
  order: 'The officers of the order in these words',
  groups: 'Groups',
  units: 'Units',
  people: 'People',
}

export const mayTake: typeof mayTakeTh = {
  title: 'Nothing unclear is left. The ITA administrator takes it over next.',
  lead: 'Look first at what was hard to read, and put it right by the paper',
  who: 'Who may: {names}. The office home of the ITA administrator says that this paper waits.',
  nobody: 'Nobody is ITA administrator now: the system administrator gives that duty.',
}

export const work: typeof workTh = {
  title: '{count} earlier papers wait to be checked and taken over',
  note: 'Drafts read from reports and plans of earlier years',
}
