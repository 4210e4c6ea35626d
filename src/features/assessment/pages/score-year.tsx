// /office/scores/:year: one year's result: total, level, tools, indicators, questions, items; each with the code it has in that year.
import type { Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  BarChart,
  BigNumber,
  Card,
  EmptyState,
  LinkButton,
  PageHead,
  Row,
  Section,
  Stack,
  StatTiles,
  Table,
  Text,
} from '#src/ui/index.ts'
import { aimName, isVerified } from '../framework.ts'
import type { Framework } from '../framework-schema.ts'
import { frameworkInForce } from '../queries-framework.ts'
import { type ScoreSheet, scoreSheets } from '../queries-scores.ts'
import { levelOf, possibleLevels } from '../scoring.ts'
import { assessmentWords } from '../words.ts'
import { crumbsTo, points, YearTabs, yearOf } from './parts.tsx'

export const scoreYear = page({
  path: '/office/scores/:year',
  shell: 'office',
  may: 'score:read',
  ledger: 'none',
  words: assessmentWords,
  load: async (tx, { params, actor }) => {
    const year = yearOf(params)
    const framework = year === 0 ? undefined : await frameworkInForce(tx, year)
    if (!framework) return undefined
    return {
      year,
      framework,
      sheet: (await scoreSheets(tx)).find(one => one.year === year),
      mayEdit: actor?.holds('score:edit') ?? false,
    }
  },
  view: ({ year, framework, sheet, mayEdit }, { lang }) => {
    const { scores: w } = assessmentWords(lang)
    const title = w.yearTitle.replace('{year}', String(year))
    const edit = mayEdit ? (
      <>
        <LinkButton href={href(lang, `/office/scores/${year}/import`)} variant="quiet">
          {w.import}
        </LinkButton>
        <LinkButton href={href(lang, `/office/scores/${year}/edit`)} icon="pencil">
          {sheet ? w.edit : w.enter}
        </LinkButton>
      </>
    ) : undefined
    return {
      title,
      within: '/office/scores',
      crumbs: crumbsTo(lang, { text: String(year) }),
      body: (
        <Stack gap="lg">
          <PageHead title={title} note={sheet?.source} actions={edit} />
          {sheet ? (
            <>
              <YearTabs lang={lang} year={year} current="scores" />
              <Result lang={lang} framework={framework} sheet={sheet} />
            </>
          ) : (
            <EmptyState
              icon="trending-up"
              title={w.noneYear.replace('{year}', String(year))}
              actions={<Row>{edit}</Row>}
            >
              {w.noneWhat}
            </EmptyState>
          )}
        </Stack>
      ),
    }
  },
})

function Result({ lang, framework, sheet }: { lang: Lang; framework: Framework; sheet: ScoreSheet }) {
  const { scores: w } = assessmentWords(lang)
  const level = levelOf(framework, sheet)
  const differs = level && sheet.levelStated !== '' && sheet.levelStated !== level.th && sheet.levelStated !== level.en
  const indicators = framework.indicators.filter(one => sheet.lines[`indicator:${one.id}`] !== undefined)
  const listed = (kind: 'question' | 'item', keys: readonly string[]) =>
    keys.flatMap(key => {
      const score = sheet.lines[`${kind}:${key}`]
      return score === undefined ? [] : [{ key, name: aimName(framework, kind, key, lang), score }]
    })
  const questions = listed(
    'question',
    framework.questions.map(one => one.key),
  )
  const items = listed(
    'item',
    framework.items.map(one => one.topic),
  )
  return (
    <Stack gap="lg">
      <StatTiles
        label={w.total}
        tiles={[
          {
            label: w.total,
            value: sheet.total === null ? '–' : points(sheet.total),
            unit: level?.[lang] ?? sheet.levelStated,
            icon: 'trending-up',
            tone: 'primary',
          },
          ...(['iit', 'eit', 'oit'] as const).map(tool => {
            const value = sheet[tool]
            return {
              label: tool.toUpperCase(),
              value: value === null ? '–' : points(value),
              icon: 'circle-check' as const,
              tone: value !== null && value < 85 ? ('warning' as const) : ('success' as const),
            }
          }),
        ]}
      />
      {differs ? (
        <Alert
          tone="warning"
          title={w.levelDiffers.replace('{stated}', sheet.levelStated).replace('{computed}', level[lang])}
        />
      ) : null}
      {!level && sheet.total !== null ? (
        <Text tone="muted">
          {w.levelPossible.replace(
            '{levels}',
            possibleLevels(framework, sheet.total)
              .map(one => one[lang])
              .join(' / '),
          )}
        </Text>
      ) : null}
      {indicators.length > 0 ? (
        <Section id="indicators" title={w.indicators} look="minor">
          <BarChart
            lang={lang}
            label={w.indicators}
            categoryLabel={w.indicators}
            direction="across"
            categories={indicators.map(one => `${one.number}. ${one[lang]}`)}
            series={[{ name: w.score, values: indicators.map(one => sheet.lines[`indicator:${one.id}`] ?? 0) }]}
            format={points}
            table="folded"
            room="full"
          />
        </Section>
      ) : null}
      {questions.length > 0 ? (
        <Lines lang={lang} id="questions" title={w.questions} rows={questions} framework={framework} />
      ) : null}
      {items.length > 0 ? <Lines lang={lang} id="items" title={w.items} rows={items} framework={framework} /> : null}
      {indicators.length === 0 && items.length === 0 && sheet.total !== null ? (
        <Card>
          <BigNumber>{points(sheet.total)}</BigNumber>
        </Card>
      ) : null}
    </Stack>
  )
}

type LinesProps = {
  lang: Lang
  id: string
  title: string
  rows: readonly { key: string; name: string; score: number }[]
  framework: Framework
}

function Lines({ lang, id, title, rows, framework }: LinesProps) {
  const { scores: w, framework: f } = assessmentWords(lang)
  const marked = (key: string) => framework.items.find(one => one.topic === key)?.mark
  return (
    <Section id={id} title={title} look="minor">
      <Card padding="none">
        <Table
          lang={lang}
          caption={title}
          rows={rows}
          columns={[
            { key: 'name', label: w.line, head: true, cell: row => row.name },
            { key: 'score', label: w.score, numeric: true, cell: row => points(row.score) },
            {
              key: 'mark',
              label: f.mark,
              cell: row => {
                const mark = marked(row.key)
                return mark && !isVerified(mark) ? (
                  <Badge lang={lang} tone="soon" plain>
                    {f.unverified}
                  </Badge>
                ) : (
                  ''
                )
              },
            },
          ]}
        />
      </Card>
    </Section>
  )
}
