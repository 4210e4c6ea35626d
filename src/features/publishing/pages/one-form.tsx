// A page that asks for one thing about a publication: where it stands, the way back, and the form.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import type { Markup, PageView } from '#src/platform/http/page.ts'
import { FormPage } from '../../measures/public.ts'
import type { PublicationRow } from '../queries.ts'
import { crumbsTo, LIST, officeAt } from './parts.tsx'

export interface OneForm {
  readonly lang: Lang
  readonly row: Pick<PublicationRow, 'id' | 'draft'>
  /** The last part of its address. */
  readonly verb: string
  readonly title: string
  readonly lead: string
  /** What the button says. */
  readonly go: string
  readonly form: FormState
  readonly danger?: boolean
  /** Where giving up leads; the publication itself where nothing else is said. */
  readonly back?: string
}

export function oneForm({ lang, row, verb, title, lead, go, form, danger, back }: OneForm, fields: Markup): PageView {
  const at = officeAt(row.id)
  return {
    ...oneFrame(lang, row, title),
    body: (
      <FormPage
        lang={lang}
        title={title}
        lead={lead}
        action={`${at}/${verb}`}
        back={back ?? at}
        go={go}
        form={form}
        {...(danger ? { danger } : {})}
      >
        {fields}
      </FormPage>
    ),
  }
}

/** Where a page about one publication stands. */
const oneFrame = (lang: Lang, row: OneForm['row'], title: string) => ({
  title,
  within: LIST,
  crumbs: crumbsTo(lang, { href: officeAt(row.id), text: row.draft.title_th }, { text: title }),
})
