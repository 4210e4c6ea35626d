// The questions about something to be published, for a new one and for a change. Its kind decides which are asked; what is rarely needed is folded.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { acceptAttribute, evidenceKinds, fileKinds, pictures } from '#src/platform/files/kinds.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import type { Markup } from '#src/platform/http/page.ts'
import type { FileBox } from '#src/platform/http/receive-files.ts'
import {
  Checkbox,
  Checkboxes,
  DateField,
  Disclosure,
  FileField,
  Grid,
  HiddenField,
  PhotoGrid,
  Section,
  Select,
  Stack,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from '#src/ui/index.ts'
import { topics } from '../../assessment/public.ts'
import { dayText, type UnitRow, unitChoices } from '../../people/public.ts'
import { MOST_FILES, MOST_PHOTOS } from '../actions/parts.ts'
import type { MappedTo, PublicationRow } from '../queries.ts'
import { type Content, isManual, type Kind, timeUnits } from '../schema.ts'
import { publishingWords } from '../words.ts'

export const formFiles: readonly FileBox[] = [
  { field: 'new_photos', accept: pictures, most: MOST_PHOTOS },
  { field: 'new_files', accept: evidenceKinds, most: MOST_FILES },
]

/** A heading of a tree that publications can be put under; app/ hands them in. */
export interface HeadingChoice {
  readonly tree: string
  readonly heading: string
  readonly words: { readonly th: string; readonly en: string }
}

export interface FormData {
  readonly kind: Kind
  readonly units: readonly UnitRow[]
  readonly own: ReadonlySet<string>
  readonly headings: readonly HeadingChoice[]
  /** Of what is being changed. */
  readonly content?: Content
}

const SPARE_ROWS = 3
const LEAST_ROWS = 5

const hasPeriod: readonly Kind[] = ['activity', 'announcement', 'document']

export function valuesOf(row: PublicationRow, mapped: MappedTo, lang: Lang) {
  const { draft } = row
  const manual = draft.manual
  return {
    title_th: draft.title_th,
    title_en: draft.title_en,
    summary_th: draft.summary_th,
    summary_en: draft.summary_en,
    body_th: draft.body_th,
    body_en: draft.body_en,
    from: dayText(draft.from, lang),
    to: dayText(draft.to, lang),
    place: draft.place,
    ref: draft.ref,
    url: draft.url,
    unit: row.unit_id,
    fiscal_year: row.fiscal_year === null ? '' : String(row.fiscal_year),
    topics: mapped.topics.map(one => (one.component === '' ? one.topic : `${one.topic}:${one.component}`)),
    headings: mapped.headings.map(one => `${one.tree}:${one.heading}`),
    photo: draft.photos.map(one => one.file),
    photo_keep: draft.photos.map(one => one.file),
    photo_alt_th: draft.photos.map(one => one.alt_th),
    photo_alt_en: draft.photos.map(one => one.alt_en),
    file: draft.files.map(one => one.file),
    file_keep: draft.files.map(one => one.file),
    file_title: draft.files.map(one => one.title_th),
    ...(manual
      ? {
          conditions: manual.conditions,
          step_what: manual.steps.map(step => step.what),
          step_who: manual.steps.map(step => step.who),
          step_amount: manual.steps.map(step => String(step.amount)),
          step_per: manual.steps.map(step => step.per),
          step_note: manual.steps.map(step => step.note),
          paper_name: manual.papers.map(paper => paper.name),
          paper_copies: manual.papers.map(paper => paper.copies),
          paper_from: manual.papers.map(paper => paper.from),
          no_papers: manual.no_papers ? 'yes' : undefined,
          fee: manual.fee,
          no_fee: manual.no_fee ? 'yes' : undefined,
          law: manual.law,
          channels: manual.channels,
          online: manual.online,
          complaints: manual.complaints,
        }
      : {}),
    _version: String(row.version),
  }
}

interface FieldsProps {
  readonly lang: Lang
  readonly form: FormState
  readonly data: FormData
}

export function PublicationFields({ lang, form, data }: FieldsProps) {
  const w = publishingWords(lang).form
  const { kind } = data
  const stands = form.field('unit').value
  return (
    <>
      <TextField lang={lang} label={w.title} hint={w.titleHint} {...form.field('title_th')} />
      <TextField lang={lang} optional label={w.summary} hint={w.summaryHint} {...form.field('summary_th')} />
      {kind === 'link' || kind === 'document' ? (
        <TextField
          lang={lang}
          optional={kind === 'document'}
          label={w.url}
          hint={w.urlHint}
          type="url"
          inputmode="url"
          autocomplete="off"
          {...form.field('url')}
        />
      ) : null}
      {kind === 'announcement' ? (
        <TextField lang={lang} optional label={w.ref} hint={w.refHint} {...form.field('ref')} />
      ) : null}
      {hasPeriod.includes(kind) ? <When lang={lang} form={form} data={data} /> : null}
      {isManual(kind) ? <ManualFields lang={lang} form={form} data={data} /> : null}
      {kind === 'link' ? null : (
        <TextArea
          lang={lang}
          optional
          rows={isManual(kind) ? 4 : 10}
          label={w.body}
          hint={w.bodyHint}
          {...form.field('body_th')}
        />
      )}
      {isManual(kind) || kind === 'link' ? null : <PhotoFields lang={lang} form={form} data={data} />}
      {kind === 'link' ? null : <FileFields lang={lang} form={form} data={data} />}
      <Select
        lang={lang}
        label={w.unit}
        options={unitChoices(data.units, lang).filter(one => data.own.has(one.value) || one.value === stands)}
        {...form.field('unit')}
      />
      <Where lang={lang} form={form} data={data} />
      <Disclosure
        summary={w.english}
        open={['title_en', 'summary_en', 'body_en'].some(name => form.field(name).value !== '')}
      >
        <TextField lang={lang} optional label={`${w.title} (English)`} {...form.field('title_en')} />
        <TextField lang={lang} optional label={`${w.summary} (English)`} {...form.field('summary_en')} />
        <TextArea lang={lang} optional rows={6} label={`${w.body} (English)`} {...form.field('body_en')} />
      </Disclosure>
    </>
  )
}

function When({ lang, form, data: { kind } }: FieldsProps) {
  const w = publishingWords(lang).form
  const isEvent = kind === 'activity'
  return (
    <>
      <DateField
        lang={lang}
        optional={!isEvent}
        label={isEvent ? w.from : kind === 'document' ? w.fromData : w.fromPage}
        {...form.field('from')}
      />
      <DateField lang={lang} optional label={w.to} {...form.field('to')} />
      {isEvent ? <TextField lang={lang} optional label={w.place} {...form.field('place')} /> : null}
    </>
  )
}

function PhotoFields({ lang, form, data: { content } }: FieldsProps) {
  const w = publishingWords(lang).form
  return (
    <>
      <Kept
        {...{ lang, form }}
        name="photo"
        title={w.photosNow}
        keep={w.keep}
        ones={content?.photos ?? []}
        fields={(photo, { at, typed, number }) => (
          <>
            <PhotoGrid
              label={fill(w.alt, number)}
              photos={[
                {
                  src: `/office/media/${photo.file}/small`,
                  alt: photo.alt_th,
                  width: photo.width,
                  height: photo.height,
                },
              ]}
            />
            <TextField
              lang={lang}
              id={`alt-${at}`}
              name="photo_alt_th"
              label={fill(w.alt, number)}
              hint={w.photoAltHint}
              value={typed('photo_alt_th') ?? photo.alt_th}
            />
            <TextField
              lang={lang}
              id={`alt-en-${at}`}
              name="photo_alt_en"
              optional
              label={fill(w.altEn, number)}
              value={typed('photo_alt_en') ?? photo.alt_en}
            />
          </>
        )}
      />
      <FileField
        lang={lang}
        optional
        multiple
        name="new_photos"
        label={w.photos}
        hint={w.photosHint}
        error={form.error('new_photos')}
        accept={[acceptAttribute(pictures), ...pictures.map(kind => fileKinds[kind].mediaType)].join(',')}
        kinds="JPG, PNG, WebP"
        maxFiles={MOST_PHOTOS}
        icon="camera"
      />
      <TextField lang={lang} optional label={w.photoAlt} hint={w.photoAltHint} {...form.field('new_photo_alt')} />
    </>
  )
}

function FileFields({ lang, form, data: { content } }: FieldsProps) {
  const w = publishingWords(lang).form
  return (
    <>
      <Kept
        {...{ lang, form }}
        name="file"
        title={w.filesNow}
        keep={w.keepFile}
        ones={content?.files ?? []}
        fields={(file, { at, typed, number }) => (
          <TextField
            lang={lang}
            id={`file-title-${at}`}
            name="file_title"
            label={fill(w.fileTitle, number)}
            hint={file.name}
            value={typed('file_title') ?? file.title_th}
          />
        )}
      />
      <FileField
        lang={lang}
        optional
        multiple
        name="new_files"
        label={w.files}
        hint={w.filesHint}
        error={form.error('new_files')}
        accept={acceptAttribute(evidenceKinds)}
        kinds="PDF, Word, Excel"
        maxFiles={MOST_FILES}
      />
    </>
  )
}

interface KeptAt {
  readonly at: number
  readonly number: { readonly number: number }
  /** What stands in its box of that name, where the form came back. */
  readonly typed: (name: string) => string | undefined
}

interface KeptProps<One> extends Pick<FieldsProps, 'lang' | 'form'> {
  readonly name: 'photo' | 'file'
  readonly title: string
  readonly keep: string
  readonly ones: readonly One[]
  readonly fields: (one: One, at: KeptAt) => Markup
}

/** What stands in it already: its words, and whether it stays. */
function Kept<One extends { readonly file: string }>({ lang, form, name, title, keep, ones, fields }: KeptProps<One>) {
  if (ones.length === 0) return null
  const kept = new Set(form.chosen(`${name}_keep`))
  return (
    <Section id={`${name}s-now`} title={title} look="minor">
      {ones.map((one, at) => {
        const index = form.chosen(name).indexOf(one.file)
        const number = { number: at + 1 }
        return (
          <Stack gap="sm">
            <HiddenField name={name} value={one.file} />
            {fields(one, { at, number, typed: box => form.chosen(box)[index] })}
            <Checkbox
              lang={lang}
              optional
              id={`keep-${name}-${at}`}
              name={`${name}_keep`}
              value={one.file}
              checked={kept.has(one.file)}
              label={fill(keep, number)}
            />
          </Stack>
        )
      })}
    </Section>
  )
}

type RowFieldProps = Omit<TextFieldProps, 'id' | 'value'> & {
  readonly form: FormState
  readonly name: string
  readonly index: number
}

/** One box of a row: those of one name stand under each other in many rows. */
const RowField = ({ form, name, index, ...field }: RowFieldProps) => (
  <TextField
    optional
    id={`${name.replace('_', '-')}-${index}`}
    name={name}
    value={form.chosen(name)[index] ?? ''}
    {...field}
  />
)

function ManualFields({ lang, form, data: { kind } }: FieldsProps) {
  const all = publishingWords(lang)
  const w = all.form
  const isService = kind === 'service-manual'
  const rows = (name: string) => Math.max(LEAST_ROWS, form.chosen(name).filter(one => one !== '').length + SPARE_ROWS)
  const at = (name: string, index: number) => form.chosen(name)[index] ?? ''
  return (
    <>
      <TextArea
        lang={lang}
        optional
        rows={3}
        label={isService ? w.conditions : w.scope}
        {...form.field('conditions')}
      />
      <Section id="steps" title={w.steps} look="minor">
        <Text tone="muted">{w.rowsHint}</Text>
        {Array.from({ length: rows('step_what') }, (_, index) => (
          <Disclosure
            summary={`${fill(w.step, { number: index + 1 })} ${at('step_what', index)}`.trim()}
            open={index < 3}
          >
            <RowField {...{ lang, form, index }} name="step_what" label={w.stepWhat} />
            <RowField {...{ lang, form, index }} name="step_who" label={w.stepWho} />
            <Grid>
              <RowField
                {...{ lang, form, index }}
                name="step_amount"
                inputmode="numeric"
                width="xs"
                label={w.stepAmount}
                {...(at('step_what', index) !== '' && !/^\d{1,4}$/.test(toArabicDigits(at('step_amount', index)))
                  ? { error: form.error('step_amount') }
                  : {})}
              />
              <Select
                lang={lang}
                id={`step-per-${index}`}
                name="step_per"
                empty={false}
                width="sm"
                label={w.stepPer}
                value={at('step_per', index) || 'minutes'}
                options={timeUnits.map(unit => ({ value: unit, label: all.units[unit] }))}
              />
            </Grid>
            <RowField {...{ lang, form, index }} name="step_note" label={w.stepNote} />
          </Disclosure>
        ))}
      </Section>
      {isService ? (
        <>
          <Section id="papers" title={w.papers} look="minor">
            <Checkbox
              lang={lang}
              optional
              name="no_papers"
              value="yes"
              checked={form.field('no_papers').value === 'yes'}
              label={w.noPapers}
            />
            {Array.from({ length: rows('paper_name') }, (_, index) => (
              <Disclosure
                summary={`${fill(w.paper, { number: index + 1 })} ${at('paper_name', index)}`.trim()}
                open={index < 2}
              >
                <RowField {...{ lang, form, index }} name="paper_name" label={w.paperName} />
                <Grid>
                  <RowField {...{ lang, form, index }} name="paper_copies" label={w.paperCopies} width="sm" />
                  <RowField {...{ lang, form, index }} name="paper_from" label={w.paperFrom} />
                </Grid>
              </Disclosure>
            ))}
          </Section>
          <Checkbox
            lang={lang}
            optional
            name="no_fee"
            value="yes"
            checked={form.field('no_fee').value === 'yes'}
            label={w.noFee}
          />
          <TextArea lang={lang} optional rows={2} label={w.fee} {...form.field('fee')} />
          <TextArea lang={lang} optional rows={3} label={w.channels} {...form.field('channels')} />
          <TextField lang={lang} optional type="url" inputmode="url" label={w.online} {...form.field('online')} />
          <TextArea lang={lang} optional rows={2} label={w.complaints} {...form.field('complaints')} />
        </>
      ) : null}
      <TextArea lang={lang} optional rows={2} label={w.law} {...form.field('law')} />
    </>
  )
}

function Where({ lang, form, data }: FieldsProps) {
  const w = publishingWords(lang).form
  const chosen = form.chosen('topics')
  const headings = form.chosen('headings')
  const components = chosen.filter(one => one.includes(':'))
  return (
    <Disclosure
      summary={w.where}
      open={chosen.length > 0 || ['slug', 'fiscal_year', 'topics'].some(name => form.error(name) !== undefined)}
    >
      {components.map(one => (
        <HiddenField name="topics" value={one} />
      ))}
      <TextField
        lang={lang}
        optional
        inputmode="numeric"
        width="xs"
        label={w.year}
        hint={w.yearHint}
        {...form.field('fiscal_year')}
      />
      <Checkboxes
        lang={lang}
        optional
        label={w.topics}
        hint={w.topicsHint}
        name="topics"
        values={chosen}
        options={topics.map(topic => ({ value: topic.id, label: topic[lang] }))}
        layout="pairs"
        error={form.error('topics')}
      />
      {data.headings.length > 0 ? (
        <Checkboxes
          lang={lang}
          optional
          label={w.headings}
          name="headings"
          values={headings}
          options={data.headings.map(one => ({ value: `${one.tree}:${one.heading}`, label: one.words[lang] }))}
          layout="pairs"
          error={form.error('headings')}
        />
      ) : null}
      {data.content === undefined ? (
        <TextField lang={lang} optional label={w.slug} hint={w.slugHint} {...form.field('slug')} />
      ) : null}
    </Disclosure>
  )
}
