// /office/measures/:id/move and /office/steps/:id/move: one place up or down.
import { z } from 'zod'
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { oneOf } from '#src/platform/http/fields.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Button, ButtonRow, Form, LinkButton, PageHead, Read } from '#src/ui/index.ts'
import { moveMeasure, moveStep } from '../actions/move.ts'
import { measureById, stepById } from '../queries.ts'
import { measuresWords } from '../words.ts'
import { crumbsTo } from './parts.tsx'

const Move = z.object({ direction: oneOf(['up', 'down']) })

export const measureMove = page({
  path: '/office/measures/:id/move',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'measure.moved',
  words: measuresWords,
  input: Move,
  load: (tx, visit) => measureById(tx, idOf(visit)),
  run: async (tx, input, visit) => {
    const done = await moveMeasure(tx, idOf(visit), input.direction)
    return done.ok ? ok({ to: `/office/measures/${idOf(visit)}/move`, notice: 'moved' }) : done
  },
  view: (measure, { lang }, form) => ({
    title: measuresWords(lang).measure.moveTitle,
    within: '/office/measures',
    crumbs: crumbsTo(
      lang,
      measure.fiscal_year,
      { href: `/office/measures/${measure.id}`, text: measure.name },
      { text: measuresWords(lang).measure.moveTitle },
    ),
    body: (
      <MoveForm
        lang={lang}
        name={measure.name}
        action={`/office/measures/${measure.id}/move`}
        back={`/office/measures/${measure.id}`}
        form={form}
      />
    ),
  }),
})

export const stepMove = page({
  path: '/office/steps/:id/move',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'step.moved',
  words: measuresWords,
  input: Move,
  load: (tx, visit) => stepById(tx, idOf(visit)),
  run: async (tx, input, visit) => {
    const done = await moveStep(tx, idOf(visit), input.direction)
    return done.ok ? ok({ to: `/office/steps/${idOf(visit)}/move`, notice: 'moved' }) : done
  },
  view: (step, { lang }, form) => ({
    title: measuresWords(lang).measure.moveTitle,
    within: '/office/measures',
    crumbs: crumbsTo(
      lang,
      step.fiscal_year,
      { href: `/office/measures/${step.measure_id}`, text: step.measure_name },
      { text: measuresWords(lang).measure.moveTitle },
    ),
    body: (
      <MoveForm
        lang={lang}
        name={step.name}
        action={`/office/steps/${step.id}/move`}
        back={`/office/measures/${step.measure_id}`}
        form={form}
      />
    ),
  }),
})

function MoveForm({
  lang,
  name,
  action,
  back,
  form,
}: {
  lang: Lang
  name: string
  action: string
  back: string
  form: FormState
}) {
  const { measure: w, common } = measuresWords(lang)
  return (
    <Read>
      <PageHead title={w.moveTitle} lead={name} note={w.moveLead} />
      <Form lang={lang} action={href(lang, action)} hidden={form.hidden}>
        <ButtonRow>
          <Button name="direction" value="up" icon="arrow-up">
            {w.moveUp}
          </Button>
          <Button name="direction" value="down" icon="arrow-down" variant="quiet">
            {w.moveDown}
          </Button>
          <LinkButton href={href(lang, back)} variant="ghost">
            {common.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Read>
  )
}
