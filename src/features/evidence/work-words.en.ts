// English texts of what waits for somebody because of evidence.
import type { work as th } from './work-words.th.ts'

export const work: typeof th = {
  review: 'Review “{title}”',
  reviewNote: 'Offered by {name} on {day}',
  reviewMany: '{count} more pieces wait for review',
  reviewManyNote: 'Open the list and review them one by one',
  returned: 'Mend “{title}”',
  returnedNote: 'Returned because {reason}',
  expires: '“{title}” expires soon',
  expiresNote: 'Good until {day}; a new one can replace it',
  dead: 'The link of “{title}” does not open',
  deadNote: 'It failed twice in a row, last on {day}; a new link can take its place',
}
