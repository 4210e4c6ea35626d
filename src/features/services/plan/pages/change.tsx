// /office/services/plan/:resource/edit, /archive, /closed and /open: what it is, and the days on which it is not in use.
import { z } from 'zod'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Alert,
  Card,
  DateField,
  Link,
  LinkButton,
  List,
  PostButton,
  Row,
  Section,
  Stack,
  Text,
  TextField,
} from '#src/ui/index.ts'
import { deskWords } from '../../../cases/public.ts'
import { FormPage } from '../../../measures/public.ts'
import { dayText, todayOf } from '../../../people/public.ts'
import { archiveResource } from '../actions/archive-resource.ts'
import { changeResource } from '../actions/change-resource.ts'
import { closeDays } from '../actions/close-days.ts'
import { openDays } from '../actions/open-days.ts'
import { aheadOf } from '../actions/resources.ts'
import { type ClosedRow, closedOf } from '../queries.ts'
import { isClosed } from '../rules.ts'
import { ChangeResource, CloseDays } from '../schema.ts'
import { resourceName } from '../show.ts'
import { planWords } from '../words.ts'
import { PLAN, planAt, ResourceFields, resourceHere, unitsToChoose } from './parts.tsx'

const edit = page({
  path: `${PLAN}/:resource/edit`,
  shell: 'office',
  may: 'case:work',
  ledger: 'resource.changed',
  words: planWords,
  input: ChangeResource,
  load: async (tx, visit) => {
    const row = await resourceHere(tx, visit, 'case:work')
    return row && { row, units: await unitsToChoose(tx) }
  },
  values: ({ row }) => ({
    label_th: row.label_th,
    label_en: row.label_en,
    mark: row.mark,
    unit: row.unit_id,
    per_day: String(row.per_day),
    litres: row.litres === null ? '' : String(row.litres),
    _version: String(row.version),
  }),
  run: async (tx, input, visit) => {
    const done = await changeResource(tx, idOf(visit, 'resource'), input)
    return done.ok ? ok({ to: planAt(done.value), notice: 'resource-changed' }) : done
  },
  view: ({ row, units }, { lang }, form) => {
    const { form: w, list } = planWords(lang)
    const name = resourceName(row, lang)
    return {
      title: w.changeTitle,
      within: PLAN,
      crumbs: [{ href: PLAN, text: list.title }, { href: planAt(row.id), text: name }, { text: w.changeTitle }],
      body: (
        <Stack gap="lg">
          <FormPage
            lang={lang}
            title={name}
            lead={w.lead}
            action={planAt(row.id, 'edit')}
            back={planAt(row.id)}
            go={w.save}
            form={form}
            now={row.version}
          >
            <ResourceFields lang={lang} form={form} units={units} />
          </FormPage>
          <Row>
            <LinkButton href={href(lang, planAt(row.id, 'archive'))} variant="danger">
              {w.archive}
            </LinkButton>
          </Row>
        </Stack>
      ),
    }
  },
})

const archive = page({
  path: `${PLAN}/:resource/archive`,
  shell: 'office',
  may: 'case:work',
  ledger: 'resource.archived',
  words: planWords,
  input: z.object({}),
  load: (tx, visit) => resourceHere(tx, visit, 'case:work'),
  run: async (tx, _input, visit) => {
    const done = await archiveResource(tx, idOf(visit, 'resource'))
    return done.ok ? ok({ to: PLAN, notice: 'resource-archived' }) : done
  },
  view: (row, { lang }, form) => {
    const { form: w, list } = planWords(lang)
    return {
      title: w.archive,
      within: PLAN,
      crumbs: [
        { href: PLAN, text: list.title },
        { href: planAt(row.id), text: resourceName(row, lang) },
        { text: w.archive },
      ],
      body: (
        <FormPage
          lang={lang}
          title={`${w.archive} ${resourceName(row, lang)}`}
          lead={w.archiveWhat}
          action={planAt(row.id, 'archive')}
          back={planAt(row.id)}
          go={w.archive}
          form={form}
          danger
        />
      ),
    }
  },
})

