// Passwords and one-time codes: what password managers and phones expect, no rules about characters in the way.
import { Icon } from '../icons.tsx'
import { uiWords } from '../words.ts'
import { controlAttributes, Field, type FieldProps } from './field.tsx'

export type PasswordFieldProps = FieldProps & {
  autocomplete: 'current-password' | 'new-password'
  minlength?: number
}

/** The show button appears only where script can work it. A password is never printed back. */
export function PasswordField(props: PasswordFieldProps) {
  const words = uiWords(props.lang)
  const control = controlAttributes(props)
  return (
    <Field field={props}>
      <div class="flex gap-2">
        <input
          {...control}
          class="input input-lg"
          type="password"
          autocomplete={props.autocomplete}
          autocapitalize="none"
          spellcheck={false}
          minlength={props.minlength}
        />
        <button
          class="btn btn-lg btn-quiet px-4"
          type="button"
          hidden
          data-show-password={control.id}
          aria-controls={control.id}
          aria-label={words.showPassword}
          aria-pressed="false"
        >
          <Icon name="eye" />
        </button>
      </div>
    </Field>
  )
}

export type OtpFieldProps = FieldProps & { digits?: number; autofocus?: boolean }

export function OtpField(props: OtpFieldProps) {
  const { digits = 6, autofocus } = props
  const field = { ...props, hint: props.hint ?? uiWords(props.lang).otpHint(digits) }
  return (
    <Field field={field}>
      <input
        {...controlAttributes(field)}
        class="input input-lg num max-w-48 text-xl"
        type="text"
        inputmode="numeric"
        pattern="[0-9]*"
        autocomplete="one-time-code"
        maxlength={digits}
        autofocus={autofocus}
        spellcheck={false}
      />
    </Field>
  )
}
