// One thing the doctor looked at. The words are chosen by key, so that a check decides and never phrases.
import type { DoctorWords } from './words.th.ts'

export type Say = keyof DoctorWords['says']

export interface Check {
  /** Stays the same from run to run: for whoever watches the JSON. */
  readonly id: string
  readonly state: 'ok' | 'warn' | 'bad'
  readonly say: Say
  readonly detail?: Readonly<Record<string, string | number>>
}

export const ok = (id: string, say: Say, detail: Check['detail'] = {}): Check => ({ id, state: 'ok', say, detail })
export const warn = (id: string, say: Say, detail: Check['detail'] = {}): Check => ({ id, state: 'warn', say, detail })
export const bad = (id: string, say: Say, detail: Check['detail'] = {}): Check => ({ id, state: 'bad', say, detail })

/** What went wrong, short and without values that could be personal. */
export function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
