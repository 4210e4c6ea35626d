// /office/operations/papers: the plan and its follow-up to look at, and to take along as PDF or Word.

import { renderDocx } from '#src/documents/write/docx.ts'
import { PaperView } from '#src/documents/write/html.tsx'
import type { Paper } from '#src/documents/write/paper.ts'
import { paperTypes } from '#src/documents/write/paper-types.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Button,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHead,
  PreviewPaper,
  Select,
  Stack,
  Tabs,
} from '#src/ui/index.ts'
import { collectOperations } from '../collect.ts'
import { type OperationInput, operationPaper, paperKinds } from '../operation-paper.ts'
import { rounds } from '../schema.ts'
import { operationsWords } from '../words.ts'
import { crumbsTo, LIST, PAPERS, yearIn } from './parts.tsx'

const formats = {
  pdf: { type: paperTypes.pdf, draw: renderPdf },
  docx: { type: paperTypes.docx, draw: renderDocx },
} as const
const formatNames = ['pdf', 'docx'] as const
const numeralStyles = ['thai', 'arabic'] as const

export const operationPapers = page({
  path: PAPERS,
  shell: 'office',
  may: 'operation:read',
  ledger: 'none',
  words: operationsWords,
  load: async (tx, { query, lang }) => {
    const found = await collectOperations(tx, {
      kind: paperKinds.find(one => one === query.get('kind')) ?? 'plan',
      year: yearIn(query),
      round: rounds.find(one => one === query.get('round')),
      numerals: numeralStyles.find(one => one === query.get('numerals')),
      lang,
    })
    return { found }
  },
  view: ({ found }, { lang, query, actor }) => {
    const { papers: w, list } = operationsWords(lang)
    const crumbs = crumbsTo(lang, found?.input.plan.fiscal_year, { text: w.title })
    if (!found)
      return {
        title: w.title,
        within: LIST,
        crumbs,
        body: (
          <Stack gap="lg">
            <PageHead title={w.title} />
            <EmptyState
              icon="file-text"
              title={list.emptyTitle.replace('{year}', query.get('year')?.slice(0, 4) ?? '')}
            >
              {list.empty}
            </EmptyState>
          </Stack>
        ),
      }
    const { input } = found
    const paper = operationPaper(input)
    const format = formatNames.find(one => one === query.get('format'))
    if (format) {
      const { type, draw } = formats[format]
      const name = ['operation', input.kind, input.plan.fiscal_year, input.kind === 'plan' ? '' : input.round]
      const body = async () => new Uint8Array(await draw(paper))
      return { title: w.title, body: null, raw: { body, type, name: `${name.filter(Boolean).join('-')}.${format}` } }
    }
    return {
      title: w.title,
      within: LIST,
      crumbs,
      body: (
        <Papers
          lang={lang}
          input={input}
          years={found.years}
          paper={paper}
          mayKeep={actor?.holds('operation:edit') ?? false}
        />
      ),
    }
  },
})

const addressOf = (lang: Lang, input: OperationInput, change: Readonly<Record<string, string>>) => {
  const { kind, plan, round, numerals } = input
  const query = new URLSearchParams({ kind, year: String(plan.fiscal_year), round, numerals, ...change })
  return href(lang, `${PAPERS}?${query}`)
}

type Props = { lang: Lang; input: OperationInput; years: readonly number[]; paper: Paper; mayKeep: boolean }

function Papers({ lang, input, years, paper, mayKeep }: Props) {
  const { papers: w, rounds: roundNames } = operationsWords(lang)
  const choice = (name: string, label: string, value: string, options: readonly (readonly [string, string])[]) => (
    <Select
      lang={lang}
      compact
      optional
      empty={false}
      name={name}
      label={label}
      value={value}
      options={options.map(([one, text]) => ({ value: one, label: text }))}
    />
  )
  return (
    <Stack gap="lg">
      <PageHead
        title={w.title}
        lead={w.lead}
        actions={
          <>
            <LinkButton href={addressOf(lang, input, { format: 'pdf' })} icon="download">
              {w.pdf}
            </LinkButton>
            <LinkButton href={addressOf(lang, input, { format: 'docx' })} variant="quiet" icon="download">
              {w.docx}
            </LinkButton>
            {mayKeep ? (
              <LinkButton
                href={addressOf(lang, input, {}).replace(PAPERS, `${PAPERS}/keep`)}
                variant="quiet"
                icon="file-pen-line"
              >
                {w.keep}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Tabs
        label={w.kind}
        items={paperKinds.map(kind => ({
          href: addressOf(lang, input, { kind }),
          label: w.kinds[kind],
          current: kind === input.kind,
        }))}
      />
      <FilterBar action={href(lang, PAPERS)} label={w.title} hidden={{ kind: input.kind }}>
        {choice(
          'year',
          w.year,
          String(input.plan.fiscal_year),
          years.map(one => [String(one), String(one)] as const),
        )}
        {input.kind === 'plan'
          ? null
          : choice(
              'round',
              w.round,
              input.round,
              rounds.map(one => [one, roundNames[one]] as const),
            )}
        {choice(
          'numerals',
          w.numerals,
          input.numerals,
          numeralStyles.map(one => [one, w[one]] as const),
        )}
        <Button variant="quiet">{w.show}</Button>
      </FilterBar>
      <PreviewPaper label={w.preview} wide>
        <PaperView paper={paper} />
      </PreviewPaper>
    </Stack>
  )
}
