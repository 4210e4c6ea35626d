// The questions about a new piece of evidence, for the page of this feature and for forms of higher features that spread EvidenceFields.
// A form that shows them is multipart and declares `files: evidenceFiles`.
import type { Lang } from '#src/kernel/lang.ts'
import { acceptAttribute, evidenceKinds, fileKinds, pictures } from '#src/platform/files/kinds.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import type { FileBox } from '#src/platform/http/receive-files.ts'
import {
  type Choice,
  DateField,
  Disclosure,
  FileField,
  Grid,
  HiddenField,
  RadioParts,
  Select,
  Stack,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import type { Facts } from './facts-known.ts'
import { evidenceWords } from './words.ts'

export const evidenceFiles: readonly FileBox[] = [{ field: 'file', accept: evidenceKinds }]

// With the media types of pictures beside the extensions a phone offers its camera.
const accept = [acceptAttribute(evidenceKinds), ...pictures.map(kind => fileKinds[kind].mediaType)].join(',')

export interface EvidenceFormFieldsProps {
  readonly lang: Lang
  readonly form: FormState
  readonly facts: Facts
  /** Units to choose from; left out where the form knows the unit. */
  readonly units?: readonly Choice[]
}

export function EvidenceFormFields({ lang, form, facts, units }: EvidenceFormFieldsProps) {
  const w = evidenceWords(lang)
  const f = w.fields
  const params = form.field('fact_params').value
  const isMoreOpen = ['note', 'expires_on', 'unit'].some(
    name => form.error(name) !== undefined || form.field(name).value !== '',
  )
  return (
    <Stack gap="none">
      <RadioParts
        lang={lang}
        label={f.kind}
        {...form.field('kind')}
        value={form.field('kind').value || 'file'}
        parts={[
          {
            value: 'file',
            label: w.kinds.file,
            hint: f.kindHints.file,
            icon: 'camera',
            fields: (
              <FileField
                lang={lang}
                name="file"
                label={f.file}
                hint={f.fileHint}
                error={form.error('file')}
                accept={accept}
                kinds="JPG, PNG, PDF, Word, Excel"
                icon="camera"
              />
            ),
          },
          {
            value: 'link',
            label: w.kinds.link,
            hint: f.kindHints.link,
            icon: 'link',
            fields: (
              <TextField
                lang={lang}
                label={f.url}
                hint={f.urlHint}
                type="url"
                inputmode="url"
                autocomplete="off"
                {...form.field('url')}
              />
            ),
          },
          {
            value: 'fact',
            label: w.kinds.fact,
            hint: f.kindHints.fact,
            icon: 'rows-3',
            fields: (
              <Stack gap="none">
                <Select
                  lang={lang}
                  label={f.fact}
                  options={facts.map(fact => ({ value: fact.id, label: fact.words[lang] }))}
                  {...form.field('fact')}
                />
                <Grid>
                  <DateField lang={lang} label={f.factFrom} {...form.field('fact_from')} />
                  <DateField lang={lang} label={f.factTo} {...form.field('fact_to')} />
                </Grid>
                {params === '' ? null : <HiddenField name="fact_params" value={params} />}
              </Stack>
            ),
          },
        ]}
      />
      <TextField lang={lang} label={f.title} hint={f.titleHint} optional {...form.field('title')} />
      <DateField lang={lang} label={f.happened_on} hint={f.happenedHint} optional {...form.field('happened_on')} />
      <Disclosure summary={f.more} open={isMoreOpen}>
        <TextArea lang={lang} label={f.note} hint={f.noteHint} optional rows={3} {...form.field('note')} />
        <DateField lang={lang} label={f.expires_on} hint={f.expiresHint} optional {...form.field('expires_on')} />
        {units === undefined ? null : (
          <Select lang={lang} label={f.unit} hint={f.unitHint} optional options={units} {...form.field('unit')} />
        )}
      </Disclosure>
    </Stack>
  )
}
