// The fields of something that was done. Short on purpose: an officer fills it in standing, on a phone.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { Checkbox, Checkboxes, DateField, Disclosure, Select, TextArea } from '#src/ui/index.ts'
import { type UnitRow, unitChoices } from '../../people/public.ts'
import { channels } from '../channels.ts'
import type { StepPicture } from '../picture.ts'
import { measuresWords } from '../words.ts'

type ActionFieldsProps = { lang: Lang; step: StepPicture; units: readonly UnitRow[]; form: FormState }

export function ActionFields({ lang, step, units, form }: ActionFieldsProps) {
  const { doing: w, measure: m } = measuresWords(lang)
  const offered = step.channels.length > 0 ? channels.filter(one => step.channels.includes(one)) : channels
  const channelBoxes = (
    <Checkboxes
      lang={lang}
      label={w.channels}
      layout="pairs"
      optional
      name="channels"
      error={form.error('channels')}
      values={form.chosen('channels')}
      options={offered.map(one => ({ value: one, label: m.channelNames[one] }))}
    />
  )
  return (
    <>
      <TextArea lang={lang} label={w.what} hint={w.whatHint} rows={3} {...form.field('what')} />
      <DateField lang={lang} label={w.onDay} {...form.field('on_day')} />
      {step.channels.length > 0 ? channelBoxes : null}
      <Disclosure
        summary={measuresWords(lang).measure.more}
        open={['until_day', 'is_latest', 'unit'].some(name => form.error(name) !== undefined)}
      >
        {step.recurring === 'none' ? null : (
          <Checkbox
            lang={lang}
            name="is_latest"
            label={w.isLatest}
            optional
            checked={form.field('is_latest').value !== ''}
            value="yes"
          />
        )}
        <DateField lang={lang} label={w.untilDay} hint={w.untilHint} optional {...form.field('until_day')} />
        <Select lang={lang} label={w.unit} optional options={unitChoices(units, lang)} {...form.field('unit')} />
        {step.channels.length > 0 ? null : channelBoxes}
      </Disclosure>
    </>
  )
}
