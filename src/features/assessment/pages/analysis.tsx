// /office/scores/:year/analysis: weak points not looked at yet, and what the agency makes of the others.
import type { Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  Button,
  Card,
  DescriptionList,
  EmptyState,
  FilterBar,
  LinkButton,
  NumberField,
  PageHead,
  Row,
  Section,
  Stack,
  TaskList,
  Text,
} from '#src/ui/index.ts'
import { aimName } from '../framework.ts'
import type { Framework } from '../framework-schema.ts'
import { frameworkInForce } from '../queries-framework.ts'
import { type FindingRow, findingsOf, scoreSheet } from '../queries-scores.ts'
import { gapOf } from '../scoring.ts'
import { assessmentWords } from '../words.ts'
import { crumbsTo, points, YearTabs, yearOf } from './parts.tsx'

const THRESHOLD = 85

export const analysis = page({
  path: '/office/scores/:year/analysis',
  shell: 'office',
  may: 'score:read',
  ledger: 'none',
  words: assessmentWords,
  load: async (tx, { params, query, actor }) => {
    const year = yearOf(params)
    const framework = year === 0 ? undefined : await frameworkInForce(tx, year)
    if (!framework) return undefined
    const sheet = await scoreSheet(tx, year)
    const asked = Number(query.get('below') ?? '')
    const below = asked > 0 && asked <= 100 ? asked : THRESHOLD
    const findings = await findingsOf(tx, year)
    const known = new Set(findings.map(one => `${one.kind}:${one.key}`))
    const weak = sheet
      ? gapOf(framework, sheet).filter(loss => loss.score < below && !known.has(`${loss.kind}:${loss.key}`))
      : []
    return {
      year,
      framework,
      sheet,
      below,
      weak,
      findings,
      mayEdit: actor?.holds('score:edit') ?? false,
      mayPlan: actor?.holds('plan:edit') ?? false,
    }
  },
  view: (data, { lang }) => {
    const { scores: w } = assessmentWords(lang)
    const { year, framework, weak, findings, mayEdit } = data
    const title = w.analysisTitle.replace('{year}', String(year))
    const at = `/office/scores/${year}/analysis`
    return {
      title,
      within: '/office/scores',
      crumbs: crumbsTo(lang, { href: `/office/scores/${year}`, text: String(year) }, { text: w.analysis }),
      body: (
        <Stack gap="lg">
          <PageHead
            title={title}
            lead={w.analysisLead}
            actions={
              mayEdit ? (
                <LinkButton href={href(lang, `${at}/new?kind=other`)} variant="quiet" icon="plus">
                  {w.addOther}
                </LinkButton>
              ) : undefined
            }
          />
          {data.sheet ? <YearTabs lang={lang} year={year} current="analysis" /> : null}
          <Section id="weak" title={w.weak} look="minor">
            <Stack gap="md">
              <FilterBar action={href(lang, at)} label={w.threshold}>
                <NumberField
                  lang={lang}
                  name="below"
                  label={w.threshold}
                  compact
                  optional
                  value={String(data.below)}
                  width="xs"
                />
                <Button variant="quiet">{w.analysis}</Button>
              </FilterBar>
              {weak.length === 0 ? (
                <Card>
                  <Text tone="muted">{data.sheet ? w.weakNone : w.noneYear.replace('{year}', String(year))}</Text>
                </Card>
              ) : (
                <TaskList
                  label={w.weak}
                  items={weak.map(loss => ({
                    icon: 'trending-up',
                    title: aimName(framework, loss.kind, loss.key, lang),
                    note: `${w.score} ${points(loss.score)} · ${w.lost} ${points(loss.lost)}`,
                    ...(mayEdit
                      ? {
                          action: (
                            <LinkButton href={href(lang, `${at}/new?kind=${loss.kind}&key=${loss.key}`)} size="sm">
                              {w.analyse}
                            </LinkButton>
                          ),
                        }
                      : {}),
                  }))}
                />
              )}
            </Stack>
          </Section>
          <Section id="findings" title={w.findings} look="minor">
            {findings.length === 0 ? (
              <EmptyState title={w.findingsNone} />
            ) : (
              <Stack gap="md">
                {findings.map(finding => (
                  <Finding
                    lang={lang}
                    framework={framework}
                    finding={finding}
                    mayEdit={mayEdit}
                    mayPlan={data.mayPlan}
                  />
                ))}
              </Stack>
            )}
          </Section>
        </Stack>
      ),
    }
  },
})

type FindingProps = { lang: Lang; framework: Framework; finding: FindingRow; mayEdit: boolean; mayPlan: boolean }

function Finding({ lang, framework, finding, mayEdit, mayPlan }: FindingProps) {
  const { scores: w, common } = assessmentWords(lang)
  const state = finding.state as keyof typeof w.states
  const issue = framework.issues.find(one => one.id === finding.issue)
  return (
    <Card
      id={`finding-${finding.id}`}
      title={finding.kind === 'other' ? w.other : aimName(framework, finding.kind, finding.key, lang)}
      level={3}
      aside={
        <Badge
          lang={lang}
          tone={state === 'answered' ? 'done' : state === 'open' ? 'soon' : 'idle'}
          plain={state !== 'open'}
        >
          {w.states[state]}
        </Badge>
      }
    >
      <Stack gap="sm">
        <Text>{finding.finding}</Text>
        <DescriptionList
          items={[
            { term: w.cause, value: finding.cause },
            { term: w.recommendation, value: finding.recommendation },
            { term: w.issue, value: issue?.[lang] ?? '' },
            { term: common.reason, value: finding.reason },
          ].filter(one => one.value !== '')}
        />
        <Row>
          {mayPlan && state !== 'set-aside' ? (
            <LinkButton
              href={href(lang, `/office/measures/propose?finding=${finding.id}`)}
              size="sm"
              icon="list-checks"
            >
              {w.choose}
            </LinkButton>
          ) : null}
          {mayEdit ? (
            <LinkButton href={href(lang, `/office/findings/${finding.id}/edit`)} size="sm" variant="quiet">
              {common.edit}
            </LinkButton>
          ) : null}
          {mayEdit ? (
            <LinkButton href={href(lang, `/office/findings/${finding.id}/aside`)} size="sm" variant="ghost">
              {state === 'set-aside' ? w.reopen : w.setAside}
            </LinkButton>
          ) : null}
        </Row>
      </Stack>
    </Card>
  )
}
