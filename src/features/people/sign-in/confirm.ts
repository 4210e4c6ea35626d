// Asks somebody who is signed in to prove again that it is she, with the code of her second factor: before she signs something.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { no, type Result, yes } from '#src/kernel/result.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Doors } from './doors.ts'

export type Unconfirmed = 'no-second-factor' | 'needs-second-factor' | 'wrong-code' | 'too-many-tries'

export async function confirmPerson(doors: Doors, visit: Visit, typed: string): Promise<Result<true, Unconfirmed>> {
  if (visit.session?.twoFactor !== true) return no('no-second-factor', { at: 'code' })
  const code = toArabicDigits(typed).replace(/\s/g, '')
  if (code === '') return no('needs-second-factor', { at: 'code' })
  const answer = await doors.auth(visit).api.verifyTOTP({ body: { code }, headers: visit.headers, asResponse: true })
  if (answer.ok) return yes
  const said = await answer.text()
  return no(/TOO_MANY|LOCKED/.test(said) ? 'too-many-tries' : 'wrong-code', { at: 'code' })
}
