// The fields of a step, shared by adding and changing it.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { Checkboxes, Radios, TextArea } from '#src/ui/index.ts'
import type { AgencyCard } from '../../agencies/public.ts'
import type { UnitRow } from '../../people/public.ts'
import { channels } from '../channels.ts'
import { recurrings } from '../schema.ts'
import { measuresWords } from '../words.ts'
import { responsibleChoices } from './parts.tsx'

type StepFieldsProps = { lang: Lang; units: readonly UnitRow[]; card: AgencyCard; form: FormState }

export function StepFields({ lang, units, card, form }: StepFieldsProps) {
  const { measure: w } = measuresWords(lang)
  return (
    <>
      <TextArea lang={lang} label={w.stepName} rows={2} {...form.field('name')} />
      <Radios
        lang={lang}
        label={w.recurring}
        layout="pairs"
        options={recurrings.map(one => ({ value: one, label: w.recurrings[one] }))}
        {...form.field('recurring')}
      />
      <TextArea lang={lang} label={w.periods} hint={w.periodsHint} optional rows={2} {...form.field('periods')} />
      <TextArea
        lang={lang}
        label={w.stepOutput}
        hint={w.stepOutputHint}
        optional
        rows={2}
        {...form.field('output_expected')}
      />
      <Checkboxes
        lang={lang}
        label={w.channels}
        hint={w.channelsHint}
        layout="pairs"
        optional
        name="channels"
        error={form.error('channels')}
        values={form.chosen('channels')}
        options={channels.map(one => ({ value: one, label: w.channelNames[one] }))}
      />
      <Checkboxes
        lang={lang}
        label={w.units}
        hint={w.sameAsMeasure}
        layout="pairs"
        optional
        name="responsible"
        error={form.error('responsible')}
        values={form.chosen('responsible')}
        options={responsibleChoices(units, card, lang)}
      />
    </>
  )
}
