// A day in the Buddhist era, typed as one line of text: 28/4/2569, 28 เม.ย. 2569 or ๒๘ เม.ย. ๒๕๖๙ all do (kernel reads them).
// One text box posts one value, works on every phone without script, and keeps what was typed when it is wrong.
// With script a calendar button appears that opens the device's own date picker and writes its choice here.
import { Icon } from '../icons.tsx'
import { uiWords } from '../words.ts'
import { controlAttributes, Field, type FieldProps } from './field.tsx'

export type DateFieldProps = FieldProps & {
  value?: string | undefined
  /** Bounds for the calendar, ISO days. */
  min?: string
  max?: string
  /** For dates of birth: lets the browser fill it in. */
  autocomplete?: string
}

export function DateField(props: DateFieldProps) {
  const words = uiWords(props.lang)
  const field = {
    ...props,
    hint: props.compact
      ? props.hint
      : props.hint === undefined
        ? words.dateHint
        : [props.hint, ' ', <span class="keep">{words.dateHint}</span>],
  }
  const control = controlAttributes(field)
  return (
    <Field field={field}>
      <div class="flex max-w-80 items-center gap-2" data-date-field data-min={props.min} data-max={props.max}>
        <input
          {...control}
          class={props.compact ? 'input num' : 'input input-lg num'}
          type="text"
          value={props.value}
          autocomplete={props.autocomplete ?? 'off'}
          spellcheck={false}
          maxlength={40}
        />
        <button class="btn btn-quiet btn-square" type="button" hidden data-date-picker aria-label={words.pickDate}>
          <Icon name="calendar-days" />
        </button>
      </div>
      <output class="mt-1 block text-sm text-muted empty:hidden" for={control.id} />
    </Field>
  )
}
