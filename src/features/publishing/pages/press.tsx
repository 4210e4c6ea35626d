// A picture that is pressed where something must not be seen, for photos and for pages of files. Works without script: the picture is a button that
// says where it was pressed; who cannot press names a part of it. What was done last can be undone below.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import type { Markup, PageView } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Button,
  ButtonRow,
  Card,
  Form,
  LinkButton,
  PressPicture,
  Radios,
  Read,
  Select,
  Stack,
  Text,
} from '#src/ui/index.ts'
import { PRESSED_AT } from '../rules.ts'
import { blurParts, blurSizes } from '../schema.ts'
import { publishingWords } from '../words.ts'
import { type OneForm, oneForm } from './one-form.tsx'
import { officeAt } from './parts.tsx'

interface PressWords {
  readonly title: string
  readonly lead: string
  readonly part: string
  readonly partNone: string
  readonly go: string
  readonly undoTitle: string
  readonly undoWhat: string
  readonly undo: string
}

interface Pressing extends Pick<OneForm, 'lang' | 'row' | 'verb' | 'form'> {
  readonly w: PressWords
  readonly picture: { readonly src: string; readonly alt: string; readonly width: number; readonly height: number }
  readonly canUndo: boolean
  /** Between the title and the form. */
  readonly above?: Markup
  /** Between the form and the way back. */
  readonly below?: Markup
}

export function pressPage({ w, picture, canUndo, above, below, ...page }: Pressing): PageView {
  const { lang, row, verb, form } = page
  const { blurring } = publishingWords(lang)
  const view = oneForm(
    { ...page, title: w.title, lead: w.lead, go: w.go },
    <>
      {above}
      <Radios
        lang={lang}
        layout="row"
        label={blurring.size}
        options={blurSizes.map(size => ({ value: size, label: blurring.sizes[size] }))}
        {...form.field('size')}
      />
      <PressPicture photo={picture} widths={PRESSED_AT} />
      <Select
        lang={lang}
        optional
        empty={w.partNone}
        label={w.part}
        options={blurParts.map(part => ({ value: part, label: blurring.parts[part] }))}
        {...form.field('part')}
      />
    </>,
  )
  return {
    ...view,
    body: (
      <Stack gap="lg">
        {view.body}
        <Read>
          <Stack>
            {below}
            {canUndo ? (
              <VerbCard {...{ lang, form, verb, row }} name="undo" title={w.undoTitle} what={w.undoWhat} go={w.undo} />
            ) : null}
            <ButtonRow>
              <LinkButton href={href(lang, officeAt(row.id))} variant="quiet" icon="check">
                {blurring.done}
              </LinkButton>
            </ButtonRow>
          </Stack>
        </Read>
      </Stack>
    ),
  }
}

interface VerbProps {
  readonly lang: Lang
  readonly form: FormState
  readonly row: OneForm['row']
  readonly verb: string
  /** The field that says which button it was. */
  readonly name: string
  readonly title: string
  readonly what?: string
  readonly go: string
}

/** One button that does something at once. */
export const VerbCard = ({ lang, form, row, verb, name, title, what, go }: VerbProps) => (
  <Card title={title} level={2}>
    <Form lang={lang} action={href(lang, `${officeAt(row.id)}/${verb}`)} hidden={{ ...form.hidden, [name]: 'yes' }}>
      <Stack>
        {what === undefined ? null : <Text>{what}</Text>}
        <ButtonRow>
          <Button variant="quiet">{go}</Button>
        </ButtonRow>
      </Stack>
    </Form>
  </Card>
)
