// /services/apply/:draft/:section: one section of a form at a time. What was sent is kept at once, so that nothing is lost on a slow line.
import { z } from 'zod'
import { fill } from '#src/kernel/lang.ts'
import { type No, ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Button,
  ButtonRow,
  Card,
  Code,
  Columns,
  Form,
  HiddenField,
  Link,
  LinkButton,
  Outbox,
  PageHead,
  Stack,
  Steps,
  Text,
} from '#src/ui/index.ts'
import { openChannels } from '../../agencies/public.ts'
import { casesWords } from '../../cases/public.ts'
import {
  type Answers,
  addsTo,
  askedSections,
  fieldOf,
  formFiles,
  holds,
  knownFor,
  SectionFields,
  saidOf,
  shownWords,
  valuesOf,
  type World,
  withRow,
  wordsIn,
  worldFor,
} from '../../forms/public.ts'
import { momentDay } from '../../people/public.ts'
import { isInside, mapOf } from '../../places/public.ts'
import { fillIn, openDraft } from '../actions/fill-in.ts'
import { placeIn, promiseOf } from '../actions/send-application.ts'
import type { Service } from '../definition.ts'
import { nearbyOf } from '../nearby.ts'
import { formsAndServices } from '../page-words.ts'
import { servicesWords } from '../words.ts'
import { aboutAt, applyAt, CHECK, LIST, promiseText, reportAt } from './parts.tsx'
import { sentAlready, sentAs } from './sent-already.tsx'

export interface ApplyParts {
  readonly blank: string
  readonly tiles?: { readonly url: string; readonly attribution: string }
}

export const serviceApply = ({ blank, tiles }: ApplyParts): AnyPage =>
  page({
    path: `${LIST}/apply/:draft/:section`,
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: formsAndServices,
    secret: true,
    posts: 240,
    files: formFiles,
    takesRefused: true,
    input: z.looseObject({ _refused: z.custom<readonly No[]>(Array.isArray).catch([]) }),
    load: async (tx, { params, lang }) => {
      const open = await openDraft(tx, params.draft ?? '')
      if (!open) return undefined
      const sent = await sentAs(tx, open.draft)
      if (sent !== undefined) return { sent, form: open.form }
      const { sections } = askedSections(open.form, open.draft.answers)
      const at = sections.findIndex(one => one.section.id === params.section)
      const here = sections[at]
      if (!here) return undefined
      const world = await worldFor(
        tx,
        lang,
        sections.flatMap(one => one.section.questions),
      )
      return {
        ...open,
        sections,
        at,
        here,
        world,
        ...(await warnings(tx, open.draft.of_id, open.form, open.draft.answers)),
      }
    },
    values: (data, { query }) => {
      if (data.sent !== undefined) return {}
      const { here, draft, world } = data
      const values = valuesOf(here.section.questions, draft.answers, world)
      const more = addsTo(here.section.questions, { _again: query.get('more') })
      return more ? withRow(values, more, fieldOf(more)) : values
    },
    run: async (tx, { _refused, ...input }, { params, lang, store }) => {
      const code = params.draft ?? ''
      const open = await openDraft(tx, code)
      if (!open) return { ok: false, because: 'not-found' }
      const next = await fillIn(tx, store, open, params.section ?? '', input, lang, _refused)
      if (!next.ok) return next
      if ('stay' in next.value) {
        const { stay, more } = next.value
        return ok({ to: `${applyAt(code, params.section ?? '')}${more ? `?more=${more}` : ''}#${stay}` })
      }
      return ok({ to: applyAt(code, 'summary' in next.value ? CHECK : next.value.section) })
    },
    view: (data, { lang }, form) => {
      if (data.sent !== undefined) return sentAlready(data.sent, data.form, lang)
      const { draft, form: asked, sections, at, here, world } = data
      const all = servicesWords(lang)
      const w = all.apply
      const title = wordsIn(asked.title, lang)
      const next = sections[at + 1]?.section
      const before = sections[at - 1]?.section
      const goOn = next ? fill(w.next, { title: wordsIn(next.title, lang) }) : w.toCheck
      return {
        title: `${wordsIn(here.section.title, lang)} · ${title}`,
        within: LIST,
        crumbs: [{ href: LIST, text: all.list.title }, { text: title }],
        body: (
          <Columns
            kind="form"
            aside={
              <Aside
                lang={lang}
                form={asked}
                answers={draft.answers}
                world={world}
                code={draft.code}
                until={at}
                promised={data.promised}
              />
            }
          >
            <div>
              <Steps
                lang={lang}
                steps={[...sections.map(({ section }) => wordsIn(section.title, lang)), w.check]}
                current={at}
                note={fill(w.minutes, { minutes: asked.minutes })}
              />
              <PageHead
                title={wordsIn(here.section.title, lang)}
                lead={here.section.lead && wordsIn(here.section.lead, lang)}
              />
            </div>
            <Outbox lang={lang} />
            <Warnings lang={lang} data={data} />
            <Form
              lang={lang}
              action={href(lang, applyAt(draft.code, here.section.id))}
              hidden={form.hidden}
              multipart
              pieces
              keeps={draft.channel === 'web'}
              known={knownFor(here.section.questions, draft.answers)}
              enterSends={goOn}
            >
              <SectionFields
                questions={here.section.questions}
                world={world}
                form={form}
                answers={draft.answers}
                blank={blank}
                {...(tiles ? { tiles } : {})}
                fileHref={id => `/services/apply/${draft.code}/file/${id}/small`}
              />
              <HiddenField name="_section" value={here.section.id} />
              <ButtonRow>
                <Button size="lg" iconEnd="arrow-right">
                  {goOn}
                </Button>
                <LinkButton
                  variant="ghost"
                  icon="arrow-left"
                  href={href(lang, before ? applyAt(draft.code, before.id) : aboutAt(data.code))}
                >
                  {w.back}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Columns>
        ),
      }
    },
  })

