// /office/services/:id: one service: what is in force, the working copy with its questions in order, and the verbs.
import type { Child } from 'hono/jsx'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  ButtonRow,
  Card,
  DescriptionList,
  LinkButton,
  PageHead,
  PostButton,
  Row,
  Section,
  Stack,
  Text,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import { versionsOf, wordsIn } from '../../forms/public.ts'
import { FormPage } from '../../measures/public.ts'
import { houseUnits, inWords, momentDay, nameOf, peopleHere } from '../../people/public.ts'
import { movePart } from '../actions/change-draft.ts'
import { closeService, openService } from '../actions/open-service.ts'
import { publishVersion } from '../actions/publish-version.ts'
import { takeBack } from '../actions/take-back.ts'
import { KIND, type ServiceRow, serviceById } from '../queries.ts'
import { CloseService, JustNow, Move, PublishVersion } from '../schema.ts'
import { builderWords, publicityWords } from '../words.ts'
import { OFFICE, officeAt } from './office-list.tsx'
import { anchorOf, Questions } from './office-questions.tsx'
import { aboutAt } from './parts.tsx'

const tones = { draft: 'idle', open: 'done', closed: 'soon' } as const

export const serviceOffice = page({
  path: `${OFFICE}/:id`,
  shell: 'office',
  may: 'plan:read',
  ledger: 'service.changed',
  words: builderWords,
  input: Move,
  load: async (tx, visit) => {
    const row = await serviceById(tx, idOf(visit))
    if (!row) return undefined
    return {
      row,
      versions: await versionsOf(tx, { kind: KIND, id: row.id }),
      units: await houseUnits(tx),
      people: await peopleHere(tx),
      mayEdit: tx.scope.actor?.holds('service:edit', row.unit_id) === true,
    }
  },
  values: ({ row }) => ({ _version: String(row.version) }),
  run: async (tx, input, visit) => {
    const done = await movePart(tx, idOf(visit), input)
    const notices = { up: 'changed', down: 'changed', remove: 'taken-out', back: 'put-back' }
    return done.ok ? ok({ to: `${officeAt(idOf(visit))}#${anchorOf(input)}`, notice: notices[input.direction] }) : done
  },
  view: ({ row, versions, units, people, mayEdit }, { lang }, form) => {
    const all = builderWords(lang)
    const w = all.one
    const title = wordsIn(row.draft.title, lang)
    const unit = units.find(one => one.id === row.unit_id)
    const last = versions[0]
    return {
      title,
      within: OFFICE,
      crumbs: [{ href: OFFICE, text: all.list.title }, { text: title }],
      body: (
        <Stack gap="lg">
          <PageHead
            above={
              <>
                <Badge lang={lang} tone={tones[row.state]}>
                  {all.list.states[row.state]}
                </Badge>
                <Text inline>
                  {last ? fill(w.inForce, { number: last.number, day: momentDay(last.published_at, lang) }) : w.notYet}
                </Text>
              </>
            }
            title={title}
            lead={wordsIn(row.draft.lead, lang)}
            {...(unit ? { note: inWords(unit.name_th, unit.name_en, lang) } : {})}
            actions={
              <Row>
                {row.state === 'open' ? (
                  <LinkButton href={href(lang, aboutAt(row.code))} variant="quiet" icon="globe">
                    {w.page}
                  </LinkButton>
                ) : null}
                <LinkButton href={href(lang, officeAt(row.id, 'try'))} variant="quiet" icon="play">
                  {w.try}
                </LinkButton>
                {mayEdit ? (
                  <LinkButton href={href(lang, officeAt(row.id, 'publicity'))} variant="quiet" icon="megaphone">
                    {publicityWords(lang).office.short}
                  </LinkButton>
                ) : null}
              </Row>
            }
          />
          {row.manual_id === null ? (
            <Alert tone="warning">{fill(w.noManualWarn, { days: row.draft.promiseDays })}</Alert>
          ) : null}
          {mayEdit ? <Verbs lang={lang} row={row} form={form} hasEarlier={versions.length > 1} /> : null}
          <Questions lang={lang} row={row} form={form} mayEdit={mayEdit} />
          {versions.length > 0 ? (
            <Section id="versions" title={w.versions}>
              <Card>
                <DescriptionList
                  layout="rows"
                  items={versions.map(version => {
                    const who = people.find(one => one.id === version.published_by)
                    return {
                      term: fill(w.inForce, { number: version.number, day: momentDay(version.published_at, lang) }),
                      value: [version.note, who ? fill(w.by, { who: nameOf(who, lang) }) : '']
                        .filter(Boolean)
                        .join(' · '),
                    }
                  })}
                />
              </Card>
            </Section>
          ) : null}
        </Stack>
      ),
    }
  },
})

type Parts = { lang: Lang; row: ServiceRow; form: FormState }

