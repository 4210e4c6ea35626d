// /office/services/plan and /new: vehicles and rooms that work by appointment, of the units somebody may see.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, EmptyState, Link, LinkButton, PageHead, Radios, Stack, Table } from '#src/ui/index.ts'
import { FormPage } from '../../../measures/public.ts'
import { holdsOver, houseUnits, inWords } from '../../../people/public.ts'
import { addResource } from '../actions/add-resource.ts'
import { resourcesOf } from '../queries.ts'
import { kinds } from '../rules.ts'
import { AddResource } from '../schema.ts'
import { holdsText, resourceName } from '../show.ts'
import { planWords } from '../words.ts'
import { PLAN, planAt, ResourceFields, unitsToChoose } from './parts.tsx'

export const planList = page({
  path: PLAN,
  shell: 'office',
  may: 'case:read',
  ledger: 'none',
  words: planWords,
  queries: 10,
  load: async (tx, { actor }) => ({
    resources: (await resourcesOf(tx)).filter(row => holdsOver(tx, 'case:read', row.unit_id)),
    units: await houseUnits(tx),
    mayWork: actor?.holds('case:work') ?? false,
  }),
  view: ({ resources, units, mayWork }, { lang }) => {
    const { list: w } = planWords(lang)
    const add = mayWork ? (
      <LinkButton href={href(lang, `${PLAN}/new`)} icon="plus">
        {w.add}
      </LinkButton>
    ) : undefined
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} actions={add} />
          <Card padding="none">
            {resources.length === 0 ? (
              <EmptyState icon="truck" title={w.none}>
                {w.noneWhat}
              </EmptyState>
            ) : (
              <Table
                lang={lang}
                caption={w.title}
                layout="items"
                rows={resources}
                columns={[
                  {
                    key: 'name',
                    label: w.name,
                    head: true,
                    phone: 'title',
                    cell: row => <Link href={href(lang, planAt(row.id))}>{resourceName(row, lang)}</Link>,
                  },
                  { key: 'mark', label: w.mark, phone: 'state', cell: row => row.mark },
                  { key: 'kind', label: w.kind, phone: 'hide', cell: row => w.kinds[row.kind] },
                  { key: 'holds', label: w.perDay, phone: 'note', cell: row => holdsText(row, lang) },
                  {
                    key: 'unit',
                    label: w.unit,
                    phone: 'hide',
                    cell: row => {
                      const unit = units.find(one => one.id === row.unit_id)
                      return unit ? inWords(unit.name_th, unit.name_en, lang) : ''
                    },
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

export const planNew = page({
  path: `${PLAN}/new`,
  shell: 'office',
  may: 'case:work',
  ledger: 'resource.added',
  words: planWords,
  input: AddResource,
  load: async tx => ({ units: await unitsToChoose(tx) }),
  values: ({ units }) => ({ kind: 'vehicle', unit: units.length === 1 ? units[0]?.id : '' }),
  run: async (tx, input) => {
    const done = await addResource(tx, input)
    return done.ok ? ok({ to: planAt(done.value), notice: 'resource-added' }) : done
  },
  view: ({ units }, { lang }, form) => {
    const { form: w, list } = planWords(lang)
    return {
      title: w.addTitle,
      within: PLAN,
      crumbs: [{ href: PLAN, text: list.title }, { text: w.addTitle }],
      body: (
        <FormPage
          lang={lang}
          title={w.addTitle}
          lead={w.lead}
          action={`${PLAN}/new`}
          back={PLAN}
          go={w.save}
          form={form}
        >
          <Radios
            lang={lang}
            label={list.kind}
            layout="row"
            options={kinds.map(value => ({ value, label: list.kinds[value] }))}
            {...form.field('kind')}
          />
          <ResourceFields lang={lang} form={form} units={units} />
        </FormPage>
      ),
    }
  },
})