async function warnings(tx: Tx, serviceId: string, form: Service, answers: Answers) {
  const at = placeIn(form, answers)
  const isUrgent = form.urgent !== undefined && holds(form.urgent.when, answers)
  const phone = isUrgent ? (await openChannels(tx)).find(one => one.kind === 'phone')?.value : undefined
  return {
    ...(await serviceOf(tx, serviceId, form)),
    nearby: await nearbyOf(tx, serviceId, form, answers),
    isOutside: at !== undefined && !isInside(await mapOf(tx), at),
    urgentPhone: phone,
    isUrgent,
  }
}

async function serviceOf(tx: Tx, serviceId: string, form: Service) {
  const row = await tx.db
    .selectFrom('service')
    .select(['code', 'manual_id'])
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', serviceId)
    .executeTakeFirst()
  return { code: row?.code ?? '', promised: await promiseOf(tx, { manualId: row?.manual_id ?? null }, form) }
}

type Warned = Awaited<ReturnType<typeof warnings>> & { readonly form: Service }

/** What somebody should know before she goes on: danger, somebody else's ground, the same thing reported already. */
export function Warnings({ lang, data }: { lang: 'th' | 'en'; data: Warned }) {
  const w = servicesWords(lang).apply
  const { form, nearby, isOutside, isUrgent, urgentPhone } = data
  return (
    <>
      {isUrgent && form.urgent ? (
        <Alert tone="error" icon="zap" title={w.urgent}>
          <Text>{wordsIn(form.urgent.words, lang)}</Text>
          {urgentPhone ? (
            <Link href={`tel:${urgentPhone.replace(/[^\d+]/g, '')}`}>{fill(w.urgentCall, { phone: urgentPhone })}</Link>
          ) : null}
        </Alert>
      ) : null}
      {isOutside ? (
        <Alert tone="warning" icon="map" title={w.outside}>
          <Text>{form.outside ? wordsIn(form.outside, lang) : w.outsideWhat}</Text>
          {form.outside ? <Text>{w.outsideWhat}</Text> : null}
        </Alert>
      ) : null}
      {nearby.length > 0 ? (
        <Alert tone="info" title={w.nearTitle}>
          {nearby.map(one => (
            <Text>
              <Link href={href(lang, reportAt(one.id))}>{one.asset === '' ? one.place_words : one.asset}</Link>{' '}
              {fill(w.nearWhat, {
                metres: one.metres,
                day: momentDay(one.submitted_at, lang),
                state: casesWords(lang).states[one.state],
              })}
            </Text>
          ))}
          <Text>{w.nearFollow}</Text>
        </Alert>
      ) : null}
    </>
  )
}

type AsideProps = {
  lang: 'th' | 'en'
  form: Service
  answers: Answers
  world: World
  code: string
  until: number
  promised: number
}

function Aside({ lang, form, answers, world, code, until, promised }: AsideProps) {
  const w = servicesWords(lang).apply
  const earlier = askedSections(form, answers).sections.slice(0, until)
  const told = earlier.flatMap(({ section, questions }) =>
    saidOf(questions, answers, world).flatMap(one => (one.words === undefined ? [] : [{ ...one, section }])),
  )
  return (
    <>
      {told.length > 0 ? (
        <Card title={w.told}>
          <Stack gap="sm">
            {told.map(({ section, ...one }) => {
              const change = (
                <Link href={href(lang, applyAt(code, section.id))} label={`${w.change} ${one.label}`}>
                  {w.change}
                </Link>
              )
              return (
                <div>
                  <Text size="sm" tone="muted">
                    {one.label}
                  </Text>
                  {one.entries ? (
                    [shownWords(one), change]
                  ) : (
                    <Text>
                      {one.words} {change}
                    </Text>
                  )}
                </div>
              )
            })}
          </Stack>
        </Card>
      ) : null}
      <Card>
        <Stack gap="sm">
          <Text strong>{promiseText(promised, lang)}</Text>
          <Text size="sm">{w.keepCode}</Text>
          <Code>{code}</Code>
          <Text size="sm" tone="muted">
            {w.keepNote}
          </Text>
        </Stack>
      </Card>
    </>
  )
}
