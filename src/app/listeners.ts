// What a lower feature causes in a higher one: who follows which event, in the same transaction.
import { followStaff } from '#src/features/circulars/public.ts'
import { followLetter, followPaper } from '#src/features/reports/public.ts'
import { onRecorded } from '#src/platform/database/scope.ts'

for (const event of ['staff.added', 'staff.post-given']) onRecorded(event, followStaff)
for (const event of ['paper.published', 'paper.withdrawn']) onRecorded(event, followPaper)
for (const event of ['letter.submitted', 'letter.returned', 'letter.pulled-back', 'letter.decided'])
  onRecorded(event, followLetter)
