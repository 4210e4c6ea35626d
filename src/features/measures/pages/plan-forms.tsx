// /office/measures/plan/new, /plan/:id, /plan/:id/approve and /plan/:id/headings/new: a plan as a whole.
import { Temporal } from 'temporal-polyfill'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Card,
  DateField,
  Link,
  LinkButton,
  List,
  NumberField,
  PageHead,
  Radios,
  Row,
  Section,
  Select,
  Stack,
  Text,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import { todayOf } from '../../people/public.ts'
import { addHeading } from '../actions/add-heading.ts'
import { approvePlan } from '../actions/approve-plan.ts'
import { createPlan } from '../actions/create-plan.ts'
import { editPlan } from '../actions/edit-plan.ts'
import { planById, workshopsOf } from '../queries.ts'
import { planPicture } from '../queries-picture.ts'
import { planMay } from '../rules.ts'
import { ApprovePlan, EditPlan, headingKinds, NewHeading, NewPlan, numberings, supervisions } from '../schema.ts'
import { headingName, shortDay } from '../show.ts'
import { stateOfPlan } from '../stored.ts'
import { measuresWords } from '../words.ts'
import { hintsFor } from './hints.ts'
import { BothVersions, crumbsTo, FormPage } from './parts.tsx'

const NEW = '/office/measures/plan/new'

export const planNew = page({
  path: NEW,
  shell: 'office',
  may: 'plan:edit',
  ledger: 'plan.created',
  words: measuresWords,
  input: NewPlan,
  load: async tx => ({ today: todayOf(tx) }),
  values: ({ today }, { query }) => {
    const year = yearAsked(query.get('year')) ?? fiscalYearOf(Temporal.PlainDate.from(today))
    return {
      fiscal_year: String(year),
      based_on_year: String(year - 1),
      headings: 'issues',
      numbering: 'per-heading',
      supervision: 'quarterly',
    }
  },
  run: async (tx, input) => {
    const done = await createPlan(tx, input)
    return done.ok ? ok({ to: `/office/measures?year=${input.fiscal_year}`, notice: 'plan-created' }) : done
  },
  view: (_data, { lang }, form) => {
    const { plan: w } = measuresWords(lang)
    return {
      title: w.newTitle,
      within: '/office/measures',
      crumbs: [{ href: '/office/measures', text: w.title }, { text: w.newTitle }],
      body: (
        <FormPage
          lang={lang}
          title={w.newTitle}
          lead={w.newLead}
          action={NEW}
          back="/office/measures"
          go={w.start}
          form={form}
        >
          <NumberField
            lang={lang}
            label={w.fiscalYear}
            hint={w.fiscalYearHint}
            maxlength={4}
            width="xs"
            {...form.field('fiscal_year')}
          />
          <Radios
            lang={lang}
            label={w.headings}
            options={headingKinds.map(kind => ({
              value: kind,
              label: w.headingKinds[kind],
              hint: w.headingHints[kind],
            }))}
            {...form.field('headings')}
          />
          <PlanFields lang={lang} form={form} />
        </FormPage>
      ),
    }
  },
})

function PlanFields({ lang, form }: { lang: Lang; form: FormState }) {
  const { plan: w } = measuresWords(lang)
  return (
    <>
      <NumberField
        lang={lang}
        label={w.basedOn}
        hint={w.basedOnHint}
        optional
        maxlength={4}
        width="xs"
        {...form.field('based_on_year')}
      />
      <Radios
        lang={lang}
        label={w.numbering}
        options={numberings.map(one => ({ value: one, label: w.numberings[one] }))}
        {...form.field('numbering')}
      />
      <Select
        lang={lang}
        label={w.supervision}
        empty={false}
        options={supervisions.map(one => ({ value: one, label: w.supervisions[one] }))}
        {...form.field('supervision')}
      />
      <TextArea lang={lang} label={w.preamble} hint={w.preambleHint} optional rows={5} {...form.field('preamble')} />
    </>
  )
}

