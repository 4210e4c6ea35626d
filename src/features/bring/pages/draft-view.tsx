// The draft of a paper as its page shows it: what to look at first, the measures, words put right, issues, findings of the checker, people and units.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { href, type Visit } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Button,
  Card,
  CardList,
  Disclosure,
  Findings,
  Form,
  Link,
  LinkButton,
  Muted,
  Row,
  Section,
  Select,
  Stack,
  StatTiles,
  Tabs,
  TaskList,
  Text,
} from '#src/ui/index.ts'
import { sayFinding } from '../../measures/public.ts'
import type { Draft, DraftMeasure, DraftRepair } from '../draft.ts'
import { likeness } from '../likeness.ts'
import { paperMay } from '../rules.ts'
import { nameOfHeading } from '../source.ts'
import { byNeed, needsLook, unsureFields, waitingIn } from '../sureness.ts'
import { bringWords } from '../words.ts'
import type { PaperData } from './paper.tsx'
import { hiddenNow, measureAt, paperAt, SomebodyFaster, titleOf } from './parts.tsx'

interface Part {
  readonly data: PaperData
  readonly draft: Draft
  readonly visit: Visit
  readonly form: FormState
}

const MOST_FINDINGS = 8

export function DraftView({ data, draft, visit, form, order }: Part & { readonly order: string }) {
  const { lang } = visit
  const { draft: w } = bringWords(lang)
  const part = { data, draft, visit, form }
  const at = paperAt(data.paper.id)
  const waiting = waitingIn(draft).length
  const isByPaper = order === 'paper' || !paperMay(data.state, 'mend').ok
  const measures = isByPaper ? draft.measures : byNeed(draft)
  return (
    <Stack gap="lg">
      <SomebodyFaster lang={lang} form={form} now={data.paper.version} />
      <StatTiles
        label={w.tiles}
        tiles={[
          { label: w.tile.measures, value: draft.measures.length, unit: w.tile.unit, icon: 'list-ordered' },
          {
            label: w.tile.look,
            value: waiting,
            unit: w.tile.unit,
            icon: 'eye',
            tone: waiting > 0 ? 'warning' : 'success',
          },
          {
            label: w.tile.looked,
            value: draft.measures.filter(one => one.looked).length,
            unit: w.tile.unit,
            icon: 'check',
          },
          {
            label: w.tile.year,
            value: draft.year ?? w.tile.noYear,
            icon: 'calendar-range',
            tone: draft.year ? 'primary' : 'warning',
          },
        ]}
      />
      <Notes data={data} draft={draft} lang={lang} />
      {paperMay(data.state, 'take').ok && waiting === 0 ? (
        <Alert
          tone="success"
          title={w.allLooked}
          actions={
            <LinkButton href={href(lang, `${at}/take`)} icon="check">
              {w.take}
            </LinkButton>
          }
        />
      ) : null}
      <Section id="measures" title={w.measures}>
        <Tabs
          label={w.order}
          look="buttons"
          items={[
            { label: w.byNeed, href: href(lang, at), current: !isByPaper },
            { label: w.byPaper, href: href(lang, `${at}?order=paper`), current: isByPaper },
          ]}
        />
        <TaskList
          label={w.measures}
          items={measures.map(measure => ({
            title: titleOf(measure, lang),
            href: href(lang, measureAt(data.paper.id, measure.key)),
            note: noteOf(draft, measure, lang),
            badge: <LookBadge lang={lang} measure={measure} />,
          }))}
        />
      </Section>
      <Repairs {...part} />
      <Headings {...part} />
      <Found {...part} />
      <Checked {...part} />
    </Stack>
  )
}

function noteOf(draft: Draft, measure: DraftMeasure, lang: Lang) {
  const { draft: w } = bringWords(lang)
  const unsure = needsLook(measure) ? unsureFields(measure) : []
  return (
    <>
      {[
        nameOfHeading(draft, measure.heading),
        measure.page === null ? '' : w.page.replace('{page}', String(measure.page)),
      ]
        .filter(Boolean)
        .join(' · ')}
      {unsure.length > 0 ? (
        <Text size="sm" tone="warning">
          {w.unsure.replace('{fields}', unsure.map(field => w.fields[field]).join(', '))}
        </Text>
      ) : null}
    </>
  )
}

export function LookBadge({ lang, measure }: { lang: Lang; measure: DraftMeasure }) {
  const { draft: w } = bringWords(lang)
  if (measure.leftOut)
    return (
      <Badge lang={lang} tone="idle" icon="circle-slash-2">
        {w.leftOut}
      </Badge>
    )
  if (needsLook(measure))
    return (
      <Badge lang={lang} tone="missing">
        {w.tile.look}
      </Badge>
    )
  return measure.looked ? (
    <Badge lang={lang} tone="done" plain>
      {w.looked}
    </Badge>
  ) : (
    <Badge lang={lang} tone="done" icon="eye" plain>
      {w.clear}
    </Badge>
  )
}

const OTHER_AGENCY = 0.8

function Notes({ data, draft, lang }: { data: PaperData; draft: Draft; lang: Lang }) {
  const { draft: w } = bringWords(lang)
  const known: Readonly<Record<string, string>> = w.notes
  const isOther = draft.agency !== '' && likeness(draft.agency, data.agency) < OTHER_AGENCY
  const said = [
    ...draft.notes.flatMap(note => known[note] ?? []),
    ...(isOther ? [w.otherAgency.replace('{name}', draft.agency)] : []),
  ]
  if (said.length === 0) return null
  return (
    <Alert tone="warning">
      {said.map(line => (
        <Text>{line}</Text>
      ))}
    </Alert>
  )
}

