// /office/operations/:id: one project: what it is to reach, how far it is, and everything that was reported of it.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { historyOf } from '#src/platform/ledger/history.ts'
import {
  Alert,
  Card,
  Columns,
  DescriptionList,
  LinkButton,
  Menu,
  Muted,
  PageHead,
  Progress,
  Section,
  Stack,
  Text,
  Timeline,
} from '#src/ui/index.ts'
import { dayText, holdsOver, houseUnits, inWords, nameOf } from '../../people/public.ts'
import { isTheirsToReport } from '../actions/parts.ts'
import { projectById, reportsOf } from '../queries.ts'
import { standings } from '../schema.ts'
import { money, spanText } from '../show.ts'
import { operationsWords } from '../words.ts'
import { crumbsTo, History, LIST, StandingBadge } from './parts.tsx'

export const project = page({
  path: `${LIST}/:id`,
  shell: 'office',
  may: 'operation:read',
  ledger: 'none',
  words: operationsWords,
  load: (tx, visit) => loadProject(tx, idOf(visit)),
  view: (data, { lang }) => {
    const { project: w } = operationsWords(lang)
    const { project, mayEdit } = data
    const at = `${LIST}/${project.id}`
    const over = (project.last?.spent ?? 0) - project.budget
    return {
      title: project.name,
      within: LIST,
      crumbs: crumbsTo(lang, project.fiscal_year, { text: project.name }),
      body: (
        <Stack gap="lg">
          <PageHead
            title={project.name}
            above={
              <>
                <StandingBadge lang={lang} project={project} />
                <Muted>{project.strategy}</Muted>
              </>
            }
            note={inWords(project.unit_th, project.unit_en, lang)}
            actions={
              <>
                {data.mayReport && !project.isCancelled ? (
                  <LinkButton href={href(lang, `${at}/progress`)} icon="clipboard-check">
                    {w.report}
                  </LinkButton>
                ) : null}
                {mayEdit && !project.isCancelled ? (
                  <LinkButton href={href(lang, `${at}/edit`)} variant="quiet" icon="pencil">
                    {operationsWords(lang).edit}
                  </LinkButton>
                ) : null}
                {mayEdit ? (
                  <Menu
                    lang={lang}
                    label={operationsWords(lang).more}
                    items={[
                      {
                        href: href(lang, `${at}/cancel`),
                        label: project.isCancelled ? w.restore : w.cancel,
                        danger: !project.isCancelled,
                      },
                    ]}
                  />
                ) : null}
              </>
            }
          />
          {project.isCancelled ? (
            <Alert tone="info" title={fill(w.wasCancelled, { reason: project.cancelled_why })} />
          ) : null}
          {over > 0 ? <Alert tone="warning" title={fill(w.overBudget, { amount: money(over) })} /> : null}
          <Columns aside={<Aside lang={lang} data={data} />}>
            <Reports lang={lang} data={data} />
          </Columns>
        </Stack>
      ),
    }
  },
})

async function loadProject(tx: Tx, id: string) {
  const project = await projectById(tx, id)
  if (!project) return undefined
  return {
    project,
    reports: await reportsOf(tx, id),
    history: await historyOf(tx, id, { most: 8 }),
    mayEdit: holdsOver(tx, 'operation:edit', project.unit_id),
    mayReport: isTheirsToReport(tx, project.unit_id, await houseUnits(tx)),
  }
}

type Data = NonNullable<Awaited<ReturnType<typeof loadProject>>>

function Reports({ lang, data: { project, reports } }: { lang: Lang; data: Data }) {
  const { project: w, standings: names } = operationsWords(lang)
  const named = (status: string) => names[standings.find(one => one === status) ?? 'unreported']
  return (
    <Section id="reports" title={w.reports}>
      <Card>
        {reports.length === 0 ? (
          <Text tone="muted">{w.noReports}</Text>
        ) : (
          <Stack>
            <Progress lang={lang} label={w.progress} value={project.last?.percent ?? 0} />
            <Timeline
              entries={reports.map(one => ({
                what: (
                  <Stack gap="xs">
                    <Text strong>
                      {`${named(one.status)} ${fill(w.percent, { percent: one.percent })} · ${fill(w.spentSoFar, { amount: money(one.spent_satang) })}`}
                    </Text>
                    {one.result === '' ? null : <Text>{one.result}</Text>}
                    {one.obstacle === '' ? null : <Text>{fill(w.obstacle, { text: one.obstacle })}</Text>}
                  </Stack>
                ),
                who: nameOf(one, lang),
                when: dayText(one.on_day, lang),
              }))}
            />
          </Stack>
        )}
      </Card>
    </Section>
  )
}

function Aside({ lang, data: { project, history } }: { lang: Lang; data: Data }) {
  const { project: w, baht } = operationsWords(lang)
  const amount = (satang: number) => fill(baht, { amount: money(satang) })
  const items = [
    { term: w.target, value: project.target },
    { term: w.period, value: spanText(project, lang) },
    { term: w.budget, value: project.budget === 0 ? operationsWords(lang).none : amount(project.budget) },
    { term: w.spent, value: project.last ? amount(project.last.spent) : '' },
    { term: w.source, value: project.budget_source },
    { term: w.place, value: project.place },
  ].filter(one => one.value !== '')
  return (
    <Stack gap="lg">
      <Card title={w.about} level={3}>
        <DescriptionList items={items} />
      </Card>
      <History lang={lang} entries={history} />
    </Stack>
  )
}
