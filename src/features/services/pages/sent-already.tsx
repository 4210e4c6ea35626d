// A draft that became a case: its pages hold nothing any more, and lead to the case. Whoever comes back by the browser's button sees that it arrived.
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { href } from '#src/platform/http/visit.ts'
import { ButtonRow, LinkButton, PageHead, Read } from '#src/ui/index.ts'
import { caseById, casesWords } from '../../cases/public.ts'
import { type Draft, wordsIn } from '../../forms/public.ts'
import type { Service } from '../definition.ts'
import { servicesWords } from '../words.ts'
import { LIST, trackAt } from './parts.tsx'

/** The code to follow it by; undefined while it is not sent. */
export async function sentAs(tx: Tx, { case_id }: Draft): Promise<string | undefined> {
  return case_id === null ? undefined : (await caseById(tx, case_id))?.code
}

export function sentAlready(code: string, form: Service, lang: Lang) {
  const all = servicesWords(lang)
  const w = casesWords(lang).sentPage
  return {
    title: all.apply.sentAlready,
    within: LIST,
    crumbs: [{ href: LIST, text: all.list.title }, { text: wordsIn(form.title, lang) }],
    body: (
      <Read>
        <PageHead title={all.apply.sentAlready} lead={wordsIn(form.title, lang)} />
        <ButtonRow>
          <LinkButton href={href(lang, trackAt(code))} size="lg" variant="primary">
            {w.follow}
          </LinkButton>
          <LinkButton href={href(lang, LIST)} variant="quiet">
            {w.another}
          </LinkButton>
        </ButtonRow>
      </Read>
    ),
  }
}
