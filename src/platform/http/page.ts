// A page declares its duties as data: its address, who may use it, what it writes to the ledger, what it accepts.
// The type demands `may` and `ledger`; 'public' and 'none' must be written out.
import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Lang } from '#src/kernel/lang.ts'
import type { Result } from '#src/kernel/result.ts'
import type { Tx } from '../database/scope.ts'
import type { FormState, FormValues } from './form-state.ts'
import type { FileBox } from './receive-files.ts'
import type { Visit } from './visit.ts'

export type Shell = 'site' | 'office' | 'plain'
/** 'public' anybody, 'signed-in' any member of staff, else a right such as 'people:manage'. */
export type May = 'public' | 'signed-in' | `${string}:${string}`

/** Where a verb leads when it worked. `notice` is a key of the page's words. */
export interface Done {
  readonly to: string
  readonly notice?: string
  readonly headers?: readonly (readonly [string, string])[]
  /** Shown at once instead of the redirect: for what may be seen once only, such as a new sign-in link. A second press goes to `to`. */
  readonly view?: PageView
}

/** Texts of a feature that the machinery needs: refusals and notices by code. */
export interface PageWords {
  readonly errors: Readonly<Record<string, string>>
  readonly notices: Readonly<Record<string, string>>
}

export type Markup = Child

export interface PageView {
  readonly title: string
  readonly body: Markup
  /** One sentence under the title, where the shell draws the title itself (plain). */
  readonly lead?: string
  /** What search engines and link previews show. */
  readonly description?: string
  readonly crumbs?: readonly { readonly href?: string; readonly text: string }[]
  /** An answer that is no page, such as a list as CSV: it is saved under this name. */
  readonly raw?: {
    /** A function is called when the transaction is over: what takes long must not hold a connection. */
    readonly body: string | Uint8Array<ArrayBuffer> | (() => Promise<Uint8Array<ArrayBuffer>>)
    readonly type: string
    readonly name: string
  }
  /** The page arranges its own full-width parts (shell site). */
  readonly bare?: boolean
  /** The address that took the place of this one, for good: answered with a redirect. In the visitor's language already. */
  readonly moved?: string
  /** When what the page shows last changed; absent, the moment it was made is told. */
  readonly updated?: Date
  /** A picture for link previews: an address of ours. */
  readonly picture?: string
  /** Ways to follow what is new here: addresses of ours. */
  readonly feeds?: readonly {
    readonly href: string
    readonly title: string
    readonly type: 'application/atom+xml' | 'application/feed+json' | 'text/calendar'
  }[]
  /** Known only to whoever has its address: not offered to search engines, not counted, kept by nobody on the way. Set by the machinery. */
  readonly secret?: boolean
  /** Browsers without script ask for the page again after so many seconds, as long as something goes on; with script the part that changes renews
   * itself (ui: Renewed). */
  readonly renew?: number
  /** The navigation entry this page belongs to, if not its own address. */
  readonly within?: string
  readonly status?: 200 | 404 | 409 | 410 | 422
}

/** Said beside a field while it is being typed; never refuses anything. */
export interface Hint {
  readonly field: string
  readonly tone: 'error' | 'warning' | 'statement'
  readonly text: string
}

export interface Asked<Input> {
  readonly input: Input
  readonly visit: Visit
}

export interface PageDef<Data, Input> {
  readonly path: string
  readonly shell: Shell
  readonly may: May
  readonly ledger: string
  readonly words: (lang: Lang) => PageWords
  /** Everything the view shows; undefined is a 404. */
  readonly load: (tx: Tx, visit: Visit) => Promise<Data | undefined>
  readonly view: (data: Data, visit: Visit, form: FormState) => PageView
  /** What looking leaves behind, such as who read the data of a person: written before anything is shown, and nothing is shown without it. */
  readonly seen?: (tx: Tx, data: Data, visit: Visit) => Promise<void>
  readonly input?: z.ZodType<Input>
  /** File boxes of its form; `input` names them too, with receivedFile() and its like. */
  readonly files?: readonly FileBox[]
  /** Keeps the rest of a form of which a file was refused: `run` gets the refusals as `_refused`. Not where the form broke off. */
  readonly takesRefused?: boolean
  /** What the fields hold before anybody typed. */
  readonly values?: (data: Data, visit: Visit) => Readonly<Record<string, string | readonly string[] | undefined>>
  readonly run?: (tx: Tx, input: Input, visit: Visit) => Promise<Result<Done>>
  /** Instead of `run`, for public forms that many send at once: all that came together, in one transaction, answered in their order. It writes
   * nothing for those that it refuses, nothing to the ledger that `ledger` would have to promise, and a second press is its own affair. */
  readonly runTogether?: (tx: Tx, asked: readonly Asked<Input>[]) => Promise<readonly Result<Done>[]>
  /** What to say of half-typed values; asked by the browser between keystrokes, and read only. */
  readonly hints?: (tx: Tx, values: FormValues, visit: Visit) => Promise<readonly Hint[]>
  /** The form with what a button named `_again`, or a press on a picture, changes in it: shown again as it was typed, nothing checked for
   * completeness, nothing written. */
  readonly again?: (data: Data, values: FormValues, visit: Visit) => Result<FormValues>
  /** Statements that a GET may make, framing included; asserted by the tests. */
  readonly queries?: number
  /** Kept as bytes and dropped when the agency's public data change. Only for public pages that are the same for everybody. */
  readonly kept?: boolean
  /** Its address holds a code that is all that protects it. A kept one is dropped by pageChanged too. */
  readonly secret?: boolean
  /** Attempts per address and ten minutes, for forms that outsiders may send. */
  readonly attempts?: number
  /** `own`: the verb itself sees to it that a second press changes nothing and gets the first answer; the usual token is not written. */
  readonly once?: 'own'
  /** The same, counted in the memory of each process: for forms that many may send at once, where a count must not cost a write. */
  readonly posts?: number
  /** The same for looking with a query in the address: for pages that search. */
  readonly asks?: number
}

/** A page whose data and input types are its own business. */
export type AnyPage = PageDef<never, never> & { readonly path: string }

export function page<Data, Input = never>(definition: PageDef<Data, Input>): AnyPage {
  const { path, run, runTogether, may } = definition
  if ((run || runTogether) && !definition.input) throw new Error(`${path} accepts a form and declares no input`)
  if (runTogether && (run || may !== 'public' || definition.ledger !== 'none' || definition.once !== 'own'))
    throw new Error(`${path} cannot be run together`)
  if (definition.kept && (may !== 'public' || run || runTogether)) throw new Error(`${path} cannot be kept`)
  return definition as unknown as AnyPage
}
