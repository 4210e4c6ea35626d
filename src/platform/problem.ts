// A problem that the person at the keyboard can mend: the command line prints one sentence for its code (in Thai or
// English, app/words) and stops without a stack. Bugs are ordinary errors and keep their stack.
export const problemCodes = [
  'port-taken',
  'no-space',
  'data-folder',
  'root-needs-user',
  'database-start',
  'database-unreachable',
  'database-rights',
  'newer-data',
  'changed-migration',
  'already-running',
  'no-agency',
  'no-staff',
  'wrong-input',
  'archive',
  'exists',
  'not-built',
] as const
export type ProblemCode = (typeof problemCodes)[number]
export type ProblemDetail = Readonly<Record<string, string | number>>

export class Problem extends Error {
  readonly code: ProblemCode
  readonly detail: ProblemDetail
  constructor(code: ProblemCode, detail: ProblemDetail = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(detail)}`, options)
    this.code = code
    this.detail = detail
  }
}
