// Choosing: from a list, one card, several cards, or a single yes.
import type { Child } from 'hono/jsx'
import { cx } from '../cx.ts'
import { Icon, type IconName } from '../icons.tsx'
import { uiWords } from '../words.ts'
import { controlAttributes, Field, FieldErrorLine, FieldGroup, FieldHint, type FieldProps, fieldId } from './field.tsx'
import { type FieldWidth, fieldWidths } from './text-field.tsx'

export type Choice = { value: string; label: string; group?: string }

export type SelectProps = FieldProps & {
  value?: string | undefined
  options: readonly Choice[]
  /** The words of the empty choice; `false` when one is always chosen. */
  empty?: string | false
  width?: FieldWidth
}

export function Select(props: SelectProps) {
  const { value, options, empty, width = 'full', compact } = props
  const groups = Map.groupBy(options, option => option.group ?? '')
  return (
    <Field field={props}>
      <select {...controlAttributes(props)} class={cx('select', !compact && 'select-lg', fieldWidths[width])}>
        {empty !== false && <option value="">{empty ?? uiWords(props.lang).chooseOne}</option>}
        {[...groups].map(([group, members]) => {
          const entries = members.map(option => (
            <option value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))
          return group === '' ? entries : <optgroup label={group}>{entries}</optgroup>
        })}
      </select>
    </Field>
  )
}

/** In the bar above a list: its empty choice leaves everything in. */
export const FilterSelect = ({
  all,
  ...field
}: Omit<SelectProps, 'compact' | 'optional' | 'empty'> & { all: string }) => (
  <Select {...field} compact optional empty={all} />
)

export type PickOption = {
  value: string
  label: Child
  hint?: Child
  icon?: IconName /** A colour of colours.css. */
  swatch?: string
}

type PickProps = { type: 'radio' | 'checkbox'; id: string; name: string; option: PickOption; checked: boolean }

function Pick({ type, id, name, option, checked }: PickProps) {
  return (
    <label class="pick">
      <input
        class={type === 'radio' ? 'radio radio-primary' : 'checkbox checkbox-primary'}
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
      />
      {option.icon && (
        <span class="text-primary">
          <Icon name={option.icon} size="lg" />
        </span>
      )}
      {option.swatch && <span class="swatch" data-swatch={option.swatch} aria-hidden="true" />}
      <span class="min-w-0">
        <b>{option.label}</b>
        {option.hint !== undefined && <small>{option.hint}</small>}
      </span>
    </label>
  )
}

const pickLayouts = { stack: 'flex flex-col gap-3', pairs: 'grid gap-3 sm:grid-cols-2', row: 'flex flex-wrap gap-3' }

type PicksProps = FieldProps & { options: readonly PickOption[]; layout?: keyof typeof pickLayouts }

export type RadiosProps = PicksProps & { value?: string | undefined }

/** One of a few, each a whole card. */
export function Radios(props: RadiosProps) {
  const id = props.id ?? fieldId(props.name)
  return (
    <FieldGroup field={props}>
      <div class={pickLayouts[props.layout ?? 'stack']}>
        {props.options.map((option, index) => (
          <Pick
            type="radio"
            id={index === 0 ? id : `${id}-${index}`}
            name={props.name}
            option={option}
            checked={option.value === props.value}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

export type CheckboxesProps = PicksProps & { values?: readonly string[] }

/** Any number of a few; every chosen value is posted under the same name. */
export function Checkboxes(props: CheckboxesProps) {
  const id = props.id ?? fieldId(props.name)
  return (
    <FieldGroup field={props}>
      <div class={pickLayouts[props.layout ?? 'stack']}>
        {props.options.map((option, index) => (
          <Pick
            type="checkbox"
            id={index === 0 ? id : `${id}-${index}`}
            name={props.name}
            option={option}
            checked={props.values?.includes(option.value) ?? false}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

export type CheckboxProps = FieldProps & { checked?: boolean; value?: string }

/** A single yes: consent, "I have read this". Posts nothing when left empty. */
export function Checkbox(props: CheckboxProps) {
  const control = controlAttributes(props)
  return (
    <div class={cx('q', props.compact && 'q-compact', props.error !== undefined && 'q-bad')}>
      <FieldErrorLine field={props} />
      <label class="pick" for={control.id}>
        <input
          {...control}
          class="checkbox checkbox-primary"
          type="checkbox"
          value={props.value ?? 'yes'}
          checked={props.checked}
        />
        <span class="min-w-0 font-normal">{props.label}</span>
      </label>
      <FieldHint field={props} />
    </div>
  )
}

/** A setting that is on or off. Posts nothing when off. */
export function Toggle(props: CheckboxProps) {
  const control = controlAttributes({ ...props, optional: true })
  return (
    <div class={cx('q', props.compact && 'q-compact', props.error !== undefined && 'q-bad')}>
      <FieldErrorLine field={props} />
      <div class="flex items-start justify-between gap-4">
        <div class="min-w-0">
          <label class="q-toggle" for={control.id}>
            {props.label}
          </label>
          <FieldHint field={props} />
        </div>
        <input
          {...control}
          class="toggle toggle-primary"
          type="checkbox"
          value={props.value ?? 'on'}
          checked={props.checked}
        />
      </div>
    </div>
  )
}

/** One box in front of a table row; its name is the row's. */
export function RowCheckbox({
  name,
  value,
  label,
  checked,
}: {
  name: string
  value: string
  label: string
  checked?: boolean
}) {
  return (
    <input
      class="checkbox checkbox-primary"
      type="checkbox"
      name={name}
      value={value}
      checked={checked}
      aria-label={label}
    />
  )
}
