// Through which channels something goes out, as boxes to tick; each says whether the program or a person carries it.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { Checkboxes } from '#src/ui/index.ts'
import type { OutletRow } from '../queries.ts'
import { outletsWords } from '../words.ts'

type ChoicesProps = { lang: Lang; form: FormState; label: string; outlets: readonly OutletRow[] }

/** Its field is `outlets`, as ShareContact reads it. */
export function OutletChoices({ lang, form, label, outlets }: ChoicesProps) {
  const { kinds, list } = outletsWords(lang)
  const error = form.error('outlets')
  return (
    <Checkboxes
      lang={lang}
      label={label}
      name="outlets"
      values={form.chosen('outlets')}
      options={outlets.map(one => ({
        value: one.id,
        label: one.name,
        hint: `${kinds[one.kind]} · ${one.isConnected ? list.byProgram : list.byHand}`,
      }))}
      {...(error === undefined ? {} : { error })}
    />
  )
}
