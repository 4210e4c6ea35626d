// /office/bring/:id: one paper: being read, refused with the reason, or its draft with what somebody should look at first.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf, type Visit } from '#src/platform/http/visit.ts'
import {
  Alert,
  Button,
  Card,
  Form,
  LinkButton,
  Menu,
  PageHead,
  Read,
  Renewed,
  Stack,
  Tag,
  Text,
} from '#src/ui/index.ts'
import { frameworkInForce } from '../../assessment/public.ts'
import { holdsOver, momentDay, staffWithRole } from '../../people/public.ts'
import { decideParty, openUnitFor, takePartyBack } from '../actions/decide-party.ts'
import { setIssueOf } from '../actions/set-issue.ts'
import { setRepairOf } from '../actions/set-repair.ts'
import { TakenSchema } from '../actions/undo-take-over.ts'
import { Draft } from '../draft.ts'
import { draftFindings } from '../findings.ts'
import { type PaperRow, paperById, readOf } from '../queries.ts'
import { hasStopped, paperMay, stateOf } from '../rules.ts'
import { MendDraft } from '../schema.ts'
import { sawOf } from '../source.ts'
import { bringWords } from '../words.ts'
import { thisYear } from '../world.ts'
import { pageText, RENEW_SECONDS, ReadingCard } from './bring.tsx'
import { houseToChoose } from './choices.ts'
import { DraftView } from './draft-view.tsx'
import { crumbsTo, kindWord, paperAt, StateBadge } from './parts.tsx'

async function loadPaper(tx: Tx, visit: Visit) {
  const paper = await paperById(tx, idOf(visit))
  if (!paper) return undefined
  const state = stateOf(paper.state)
  const draft = paper.draft === null || state === 'refused' ? undefined : Draft.parse(paper.draft)
  const issues = draft ? ((await frameworkInForce(tx, draft.year ?? thisYear(tx)))?.issues ?? []) : []
  const house = await houseToChoose(tx)
  return {
    paper,
    state,
    draft,
    issues: issues.map(issue => ({ value: issue.id, th: issue.th, en: issue.en })),
    agency: house.card.name.th,
    house,
    takers: visit.actor?.holds('plan:edit') ? new Set<string>() : await staffWithRole(tx, 'ita-admin'),
    mayOpenUnits: holdsOver(tx, 'units:manage', null),
    checked: draft ? await draftFindings(tx, draft) : [],
    saw: state === 'refused' ? sawOf(await readOf(tx, paper.id)) : [],
  }
}

function mend(
  tx: Tx,
  id: string,
  { verb, words, choice, _version: version, ...input }: MendDraft,
): Promise<Result<true>> {
  switch (verb) {
    case 'issue':
      return setIssueOf(tx, id, input.heading, input.issue, version)
    case 'repair':
    case 'unrepair':
      return setRepairOf(tx, id, input.repair, verb === 'repair', version)
    case 'party':
      return decideParty(tx, id, { words, choice, version })
    case 'party-unit':
      return openUnitFor(tx, id, { words, version })
    case 'party-back':
      return takePartyBack(tx, id, { words, version })
  }
}

const notices: Readonly<Record<MendDraft['verb'], keyof ReturnType<typeof bringWords>['notices']>> = {
  issue: 'issue-set',
  repair: 'repaired',
  unrepair: 'repaired',
  party: 'party-decided',
  'party-unit': 'unit-opened',
  'party-back': 'party-back',
}

export type PaperData = NonNullable<Awaited<ReturnType<typeof loadPaper>>>

