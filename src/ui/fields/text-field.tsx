// One line or several lines of typed words.
import { cx } from '../cx.ts'
import { controlAttributes, Field, type FieldProps } from './field.tsx'

/** How much is expected, shown by the width of the box. */
export type FieldWidth = 'xs' | 'sm' | 'md' | 'full'

export const fieldWidths: Record<FieldWidth, string> = {
  xs: 'max-w-28',
  sm: 'max-w-48',
  md: 'max-w-80',
  full: '',
}

export type TextFieldProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url'
  /** HTML autocomplete token: name, email, tel, street-address, username ... */
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url'
  maxlength?: number
  width?: FieldWidth
  /** Suggestions the browser offers while typing. */
  suggestions?: readonly string[]
  readonly?: boolean
  autofocus?: boolean
  spellcheck?: boolean
}

export function TextField(props: TextFieldProps) {
  const { value, type = 'text', autocomplete, inputmode, maxlength, width = 'full', suggestions, spellcheck } = props
  const control = controlAttributes(props)
  const listId = suggestions ? `${control.id}-list` : undefined
  return (
    <Field field={props}>
      <input
        {...control}
        class={cx('input', !props.compact && 'input-lg', fieldWidths[width])}
        type={type}
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        list={listId}
        readonly={props.readonly}
        autofocus={props.autofocus}
        spellcheck={spellcheck}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map(suggestion => (
            <option value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  )
}

export type TextAreaProps = FieldProps & {
  value?: string | undefined
  rows?: number
  maxlength?: number
  readonly?: boolean
}

export function TextArea(props: TextAreaProps) {
  const { value, rows = 4, maxlength, readonly } = props
  return (
    <Field field={props}>
      <textarea {...controlAttributes(props)} class="textarea" rows={rows} maxlength={maxlength} readonly={readonly}>
        {value ?? ''}
      </textarea>
    </Field>
  )
}
