// Photos and files that go with an answer. They are kept before they are checked, so that what arrived once is never asked for again.
import { z } from 'zod'
import { fill } from '#src/kernel/lang.ts'
import {
  acceptAttribute,
  fileKinds,
  isPicture,
  kindNames,
  kindOfMediaType,
  pictures,
} from '#src/platform/files/kinds.ts'
import { Checkbox, FileField, HiddenField, PhotoGrid, Stack } from '#src/ui/index.ts'
import { defineType, type FieldAsked, type Held, many } from '../question-type.ts'
import { formsWords } from '../words.ts'
import { asked } from './asked.ts'

/** What citizens may send besides photos. */
export const paperKinds = [...pictures, 'pdf', 'docx', 'xlsx'] as const

const HeldFile = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  media: z.string(),
  sha256: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
})

const several = (most: number, isPhoto: boolean) =>
  z
    .array(HeldFile)
    .min(1, 'file-missing')
    .superRefine((files, context) => {
      if (files.length > most) context.addIssue({ code: 'custom', message: 'file-too-many', params: { most } })
      const isOther = (file: Held) => {
        const kind = kindOfMediaType(file.media)
        return kind === undefined || (isPhoto && !isPicture(kind))
      }
      if (files.some(isOther))
        context.addIssue({
          code: 'custom',
          message: 'file-type',
          params: { types: kindNames(isPhoto ? pictures : paperKinds) },
        })
    })

/** Held files whose box "keep" is still ticked, then what came now: `name.held` is filled in by whoever keeps the files. */
const take = (posted: Record<string, unknown>, name: string) => {
  const kept = new Set(many(posted, `${name}.keep`))
  const held = (posted[`${name}.held`] ?? []) as readonly Held[]
  const fresh = (posted[`${name}.fresh`] ?? []) as readonly Held[]
  const files = [...held.filter(file => kept.has(file.id)), ...fresh]
  return files.length > 0 ? files.map(file => ({ ...file })) : undefined
}

const say = (answer: unknown) => (answer as readonly Held[]).map(file => file.name).join(', ')
/** What a telephone calls a photo says nothing to anybody. */
const sayPhotos = (answer: unknown, lang: 'th' | 'en') =>
  fill(formsWords(lang).files.photos, { count: (answer as readonly Held[]).length })

export const photo = defineType({
  type: 'photo',
  stored: ({ most }) => several(most, true),
  take: (_question, posted, name) => take(posted, name),
  values: () => ({}),
  say: (answer, _question, { lang }) => sayPhotos(answer, lang),
  Field: props => <FileBoxes {...props} isPhoto />,
})

export const file = defineType({
  type: 'file',
  stored: ({ most }) => several(most, false),
  take: (_question, posted, name) => take(posted, name),
  values: () => ({}),
  say,
  Field: props => <FileBoxes {...props} isPhoto={false} />,
})

type FileBoxesProps = FieldAsked<
  Parameters<typeof photo.Field>[0]['question'] | Parameters<typeof file.Field>[0]['question']
> & {
  isPhoto: boolean
}

function FileBoxes(props: FileBoxesProps) {
  const { question, name, world, form, answer, fileHref, isPhoto } = props
  const { lang } = world
  const w = formsWords(lang).files
  const held = (answer ?? []) as unknown as readonly Held[]
  const kept = new Set(form.chosen(`${name}.keep`))
  // What came with a page that is shown again could not be ticked on it yet.
  const shown = new Set(form.chosen(`${name}.shown`))
  const kinds = isPhoto ? pictures : paperKinds
  const { value: _none, ...field } = asked(props)
  return (
    <Stack gap="sm">
      {isPhoto && held.length > 0 && fileHref ? (
        <PhotoGrid
          label={w.sent}
          photos={held.map((one, at) => ({
            src: fileHref(one.id),
            alt: fill(w.photo, { number: at + 1 }),
            width: one.width ?? 1,
            height: one.height ?? 1,
          }))}
        />
      ) : null}
      {held.map((one, at) => (
        <Checkbox
          lang={lang}
          optional
          id={`${name}-keep-${at}`}
          name={`${name}.keep`}
          value={one.id}
          checked={kept.has(one.id) || !shown.has(one.id)}
          label={isPhoto ? fill(w.keepPhoto, { number: at + 1 }) : fill(w.keepFile, { name: one.name })}
        />
      ))}
      {held.map(one => (
        <HiddenField name={`${name}.shown`} value={one.id} />
      ))}
      {held.length < question.most ? (
        <FileField
          {...field}
          optional={question.optional || held.length > 0}
          multiple={question.most > 1}
          accept={[acceptAttribute(kinds), ...(isPhoto ? pictures.map(kind => fileKinds[kind].mediaType) : [])].join(
            ',',
          )}
          kinds={kindNames(kinds)}
          maxFiles={question.most - held.length}
          icon={isPhoto ? 'camera' : 'cloud-upload'}
        />
      ) : null}
    </Stack>
  )
}
