// English texts of what happened to people, units and posts.
import type * as th from './history-words.th.ts'

export const events: typeof th.events = {
  'staff.added': 'Person added',
  'staff.changed': 'Person changed',
  'staff.post-given': 'Post given',
  'staff.post-ended': 'Post ended',
  'staff.role-given': 'Duty given by order',
  'staff.role-ended': 'Duty by order ended',
  'staff.left': 'Left the agency',
  'staff.disabled': 'Account shut',
  'staff.enabled': 'Account opened',
  'acting.appointed': 'Appointed to stand in',
  'acting.ended': 'Standing in ended early',
  'unit.added': 'Unit added',
  'unit.changed': 'Unit changed',
  'unit.ended': 'Unit closed',
  'post.added': 'Post added',
  'post.changed': 'Post changed',
  'post.ended': 'Post closed',
}

export const history: typeof th.history = {
  'staff.added': 'Added to the register',
  'staff.changed': 'Changed {fields}',
  'staff.post-given': 'Given the post {post} from {from}',
  'staff.post-ended': 'Holds the post {post} until {last_day}',
  'staff.role-given': 'Made {role} from {from} by {order}',
  'staff.role-ended': 'Is {role} until {last_day}',
  'staff.left': 'Left the agency from {day}',
  'staff.disabled': 'Account shut: {reason}',
  'staff.enabled': 'Account opened: {reason}',
  'acting.appointed': '{kind}: {post}, {from} to {until}, by {order}',
  'acting.ended': '{kind}: {post}, ended on {day}',
  'unit.added': 'Unit added',
  'unit.changed': 'Unit changed',
  'unit.ended': 'Unit {name} closed',
  'post.added': 'Post added',
  'post.changed': 'Post changed',
  'post.ended': 'Post {name} closed',
}
