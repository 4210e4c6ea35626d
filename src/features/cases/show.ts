// How a state of a case looks: word, icon and colour together.
import type { BadgeTone, IconName } from '#src/ui/index.ts'
import type { State } from './rules.ts'

const looks: Record<State, { tone: BadgeTone; icon: IconName }> = {
  submitted: { tone: 'idle', icon: 'inbox' },
  received: { tone: 'doing', icon: 'clipboard-check' },
  waiting: { tone: 'soon', icon: 'hourglass' },
  working: { tone: 'doing', icon: 'loader' },
  planned: { tone: 'doing', icon: 'calendar-clock' },
  done: { tone: 'done', icon: 'check' },
  closed: { tone: 'done', icon: 'circle-check' },
  rejected: { tone: 'returned', icon: 'circle-x' },
  withdrawn: { tone: 'idle', icon: 'rotate-ccw' },
  transferred: { tone: 'idle', icon: 'share-2' },
  joined: { tone: 'idle', icon: 'link' },
}

export const stateLook = (state: State) => looks[state]
