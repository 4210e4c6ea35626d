// /office/publications/starters: the starter set of manuals: which ones there are, which are missing, and several begun at once;
// /office/publications/starters/:starter reads one draft in the agency's own words and begins it.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Button,
  Card,
  CardList,
  Checkbox,
  Columns,
  Form,
  Link,
  LinkButton,
  List,
  PageHead,
  Row,
  Section,
  Select,
  Stack,
  TaskList,
  Text,
} from '#src/ui/index.ts'
import { agencyCard } from '../../agencies/public.ts'
import { ownUnitChoices, type UnitRow } from '../../people/public.ts'
import { ownUnits } from '../actions/parts.ts'
import { startManuals } from '../actions/start-manuals.ts'
import { manualTitles, type StartRow, startsHere, type TitledManual } from '../queries-starters.ts'
import { StartManual, StartManuals, unitBox } from '../schema.ts'
import { kindIcons } from '../show.ts'
import { contentOf, isAlike, type Starter, startersFor, unitFor } from '../starters.ts'
import { publishingWords } from '../words.ts'
import { ManualBody } from './manual-body.tsx'
import { crumbsTo, LIST, MANUALS, NotCompared, officeAt, STARTERS, StateBadge } from './parts.tsx'

interface Offered {
  readonly starter: Starter
  readonly title: string
  readonly summary: string
  /** What came of it here. */
  readonly start: StartRow | undefined
  readonly alike: TitledManual | undefined
  /** The unit that usually does this work, where it is hers. */
  readonly unit: string
}

async function offered(tx: Tx, lang: Lang) {
  const card = await agencyCard(tx)
  const { units, own } = await ownUnits(tx)
  const starts = (await startsHere(tx)).filter(start => start.state !== 'withdrawn' || start.shown)
  const titles = await manualTitles(tx)
  const all = startersFor(card).map((starter): Offered => {
    const content = contentOf(starter, { card, unit: '' })
    const usual = unitFor(starter, units, card)
    const start = starts.find(one => one.starter === starter.id)
    return {
      starter,
      title: (lang === 'en' && content.title_en) || content.title_th,
      summary: (lang === 'en' && content.summary_en) || content.summary_th,
      start,
      alike: start ? undefined : titles.find(one => isAlike(starter, one)),
      unit: usual !== undefined && own.has(usual) ? usual : '',
    }
  })
  return { card, units, own, all }
}

type GroupKey = 'service' | 'staff' | 'whole'
const groupOf = ({ kind, whole }: Starter): GroupKey =>
  whole ? 'whole' : kind === 'service-manual' ? 'service' : 'staff'

export const manualStarters = page({
  path: STARTERS,
  shell: 'office',
  may: 'publication:write',
  ledger: 'publication.started',
  queries: 12,
  words: publishingWords,
  input: StartManuals,
  load: (tx, { lang }) => offered(tx, lang),
  values: ({ all }) => Object.fromEntries(all.map(one => [unitBox(one.starter.id), one.unit])),
  run: async (tx, picks, { store }) => {
    const done = await startManuals(tx, store, picks)
    if (!done.ok) return done
    const [first] = done.value
    return ok({ to: done.value.length === 1 && first ? officeAt(first) : STARTERS, notice: 'started' })
  },
  view: ({ units, own, all }, { lang }, form) => {
    const w = publishingWords(lang).starters
    const choices = ownUnitChoices(units, own, lang)
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: MANUALS, text: publishingWords(lang).manuals.title }, { text: w.title }),
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} />
          <Alert tone="warning" title={w.warning}>
            {w.warningWhat}
          </Alert>
          <Form lang={lang} action={href(lang, STARTERS)} hidden={form.hidden} guard>
            <Stack gap="xl">
              {(['service', 'staff', 'whole'] as const).map(group => (
                <Group
                  lang={lang}
                  group={group}
                  offers={all.filter(one => groupOf(one.starter) === group)}
                  units={choices}
                  form={form}
                  first={all.find(one => one.start === undefined)}
                />
              ))}
              {all.some(one => one.start === undefined) ? (
                <div>
                  <Button size="lg">{w.go}</Button>
                </div>
              ) : null}
            </Stack>
          </Form>
        </Stack>
      ),
    }
  },
})

interface GroupProps {
  readonly lang: Lang
  readonly group: GroupKey
  readonly offers: readonly Offered[]
  readonly units: ReturnType<typeof ownUnitChoices>
  readonly form: FormState
  /** The first box of the page: the summary of errors leads to it. */
  readonly first: Offered | undefined
}

function Group({ lang, group, offers, units, form, first }: GroupProps) {
  const w = publishingWords(lang).starters
  if (offers.length === 0) return null
  const had = offers.filter(one => one.start !== undefined)
  const missing = offers.filter(one => one.start === undefined)
  return (
    <Section
      id={`starters-${group}`}
      title={w.groups[group]}
      intro={fill(w.count, { have: had.length, all: offers.length })}
    >
      {had.length > 0 ? <TaskList label={w.had} items={had.map(one => hadItem(one, lang))} /> : null}
      {missing.length === 0 ? (
        <Text tone="muted">{w.allHad}</Text>
      ) : (
        <CardList
          label={w.missing}
          items={missing.map(one => (
            <Missing lang={lang} offer={one} units={units} form={form} isFirst={one === first} />
          ))}
        />
      )}
    </Section>
  )
}

function hadItem({ title, start, starter }: Offered, lang: Lang) {
  if (!start) throw new Error(`${starter.id} was not begun`)
  return {
    icon: kindIcons[starter.kind],
    title: start.title || title,
    href: href(lang, officeAt(start.publication_id)),
    badge: (
      <>
        {start.compared_at === null ? <NotCompared lang={lang} /> : null}
        <StateBadge lang={lang} row={start} plain />
      </>
    ),
  }
}

