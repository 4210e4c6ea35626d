// Colours and text size, kept in a cookie by whoever receives the form. Works without script.
import type { Lang } from '#src/kernel/lang.ts'
import { Button } from './button.tsx'
import type { TextSize, Theme } from './document.tsx'
import { Radios } from './fields/choice-fields.tsx'
import { Form } from './form.tsx'
import { uiWords } from './words.ts'

export type DisplaySettingsProps = {
  lang: Lang
  action: string
  theme: Theme | 'auto'
  size: TextSize
  /** Where to return to; posted as `back`. */
  back: string
}

/** Posts `theme` (auto, light, dark, contrast), `size` (normal, large) and `back`. */
export function DisplaySettings({ lang, action, theme, size, back }: DisplaySettingsProps) {
  const words = uiWords(lang).displaySettings
  const themes = ['auto', 'light', 'dark', 'contrast'] as const
  const sizes = ['normal', 'large'] as const
  return (
    <Form lang={lang} action={action} hidden={{ back }}>
      <Radios
        lang={lang}
        name="theme"
        label={words.theme}
        value={theme}
        layout="pairs"
        options={themes.map(value => ({ value, label: words.themes[value], hint: words.themeHints[value] }))}
      />
      <Radios
        lang={lang}
        name="size"
        label={words.size}
        value={size}
        layout="pairs"
        options={sizes.map(value => ({ value, label: words.sizes[value] }))}
      />
      <Button size="lg">{words.save}</Button>
    </Form>
  )
}
