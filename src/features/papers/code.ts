// The code printed on a paper: found by whoever holds it, guessed by nobody. Letters that look alike (I O 0 1) are left out, so that it
// can be read aloud.
import { randomInt } from 'node:crypto'

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 10

export const newPaperCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('')

/** As somebody may have typed it: small letters, spaces, dashes. */
export function readPaperCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return new RegExp(`^[${LETTERS}]{${LENGTH}}$`).test(code) ? code : undefined
}

export const addressOfPaper = (code: string): string => `/papers/${code}`
