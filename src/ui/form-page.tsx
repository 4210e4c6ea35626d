// One form on a page of its own: title, fields, one button that acts and one way back. What only asks for a yes has no fields between.
import type { PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { Button, ButtonRow, LinkButton } from './button.tsx'
import { Form } from './form.tsx'
import { Read } from './layout.tsx'
import { PageHead } from './section.tsx'

export type FormPageProps = PropsWithChildren<{
  lang: Lang
  title: string
  lead?: string
  action: string
  /** Where the second button goes. */
  back: string
  /** The words of the button that acts. */
  go: string
  danger?: boolean
  multipart?: boolean
  /** Reads along while somebody types; the page must have `hints`. */
  hints?: boolean
  /** There are other buttons among the fields, and the Enter key must not press one of them. */
  enterSends?: boolean
  /** Some fields hang on answers, of this page or of those known already (needs script). */
  known?: Readonly<Record<string, readonly string[]>>
}>

/** What the words and the machinery of a feature add. */
type FormPageFrame = { cancel: string; hidden: Record<string, string> }

export function FormOnPage(props: FormPageProps & FormPageFrame) {
  const { lang, title, lead, action, back, cancel, go, danger, multipart, hints, enterSends, known, hidden, children } =
    props
  return (
    <Read>
      <PageHead title={title} lead={lead} />
      <Form
        lang={lang}
        action={action}
        hidden={hidden}
        guard={!danger}
        multipart={multipart}
        hints={hints}
        known={known}
        enterSends={enterSends ? go : undefined}
      >
        {children}
        <ButtonRow>
          <Button size="lg" variant={danger ? 'danger' : 'primary'}>
            {go}
          </Button>
          <LinkButton href={back} variant="ghost">
            {cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Read>
  )
}
