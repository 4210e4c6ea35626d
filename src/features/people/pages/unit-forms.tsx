// /office/units/new, /office/units/:id/edit and /office/units/:id/end: opens, changes, moves and closes a unit.
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { NumberField, Select, TextField } from '#src/ui/index.ts'
import { addUnit } from '../actions/add-unit.ts'
import { editUnit } from '../actions/edit-unit.ts'
import { endUnit } from '../actions/end-unit.ts'
import { withBelow } from '../house-tree.ts'
import { type UnitRow, unitById } from '../queries.ts'
import { openUnits } from '../queries-house.ts'
import { AddUnit, EditUnit, Nothing, unitKinds } from '../schema.ts'
import { inWords } from '../show.ts'
import { holdsOver } from '../who.ts'
import { peopleWords } from '../words.ts'
import { FormPage, unitChoices } from './parts.tsx'

const crumbs = (lang: Lang, text: string) => [{ href: '/office/units', text: peopleWords(lang).units.title }, { text }]

export const unitNew = page({
  path: '/office/units/new',
  shell: 'office',
  may: 'units:manage',
  ledger: 'unit.added',
  words: peopleWords,
  input: AddUnit,
  load: async tx => ({
    units: (await openUnits(tx)).filter(unit => holdsOver(tx, 'units:manage', unit.id)),
    mayTop: holdsOver(tx, 'units:manage', null),
  }),
  values: ({ units }, { query }) => {
    const parent = query.get('parent') ?? ''
    const beside = units.filter(unit => (unit.parent_id ?? '') === parent)
    const last = Math.max(0, ...beside.map(unit => unit.position))
    const name_th = (query.get('name') ?? '').slice(0, 200)
    return { parent, kind: parent === '' ? 'division' : 'job', position: String(last + 1), name_th }
  },
  run: async (tx, input) => {
    const done = await addUnit(tx, input)
    return done.ok ? ok({ to: `/office/units/${done.value}`, notice: 'unit-added' }) : done
  },
  view: ({ units, mayTop }, { lang }, form) => {
    const w = peopleWords(lang).units
    return {
      title: w.addTitle,
      within: '/office/units',
      crumbs: crumbs(lang, w.addTitle),
      body: (
        <FormPage lang={lang} title={w.addTitle} action="/office/units/new" back="/office/units" go={w.go} form={form}>
          <UnitFields lang={lang} parents={units} mayTop={mayTop} form={form} />
        </FormPage>
      ),
    }
  },
})

export const unitEdit = page({
  path: '/office/units/:id/edit',
  shell: 'office',
  may: 'units:manage',
  ledger: 'unit.changed',
  words: peopleWords,
  input: EditUnit,
  load: async (tx, visit) => {
    const units = await openUnits(tx)
    const unit = units.find(one => one.id === idOf(visit))
    if (!unit || !holdsOver(tx, 'units:manage', unit.id)) return undefined
    const itself = withBelow(units, unit.id)
    const parents = units.filter(one => !itself.has(one.id))
    return { unit, parents, mayTop: unit.parent_id === null || holdsOver(tx, 'units:manage', null) }
  },
  values: ({ unit }) => ({
    name_th: unit.name_th,
    name_en: unit.name_en,
    kind: unit.kind,
    parent: unit.parent_id ?? '',
    abbr: unit.abbr,
    doc_code: unit.doc_code,
    position: String(unit.position),
    _version: String(unit.version),
  }),
  run: async (tx, input, visit) => {
    const done = await editUnit(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/units/${idOf(visit)}`, notice: 'unit-saved' }) : done
  },
  view: ({ unit, parents, mayTop }, { lang }, form) => {
    const w = peopleWords(lang).units
    const back = `/office/units/${unit.id}`
    return {
      title: w.editTitle,
      within: '/office/units',
      crumbs: crumbs(lang, w.editTitle),
      body: (
        <FormPage lang={lang} title={w.editTitle} action={`${back}/edit`} back={back} go={w.go} form={form}>
          <UnitFields lang={lang} parents={parents} mayTop={mayTop} form={form} />
        </FormPage>
      ),
    }
  },
})

export const unitEnd = page({
  path: '/office/units/:id/end',
  shell: 'office',
  may: 'units:manage',
  ledger: 'unit.ended',
  words: peopleWords,
  input: Nothing,
  load: async (tx, visit) => {
    const unit = await unitById(tx, idOf(visit))
    return unit && holdsOver(tx, 'units:manage', unit.id) ? unit : undefined
  },
  run: async (tx, _input, visit) => {
    const done = await endUnit(tx, idOf(visit))
    return done.ok ? ok({ to: '/office/units', notice: 'unit-ended' }) : done
  },
  view: (unit, { lang }, form) => {
    const w = peopleWords(lang).units
    const back = `/office/units/${unit.id}`
    return {
      title: w.endUnit,
      within: '/office/units',
      crumbs: crumbs(lang, w.endUnit),
      body: (
        <FormPage
          lang={lang}
          title={w.endAsk}
          lead={w.endLead.replace('{name}', inWords(unit.name_th, unit.name_en, lang))}
          action={`${back}/end`}
          back={back}
          go={w.endGo}
          danger
          form={form}
        />
      ),
    }
  },
})

interface UnitFieldsProps {
  readonly lang: Lang
  readonly parents: readonly UnitRow[]
  readonly mayTop: boolean
  readonly form: FormState
}

function UnitFields({ lang, parents, mayTop, form }: UnitFieldsProps) {
  const w = peopleWords(lang).units
  return (
    <>
      <TextField lang={lang} label={w.name_th} {...form.field('name_th')} />
      <TextField lang={lang} label={w.name_en} optional {...form.field('name_en')} />
      <Select
        lang={lang}
        label={w.kind}
        options={unitKinds.map(kind => ({ value: kind, label: w.kinds[kind] }))}
        {...form.field('kind')}
      />
      <Select
        lang={lang}
        label={w.parent}
        {...(mayTop ? { empty: w.parentNone } : {})}
        options={unitChoices(parents, lang)}
        {...form.field('parent')}
      />
      <TextField lang={lang} label={w.abbr} hint={w.abbrHint} width="sm" optional {...form.field('abbr')} />
      <TextField lang={lang} label={w.doc_code} hint={w.docCodeHint} width="sm" optional {...form.field('doc_code')} />
      <NumberField
        lang={lang}
        label={w.position}
        hint={w.positionHint}
        width="xs"
        optional
        {...form.field('position')}
      />
    </>
  )
}
