// /office/risks/carry?year=2570: takes risks of the year before into this one; what would come along is counted first.
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, Checkboxes, EmptyState, HiddenField, LinkButton, List, Stack } from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { carryOver, previewCarry } from '../actions/carry-over.ts'
import { levelsOfYear } from '../levels.ts'
import { CarryOver } from '../schema.ts'
import { judgedText } from '../show.ts'
import { risksWords } from '../words.ts'
import { crumbsTo, LIST, thisYear, yearIn } from './parts.tsx'

export const carry = page({
  path: `${LIST}/carry`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'risk.carried',
  words: risksWords,
  input: CarryOver,
  load: async (tx, { query }) => {
    const year = yearIn(query) ?? thisYear(tx)
    return { year, from: await levelsOfYear(tx, year - 1), preview: await previewCarry(tx, year) }
  },
  values: ({ year, preview }) => ({ to_year: String(year), risks: preview.risks.map(risk => risk.id) }),
  run: async (tx, input) => {
    const done = await carryOver(tx, input)
    return done.ok ? ok({ to: `${LIST}?year=${input.to_year}`, notice: 'carried' }) : done
  },
  view: ({ year, from, preview }, { lang }, form) => {
    const { carrying: w } = risksWords(lang).risk
    const { kinds } = risksWords(lang)
    const title = fill(w.title, { from: year - 1, to: year })
    const back = `${LIST}?year=${year}`
    return {
      title,
      within: LIST,
      crumbs: crumbsTo(lang, year, { text: title }),
      body:
        preview.risks.length === 0 ? (
          <EmptyState
            icon="refresh-cw"
            title={fill(w.none, { year: year - 1 })}
            actions={<LinkButton href={href(lang, back)}>{risksWords(lang).risk.clear}</LinkButton>}
          >
            {w.noneWhat}
          </EmptyState>
        ) : (
          <FormPage
            lang={lang}
            title={title}
            lead={w.lead}
            action={`${LIST}/carry?year=${year}`}
            back={back}
            go={fill(w.go, { year })}
            form={form}
          >
            <HiddenField name="to_year" value={String(year)} />
            <Stack gap="lg">
              <Card title={w.will}>
                <List
                  items={[
                    fill(w.willRisks, { count: preview.risks.length }),
                    ...(preview.measures > 0 ? [fill(w.willMeasures, { year, count: preview.measures })] : []),
                    ...(preview.withoutMeasures > 0 ? [fill(w.willWithout, { count: preview.withoutMeasures })] : []),
                  ]}
                />
              </Card>
              <Checkboxes
                lang={lang}
                label={w.choose}
                name="risks"
                error={form.error('risks')}
                values={form.chosen('risks')}
                options={preview.risks.map(risk => ({
                  value: risk.id,
                  label: risk.mission,
                  hint: `${kinds[risk.kind]} · ${judgedText(risk.likelihood, risk.impact, from, lang)}`,
                }))}
              />
            </Stack>
          </FormPage>
        ),
    }
  },
})