const closed = page({
  path: `${PLAN}/:resource/closed`,
  shell: 'office',
  may: 'case:work',
  ledger: 'resource.days-closed',
  words: planWords,
  input: CloseDays,
  load: async (tx, visit) => {
    const row = await resourceHere(tx, visit, 'case:work')
    if (!row) return undefined
    const days = await closedOf(tx, [row.id], todayOf(tx))
    return { row, days, toMove: (await aheadOf(tx, row.id)).filter(one => isClosed(days, one.day)) }
  },
  run: async (tx, input, visit) => {
    const done = await closeDays(tx, idOf(visit, 'resource'), input)
    return done.ok ? ok({ to: planAt(done.value, 'closed'), notice: 'days-closed' }) : done
  },
  view: ({ row, days, toMove }, { lang }, form) => {
    const { closed: w, list } = planWords(lang)
    const name = resourceName(row, lang)
    return {
      title: w.title,
      within: PLAN,
      crumbs: [{ href: PLAN, text: list.title }, { href: planAt(row.id), text: name }, { text: w.title }],
      body: (
        <Stack gap="lg">
          {toMove.length > 0 ? (
            <Alert tone="warning" title={w.moveTitle}>
              <List
                items={toMove.map(one => (
                  <>
                    {dayText(one.day, lang)}{' '}
                    <Link href={href(lang, `/office/cases/${one.id}/plan?with=${row.id}`)}>
                      {deskWords(lang).verbs.plan.title}
                    </Link>
                  </>
                ))}
              />
            </Alert>
          ) : null}
          <FormPage
            lang={lang}
            title={`${w.title} ${name}`}
            lead={w.lead}
            action={planAt(row.id, 'closed')}
            back={planAt(row.id)}
            go={w.go}
            form={form}
          >
            <DateField lang={lang} label={w.from} {...form.field('from_day')} />
            <DateField lang={lang} label={w.to} {...form.field('to_day')} />
            <TextField lang={lang} label={w.reason} {...form.field('reason')} />
          </FormPage>
          <Section id="days" title={w.title}>
            {days.length === 0 ? (
              <Text tone="muted">{w.none}</Text>
            ) : (
              days.map(one => (
                <Card>
                  <Text>{closedText(one, lang)}</Text>
                  <PostButton
                    action={href(lang, planAt(row.id, `open/${one.id}`))}
                    fields={form.hidden}
                    variant="ghost"
                    size="sm"
                  >
                    {w.open}
                  </PostButton>
                </Card>
              ))
            )}
          </Section>
        </Stack>
      ),
    }
  },
})

const open = page({
  path: `${PLAN}/:resource/open/:closed`,
  shell: 'office',
  may: 'case:work',
  ledger: 'resource.days-opened',
  words: planWords,
  input: z.object({}),
  load: async (tx, visit) => {
    const row = await resourceHere(tx, visit, 'case:work')
    const days = row && (await closedOf(tx, [row.id], FIRST_DAY)).find(one => one.id === idOf(visit, 'closed'))
    return row && days && { row, days }
  },
  run: async (tx, _input, visit) => {
    const done = await openDays(tx, idOf(visit, 'resource'), idOf(visit, 'closed'))
    return done.ok ? ok({ to: planAt(done.value, 'closed'), notice: 'days-opened' }) : done
  },
  view: ({ row, days }, { lang }, form) => {
    const { closed: w } = planWords(lang)
    return {
      title: w.open,
      within: PLAN,
      body: (
        <FormPage
          lang={lang}
          title={`${w.open} ${resourceName(row, lang)}`}
          lead={closedText(days, lang)}
          action={planAt(row.id, `open/${days.id}`)}
          back={planAt(row.id, 'closed')}
          go={w.open}
          form={form}
        />
      ),
    }
  },
})

const FIRST_DAY = '2000-01-01'

function closedText({ from_day, to_day, reason }: ClosedRow, lang: Lang): string {
  const w = planWords(lang).closed
  return from_day === to_day
    ? fill(w.lineOne, { day: dayText(from_day, lang), reason })
    : fill(w.line, { from: dayText(from_day, lang), to: dayText(to_day, lang), reason })
}

export const planChanges: readonly AnyPage[] = [edit, archive, closed, open]
