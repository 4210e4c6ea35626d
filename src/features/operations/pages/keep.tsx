// /office/operations/papers/keep: keeps the plan or its follow-up as it stands, and goes on to the memo that takes it up.
import { z } from 'zod'
import { ok } from '#src/kernel/result.ts'
import { oneOf } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Button, ButtonRow, Form, LinkButton, PageHead, Read, Text } from '#src/ui/index.ts'
import { keepOperations } from '../actions/keep-operations.ts'
import { collectOperations } from '../collect.ts'
import { paperKinds } from '../operation-paper.ts'
import { rounds } from '../schema.ts'
import { operationsWords } from '../words.ts'
import { crumbsTo, LIST, PAPERS, yearIn } from './parts.tsx'

const styles = ['thai', 'arabic'] as const
const Keep = z.object({
  kind: oneOf(paperKinds),
  year: z.coerce.number().int().min(2500).max(2700),
  round: oneOf(rounds),
  numerals: oneOf(styles),
})

export const operationsKeep = page({
  path: `${PAPERS}/keep`,
  shell: 'office',
  may: 'operation:edit',
  ledger: 'operations.kept',
  words: operationsWords,
  input: Keep,
  load: async (tx, { query, lang }) =>
    collectOperations(tx, {
      kind: paperKinds.find(one => one === query.get('kind')) ?? 'plan',
      year: yearIn(query),
      round: rounds.find(one => one === query.get('round')),
      numerals: styles.find(one => one === query.get('numerals')),
      lang,
    }),
  values: ({ input }) => ({
    kind: input.kind,
    year: String(input.plan.fiscal_year),
    round: input.round,
    numerals: input.numerals,
  }),
  run: async (tx, input, { lang, origin }) => {
    const done = await keepOperations(tx, { ...input, lang }, origin)
    return done.ok ? ok({ to: `/office/letters/new?form=memo-publish&paper=${done.value}` }) : done
  },
  view: ({ input }, { lang }, form) => {
    const { papers: w, cancel } = operationsWords(lang)
    const at = { kind: input.kind, year: String(input.plan.fiscal_year), round: input.round, numerals: input.numerals }
    const back = `${PAPERS}?${new URLSearchParams(at)}`
    return {
      title: w.keepTitle,
      within: LIST,
      crumbs: crumbsTo(lang, input.plan.fiscal_year, { href: back, text: w.title }, { text: w.keepTitle }),
      body: (
        <Read>
          <PageHead title={w.keepTitle} lead={w.keepLead} />
          <Text strong>{`${w.kinds[input.kind]} ${input.plan.fiscal_year}`}</Text>
          <Form
            lang={lang}
            action={href(lang, `${PAPERS}/keep?${new URLSearchParams(at)}`)}
            hidden={{ ...form.hidden, ...at }}
          >
            <ButtonRow>
              <Button size="lg">{w.keep}</Button>
              <LinkButton href={href(lang, back)} variant="ghost">
                {cancel}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Read>
      ),
    }
  },
})
