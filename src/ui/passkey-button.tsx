// Signs in with, or registers, a passkey. Hidden until script and the browser can do it; password and code stay beside it.
import type { ButtonLook } from './button.tsx'
import { buttonClass } from './button.tsx'
import { Icon } from './icons.tsx'

export type PasskeyButtonProps = ButtonLook & {
  kind: 'register' | 'sign-in'
  text: string
  /** GET here gives the WebAuthn options as JSON. */
  optionsUrl: string
  /** POST here takes the credential as JSON. */
  verifyUrl: string
  /** Where to go when it is verified. */
  next: string
  /** Said when it did not work. */
  failed: string
}

export function PasskeyButton(props: PasskeyButtonProps) {
  const { kind, text, optionsUrl, verifyUrl, next, failed } = props
  return (
    <div
      hidden
      data-passkey={kind}
      data-options-url={optionsUrl}
      data-verify-url={verifyUrl}
      data-next={next}
      data-failed={failed}
    >
      <button class={buttonClass({ variant: 'quiet', ...props }, false)} type="button">
        <Icon name="fingerprint-pattern" />
        {text}
      </button>
      <p class="mt-2 font-semibold text-error empty:hidden" role="alert" />
    </div>
  )
}
