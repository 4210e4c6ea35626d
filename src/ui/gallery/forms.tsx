// Gallery: every field empty, filled and wrong.
import type { Lang } from '#src/kernel/lang.ts'
import * as ui from '../index.ts'
import { galleryWords } from './words.ts'

export function Forms({ lang }: { lang: Lang }) {
  const { forms: words } = galleryWords(lang)
  const errors = [
    { field: 'wrong-place', message: words.errors[0] ?? '' },
    { field: 'wrong-phone', message: words.errors[1] ?? '' },
    { field: '', message: words.errors[2] ?? '' },
  ]
  return (
    <ui.Stack gap="lg">
      <ui.Grid top>
        <ui.Card>
          <ui.ErrorSummary lang={lang} errors={errors} />
          <ui.Steps lang={lang} steps={words.steps} current={1} note={words.stepNote} />
          <WrongForm lang={lang} errors={errors} />
        </ui.Card>
        <ui.Card>
          <RightForm lang={lang} />
        </ui.Card>
      </ui.Grid>
      <ui.FilterBar action="#g-forms" label={words.filter} hidden={{ year: '2569' }} go={words.apply}>
        <ui.SearchField lang={lang} name="filter-q" label={words.apply} compact />
        <ui.FilterSelect
          lang={lang}
          name="filter-unit"
          label={words.unit}
          all={words.everyUnit}
          options={words.units}
        />
        <ui.DateField lang={lang} name="filter-date" label={words.date} compact optional />
        <ui.NumberField lang={lang} name="filter-budget" label={words.budget} compact optional />
        <ui.Toggle lang={lang} name="filter-public" label={words.public} compact />
      </ui.FilterBar>
      <ui.Card title={words.display} level={3}>
        <ui.DisplaySettings lang={lang} action="#g-forms" theme="auto" size="normal" back="/office/ui" />
      </ui.Card>
    </ui.Stack>
  )
}

function WrongForm({ lang, errors }: { lang: Lang; errors: readonly ui.FieldError[] }) {
  const { forms: words } = galleryWords(lang)
  return (
    <ui.Form lang={lang} action="#g-forms" label={words.title} guard multipart hidden={{ step: '2' }}>
      <ui.TextField
        lang={lang}
        name="wrong-place"
        label={words.near}
        hint={words.nearHint}
        error={ui.errorOf(errors, 'wrong-place')}
      />
      <ui.TextField
        lang={lang}
        name="wrong-phone"
        label={words.phone}
        hint={words.phoneHint}
        type="tel"
        autocomplete="tel"
        width="md"
        value="000000000"
        error={ui.errorOf(errors, 'wrong-phone')}
      />
      <ui.Radios lang={lang} name="wrong-kind" label={words.kind} options={words.kinds} error={words.errors[0]} />
      <ui.RadioParts
        lang={lang}
        name="wrong-part"
        label={words.kind}
        value={words.kinds[0]?.value}
        parts={words.kinds.map(kind => ({
          ...kind,
          fields: <ui.TextField lang={lang} name={`part-${kind.value}`} label={words.near} />,
        }))}
      />
      <ui.Checkbox lang={lang} name="wrong-consent" label={words.consent} error={words.errors[0]} />
      <ui.DateField lang={lang} name="wrong-date" label={words.date} value="31/2/2569" error={words.errors[0]} />
      <ui.FileField
        lang={lang}
        name="wrong-files"
        label={words.files}
        hint={words.filesHint}
        accept="image/*"
        multiple
        kinds="JPG, PNG"
        maxSize="20 MB"
        maxFiles={3}
        icon="camera"
        error={words.errors[2]}
        optional
      />
      <ui.ButtonRow>
        <ui.Button size="lg">{words.next}</ui.Button>
      </ui.ButtonRow>
    </ui.Form>
  )
}

function RightForm({ lang }: { lang: Lang }) {
  const { forms: words } = galleryWords(lang)
  return (
    <>
      <ui.SearchForm lang={lang} action="#g-forms" label={words.find} id="g-search" />
      <ui.Form lang={lang} action="#g-forms" label={words.partTitle}>
        <ui.HiddenField name="draft" value="1" />
        <ui.Fieldset title={words.partTitle} hint={words.partHint}>
          <ui.TextField lang={lang} name="name" label={words.name} autocomplete="name" suggestions={[words.name]} />
          <ui.TextField lang={lang} name="near" label={words.near} value={words.nearValue} optional />
          <ui.TextField lang={lang} name="own" label={words.near} neededWhen={words.date} />
          <ui.TextArea lang={lang} name="story" label={words.story} hint={words.storyHint} />
          <ui.TextPicker
            lang={lang}
            name="story-text"
            into="story"
            label={words.readyText}
            empty={words.readyTextNone}
            go={words.readyTextGo}
            texts={[{ value: 'near', label: words.near, words: words.nearValue }]}
          />
          <ui.Select lang={lang} name="unit" label={words.unit} options={words.units} value="finance" />
          <ui.Radios
            lang={lang}
            name="kind"
            label={words.kind}
            options={words.kinds}
            value="anonymous"
            layout="pairs"
          />
          <ui.Checkboxes
            lang={lang}
            name="channels"
            label={words.channels}
            options={words.channelOptions}
            values={['web', 'radio']}
            optional
          />
          <ui.Checkbox lang={lang} name="consent" label={words.consent} checked />
          <ui.Toggle lang={lang} name="public" label={words.public} hint={words.publicHint} checked />
          <ui.DateField
            lang={lang}
            name="date"
            label={words.date}
            value="28/4/2569"
            min="2026-04-01"
            max="2027-03-31"
          />
          <ui.NumberField lang={lang} name="budget" label={words.budget} unit={words.baht} value="1,500.50" decimals />
          <ui.PasswordField lang={lang} name="password" label={words.password} autocomplete="current-password" />
          <ui.OtpField lang={lang} name="otp" label={words.otp} />
        </ui.Fieldset>
        <ui.Button size="lg">{words.next}</ui.Button>
      </ui.Form>
    </>
  )
}
