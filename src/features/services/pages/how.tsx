// /services/:code/how: how the service is used, picture by picture, drawn from the questions in force; how.pdf is the same on one sheet to print.
import { renderPdf } from '#src/documents/write/pdf.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { ButtonRow, LinkButton, List, PageHead, Section, Stack, StepPictures, Text } from '#src/ui/index.ts'
import { agencyCard } from '../../agencies/public.ts'
import { wordsIn } from '../../forms/public.ts'
import { houseUnits, inWords } from '../../people/public.ts'
import { promiseOf } from '../actions/send-application.ts'
import { howPaper } from '../how-paper.ts'
import { screenOf } from '../how-pictures.ts'
import { howSteps } from '../how-steps.ts'
import { offeredByCode } from '../queries.ts'
import { publicityWords, servicesWords } from '../words.ts'
import { aboutAt, howAt, LIST } from './parts.tsx'

const serviceHow = page({
  path: `${LIST}/:code/how`,
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: publicityWords,
  load: async (tx, { params }) => {
    const service = await offeredByCode(tx, params.code ?? '')
    return service && { service, days: await promiseOf(tx, service, service.form) }
  },
  view: ({ service: { code, form, openedAt }, days }, { lang }) => {
    const w = publicityWords(lang).how
    const { list, about } = servicesWords(lang)
    const service = wordsIn(form.title, lang)
    const title = fill(w.title, { service })
    const steps = howSteps(form, lang)
    const lead = fill(w.lead, { minutes: form.minutes })
    return {
      title,
      description: `${lead} ${wordsIn(form.lead, lang)}`,
      within: LIST,
      ...(openedAt ? { updated: openedAt } : {}),
      crumbs: [{ href: LIST, text: list.title }, { href: aboutAt(code), text: service }, { text: title }],
      body: (
        <Stack gap="lg">
          <PageHead title={title} lead={lead} />
          <ButtonRow>
            <LinkButton href={href(lang, aboutAt(code))} iconEnd="arrow-right">
              {w.begin}
            </LinkButton>
            <LinkButton href={href(lang, howAt(code, 'pdf'))} variant="quiet" icon="printer">
              {w.print}
            </LinkButton>
          </ButtonRow>
          <Section id="pictures" title={w.steps}>
            <StepPictures
              label={w.pictures}
              steps={steps.map(step => ({
                svg: screenOf(step, service, lang),
                alt: step.alt,
                title: fill(w.step, { number: step.number, title: step.title }),
              }))}
            />
          </Section>
          {form.have.length > 0 ? (
            <Section id="have" title={w.have}>
              <List marker="disc" items={form.have.map(one => wordsIn(one, lang))} />
            </Section>
          ) : null}
          <Section id="after" title={w.after}>
            <List marker="number" items={about.what[form.process]} />
            <Text>{fill(about.promise, { days })}</Text>
          </Section>
          <Text tone="muted">{w.noScreen}</Text>
        </Stack>
      ),
    }
  },
})

const serviceSheet = page({
  path: `${LIST}/:code/how.pdf`,
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: publicityWords,
  load: async (tx, { params, lang, origin }) => {
    const service = await offeredByCode(tx, params.code ?? '')
    return service && { code: service.code, input: await sheetOf(tx, service, { lang, origin }) }
  },
  view: ({ code, input }) => ({
    title: wordsIn(input.form.title, input.lang),
    body: null,
    raw: {
      body: async () => new Uint8Array(await renderPdf(howPaper(input))),
      type: 'application/pdf',
      name: `${code}-how.pdf`,
    },
  }),
})

async function sheetOf(
  tx: Tx,
  service: NonNullable<Awaited<ReturnType<typeof offeredByCode>>>,
  { lang, origin }: { lang: Lang; origin: string },
) {
  const unit = (await houseUnits(tx)).find(one => one.id === service.unitId)
  return {
    lang,
    card: await agencyCard(tx),
    form: service.form,
    days: await promiseOf(tx, service, service.form),
    unit: unit ? inWords(unit.name_th, unit.name_en, lang) : '',
    address: `${origin}${href(lang, aboutAt(service.code))}`,
    at: tx.scope.now,
  }
}

export const howPages: readonly AnyPage[] = [serviceSheet, serviceHow]
