// English texts of what waits on the office home.
import type * as th from './work-words.th.ts'

export const work: typeof th.work = {
  standingEnds: '{name} acts as {post}: ends soon',
  standingEndsMine: 'You act as {post}: ends soon',
  standingEndsNote: 'Until {day}. If it has to go on, issue a new order before that',
  delegationEnds: '{name} holds delegated rights of {post}: ends soon',
  delegationEndsMine: 'You hold delegated rights of {post}: ends soon',
  linkEnds: '{name} has not opened the account',
  linkEndsNote: 'The first link expires {day}',
  linkLate: '{name} has not opened the account, and the link has expired',
  linkLateNote: 'Expired {day}. Make a new link and hand it over',
  vacant: '{post} is vacant, and nobody acts for it',
  vacantNote: 'Give the post to somebody, or appoint somebody to act',
  vacantMany: '{count} posts of executives and heads are vacant, and nobody acts for them',
  vacantManyNote: 'Open units and posts, then fill them or close those that do not exist here',
}