interface MissingProps extends Pick<GroupProps, 'lang' | 'units' | 'form'> {
  readonly offer: Offered
  readonly isFirst: boolean
}

function Missing({ lang, offer: { starter, title, summary, alike }, units, form, isFirst }: MissingProps) {
  const w = publishingWords(lang).starters
  const box = unitBox(starter.id)
  const chosen = form.chosen('pick').includes(starter.id)
  return (
    <Stack gap="xs">
      <Checkbox
        lang={lang}
        compact
        optional
        {...(isFirst ? {} : { id: `pick-${starter.id}` })}
        name="pick"
        value={starter.id}
        checked={chosen}
        label={
          <>
            <b>{title}</b>
            <br />
            <Text size="sm" tone="muted" inline>
              {summary}
            </Text>
          </>
        }
        error={isFirst ? form.error('pick') : undefined}
      />
      {alike ? (
        <Text size="sm">
          {fill(w.alike, { title: alike.title })}{' '}
          <Link small href={href(lang, officeAt(alike.id))} label={`${w.seeAlike}: ${alike.title}`}>
            {w.seeAlike}
          </Link>
        </Text>
      ) : null}
      <Row gap="md" align="end">
        <Select
          lang={lang}
          compact
          optional={!chosen}
          width="md"
          label={w.unit}
          empty={w.chooseUnit}
          options={units}
          {...form.field(box)}
        />
        <Link href={href(lang, `${STARTERS}/${starter.id}`)} label={fill(w.previewOf, { title })}>
          {w.preview}
        </Link>
      </Row>
    </Stack>
  )
}

export const manualStarter = page({
  path: `${STARTERS}/:starter`,
  shell: 'office',
  may: 'publication:write',
  ledger: 'publication.started',
  queries: 12,
  words: publishingWords,
  input: StartManual,
  load: async (tx, { lang, params }) => {
    const { card, units, own, all } = await offered(tx, lang)
    const offer = all.find(one => one.starter.id === params.starter)
    if (!offer) return undefined
    const unit = units.find(one => one.id === unitFor(offer.starter, units, card))
    const content = contentOf(offer.starter, { card, unit: unit?.name_th ?? publishingWords('th').starters.owner })
    return { offer, content, units, own }
  },
  values: ({ offer }) => ({ unit: offer.unit }),
  run: async (tx, { unit }, { store, params }) => {
    const starter = params.starter ?? ''
    const done = await startManuals(tx, store, [{ starter, unit }])
    if (done.ok) return ok({ to: officeAt(done.value[0] ?? ''), notice: 'started' })
    return done.at === unitBox(starter) ? { ...done, at: 'unit' } : done
  },
  view: ({ offer, content, units, own }, { lang }, form) => {
    const { starters: w, manuals } = publishingWords(lang)
    return {
      title: offer.title,
      within: LIST,
      crumbs: crumbsTo(
        lang,
        { href: MANUALS, text: manuals.title },
        { href: STARTERS, text: w.title },
        { text: offer.title },
      ),
      body: (
        <Stack gap="lg">
          <PageHead
            above={
              <Badge lang={lang} tone="soon" icon="book-open">
                {w.draft}
              </Badge>
            }
            title={offer.title}
            lead={offer.summary}
          />
          <Columns asideFirst aside={<StartIt lang={lang} offer={offer} units={units} own={own} form={form} />}>
            <ManualBody lang={lang} kind={offer.starter.kind} manual={content.manual} body={content.body_th} />
          </Columns>
        </Stack>
      ),
    }
  },
})

interface StartItProps {
  readonly lang: Lang
  readonly offer: Offered
  readonly units: readonly UnitRow[]
  readonly own: ReadonlySet<string>
  readonly form: FormState
}

/** Beside the draft: what has to be compared, and the button; or where it was begun already. */
function StartIt({ lang, offer: { starter, start, alike }, units, own, form }: StartItProps) {
  const w = publishingWords(lang).starters
  return (
    <Stack>
      {start ? (
        <Alert
          tone="info"
          title={w.startedTitle}
          actions={
            <LinkButton href={href(lang, officeAt(start.publication_id))} size="sm">
              {w.seeStarted}
            </LinkButton>
          }
        >
          {start.title}
        </Alert>
      ) : (
        <Card>
          <Stack>
            {alike ? (
              <Text size="sm">
                {fill(w.alike, { title: alike.title })}{' '}
                <Link small href={href(lang, officeAt(alike.id))}>
                  {w.seeAlike}
                </Link>
              </Text>
            ) : null}
            <Form lang={lang} action={href(lang, `${STARTERS}/${starter.id}`)} hidden={form.hidden} guard>
              <Stack>
                <Select
                  lang={lang}
                  label={w.unit}
                  empty={w.chooseUnit}
                  options={ownUnitChoices(units, own, lang)}
                  {...form.field('unit')}
                />
                <Button>{w.goOne}</Button>
              </Stack>
            </Form>
          </Stack>
        </Card>
      )}
      <ToCheck lang={lang} starter={starter} />
    </Stack>
  )
}

/** What a person has to compare or fill in before it can be relied upon. */
export function ToCheck({ lang, starter }: { lang: Lang; starter: Starter }) {
  const w = publishingWords(lang).starters
  return (
    <Card title={w.toCheck} level={2}>
      <List marker="disc" items={starter.check.map(one => one[lang])} />
      <Text size="sm" tone="muted">
        {starter.source[lang]}
      </Text>
    </Card>
  )
}
