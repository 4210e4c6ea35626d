// /office/services/:id/try: the working copy as citizens would meet it, all pages under each other; answers are checked and forgotten.
import { z } from 'zod'
import { ok } from '#src/kernel/result.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Fieldset } from '#src/ui/index.ts'
import { withContact } from '../../cases/public.ts'
import {
  addsTo,
  askedSections,
  fieldOf,
  formFiles,
  questionsOf,
  SectionFields,
  takeSection,
  takesFrom,
  withoutRow,
  withPress,
  withRow,
  withTriedFiles,
  wordsIn,
  worldFor,
} from '../../forms/public.ts'
import { FormPage } from '../../measures/public.ts'
import { formsAndServices } from '../page-words.ts'
import { serviceById } from '../queries.ts'
import { inForce } from '../taken-out.ts'
import { builderWords } from '../words.ts'
import type { ApplyParts } from './apply.tsx'
import { OFFICE, officeAt } from './office-list.tsx'

export const serviceTry = ({ blank }: ApplyParts): AnyPage =>
  page({
    path: `${OFFICE}/:id/try`,
    shell: 'office',
    may: 'plan:read',
    ledger: 'none',
    words: lang => ({ errors: formsAndServices(lang).errors, notices: builderWords(lang).notices }),
    files: formFiles,
    input: z.looseObject({}),
    load: async (tx, visit) => {
      const row = await serviceById(tx, idOf(visit))
      if (!row) return undefined
      const form = withContact(inForce(row.draft))
      return { row, form, world: await worldFor(tx, visit.lang, questionsOf(form)) }
    },
    again: ({ form, world }, values) => {
      const questions = questionsOf(form)
      const less = takesFrom(questions, values)
      if (less) return ok(withoutRow(values, less, fieldOf(less.group)))
      const group = addsTo(questions, values)
      return ok(group ? withRow(values, group, fieldOf(group)) : withPress(questions, values, world))
    },
    run: async (tx, input, visit) => {
      const row = await serviceById(tx, idOf(visit))
      if (!row) return { ok: false, because: 'not-found' }
      const questions = questionsOf(withContact(inForce(row.draft)))
      const world = await worldFor(tx, visit.lang, questions, input)
      const { wrong } = takeSection(questions, {}, withTriedFiles(questions, input), world)
      const [first, ...also] = wrong
      return first ? { ...first, also } : ok({ to: officeAt(row.id, 'try'), notice: 'tried' })
    },
    view: ({ row, form: asked, world }, { lang }, form) => {
      const w = builderWords(lang)
      // What was typed decides what else is asked; nothing of it is kept.
      const { answers } = takeSection(questionsOf(asked), {}, form.values, world)
      return {
        title: w.try.title,
        within: OFFICE,
        crumbs: [
          { href: OFFICE, text: w.list.title },
          { href: officeAt(row.id), text: wordsIn(asked.title, lang) },
          { text: w.try.title },
        ],
        body: (
          <FormPage
            lang={lang}
            title={w.try.title}
            lead={w.try.lead}
            action={officeAt(row.id, 'try')}
            back={officeAt(row.id)}
            go={w.try.go}
            form={form}
            enterSends
            multipart
            known={{}}
          >
            {askedSections(asked, answers).sections.map(({ section }) => (
              <Fieldset title={wordsIn(section.title, lang)} hint={section.lead && wordsIn(section.lead, lang)}>
                <SectionFields
                  questions={section.questions}
                  world={world}
                  form={form}
                  answers={answers}
                  blank={blank}
                />
              </Fieldset>
            ))}
          </FormPage>
        ),
      }
    },
  })