function Verbs({ lang, row, form, hasEarlier }: Parts & { hasEarlier: boolean }) {
  const w = builderWords(lang).one
  return (
    <ButtonRow>
      <LinkButton href={href(lang, officeAt(row.id, 'publish'))} icon="check">
        {w.publish}
      </LinkButton>
      {row.state === 'open' ? (
        <LinkButton href={href(lang, officeAt(row.id, 'close'))} variant="quiet">
          {w.close}
        </LinkButton>
      ) : (
        <PostButton action={href(lang, officeAt(row.id, 'open'))} fields={form.hidden} variant="accent">
          {w.open}
        </PostButton>
      )}
      <LinkButton href={href(lang, officeAt(row.id, 'settings'))} variant="quiet" icon="settings">
        {w.settings}
      </LinkButton>
      {hasEarlier ? (
        <LinkButton href={href(lang, officeAt(row.id, 'take-back'))} variant="ghost">
          {w.takeBack}
        </LinkButton>
      ) : null}
    </ButtonRow>
  )
}

const loadMine = async (tx: Parameters<typeof serviceById>[0], id: string) => {
  const row = await serviceById(tx, id)
  return row && tx.scope.actor?.holds('service:edit', row.unit_id) === true ? row : undefined
}

const base = { shell: 'office', may: 'service:edit', words: builderWords } as const

export const serviceVerbs: readonly AnyPage[] = [
  page({
    ...base,
    path: `${OFFICE}/:id/publish`,
    ledger: 'service.published',
    input: PublishVersion,
    load: (tx, visit) => loadMine(tx, idOf(visit)),
    values: row => ({ _version: String(row.version) }),
    run: async (tx, input, visit) => {
      const done = await publishVersion(tx, idOf(visit), input)
      return done.ok ? ok({ to: officeAt(idOf(visit)), notice: 'published' }) : done
    },
    view: (row, { lang }, form) =>
      asking({
        lang,
        row,
        form,
        verb: 'publish',
        field: <TextField lang={lang} optional label={builderWords(lang).one.publishNote} {...form.field('note')} />,
      }),
  }),
  page({
    ...base,
    path: `${OFFICE}/:id/take-back`,
    ledger: 'service.published',
    input: PublishVersion,
    load: (tx, visit) => loadMine(tx, idOf(visit)),
    values: row => ({ _version: String(row.version) }),
    run: async (tx, input, visit) => {
      const done = await takeBack(tx, idOf(visit), input)
      return done.ok ? ok({ to: officeAt(idOf(visit)), notice: 'taken-back' }) : done
    },
    view: (row, { lang }, form) =>
      asking({
        lang,
        row,
        form,
        verb: 'take-back',
        field: <TextField lang={lang} optional label={builderWords(lang).one.publishNote} {...form.field('note')} />,
      }),
  }),
  page({
    ...base,
    path: `${OFFICE}/:id/close`,
    ledger: 'service.closed',
    input: CloseService,
    load: (tx, visit) => loadMine(tx, idOf(visit)),
    values: row => ({ _version: String(row.version) }),
    run: async (tx, input, visit) => {
      const done = await closeService(tx, idOf(visit), input)
      return done.ok ? ok({ to: officeAt(idOf(visit)), notice: 'closed' }) : done
    },
    view: (row, { lang }, form) =>
      asking({
        lang,
        row,
        form,
        verb: 'close',
        field: <TextArea lang={lang} rows={3} label={builderWords(lang).one.closeReason} {...form.field('reason')} />,
      }),
  }),
  page({
    ...base,
    path: `${OFFICE}/:id/open`,
    ledger: 'service.opened',
    input: JustNow,
    load: (tx, visit) => loadMine(tx, idOf(visit)),
    values: row => ({ _version: String(row.version) }),
    run: async (tx, input, visit) => {
      const done = await openService(tx, idOf(visit), input._version)
      return done.ok ? ok({ to: officeAt(idOf(visit)), notice: 'opened' }) : done
    },
    view: (row, { lang }, form) => asking({ lang, row, form, verb: 'open' }),
  }),
]

const titles = { publish: 'publish', 'take-back': 'takeBack', close: 'close', open: 'open' } as const

function asking({ lang, row, form, verb, field }: Parts & { verb: keyof typeof titles; field?: Child }) {
  const all = builderWords(lang)
  const title = all.one[titles[verb]]
  return {
    title,
    within: OFFICE,
    crumbs: [
      { href: OFFICE, text: all.list.title },
      { href: officeAt(row.id), text: wordsIn(row.draft.title, lang) },
      { text: title },
    ],
    body: (
      <FormPage
        lang={lang}
        title={title}
        lead={wordsIn(row.draft.title, lang)}
        action={officeAt(row.id, verb)}
        back={officeAt(row.id)}
        go={title}
        form={form}
        now={row.version}
      >
        {field}
      </FormPage>
    ),
  }
}
