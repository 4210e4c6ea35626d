// What a lower feature causes in a higher one: who follows which event, in the same transaction.
import { mailInstead } from '#src/features/cases/public.ts'
import { followStaff } from '#src/features/circulars/public.ts'
import { followPosted, followSentByHand } from '#src/features/outlets/public.ts'
import { followLetter, followPaper } from '#src/features/reports/public.ts'
import { followDelivered, followRegistered, followUnlinked } from '#src/features/services/public.ts'
import { houseEvents } from '#src/features/site/public.ts'
import { onRecorded } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { searchIndex } from './search.ts'

for (const event of ['staff.added', 'staff.post-given']) onRecorded(event, followStaff)
for (const event of ['paper.published', 'paper.withdrawn']) onRecorded(event, followPaper)
for (const event of ['letter.submitted', 'letter.returned', 'letter.pulled-back', 'letter.decided'])
  onRecorded(event, followLetter)
// Who prepares an item and by when, and which items there are, stand on the pages of the assessment.
for (const event of ['items.assigned', 'framework.adopted']) onRecorded(event, publicChanged)
// Days on which the office is closed stand on the page for those who come for the first time.
for (const event of ['agency.day-added', 'agency.day-archived']) onRecorded(event, publicChanged)
searchIndex.follow()
// Structure and executives are public, and made of the register of staff.
for (const event of houseEvents) onRecorded(event, publicChanged)
onRecorded('outbox.posted', followPosted)
onRecorded('case.finish', followDelivered)
onRecorded('case.finish', followRegistered)
onRecorded('case.line-unlinked', followUnlinked)
onRecorded('outbox.sent-by-hand', followSentByHand)
onRecorded('outbox.not-pushed', mailInstead)
