// What may be typed about a case, by staff and by the citizen who has its code.
import { z } from 'zod'
import { day, id, line, oneOf, optionalId, paragraph, someOf, version } from '#src/platform/http/fields.ts'
import { optionalFile, receivedFiles } from '#src/platform/http/file-fields.ts'

const said = paragraph(2000)
const maySay = paragraph(2000, { optional: true })
const drawn = { _version: version() }
const photos = receivedFiles()

export const Receive = z.object({ words: maySay, ...drawn })
export const Assign = z.object({ unit: id(), person: optionalId(), words: maySay, ...drawn })
export const Start = z.object({ words: maySay, ...drawn })
export const Plan = z.object({
  day: day(),
  part: oneOf(['', 'morning', 'afternoon']),
  words: maySay,
  with: optionalId(),
  ...drawn,
})
export const AskPapers = z.object({ words: said, ...drawn })
export const Finish = z.object({ words: said, photos, ...drawn })
export const Reject = z.object({ words: said, ...drawn })
export const Transfer = z.object({
  to: line(200),
  how: oneOf(['letter', 'phone', 'system']),
  ref: line(200, { optional: true }),
  proof: optionalFile(),
  words: maySay,
  ...drawn,
})
export const Join = z.object({ number: line(60), ...drawn })
export const Split = z.object({ title: line(200), unit: id(), ...drawn })
export const TellDelay = z.object({ day: day(), words: said, ...drawn })
export const Note = z.object({ words: said })
export const Message = z.object({ words: said, told: someOf(['phone']) })
export const Recheck = z.object({ result: oneOf(['good', 'bad']), words: maySay, photos, ...drawn })
export const Reopen = z.object({ words: said, ...drawn })
export const Unjoin = z.object({ words: said, ...drawn })

export const Write = z.object({ words: said, photos })
export const AnswerPapers = z.object({ words: maySay, papers: receivedFiles() })
export const Withdraw = z.object({ words: maySay })
export const Confirm = z.object({ words: maySay })
export const NotDone = z.object({ words: said, photos })
export const Rate = z.object({
  rating: z.coerce.number('choose-one').int('choose-one').min(1, 'choose-one').max(5, 'choose-one'),
  words: maySay,
})

export const Template = z.object({ name: line(100), words: said })