export const paper = page({
  path: '/office/bring/:id',
  shell: 'office',
  may: 'paper:bring',
  ledger: 'paper.mended',
  queries: 14,
  words: bringWords,
  input: MendDraft,
  load: loadPaper,
  run: async (tx, input, visit) => {
    const id = idOf(visit)
    const done = await mend(tx, id, input)
    if (!done.ok) return done.because === 'not-found' ? no('not-found') : done
    return ok({ to: paperAt(id), notice: notices[input.verb] })
  },
  view: (data, visit, form) => {
    const { lang, query } = visit
    const words = bringWords(lang)
    const { paper: row, state, draft } = data
    const at = paperAt(row.id)
    const isBusy = state === 'waiting' || state === 'reading'
    const mayTake = visit.actor?.holds('plan:edit') ?? false
    const may = (verb: Parameters<typeof paperMay>[1]) =>
      paperMay(state, verb).ok && (mayTake || (verb !== 'take' && verb !== 'undo'))
    return {
      title: row.name,
      within: '/office/bring',
      ...(isBusy ? { renew: RENEW_SECONDS * 3 } : {}),
      crumbs: crumbsTo(lang, { text: row.name }),
      body: (
        <Renewed id="paper" seconds={isBusy ? RENEW_SECONDS : undefined}>
          <Stack gap="lg">
            <PageHead
              title={row.name}
              above={
                <>
                  <StateBadge lang={lang} state={state} />
                  {row.kind === '' ? null : <Tag>{kindWord(row.kind, lang)}</Tag>}
                </>
              }
              {...(draft && may('mend') ? { lead: mayTake ? words.draft.lead : words.mayTake.lead } : {})}
              note={noteOf(row, lang)}
              actions={
                <>
                  {may('take') ? (
                    <LinkButton href={href(lang, `${at}/take`)} icon="check">
                      {words.draft.take}
                    </LinkButton>
                  ) : null}
                  <Menu
                    lang={lang}
                    items={[
                      { href: href(lang, `${at}/file`), label: words.draft.file, icon: 'download' },
                      ...(may('set-aside')
                        ? [{ href: href(lang, `${at}/aside`), label: words.draft.setAside, icon: 'archive' as const }]
                        : []),
                      ...(may('bring-back')
                        ? [
                            {
                              href: href(lang, `${at}/back`),
                              label: words.draft.bringBack,
                              icon: 'archive-restore' as const,
                            },
                          ]
                        : []),
                      ...(may('undo')
                        ? [
                            {
                              href: href(lang, `${at}/undo`),
                              label: words.draft.undo,
                              icon: 'rotate-ccw' as const,
                              danger: true,
                            },
                          ]
                        : []),
                    ]}
                  />
                </>
              }
            />
            {isBusy ? (
              <Read>
                <ReadingCard lang={lang} paper={row} at={at} stopped={hasStopped(row, visit.now)} />
              </Read>
            ) : null}
            {state === 'refused' ? <Refused data={data} visit={visit} once={form.hidden._once ?? ''} /> : null}
            {state === 'set-aside' ? (
              <Alert tone="info" title={words.aside.because.replace('{reason}', row.because)} />
            ) : null}
            {state === 'taken' ? <TakenAlert row={row} visit={visit} /> : null}
            {draft ? (
              <DraftView data={data} draft={draft} visit={visit} form={form} order={query.get('order') ?? ''} />
            ) : null}
          </Stack>
        </Renewed>
      ),
    }
  },
})

const noteOf = (row: PaperRow, lang: 'th' | 'en') => {
  const { list: w } = bringWords(lang)
  const pages = row.pages > 1 && row.state !== 'waiting' ? pageText({ page: row.page, pages: row.pages }, lang) : ''
  return [w.broughtOn.replace('{day}', momentDay(row.brought_at, lang)), row.state === 'reading' ? pages : '']
    .filter(Boolean)
    .join(' · ')
}

function Refused({ data, visit, once }: { data: PaperData; visit: Visit; once: string }) {
  const { lang } = visit
  const { refused: w } = bringWords(lang)
  const known: Readonly<Record<string, string>> = w.why
  const at = paperAt(data.paper.id)
  return (
    <Read>
      <Stack>
        <Alert tone="error" title={w.title}>
          {known[data.paper.because] ?? w.why.other}
        </Alert>
        {data.saw.length > 0 ? (
          <Card title={w.saw}>
            <Stack gap="xs">
              {data.saw.map(line => (
                <Text size="sm">{line}</Text>
              ))}
            </Stack>
          </Card>
        ) : null}
        <Form lang={lang} action={href(lang, `${at}/back`)} hidden={{ _once: once }}>
          <Button variant="quiet" icon="refresh-cw">
            {w.again}
          </Button>
        </Form>
      </Stack>
    </Read>
  )
}

function TakenAlert({ row, visit }: { row: PaperRow; visit: Visit }) {
  const { lang } = visit
  const { draft: w } = bringWords(lang)
  const taken = TakenSchema.safeParse(row.taken)
  const year = taken.success ? taken.data.year : (row.fiscal_year ?? '')
  return (
    <Alert
      tone="success"
      title={w.takenOn.replace('{day}', row.taken_at ? momentDay(row.taken_at, lang) : '')}
      actions={
        <LinkButton href={href(lang, `/office/measures?year=${year}`)} variant="quiet">
          {w.toPlan}
        </LinkButton>
      }
    />
  )
}
