// Parts of a draft's page: words that were put right, issues of the year, people found, what the checker says.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { href, type Visit } from '#src/platform/http/visit.ts'
import {
  Button,
  Card,
  CardList,
  Disclosure,
  Findings,
  Form,
  Link,
  Muted,
  Row,
  Section,
  Select,
  Stack,
  Text,
} from '#src/ui/index.ts'
import { sayFinding } from '../../measures/public.ts'
import type { Draft, DraftRepair } from '../draft.ts'
import { paperMay } from '../rules.ts'
import { bringWords } from '../words.ts'
import type { PaperData } from './paper.tsx'
import { hiddenNow, measureAt, paperAt } from './parts.tsx'

export interface DraftPart {
  readonly data: PaperData
  readonly draft: Draft
  readonly visit: Visit
  readonly form: FormState
}

export function Repairs({ data, draft, visit, form }: DraftPart) {
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

export function Headings({ data, draft, visit, form }: DraftPart) {
  const { lang } = visit
  const { draft: w } = bringWords(lang)
  if (draft.headings.length === 0 || data.issues.length === 0 || !paperMay(data.state, 'mend').ok) return null
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

export function Found({ draft, visit }: DraftPart) {
  const { lang, actor } = visit
  const { draft: w } = bringWords(lang)
  if (draft.people.length === 0) return null
  return (
    <Section id="found" title={w.found} intro={w.foundLead} look="minor">
      <CardList
        label={w.found}
        items={draft.people.map(one => (
          <Row justify="between" gap="md">
            <Stack gap="none">
              <Text strong>{one.name}</Text>
              <Muted>{one.position}</Muted>
            </Stack>
            {actor?.holds('people:manage') ? (
              <Link href={href(lang, `/office/people/new?${new URLSearchParams({ name: one.name })}`)} icon="plus">
                {w.addPerson}
              </Link>
            ) : null}
          </Row>
        ))}
      />
    </Section>
  )
}

export function Checked({ data, draft, visit }: DraftPart) {
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

const MOST_FINDINGS = 8

/** The field of the form of a measure in which a finding is mended. */
function anchorOf(place: { readonly part: string; readonly stepId?: string; readonly outcomeId?: string }): string {
  const index = (id: string | undefined) => id?.split(':')[1] ?? '0'
  if (place.part === 'step') return `#f-step-${index(place.stepId)}-text`
  if (place.part === 'outcome') return `#f-outcome-${index(place.outcomeId)}-text`
  return '#f-title'
}
