// /office/frameworks/:year: items with topic, components and how sure they are; levels; indicators; earlier versions.
import { z } from 'zod'
import { dayHere } from '#src/kernel/clock.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import { id } from '#src/platform/http/fields.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Button,
  Card,
  Form,
  LinkButton,
  List,
  PageHead,
  Row,
  Section,
  Stack,
  Table,
  Text,
} from '#src/ui/index.ts'
import { dayText, nameOf } from '../../people/public.ts'
import { returnToVersion } from '../actions/adopt-framework.ts'
import { codeOf, isVerified, shippedFrameworks, topicById } from '../framework.ts'
import type { Framework, FrameworkItem } from '../framework-schema.ts'
import { toYaml } from '../framework-sheet.ts'
import { adoptedFramework, versionsOf } from '../queries-framework.ts'
import { assessmentWords } from '../words.ts'
import { yearOf } from './parts.tsx'

export const frameworkYear = page({
  path: '/office/frameworks/:year',
  shell: 'office',
  may: 'score:read',
  ledger: 'framework.adopted',
  words: assessmentWords,
  input: z.object({ version: id() }),
  load: async (tx, { params, actor }) => {
    const year = yearOf(params)
    const framework = year === 0 ? undefined : await adoptedFramework(tx, year)
    return (
      framework && { framework, versions: await versionsOf(tx, year), mayEdit: actor?.holds('framework:edit') ?? false }
    )
  },
  run: async (tx, input, { params, actor }) => {
    if (!actor?.holds('framework:edit')) return no('not-found')
    const year = yearOf(params)
    const done = await returnToVersion(tx, year, input.version)
    return done.ok ? ok({ to: `/office/frameworks/${year}`, notice: 'framework-adopted' }) : done
  },
  view: ({ framework, versions, mayEdit }, { lang, query }, form) => {
    const { framework: w } = assessmentWords(lang)
    const { year } = framework
    const at = `/office/frameworks/${year}`
    const title = `${w.title} ${year}`
    if (query.get('format') === 'yaml')
      return {
        title,
        body: null,
        raw: { body: toYaml(framework), type: 'application/yaml; charset=utf-8', name: `framework-${year}.yaml` },
      }
    const open = framework.items.filter(item => !isVerified(item.mark)).length
    return {
      title,
      within: '/office/frameworks',
      crumbs: [{ href: '/office/frameworks', text: w.title }, { text: String(year) }],
      body: (
        <Stack gap="lg">
          <PageHead
            title={title}
            note={`${w.items.replace('{count}', String(framework.items.length))} · ${w.weights.replace('{iit}', String(framework.weights.IIT)).replace('{eit}', String(framework.weights.EIT)).replace('{oit}', String(framework.weights.OIT))}`}
            actions={
              <>
                <LinkButton href={href(lang, `${at}?format=yaml`)} variant="quiet" icon="download">
                  {w.yaml}
                </LinkButton>
                <LinkButton href={href(lang, `${at}/assignments`)} variant="quiet" icon="user-round-check">
                  {assessmentWords(lang).assignment.title}
                </LinkButton>
                {mayEdit ? <LinkButton href={href(lang, `${at}/import`)}>{w.import}</LinkButton> : null}
              </>
            }
          />
          {open > 0 ? (
            <Alert tone="warning" title={w.unverifiedCount.replace('{count}', String(open))}>
              <Text size="sm">{framework.source[lang]}</Text>
            </Alert>
          ) : null}
          {framework.manual ? (
            <Text>
              {[
                `${w.manual}: ${framework.manual[lang]}`,
                framework.manual.version === ''
                  ? w.manualNoVersion
                  : w.manualVersion.replace('{version}', framework.manual.version),
                isVerified(framework.manual.mark) ? '' : w.unverified,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          ) : null}
          <Items lang={lang} framework={framework} at={at} mayEdit={mayEdit} />
          <Section id="levels" title={w.levels} look="minor">
            <Card padding="none">
              <Table
                lang={lang}
                caption={w.levels}
                rows={framework.levels}
                columns={[
                  { key: 'name', label: w.level, head: true, cell: level => level[lang] },
                  { key: 'total', label: w.levelTotal, numeric: true, cell: level => level.total },
                  {
                    key: 'each',
                    label: w.levelEach,
                    numeric: true,
                    cell: level => (level.each === 0 ? '–' : level.each),
                  },
                  { key: 'mark', label: w.mark, cell: level => w.marks[level.mark] },
                ]}
              />
            </Card>
          </Section>
          <Section id="indicators" title={w.indicators} look="minor">
            <Card>
              <List items={framework.indicators.map(one => `${one.tool} ${one.number}. ${one[lang]}`)} />
            </Card>
          </Section>
          <Versions lang={lang} versions={versions} at={at} mayEdit={mayEdit} form={form} />
        </Stack>
      ),
    }
  },
})

function Items({ lang, framework, at, mayEdit }: { lang: Lang; framework: Framework; at: string; mayEdit: boolean }) {
  const { framework: w } = assessmentWords(lang)
  const elsewhere = (item: FrameworkItem) =>
    shippedFrameworks
      .filter(one => one.year !== framework.year)
      .flatMap(one => codeOf(one, item.topic) ?? [])
      .join(' ')
  return (
    <Card padding="none">
      <Table
        lang={lang}
        caption={w.title}
        layout="items"
        rows={framework.items}
        rowId={item => `o${item.number}`}
        columns={[
          { key: 'code', label: w.code, phone: 'code', nowrap: true, cell: item => `O${item.number}` },
          {
            key: 'name',
            label: w.name,
            head: true,
            phone: 'title',
            cell: item => (
              <Stack gap="none">
                <Text>{item[lang]}</Text>
                <Text size="sm" tone="muted">
                  {[
                    topicById(item.topic)?.[lang] === item[lang] ? '' : (topicById(item.topic)?.[lang] ?? item.topic),
                    elsewhere(item),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </Stack>
            ),
          },
          {
            key: 'parts',
            label: w.parts,
            phone: 'note',
            cell: item =>
              item.components.length === 0 ? (
                <Text size="sm" tone="muted">
                  {w.noParts}
                </Text>
              ) : (
                <List items={item.components.map(part => (lang === 'en' ? part.en || part.th : part.th))} />
              ),
          },
          {
            key: 'mark',
            label: w.mark,
            phone: 'state',
            cell: item =>
              isVerified(item.mark) ? (
                <Badge lang={lang} tone="done" plain>
                  {w.confirmed.replace('{where}', item.confirmed ?? '')}
                </Badge>
              ) : (
                <Stack gap="none">
                  <Badge lang={lang} tone="soon" plain>
                    {w.unverified}
                  </Badge>
                  <Text size="sm" tone="muted">
                    {w.marks[item.mark]}
                  </Text>
                </Stack>
              ),
          },
          {
            key: 'do',
            label: '',
            phone: 'mark',
            cell: item =>
              mayEdit ? (
                <LinkButton href={href(lang, `${at}/${item.number}`)} size="sm" variant="ghost">
                  {w.confirm}
                </LinkButton>
              ) : null,
          },
        ]}
      />
    </Card>
  )
}

type VersionsProps = {
  lang: Lang
  versions: Awaited<ReturnType<typeof versionsOf>>
  at: string
  mayEdit: boolean
  form: FormState
}

function Versions({ lang, versions, at, mayEdit, form }: VersionsProps) {
  const { framework: w } = assessmentWords(lang)
  return (
    <Section id="versions" title={w.history} look="minor">
      <Card>
        <Stack gap="sm">
          {versions.map((one, index) => (
            <Row justify="between">
              <Text size="sm">
                {[
                  w.version
                    .replace('{version}', String(one.version))
                    .replace('{day}', dayText(dayHere(one.created_at), lang)),
                  one.first_name === null
                    ? ''
                    : nameOf(
                        {
                          title: one.title ?? '',
                          rank: one.rank ?? '',
                          first_name: one.first_name,
                          last_name: one.last_name ?? '',
                          name_en: one.name_en ?? '',
                        },
                        lang,
                      ),
                  one.note,
                  index === 0 ? w.inForce : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              {mayEdit && index > 0 ? (
                <Form lang={lang} action={href(lang, at)} hidden={{ ...form.hidden, version: one.id }} label={w.goBack}>
                  <Button size="sm" variant="ghost">
                    {w.goBack}
                  </Button>
                </Form>
              ) : null}
            </Row>
          ))}
          <Text size="sm" tone="muted">
            {[w.shipped, versions.length === 0 ? w.inForce : ''].filter(Boolean).join(' · ')}
          </Text>
        </Stack>
      </Card>
    </Section>
  )
}
