// /office/measures/:id/responsible and /office/steps/:id/responsible: who answers for it, one by one, with the task in words.
import { z } from 'zod'
import type { Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { line } from '#src/platform/http/fields.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Button,
  Card,
  Form,
  PageHead,
  Radios,
  Read,
  Row,
  Select,
  Stack,
  Text,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import { type AgencyCard, agencyCard } from '../../agencies/public.ts'
import {
  houseUnits,
  type PersonChoice,
  peopleHere,
  personChoices,
  type UnitRow,
  unitChoices,
} from '../../people/public.ts'
import { addResponsible, removeResponsible } from '../actions/responsible.ts'
import type { ResponsiblePicture } from '../picture.ts'
import { AddResponsible, responsibleKinds } from '../schema.ts'
import { responsibleText } from '../show.ts'
import { measuresWords } from '../words.ts'
import { oneMeasure, oneStep } from './one-measure.ts'
import { crumbsTo, groupChoices } from './parts.tsx'

/** One form adds, a small one per row takes away. */
const Change = z.union([z.object({ remove: line(36) }), AddResponsible])

async function choices(tx: Tx) {
  return { units: await houseUnits(tx), people: await peopleHere(tx), card: await agencyCard(tx) }
}

async function change(tx: Tx, to: { measureId: string; stepId?: string }, input: z.infer<typeof Change>) {
  return 'remove' in input ? removeResponsible(tx, to.measureId, input.remove) : addResponsible(tx, to, input)
}

export const measureResponsible = page({
  path: '/office/measures/:id/responsible',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'none',
  words: measuresWords,
  input: Change,
  load: async (tx, visit) => {
    const found = await oneMeasure(tx, idOf(visit))
    return found && { ...found, ...(await choices(tx)) }
  },
  values: () => ({ kind: 'unit' }),
  run: async (tx, input, visit) => {
    const done = await change(tx, { measureId: idOf(visit) }, input)
    const notice = 'remove' in input ? 'responsible-removed' : 'responsible-added'
    return done.ok ? ok({ to: `/office/measures/${idOf(visit)}/responsible`, notice }) : done
  },
  view: (data, { lang }, form) => {
    const { measure: w } = measuresWords(lang)
    const back = `/office/measures/${data.measure.id}`
    return {
      title: w.who,
      within: '/office/measures',
      crumbs: crumbsTo(lang, data.plan.fiscalYear, { href: back, text: data.measure.number }, { text: w.who }),
      body: (
        <Who
          lang={lang}
          name={data.measure.name}
          action={`${back}/responsible`}
          rows={data.measure.responsible}
          form={form}
          {...data}
        />
      ),
    }
  },
})

export const stepResponsible = page({
  path: '/office/steps/:id/responsible',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'none',
  words: measuresWords,
  input: Change,
  load: async (tx, visit) => {
    const found = await oneStep(tx, idOf(visit))
    return found && { ...found, ...(await choices(tx)) }
  },
  values: () => ({ kind: 'unit' }),
  run: async (tx, input, visit) => {
    const found = await oneStep(tx, idOf(visit))
    if (!found) return no('not-found')
    const done = await change(tx, { measureId: found.measure.id, stepId: idOf(visit) }, input)
    const notice = 'remove' in input ? 'responsible-removed' : 'responsible-added'
    return done.ok ? ok({ to: `/office/steps/${idOf(visit)}/responsible`, notice }) : done
  },
  view: (data, { lang }, form) => {
    const { measure: w } = measuresWords(lang)
    const back = `/office/measures/${data.measure.id}`
    return {
      title: w.who,
      within: '/office/measures',
      crumbs: crumbsTo(lang, data.plan.fiscalYear, { href: back, text: data.measure.number }, { text: w.who }),
      body: (
        <Who
          lang={lang}
          name={data.step.name}
          action={`/office/steps/${data.step.id}/responsible`}
          rows={data.step.responsible}
          form={form}
          {...data}
        />
      ),
    }
  },
})

type WhoProps = {
  lang: Lang
  name: string
  action: string
  rows: readonly ResponsiblePicture[]
  form: FormState
  units: readonly UnitRow[]
  people: readonly PersonChoice[]
  card: AgencyCard
}

function Who({ lang, name, action, rows, form, units, people, card }: WhoProps) {
  const { measure: w } = measuresWords(lang)
  return (
    <Read>
      <PageHead title={w.who} lead={name} note={w.whoLead} />
      <Stack gap="lg">
        <Card>
          {rows.length === 0 ? (
            <Text tone="muted">{w.whoNone}</Text>
          ) : (
            <Stack gap="sm">
              {rows.map(row => (
                <Row justify="between">
                  <Stack gap="none">
                    <Text>{responsibleText([row], lang)}</Text>
                    {row.task === '' ? null : (
                      <Text size="sm" tone="muted">
                        {row.task}
                      </Text>
                    )}
                  </Stack>
                  <Form
                    lang={lang}
                    action={href(lang, action)}
                    hidden={{ ...form.hidden, remove: row.id }}
                    label={w.whoRemove}
                  >
                    <Button size="sm" variant="ghost" icon="x">
                      {w.whoRemove}
                    </Button>
                  </Form>
                </Row>
              ))}
            </Stack>
          )}
        </Card>
        <Form lang={lang} action={href(lang, action)} hidden={form.hidden} guard>
          <Radios
            lang={lang}
            label={w.whoKind}
            layout="pairs"
            options={responsibleKinds.map(kind => ({ value: kind, label: w.whoKinds[kind] }))}
            {...form.field('kind')}
          />
          <Select lang={lang} label={w.whoUnit} optional options={unitChoices(units, lang)} {...form.field('unit')} />
          <Select
            lang={lang}
            label={w.whoStaff}
            optional
            options={personChoices(people, lang)}
            {...form.field('staff')}
          />
          <Select lang={lang} label={w.whoGroup} optional options={groupChoices(card, lang)} {...form.field('group')} />
          <TextField lang={lang} label={w.whoOrder} hint={w.whoOrderHint} optional {...form.field('order_ref')} />
          <TextField lang={lang} label={w.whoName} optional {...form.field('name')} />
          <TextArea lang={lang} label={w.whoTask} hint={w.whoTaskHint} optional rows={2} {...form.field('task')} />
          <Button size="lg" icon="plus">
            {w.whoAdd}
          </Button>
        </Form>
      </Stack>
    </Read>
  )
}
