// /office/services: the services of the agency; one is added from the catalogue or begun empty.
import { no, ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  Card,
  EmptyState,
  Link,
  LinkButton,
  PageHead,
  Row,
  Select,
  Stack,
  Table,
  TextField,
} from '#src/ui/index.ts'
import { wordsIn } from '../../forms/public.ts'
import { FormPage } from '../../measures/public.ts'
import { houseUnits, inWords, unitChoices } from '../../people/public.ts'
import { addFromCatalogue, addService } from '../actions/add-service.ts'
import { catalogue } from '../catalogue.ts'
import { emptyService, slugOf } from '../empty.ts'
import { servicesAll } from '../queries.ts'
import { AddService } from '../schema.ts'
import { builderWords } from '../words.ts'

export const OFFICE = '/office/services'
export const officeAt = (id: string, more?: string) => `${OFFICE}/${id}${more ? `/${more}` : ''}`

const tones = { draft: 'idle', open: 'done', closed: 'soon' } as const

export const servicesOffice = page({
  path: OFFICE,
  shell: 'office',
  may: 'plan:read',
  ledger: 'none',
  words: builderWords,
  load: async (tx, { actor }) => ({
    services: await servicesAll(tx),
    units: await houseUnits(tx),
    mayEdit: actor?.holds('service:edit') ?? false,
  }),
  view: ({ services, units, mayEdit }, { lang }) => {
    const { list: w } = builderWords(lang)
    const add = mayEdit ? (
      <LinkButton href={href(lang, `${OFFICE}/new`)} icon="plus">
        {w.add}
      </LinkButton>
    ) : undefined
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={w.lead}
            actions={
              <Row>
                {add}
                <LinkButton href={href(lang, `${OFFICE}/figures`)} variant="quiet" icon="chart-column">
                  {w.figures}
                </LinkButton>
              </Row>
            }
          />
          <Card padding="none">
            {services.length === 0 ? (
              <EmptyState icon="smartphone" title={w.none} actions={add}>
                {w.noneWhat}
              </EmptyState>
            ) : (
              <Table
                lang={lang}
                caption={w.title}
                layout="items"
                rows={services}
                columns={[
                  {
                    key: 'name',
                    label: w.name,
                    head: true,
                    phone: 'title',
                    cell: row => <Link href={href(lang, officeAt(row.id))}>{wordsIn(row.draft.title, lang)}</Link>,
                  },
                  {
                    key: 'state',
                    label: w.state,
                    phone: 'state',
                    cell: row => (
                      <Badge lang={lang} tone={tones[row.state]}>
                        {w.states[row.state]}
                      </Badge>
                    ),
                  },
                  {
                    key: 'unit',
                    label: w.unit,
                    phone: 'note',
                    cell: row => {
                      const unit = units.find(one => one.id === row.unit_id)
                      return unit ? inWords(unit.name_th, unit.name_en, lang) : ''
                    },
                  },
                  {
                    key: 'manual',
                    label: w.manual,
                    phone: 'hide',
                    cell: row => (row.manual_id === null ? w.noManual : ''),
                  },
                ]}
              />
            )}
          </Card>
        </Stack>
      ),
    }
  },
})

export const serviceNew = page({
  path: `${OFFICE}/new`,
  shell: 'office',
  may: 'service:edit',
  ledger: 'service.added',
  words: builderWords,
  input: AddService,
  load: async (tx, { actor }) => {
    const taken = new Set((await servicesAll(tx)).map(one => one.code))
    return {
      entries: catalogue.filter(entry => !taken.has(entry.id)),
      units: (await houseUnits(tx)).filter(unit => actor?.holds('service:edit', unit.id) === true),
    }
  },
  run: async (tx, input) => {
    const done =
      input.entry === ''
        ? await addService(tx, { code: await slugOf(tx), unit: input.unit, draft: emptyService(input.title) })
        : await addFromCatalogue(tx, input)
    if (!done.ok && done.because === 'code-taken') return no('code-taken', { at: 'entry' })
    return done.ok ? ok({ to: officeAt(done.value), notice: 'added' }) : done
  },
  view: ({ entries, units }, { lang }, form) => {
    const { list: w } = builderWords(lang)
    return {
      title: w.addTitle,
      within: OFFICE,
      crumbs: [{ href: OFFICE, text: w.title }, { text: w.addTitle }],
      body: (
        <FormPage
          lang={lang}
          title={w.addTitle}
          lead={w.lead}
          action={`${OFFICE}/new`}
          back={OFFICE}
          go={w.addGo}
          form={form}
        >
          <Select
            lang={lang}
            optional
            empty={w.own}
            label={w.entry}
            options={entries.map(entry => ({ value: entry.id, label: wordsIn(entry.service.title, lang) }))}
            {...form.field('entry')}
          />
          <TextField lang={lang} neededWhen={w.ownTitleWhen} label={w.ownTitle} {...form.field('title')} />
          <Select lang={lang} label={w.unit} options={unitChoices(units, lang)} {...form.field('unit')} />
        </FormPage>
      ),
    }
  },
})