function Repairs({ data, draft, visit, form }: Part) {
  const { lang } = visit
  const { draft: w } = bringWords(lang)
  if (draft.repairs.length === 0) return null
  const may = paperMay(data.state, 'mend').ok
  return (
    <Section id="repairs" title={w.repairs} intro={w.repairsLead} look="minor">
      <CardList
        label={w.repairs}
        items={draft.repairs.map(repair => {
          const said = w.repair.replace('{from}', repair.from).replace('{to}', repair.to)
          return (
            <Row justify="between" gap="md">
              <Stack gap="none">
                <Text strong>{said}</Text>
                <Text size="sm" tone="muted">
                  {[repair.applied ? w.repairApplied : w.repairProposed, whereOf(draft, repair, lang)].join(' · ')}
                </Text>
              </Stack>
              {may ? (
                <Form
                  lang={lang}
                  action={href(lang, paperAt(data.paper.id))}
                  label={said}
                  hidden={{
                    ...hiddenNow(form, data.paper.version),
                    _version: String(data.paper.version),
                    verb: repair.applied ? 'unrepair' : 'repair',
                    repair: repair.id,
                  }}
                >
                  <Button size="sm" variant="quiet" icon={repair.applied ? 'rotate-ccw' : 'check'}>
                    {repair.applied ? w.repairBack : w.repairPut}
                  </Button>
                </Form>
              ) : null}
            </Row>
          )
        })}
      />
    </Section>
  )
}

function whereOf(draft: Draft, repair: DraftRepair, lang: Lang): string {
  const { draft: w } = bringWords(lang)
  const places = repair.places.map(({ measure, field }) => {
    const found = draft.measures.find(one => one.key === measure)
    return `${w.fields[field]} ${found?.no ?? ''}`.trim()
  })
  return w.repairWhere
    .replace('{count}', String(repair.places.length))
    .replace('{where}', [...new Set(places)].slice(0, 4).join(', '))
}

function Headings({ data, draft, visit, form }: Part) {
  const { lang } = visit
  const { draft: w } = bringWords(lang)
  if (draft.headings.length === 0 || !paperMay(data.state, 'mend').ok) return null
  return (
    <Disclosure summary={w.headings} open={draft.headings.some(one => one.issue === '')}>
      <Stack gap="sm">
        <Text size="sm" tone="muted">
          {w.headingsLead}
        </Text>
        {draft.headings.map(heading => (
          <Card>
            <Form
              lang={lang}
              action={href(lang, paperAt(data.paper.id))}
              label={heading.text}
              hidden={{
                ...form.hidden,
                _version: String(data.paper.version),
                verb: 'issue',
                heading: heading.key,
              }}
            >
              <Select
                lang={lang}
                id={`issue-${heading.key}`}
                name="issue"
                label={heading.text}
                optional
                empty={w.headingOwn}
                value={heading.issue}
                options={data.issues.map(issue => ({ value: issue.value, label: issue[lang] }))}
              />
              <Button size="sm" variant="quiet">
                {w.headingSave}
              </Button>
            </Form>
          </Card>
        ))}
      </Stack>
    </Disclosure>
  )
}

function Found({ draft, visit }: Part) {
  const { lang, actor } = visit
  const { draft: w } = bringWords(lang)
  if (draft.people.length + draft.units.length === 0) return null
  const link = (path: string, name: string, words: string, right: string) =>
    actor?.holds(right) ? (
      <Link href={href(lang, `${path}?${new URLSearchParams({ name })}`)} icon="plus">
        {words}
      </Link>
    ) : null
  return (
    <Section id="found" title={w.found} intro={w.foundLead} look="minor">
      <CardList
        label={w.found}
        items={[
          ...draft.units.map(unit => (
            <Row justify="between" gap="md">
              <Text strong>{unit}</Text>
              {link('/office/units/new', unit, w.addUnit, 'units:manage')}
            </Row>
          )),
          ...draft.people.map(one => (
            <Row justify="between" gap="md">
              <span>
                <Text strong>{one.name}</Text>
                <Muted>{one.position}</Muted>
              </span>
              {link('/office/people/new', one.name, w.addPerson, 'people:manage')}
            </Row>
          )),
        ]}
      />
    </Section>
  )
}

function Checked({ data, draft, visit }: Part) {
  const { lang } = visit
  const { draft: w } = bringWords(lang)
  const { checked, paper } = data
  const no = (key: string | undefined) => draft.measures.find(one => one.key === key)
  return (
    <Findings
      id="checked"
      or={w.or}
      title={checked.length === 0 ? w.findingsNone : w.findings.replace('{count}', String(checked.length))}
      items={checked.slice(0, MOST_FINDINGS).map(finding => {
        const said = sayFinding(finding, lang)
        const { measureId } = finding.place
        const measure = no(measureId)
        return {
          tone: finding.rule.severity,
          title: measure ? `${w.measure.title.replace('{no}', measure.no)}: ${said.title}` : said.title,
          detail: said.detail,
          ways: measure
            ? [
                {
                  href: href(lang, `${measureAt(paper.id, measure.key)}${anchorOf(finding.place)}`),
                  label: w.findingWay,
                },
              ]
            : [],
        }
      })}
      {...(checked.length > MOST_FINDINGS
        ? { note: w.findingsMore.replace('{count}', String(checked.length - MOST_FINDINGS)) }
        : {})}
    />
  )
}

/** The field of the form of a measure in which a finding is mended. */
function anchorOf(place: { readonly part: string; readonly stepId?: string; readonly outcomeId?: string }): string {
  const index = (id: string | undefined) => id?.split(':')[1] ?? '0'
  if (place.part === 'step') return `#f-step-${index(place.stepId)}-text`
  if (place.part === 'outcome') return `#f-outcome-${index(place.outcomeId)}-text`
  return '#f-title'
}
