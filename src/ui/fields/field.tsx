// The frame every field stands in: question, hint, error, control, tied together for screen readers.
// The error summary links to `fieldId(name)`, so a control must carry exactly that id.
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { cx } from '../cx.ts'
import { Icon } from '../icons.tsx'
import { uiWords } from '../words.ts'

export type FieldProps = {
  lang: Lang
  name: string
  label: Child
  hint?: Child
  error?: string | undefined
  optional?: boolean
  /** Needed only sometimes: said in words of its own, in the place of "optional". */
  neededWhen?: string
  /** Only when two forms of one page share a name. */
  id?: string
  /** Small label, no room below: for filters and table rows. */
  compact?: boolean
}

export type FieldError = {
  field: string
  message: string
  /** The question it belongs to, where the message alone does not say. */
  label?: string
}

export function fieldId(name: string): string {
  return `f-${name.replace(/[^\w-]/g, '-')}`
}

/** The first error of a field, in the words the summary uses. */
export function errorOf(errors: readonly FieldError[] | undefined, name: string): string | undefined {
  return errors?.find(error => error.field === name)?.message
}

export type ControlAttributes = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
  'aria-required': 'true' | undefined
}

export function controlAttributes({ id, name, hint, error, optional, neededWhen }: FieldProps): ControlAttributes {
  const own = id ?? fieldId(name)
  return {
    id: own,
    name,
    'aria-describedby': cx(hint !== undefined && `${own}-hint`, error !== undefined && `${own}-error`),
    'aria-invalid': error === undefined ? undefined : 'true',
    'aria-required': optional || neededWhen ? undefined : 'true',
  }
}

export function OptionalMark({ lang, optional }: { lang: Lang; optional: boolean | undefined }) {
  if (!optional) return null
  return <span class="opt"> {uiWords(lang).optional}</span>
}

export function FieldHint({ field }: { field: FieldProps }) {
  if (field.hint === undefined) return null
  return (
    <p class="hint" id={`${field.id ?? fieldId(field.name)}-hint`}>
      {field.hint}
    </p>
  )
}

export function FieldErrorLine({ field }: { field: FieldProps }) {
  if (field.error === undefined) return null
  return (
    <p class="err" id={`${field.id ?? fieldId(field.name)}-error`}>
      <Icon name="circle-alert" />
      <span>
        <span class="sr-only">{uiWords(field.lang).errorPrefix} </span>
        {field.error}
      </span>
    </p>
  )
}

function frameClass(field: FieldProps) {
  return cx('q', field.compact && 'q-compact', field.error !== undefined && 'q-bad')
}

/** One control with its label. */
export function Field({ field, children }: PropsWithChildren<{ field: FieldProps }>) {
  return (
    <div class={frameClass(field)}>
      <label for={field.id ?? fieldId(field.name)}>
        {field.label}
        {field.neededWhen ? (
          <span class="opt"> ({field.neededWhen})</span>
        ) : (
          <OptionalMark lang={field.lang} optional={field.compact ? false : field.optional} />
        )}
      </label>
      <FieldHint field={field} />
      <FieldErrorLine field={field} />
      {children}
    </div>
  )
}

/** Several controls that answer one question. */
export function FieldGroup({ field, children }: PropsWithChildren<{ field: FieldProps }>) {
  return (
    <fieldset class={frameClass(field)} aria-describedby={controlAttributes(field)['aria-describedby']}>
      <legend>
        {field.label}
        <OptionalMark lang={field.lang} optional={field.optional} />
      </legend>
      <FieldHint field={field} />
      <FieldErrorLine field={field} />
      {children}
    </fieldset>
  )
}
