// What a verb of the demo gave; a refusal of what was invented is a fault of the demo.
import type { Result } from '#src/kernel/result.ts'

export function must<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`the demo was refused: ${what}: ${result.because} ${result.at ?? ''}`)
  return result.value
}
