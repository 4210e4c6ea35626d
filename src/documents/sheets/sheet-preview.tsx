// What was read from a sheet, before anything is saved: rows that cannot be taken and why, rows that can, and the press that takes them.
// The form it sends carries the rows themselves; whoever receives it reads them again.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { formState } from '#src/platform/http/form-state.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Button,
  ButtonRow,
  Card,
  type Column,
  Form,
  LinkButton,
  PageHead,
  Section,
  Stack,
  Table,
} from '#src/ui/index.ts'

interface PreviewWords {
  readonly row: string
  readonly why: string
  /** Have {count} in them. */
  readonly wrong: string
  readonly understood: string
  readonly take: string
}

interface WrongRow {
  readonly row: number
  readonly name: string
  readonly why: string
}

type PreviewProps<Row extends { readonly row: number }> = {
  lang: Lang
  words: PreviewWords
  title: string
  note?: string
  /** The head of the column that names what a row is about. */
  name: string
  wrong: readonly WrongRow[]
  taken: readonly Row[]
  /** The columns after the number of the row. */
  columns: readonly Column<Row>[]
  /** Where the rows are taken in, and where the way back leads. */
  action: string
  cancel: string
  fields: Readonly<Record<string, string>>
}

export function SheetPreview<Row extends { readonly row: number }>({
  lang,
  words: w,
  title,
  note,
  name,
  wrong,
  taken,
  columns,
  action,
  cancel,
  fields,
}: PreviewProps<Row>) {
  const cannot = fill(w.wrong, { count: wrong.length })
  const can = fill(w.understood, { count: taken.length })
  return (
    <Stack gap="lg">
      <PageHead title={title} note={note} />
      {wrong.length > 0 ? (
        <Section id="wrong" title={cannot}>
          <Card padding="none">
            <Table
              lang={lang}
              caption={cannot}
              rows={wrong}
              columns={[
                { key: 'row', label: w.row, numeric: true, cell: one => one.row },
                { key: 'name', label: name, head: true, cell: one => one.name },
                { key: 'why', label: w.why, cell: one => one.why },
              ]}
            />
          </Card>
        </Section>
      ) : null}
      <Section id="taken" title={can}>
        {taken.length === 0 ? null : (
          <Card padding="none">
            <Table
              lang={lang}
              caption={can}
              rows={taken}
              columns={[{ key: 'row', label: w.row, numeric: true, cell: one => one.row }, ...columns]}
            />
          </Card>
        )}
      </Section>
      <Form lang={lang} action={href(lang, action)} hidden={{ ...formState({}).hidden, ...fields }}>
        <ButtonRow>
          {taken.length === 0 ? null : <Button size="lg">{fill(w.take, { count: taken.length })}</Button>}
          <LinkButton href={href(lang, action)} variant="ghost">
            {cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Stack>
  )
}
