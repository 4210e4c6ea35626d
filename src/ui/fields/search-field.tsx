// Finding. A search is a GET form, so its result has an address.
import type { Lang } from '#src/kernel/lang.ts'
import { cx } from '../cx.ts'
import { Icon } from '../icons.tsx'
import { uiWords } from '../words.ts'
import { controlAttributes, Field, type FieldProps } from './field.tsx'
import { HiddenFields } from './hidden-field.tsx'

/** The box alone, inside a filter or another form. */
export function SearchField(props: FieldProps & { value?: string | undefined }) {
  return (
    <Field field={props}>
      <input
        {...controlAttributes({ ...props, optional: true })}
        class={cx('input', !props.compact && 'input-lg')}
        type="search"
        value={props.value}
        autocomplete="off"
      />
    </Field>
  )
}

export type SearchFormProps = {
  lang: Lang
  action: string
  name?: string
  label: string
  /** `hidden` when the place says it already, as in a page head. */
  labelLook?: 'shown' | 'hidden'
  value?: string | undefined
  size?: 'md' | 'lg'
  hidden?: Record<string, string>
  id?: string
}

export function SearchForm(props: SearchFormProps) {
  const { lang, action, name = 'q', label, labelLook = 'shown', value, size = 'md', hidden } = props
  const id = props.id ?? 'search'
  const words = uiWords(lang)
  return (
    <search class="block">
      <form method="get" action={action}>
        <label class={labelLook === 'hidden' ? 'sr-only' : 'text-muted'} for={id}>
          {label}
        </label>
        <HiddenFields values={hidden} />
        <div class={cx('join w-full rounded-field', labelLook === 'shown' && 'mt-2', size === 'lg' && 'shadow-sheet')}>
          <input
            class={cx('input join-item bg-base-100', size === 'lg' && 'input-lg')}
            id={id}
            type="search"
            name={name}
            value={value}
            autocomplete="off"
          />
          <button class={cx('btn btn-primary join-item', size === 'lg' && 'btn-lg px-5')} type="submit">
            <Icon name="search" />
            <span class="max-sm:sr-only">{words.search}</span>
          </button>
        </div>
      </form>
    </search>
  )
}
