// A form posts and is answered with a redirect; the browser's own bubbles are off because our errors say more.
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { Button } from './button.tsx'
import { type FieldError, FieldErrorLine, fieldId } from './fields/field.tsx'
import { HiddenFields } from './fields/hidden-field.tsx'
import { Icon } from './icons.tsx'
import { uiWords } from './words.ts'

export type FormProps = PropsWithChildren<{
  lang: Lang
  action: string
  method?: 'post' | 'get'
  id?: string
  hidden?: Record<string, string>
  /** The form carries files. */
  multipart?: boolean
  /** Asks before leaving with unsaved changes (needs script). */
  guard?: boolean
  /** Says what to look at while somebody types (needs script, and a page with `hints`). */
  hints?: boolean
  label?: string
  autocomplete?: 'on' | 'off'
  /** Files may go ahead of it piece by piece, and what cannot be sent waits in the browser (needs script). */
  pieces?: boolean
  /** It may be opened again without a line: whoever fills it in does so for herself, in a browser of her own (needs script). */
  keeps?: boolean
  /** Answers of earlier pages that questions of this one hang on (needs script). */
  known?: Readonly<Record<string, readonly string[]>>
  /** Words of the button that the Enter key presses, where other buttons stand among the fields. */
  enterSends?: string | undefined
}>

export function Form(props: FormProps) {
  const {
    lang,
    action,
    method = 'post',
    id,
    hidden,
    multipart,
    guard,
    hints,
    label,
    autocomplete,
    pieces,
    keeps,
    known,
    enterSends,
    children,
  } = props
  return (
    <form
      class="min-w-0"
      method={method}
      action={action}
      id={id}
      enctype={multipart ? 'multipart/form-data' : undefined}
      aria-label={label}
      autocomplete={autocomplete}
      novalidate
      data-sending={uiWords(lang).sending}
      data-guard={guard ? '' : undefined}
      data-hints={hints ? '' : undefined}
      data-pieces={pieces ? '' : undefined}
      data-outbox={pieces ? '' : undefined}
      data-keeps={keeps ? '' : undefined}
      data-conditions={known === undefined ? undefined : JSON.stringify(known)}
    >
      <HiddenFields values={hidden} />
      {/* The Enter key presses the first button of a form, also one that is not shown. */}
      {enterSends === undefined ? null : (
        <button type="submit" hidden>
          {enterSends}
        </button>
      )}
      {children}
    </form>
  )
}

export type FieldsetProps = PropsWithChildren<{
  title: Child
  hint?: Child
  /** What is wrong with the fields together, under the name the refusal has: the summary leads here. */
  wrong?: { lang: Lang; name: string; error: string | undefined }
}>

/** A part of a form with its own title. */
export function Fieldset({ title, hint, wrong, children }: FieldsetProps) {
  const error = wrong && { lang: wrong.lang, name: wrong.name, label: title, error: wrong.error }
  return (
    <fieldset
      class="mb-10 min-w-0 border-t border-base-300 pt-6"
      id={wrong && fieldId(wrong.name)}
      tabindex={wrong && -1}
      aria-describedby={wrong?.error === undefined ? undefined : `${fieldId(wrong.name)}-error`}
    >
      <legend class="float-left w-full pb-1 font-head text-xl font-semibold">{title}</legend>
      <div class="clear-both">
        {hint !== undefined && <p class="mb-5 text-muted">{hint}</p>}
        {error?.error !== undefined && (
          <div class="q q-bad">
            <FieldErrorLine field={error} />
          </div>
        )}
        {children}
      </div>
    </fieldset>
  )
}

export type FilterBarProps = PropsWithChildren<{
  action: string
  label: string
  hidden?: Record<string, string>
  /** The words of the usual button behind the fields; a bar with a button of its own leaves them out. */
  go?: string
}>

/** Small fields in one line above a list: a GET form, so that what was filtered has an address. */
export function FilterBar({ action, label, hidden, go, children }: FilterBarProps) {
  return (
    <search class="no-print block" aria-label={label}>
      <form class="card filter-bar" method="get" action={action}>
        <HiddenFields values={hidden} />
        {children}
        {go === undefined ? null : (
          <Button variant="quiet" icon="funnel">
            {go}
          </Button>
        )}
      </form>
    </search>
  )
}

export type ErrorSummaryProps = { lang: Lang; errors: readonly FieldError[] | undefined; title?: string }

/** Comes first on the page and takes the focus. An error with an empty field belongs to no field and has no link. */
export function ErrorSummary({ lang, errors = [], title }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div
      class="errors mb-8"
      role="alert"
      tabindex={-1}
      autofocus
      data-error-summary
      aria-labelledby="error-summary-title"
    >
      <h2 class="ic h-card" id="error-summary-title">
        <span class="text-error">
          <Icon name="circle-alert" />
        </span>
        <span>{title ?? uiWords(lang).errorsFirst(errors.length)}</span>
      </h2>
      <ul class="mt-1 ml-7 list-disc">
        {errors.map(error => (
          <li>{error.field === '' ? sentence(error) : <a href={`#${fieldId(error.field)}`}>{sentence(error)}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

const sentence = ({ label, message }: FieldError) => (label ? `${label}: ${message}` : message)

/** The question of a field as the page asks it, for a summary above a body that is drawn already. */
export function labelIn(html: string, name: string): string | undefined {
  const id = fieldId(name)
  const label = html.match(new RegExp(`<label[^>]*\\bfor="${id}"[^>]*>([\\s\\S]*?)</label>`))
  // Where several controls answer one question, the legend before its error asks it.
  const group = html.match(
    new RegExp(`<legend[^>]*>((?:(?!<legend)[\\s\\S])*?)</legend>(?:(?!<legend)[\\s\\S])*?\\bid="${id}-error"`),
  )
  return plainWords((label ?? group)?.[1])
}

/** Where answers are only shown, what is wrong with one stands below it and says what it is about. */
export const labelGivenIn = (html: string, name: string): string | undefined =>
  plainWords(html.match(new RegExp(`\\bid="${fieldId(name)}" data-label="([^"]*)"`))?.[1])

const plainWords = (html = ''): string | undefined =>
  html
    .replace(/<span class="opt">[^<]*<\/span>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, sign => signs[sign] ?? sign)
    .trim() || undefined

/** As drawing writes them; the summary is drawn again. */
const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
