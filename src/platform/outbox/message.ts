// A message that leaves the house, the states it can be in, and which verb may follow which state.
import type { Selectable } from 'kysely'
import type { Outbox } from '../database/types.ts'

export const channels = ['mail', 'line', 'line-push', 'page'] as const
export type Channel = (typeof channels)[number]

/** `by-hand`: nothing here can send it, so a person copies it and says so. */
export const messageStates = ['waiting', 'by-hand', 'sent', 'failed', 'cancelled'] as const
export type MessageState = (typeof messageStates)[number]

export type MessageVerb = 'mark-sent' | 'cancel' | 'retry'

export const mayFollow = {
  waiting: ['cancel'],
  'by-hand': ['mark-sent', 'cancel', 'retry'],
  sent: [],
  failed: ['mark-sent', 'cancel', 'retry'],
  cancelled: [],
} as const satisfies Record<MessageState, readonly MessageVerb[]>

export type Message = Omit<Selectable<Outbox>, 'channel' | 'state'> & {
  readonly channel: Channel
  readonly state: MessageState
}

/** The check constraints of the table say the same as these types. */
export const asMessage = (row: Selectable<Outbox>) => row as Message

export const mayDo = (state: MessageState, verb: MessageVerb) =>
  (mayFollow[state] as readonly MessageVerb[]).includes(verb)
