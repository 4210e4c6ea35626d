// Ready texts to put into a field of the same form. With script a press puts the text in at once; without, the button named `_again` sends the
// form as it stands, and the page shows it again with the text in it (`again` of a page).
import type { Lang } from '#src/kernel/lang.ts'
import { Button } from './button.tsx'
import { Select } from './fields/choice-fields.tsx'

export type TextPickerProps = {
  lang: Lang
  name: string
  label: string
  empty: string
  /** The words of the button. */
  go: string
  /** Name of the field that takes the text. */
  into: string
  texts: readonly { value: string; label: string; words: string }[]
  value?: string
  error?: string
}

export function TextPicker({ lang, name, label, empty, go, into, texts, value, error }: TextPickerProps) {
  return (
    <div
      class="mb-8 flex flex-wrap items-end gap-3"
      data-puts-into={into}
      data-texts={JSON.stringify(Object.fromEntries(texts.map(text => [text.value, text.words])))}
    >
      <div class="min-w-0 grow basis-56">
        <Select
          lang={lang}
          compact
          optional
          name={name}
          label={label}
          empty={empty}
          options={texts}
          value={value}
          error={error}
        />
      </div>
      <Button variant="quiet" icon="pen-line" name="_again" value="text">
        {go}
      </Button>
    </div>
  )
}
