// /office/links/:id: one address: where it stands, on which days it opened, what it answered; checked now, or said to be right.
import { z } from 'zod'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { enqueue } from '#src/platform/jobs/enqueue.ts'
import { record } from '#src/platform/ledger/record.ts'
import {
  Alert,
  Button,
  Card,
  DescriptionList,
  Form,
  FormOnPage,
  Link,
  LinkButton,
  LinkDays,
  List,
  PageHead,
  Section,
  Stack,
  Text,
  TextArea,
} from '#src/ui/index.ts'
import { houseUnits, inWords, momentDay } from '../../people/public.ts'
import { sayRight } from '../actions/say-right.ts'
import { checksOf, type LinkRow, linkById } from '../queries.ts'
import { isOurs } from '../rules.ts'
import { SayRight } from '../schema.ts'
import { linkWatchWords } from '../words.ts'
import { LINKS, StateBadge, type WatchJob } from './list.tsx'

const at = (id: string) => `${LINKS}/${id}`
const DAYS_SHOWN = 30
const crumbs = (lang: Lang, text: string) => [{ href: LINKS, text: linkWatchWords(lang).title }, { text }]
const nameOf = (row: LinkRow) => row.places[0]?.label ?? row.address

export const linkPage = (job: WatchJob) =>
  page({
    path: `${LINKS}/:id`,
    shell: 'office',
    may: 'item:read',
    ledger: 'link.check-asked',
    words: linkWatchWords,
    input: z.object({}),
    load: async (tx, visit) => {
      const row = await linkById(tx, idOf(visit))
      if (!row) return undefined
      return {
        row,
        checks: await checksOf(tx, row.id),
        unit: (await houseUnits(tx)).find(one => one.id === row.unit_id),
        mayCheck: visit.actor?.holds('item:answer') ?? false,
      }
    },
    run: async (tx, _input, visit) => {
      const id = idOf(visit)
      if (!(await linkById(tx, id)) || !visit.actor?.holds('item:answer')) return no('not-found')
      await enqueue(tx, job, { agency: tx.agencyId, link: id }, { key: `link ${id}` })
      await record(tx, { event: 'link.check-asked', subject: { kind: 'watched-link', id }, content: {} })
      return ok({ to: at(id), notice: 'asked' })
    },
    view: ({ row, checks, unit, mayCheck }, { lang }, form) => {
      const w = linkWatchWords(lang)
      const days = checks.slice(0, DAYS_SHOWN).toReversed()
      const label = fill(w.days, { open: days.filter(day => day.problem === '').length, all: days.length })
      const isTouched = row.state === 'changed' && row.said_sha256 !== null
      return {
        title: nameOf(row),
        within: LINKS,
        crumbs: crumbs(lang, nameOf(row)),
        body: (
          <Stack gap="lg">
            <PageHead
              title={nameOf(row)}
              above={<StateBadge lang={lang} row={row} />}
              note={row.address}
              actions={
                <>
                  {mayCheck && row.state === 'changed' && !isTouched ? (
                    <LinkButton href={href(lang, `${at(row.id)}/right`)} icon="check">
                      {w.right}
                    </LinkButton>
                  ) : null}
                  {mayCheck ? (
                    <Form lang={lang} action={href(lang, at(row.id))} hidden={form.hidden}>
                      <Button variant="quiet" icon="rotate-ccw">
                        {w.checkOne}
                      </Button>
                    </Form>
                  ) : null}
                  <LinkButton href={row.address} variant="ghost" icon="external-link">
                    {w.open}
                  </LinkButton>
                </>
              }
            />
            {isTouched ? (
              <Alert tone="error" title={w.touched}>
                {w.touchedWhat}
              </Alert>
            ) : null}
            <Card>
              <DescriptionList
                items={[
                  { term: w.answered, value: row.checked_at ? problemText(row, lang) : w.never },
                  ...(row.checked_at ? [{ term: w.title, value: momentDay(row.checked_at, lang) }] : []),
                  { term: w.col.unit, value: unit ? inWords(unit.name_th, unit.name_en, lang) : w.nobody },
                  ...(row.said_right === '' ? [] : [{ term: w.right, value: row.said_right }]),
                ]}
              />
            </Card>
            <Section id="days" title={days.length === 0 ? w.noDays : label}>
              {days.length === 0 ? null : <LinkDays label={label} days={days.map(day => day.problem === '')} />}
            </Section>
            <Section id="places" title={w.places}>
              <Card>
                <List items={row.places.map(place => <Link href={href(lang, place.href)}>{place.label}</Link>)} />
              </Card>
            </Section>
          </Stack>
        ),
      }
    },
  })

function problemText(row: LinkRow, lang: Lang): string {
  const { problems } = linkWatchWords(lang)
  const known = (Object.keys(problems) as (keyof typeof problems)[]).find(key => key === row.problem)
  return fill(problems[known ?? 'broken'], { status: row.status ?? 0 })
}

export const linkRight = page({
  path: `${LINKS}/:id/right`,
  shell: 'office',
  may: 'item:answer',
  ledger: 'link.said-right',
  words: linkWatchWords,
  input: SayRight,
  load: async (tx, visit) => {
    const row = await linkById(tx, idOf(visit))
    return row?.state === 'changed' && row.said_sha256 === null ? row : undefined
  },
  values: row => ({ _version: String(row.version) }),
  run: async (tx, input, visit) => {
    const done = await sayRight(tx, idOf(visit), input)
    return done.ok ? ok({ to: at(idOf(visit)), notice: 'said-right' }) : done
  },
  view: (row, { lang }, form) => {
    const w = linkWatchWords(lang)
    return {
      title: w.right,
      within: LINKS,
      crumbs: crumbs(lang, w.right),
      body: (
        <FormOnPage
          lang={lang}
          title={`${w.right}: ${nameOf(row)}`}
          lead={w.rightLead}
          action={href(lang, `${at(row.id)}/right`)}
          back={href(lang, at(row.id))}
          cancel={w.cancel}
          go={w.right}
          hidden={form.hidden}
        >
          <Text>
            <Link href={row.address} external={!isOurs(row.address)}>
              {row.address}
            </Link>
          </Text>
          <TextArea lang={lang} label={w.reason} hint={w.reasonHint} rows={3} {...form.field('reason')} />
        </FormOnPage>
      ),
    }
  },
})
