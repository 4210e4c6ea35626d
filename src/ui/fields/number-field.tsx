// A number typed as text: the browser's number box changes values on scroll and knows no Thai digits.
import type { Child } from 'hono/jsx'
import { cx } from '../cx.ts'
import { controlAttributes, Field, type FieldProps } from './field.tsx'
import { type FieldWidth, fieldWidths } from './text-field.tsx'

export type NumberFieldProps = FieldProps & {
  value?: string | number | undefined
  /** Said after the box: บาท, คน, ครั้ง. */
  unit?: Child
  decimals?: boolean
  width?: FieldWidth
  maxlength?: number
}

export function NumberField(props: NumberFieldProps) {
  const { value, unit, decimals, width = 'sm', maxlength } = props
  const control = controlAttributes(props)
  const unitId = unit === undefined ? undefined : `${control.id}-unit`
  return (
    <Field field={props}>
      <div class="flex items-center gap-3">
        <input
          {...control}
          aria-describedby={cx(control['aria-describedby'], unitId)}
          class={cx('input num', !props.compact && 'input-lg', fieldWidths[width])}
          type="text"
          value={value}
          inputmode={decimals ? 'decimal' : 'numeric'}
          maxlength={maxlength}
          autocomplete="off"
        />
        {unit !== undefined && <span id={unitId}>{unit}</span>}
      </div>
    </Field>
  )
}
