// /services/:code: what the service is, how long it takes, what to have at hand; one button begins.
import { z } from 'zod'
import { fill } from '#src/kernel/lang.ts'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { ok } from '#src/kernel/result.ts'
import { line } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Alert,
  Button,
  Card,
  Columns,
  Form,
  Link,
  LinkButton,
  List,
  PageHead,
  Section,
  Stack,
  Text,
} from '#src/ui/index.ts'
import { caretakersToday } from '../../correspondence/public.ts'
import { askedSections, wordsIn } from '../../forms/public.ts'
import { houseUnits, inWords, nameOf } from '../../people/public.ts'
import { addressOfPublication, manualsInForce } from '../../publishing/public.ts'
import { begin } from '../actions/fill-in.ts'
import { answerOfAsset } from '../asset.ts'
import { petsWords } from '../pets/words.ts'
import { planWords } from '../plan/words.ts'
import { offeredByCode } from '../queries.ts'
import { publicityWords, servicesWords, waysWords } from '../words.ts'
import { aboutAt, applyAt, howAt, LIST, promiseText } from './parts.tsx'

export const serviceAbout = page({
  path: `${LIST}/:code`,
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: servicesWords,
  posts: 60,
  input: z.object({ asset: line(60, { optional: true }) }),
  load: async (tx, { params, query }) => {
    const service = await offeredByCode(tx, params.code ?? '')
    if (!service) return undefined
    const manual =
      service.manualId === null ? undefined : (await manualsInForce(tx, [service.manualId])).get(service.manualId)
    const unit = (await houseUnits(tx)).find(one => one.id === service.unitId)
    const asset = toArabicDigits((query.get('asset') ?? '').trim()).slice(0, 60)
    const known = Object.values((await answerOfAsset(tx, service.form, asset)) ?? {})[0]
    const answering = service.form.answeredBy ? await caretakersToday(tx, service.form.answeredBy) : []
    return { service, manual, unit, asset, known, answering }
  },
  run: async (tx, { asset }, { params, lang }) => {
    const code = params.code ?? ''
    const service = await offeredByCode(tx, code)
    const answers = service && (await answerOfAsset(tx, service.form, asset))
    const begun = await begin(tx, code, { lang, channel: 'web', ...(answers ? { answers } : {}) })
    if (!begun.ok) return begun
    const first = service && askedSections(service.form, {}).sections[0]
    return ok({ to: applyAt(begun.value, first?.section.id ?? '') })
  },
  view: ({ service, manual, unit, asset, known, answering }, { lang }, form) => {
    const all = servicesWords(lang)
    const w = all.about
    const named = waysWords(lang).asset
    const { form: asked, code } = service
    const title = wordsIn(asked.title, lang)
    const days = manual?.days ?? asked.promiseDays
    return {
      title,
      description: `${wordsIn(asked.lead, lang)} ${promiseText(days, lang)}`,
      crumbs: [{ href: '/', text: all.home }, { href: LIST, text: all.list.title }, { text: title }],
      within: LIST,
      ...(service.openedAt ? { updated: service.openedAt } : {}),
      body: (
        <Columns
          kind="form"
          aside={
            <>
              <Card title={fill(w.promise, { days })} level={2}>
                <Stack gap="sm">
                  <Text size="sm" tone="muted">
                    {w.promiseNote}
                  </Text>
                  <Text size="sm">{manual ? w.fromManual : w.notChecked}</Text>
                  {manual ? <Link href={href(lang, addressOfPublication(manual.row))}>{w.manual}</Link> : null}
                  {unit ? (
                    <Text size="sm" tone="muted">
                      {fill(w.unit, { unit: inWords(unit.name_th, unit.name_en, lang) })}
                    </Text>
                  ) : null}
                  {answering.map(one => (
                    <Text size="sm">{fill(w.answeredBy, { who: nameOf(one.name, lang), ref: one.ref })}</Text>
                  ))}
                </Stack>
              </Card>
              <Card title={w.other} level={2}>
                <Text>{w.otherWhat}</Text>
                <Link href={href(lang, '/contact')}>{w.contact}</Link>
              </Card>
            </>
          }
        >
          <PageHead title={title} lead={wordsIn(asked.lead, lang)} />
          {asset === '' ? null : (
            <Alert
              tone={known ? 'info' : 'warning'}
              title={fill(known ? named.known : named.unknown, { code: asset, words: known?.words ?? '' })}
            >
              {known ? named.knownWhat : undefined}
            </Alert>
          )}
          {service.state === 'open' ? (
            <Form lang={lang} action={href(lang, aboutAt(code))} hidden={{ ...form.hidden, asset }}>
              <Button size="lg" iconEnd="arrow-right">
                {w.start}
              </Button>
              <Text size="sm" tone="muted">
                {fill(w.minutes, { minutes: asked.minutes })}
              </Text>
            </Form>
          ) : (
            <Alert tone="warning" title={w.closed}>
              {service.closedReason}
            </Alert>
          )}
          <Section id="what" title={w.steps}>
            <List marker="number" items={w.what[asked.process]} />
            <Link href={href(lang, howAt(code))}>{publicityWords(lang).how.link}</Link>
          </Section>
          {asked.plan === 'room' ? (
            <LinkButton href={href(lang, `${aboutAt(code)}/days`)} variant="quiet" icon="calendar-days">
              {planWords(lang).days.see}
            </LinkButton>
          ) : null}
          {asked.register === 'pets' ? (
            <LinkButton href={href(lang, '/pets')} variant="quiet" icon="paw-print">
              {petsWords(lang).figures.see}
            </LinkButton>
          ) : null}
          {asked.have.length > 0 ? (
            <Section id="have" title={w.have}>
              <List marker="disc" items={asked.have.map(one => wordsIn(one, lang))} />
            </Section>
          ) : null}
        </Columns>
      ),
    }
  },
})
