// /office/scores/:year/gap: what lost how many points of the total, what was tried against it, and what would happen if.
import type { Lang, Words } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  BarChart,
  Button,
  ButtonRow,
  Card,
  Claim,
  EmptyState,
  Form,
  Grid,
  Link,
  NumberField,
  PageHead,
  Section,
  Stack,
  Table,
  Text,
} from '#src/ui/index.ts'
import { aimName } from '../framework.ts'
import type { Framework } from '../framework-schema.ts'
import { frameworkInForce } from '../queries-framework.ts'
import { findingsOf, scoreSheet } from '../queries-scores.ts'
import { score } from '../schema.ts'
import { gapOf, type Loss, levelOf, type Scores, whatIf } from '../scoring.ts'
import { assessmentWords } from '../words.ts'
import { crumbsTo, points, YearTabs, yearOf } from './parts.tsx'

/** A measure that aimed at a line of a year, told by a higher feature. */
export interface AimedAt {
  readonly kind: string
  readonly key: string
  readonly measure: string
  readonly href: string
  readonly state: Words
  readonly outcome: string
}
export type AimSource = (tx: Tx, year: number) => Promise<readonly AimedAt[]>

const ASKED = 12

export const gap = (aimedAt: AimSource) =>
  page({
    path: '/office/scores/:year/gap',
    shell: 'office',
    may: 'score:read',
    ledger: 'none',
    words: assessmentWords,
    load: async (tx, { params, query }) => {
      const year = yearOf(params)
      const framework = year === 0 ? undefined : await frameworkInForce(tx, year)
      const sheet = framework && (await scoreSheet(tx, year))
      if (!framework || !sheet) return undefined
      const losses = gapOf(framework, sheet)
      const assumed = Object.fromEntries(
        losses.flatMap(loss => {
          const name = `${loss.kind}:${loss.key}`
          const read = score().safeParse(query.get(name) ?? '')
          return read.success && read.data !== null ? [[name, read.data] as const] : []
        }),
      )
      return {
        year,
        framework,
        sheet,
        losses,
        assumed,
        aimed: await aimedAt(tx, year),
        findings: await findingsOf(tx, year),
      }
    },
    view: (data, { lang, query }) => {
      const { scores: w } = assessmentWords(lang)
      const { year, framework, losses, aimed, findings } = data
      const title = w.gapTitle.replace('{year}', String(year))
      const top = losses.filter(loss => loss.kind === 'indicator')
      return {
        title,
        within: '/office/scores',
        crumbs: crumbsTo(lang, { href: `/office/scores/${year}`, text: String(year) }, { text: w.gap }),
        body: (
          <Stack gap="lg">
            <PageHead title={title} lead={w.gapLead} note={w.gapNote} />
            <YearTabs lang={lang} year={year} current="gap" />
            {losses.length === 0 ? (
              <EmptyState
                icon="trending-up"
                title={Object.keys(data.sheet.lines).length === 0 ? w.gapNone : w.gapFull}
              />
            ) : (
              <>
                {top.length > 0 ? (
                  <BarChart
                    lang={lang}
                    label={w.lost}
                    categoryLabel={w.indicators}
                    direction="across"
                    categories={top.map(loss => aimName(framework, loss.kind, loss.key, lang))}
                    series={[{ name: w.lost, values: top.map(loss => Math.round(loss.lost * 100) / 100) }]}
                    format={points}
                    table="folded"
                    room="full"
                  />
                ) : null}
                <Card padding="none">
                  <Table
                    lang={lang}
                    caption={title}
                    rows={losses}
                    columns={[
                      {
                        key: 'line',
                        label: w.line,
                        head: true,
                        cell: loss => aimName(framework, loss.kind, loss.key, lang),
                      },
                      { key: 'score', label: w.score, numeric: true, cell: loss => points(loss.score) },
                      { key: 'lost', label: w.lost, numeric: true, cell: loss => `−${points(loss.lost)}` },
                      {
                        key: 'full',
                        label: w.ifFull,
                        numeric: true,
                        cell: loss => w.plus.replace('{points}', points(loss.lost)),
                      },
                      {
                        key: 'measures',
                        label: w.measuresOf,
                        cell: loss => {
                          const mine = aimed.filter(one => one.kind === loss.kind && one.key === loss.key)
                          const finding = findings.find(
                            one => one.kind === loss.kind && one.key === loss.key && one.state === 'open',
                          )
                          return (
                            <Stack gap="xs">
                              {mine.map(one => (
                                <Text size="sm">
                                  <Link href={href(lang, one.href)}>{one.measure}</Link> {one.state[lang]} {one.outcome}
                                </Text>
                              ))}
                              {finding ? (
                                <Link href={href(lang, `/office/measures/propose?finding=${finding.id}`)} small>
                                  {w.choose}
                                </Link>
                              ) : mine.length === 0 ? (
                                <Text size="sm" tone="muted">
                                  {w.noMeasures}
                                </Text>
                              ) : null}
                            </Stack>
                          )
                        },
                      },
                    ]}
                  />
                </Card>
                <WhatIf
                  lang={lang}
                  framework={framework}
                  sheet={data.sheet}
                  losses={losses.slice(0, ASKED)}
                  assumed={data.assumed}
                  year={year}
                  asked={query}
                />
              </>
            )}
          </Stack>
        ),
      }
    },
  })

type WhatIfProps = {
  lang: Lang
  framework: Framework
  sheet: Scores
  losses: readonly Loss[]
  assumed: Readonly<Record<string, number>>
  year: number
  asked: URLSearchParams
}

function WhatIf({ lang, framework, sheet, losses, assumed, year, asked }: WhatIfProps) {
  const { scores: w } = assessmentWords(lang)
  const isAsked = Object.keys(assumed).length > 0
  const after = whatIf(framework, sheet, assumed)
  const level = levelOf(framework, after)
  return (
    <Section id="what-if" title={w.whatIf} look="minor" intro={w.whatIfLead}>
      <Stack gap="md">
        {isAsked && after.total !== null ? (
          <Claim kind="quote">
            <Text strong>
              {[w.whatIfResult.replace('{total}', points(after.total)), level?.[lang] ?? '']
                .filter(Boolean)
                .join(' · ')}
            </Text>
            {sheet.total === null ? null : (
              <Text tone="muted">{w.whatIfFrom.replace('{total}', points(sheet.total))}</Text>
            )}
          </Claim>
        ) : null}
        <Form lang={lang} action={href(lang, `/office/scores/${year}/gap#what-if`)} method="get" label={w.whatIf}>
          <Grid>
            {losses.map(loss => {
              const name = `${loss.kind}:${loss.key}`
              return (
                <NumberField
                  lang={lang}
                  name={name}
                  label={aimName(framework, loss.kind, loss.key, lang)}
                  hint={points(loss.score)}
                  optional
                  decimals
                  compact
                  value={asked.get(name) ?? ''}
                />
              )
            })}
          </Grid>
          <ButtonRow>
            <Button variant="quiet">{w.whatIfGo}</Button>
          </ButtonRow>
        </Form>
      </Stack>
    </Section>
  )
}