export const planEdit = page({
  path: '/office/measures/plan/:id',
  shell: 'office',
  may: 'plan:read',
  ledger: 'plan.changed',
  words: measuresWords,
  input: EditPlan,
  load: async (tx, visit) => {
    const picture = await planPicture(tx, idOf(visit))
    return (
      picture && {
        picture,
        workshops: await workshopsOf(tx, picture.id),
        mayEdit: (visit.actor?.holds('plan:edit') ?? false) && planMay(picture.state, 'edit').ok,
        mayApprove: (visit.actor?.holds('plan:approve') ?? false) && planMay(picture.state, 'approve').ok,
        mayRollOver: (visit.actor?.holds('plan:edit') ?? false) && planMay(picture.state, 'roll-over').ok,
      }
    )
  },
  values: ({ picture }, { lang }) => ({
    based_on_year: picture.basedOnYear === null ? '' : String(picture.basedOnYear),
    numbering: picture.numbering,
    supervision: picture.supervision,
    preamble: picture.preamble,
    due_on: picture.dueOn === null ? '' : shortDay(picture.dueOn, lang),
    _version: String(picture.version),
  }),
  run: async (tx, input, visit) => {
    if (!visit.actor?.holds('plan:edit')) return { ok: false, because: 'not-found' }
    const done = await editPlan(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/measures/plan/${idOf(visit)}`, notice: 'plan-saved' }) : done
  },
  hints: (tx, values, visit) => hintsFor(tx, idOf(visit), { form: 'plan' }, values, visit.lang),
  view: ({ picture, workshops, mayEdit, mayApprove, mayRollOver }, { lang }, form) => {
    const { plan: w, common } = measuresWords(lang)
    const { workshop: y } = measuresWords(lang).year
    const title = w.editTitle.replace('{year}', String(picture.fiscalYear))
    const at = `/office/measures/plan/${picture.id}`
    const back = `/office/measures?year=${picture.fiscalYear}`
    const dropped = picture.measures.filter(measure => measure.state === 'dropped')
    return {
      title,
      within: '/office/measures',
      crumbs: crumbsTo(lang, picture.fiscalYear, { text: title }),
      body: (
        <Stack gap="lg">
          {mayEdit ? (
            <FormPage
              lang={lang}
              title={title}
              action={at}
              back={back}
              hints
              go={common.save}
              form={form}
              now={picture.version}
            >
              <BothVersions
                lang={lang}
                form={form}
                now={picture.version}
                fields={[{ label: w.preamble, typed: form.field('preamble').value, stored: picture.preamble }]}
              />
              <PlanFields lang={lang} form={form} />
              <DateField lang={lang} label={w.dueOn} hint={w.dueHint} optional {...form.field('due_on')} />
            </FormPage>
          ) : (
            <>
              <PageHead title={title} />
              <Card>
                <Text>{picture.preamble || common.none}</Text>
              </Card>
            </>
          )}
          {picture.approvedOn ? (
            <Text>
              {w.approvedBy
                .replace('{day}', shortDay(picture.approvedOn, lang))
                .replace('{paper}', picture.approvedRef)}
            </Text>
          ) : null}
          <Row>
            {mayApprove ? (
              <LinkButton href={href(lang, `${at}/approve`)} icon="stamp">
                {w.approve}
              </LinkButton>
            ) : null}
            {mayRollOver ? (
              <LinkButton
                href={href(lang, `/office/measures/rollover?plan=${picture.id}`)}
                variant="quiet"
                icon="arrow-right"
              >
                {w.rollOver}
              </LinkButton>
            ) : null}
          </Row>
          <Section
            id="workshops"
            title={y.title}
            look="minor"
            aside={
              mayEdit ? (
                <LinkButton href={href(lang, `${at}/workshops/new`)} size="sm" variant="quiet" icon="plus">
                  {y.newTitle}
                </LinkButton>
              ) : undefined
            }
          >
            <Card>
              {workshops.length === 0 ? (
                <Text tone="muted">{y.none}</Text>
              ) : (
                <List
                  items={workshops.map(one => (
                    <>
                      <b>{shortDay(one.on_day, lang)}</b>{' '}
                      {[
                        one.place,
                        one.participants,
                        one.people === null ? '' : y.count.replace('{count}', String(one.people)),
                      ]
                        .filter(Boolean)
                        .join(' · ')}{' '}
                      {one.decided}{' '}
                      {one.evidence_id === null ? null : (
                        <Link href={href(lang, `/office/evidence/${one.evidence_id}`)}>{y.evidence}</Link>
                      )}{' '}
                      {mayEdit ? (
                        <LinkButton href={href(lang, `/office/workshops/${one.id}/withdraw`)} size="sm" variant="ghost">
                          {y.withdraw}
                        </LinkButton>
                      ) : null}
                    </>
                  ))}
                />
              )}
            </Card>
          </Section>
          <Section
            id="headings"
            title={w.headingsTitle}
            look="minor"
            aside={
              mayEdit ? (
                <LinkButton href={href(lang, `${at}/headings/new`)} size="sm" variant="quiet" icon="plus">
                  {w.headingAdd}
                </LinkButton>
              ) : undefined
            }
          >
            <Card>
              <List marker="number" items={picture.headings.map(heading => headingName(heading, lang))} />
            </Card>
          </Section>
          {dropped.length > 0 ? (
            <Section id="dropped" title={w.dropped.replace('{count}', String(dropped.length))} look="minor">
              <Card>
                <List
                  items={dropped.map(measure => (
                    <>
                      <Link href={href(lang, `/office/measures/${measure.id}`)}>{measure.name}</Link>{' '}
                      {measure.stateReason}
                    </>
                  ))}
                />
              </Card>
            </Section>
          ) : null}
        </Stack>
      ),
    }
  },
})

export const planApprove = page({
  path: '/office/measures/plan/:id/approve',
  shell: 'office',
  may: 'plan:approve',
  ledger: 'plan.approved',
  words: measuresWords,
  input: ApprovePlan,
  load: async (tx, visit) => {
    const plan = await planById(tx, idOf(visit))
    return plan && planMay(stateOfPlan(plan.state), 'approve').ok ? { plan, today: todayOf(tx) } : undefined
  },
  values: ({ plan, today }, { lang }) => ({ approved_on: shortDay(today, lang), _version: String(plan.version) }),
  run: async (tx, input, visit) => {
    const plan = await planById(tx, idOf(visit))
    const done = await approvePlan(tx, idOf(visit), input, todayOf(tx))
    return done.ok ? ok({ to: `/office/measures?year=${plan?.fiscal_year ?? ''}`, notice: 'plan-approved' }) : done
  },
  view: ({ plan }, { lang }, form) => {
    const { plan: w } = measuresWords(lang)
    const title = w.approveTitle.replace('{year}', String(plan.fiscal_year))
    const back = `/office/measures/plan/${plan.id}`
    return {
      title,
      within: '/office/measures',
      crumbs: crumbsTo(lang, plan.fiscal_year, { text: title }),
      body: (
        <FormPage
          lang={lang}
          title={title}
          lead={w.approveLead}
          action={`${back}/approve`}
          back={back}
          go={w.approve}
          form={form}
          now={plan.version}
        >
          <DateField lang={lang} label={w.approvedOn} {...form.field('approved_on')} />
          <TextField lang={lang} label={w.approvedRef} hint={w.approvedRefHint} {...form.field('approved_ref')} />
        </FormPage>
      ),
    }
  },
})

export const headingNew = page({
  path: '/office/measures/plan/:id/headings/new',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'heading.added',
  words: measuresWords,
  input: NewHeading,
  load: (tx, visit) => planById(tx, idOf(visit)),
  run: async (tx, input, visit) => {
    const done = await addHeading(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/measures/plan/${idOf(visit)}`, notice: 'heading-added' }) : done
  },
  view: (plan, { lang }, form) => {
    const { plan: w, common } = measuresWords(lang)
    const back = `/office/measures/plan/${plan.id}`
    return {
      title: w.headingAdd,
      within: '/office/measures',
      crumbs: crumbsTo(lang, plan.fiscal_year, { text: w.headingAdd }),
      body: (
        <FormPage
          lang={lang}
          title={w.headingAdd}
          action={`${back}/headings/new`}
          back={back}
          go={common.save}
          form={form}
        >
          <TextField lang={lang} label={w.headingName} {...form.field('name_th')} />
          <TextField lang={lang} label={w.headingNameEn} optional {...form.field('name_en')} />
        </FormPage>
      ),
    }
  },
})
