// /services/apply/:draft/check: everything that was answered, each to be changed; pressing send makes it a case, once.
import { z } from 'zod'
import { fill } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Button,
  ButtonRow,
  DescriptionList,
  Form,
  fieldId,
  IconText,
  Link,
  LinkButton,
  Outbox,
  PageHead,
  Read,
  Section,
  SrOnly,
  Stack,
  Steps,
  Text,
} from '#src/ui/index.ts'
import {
  askedSections,
  fieldOf,
  partNamed,
  questionsOf,
  saidOf,
  shownWords,
  wordsIn,
  worldFor,
} from '../../forms/public.ts'
import { openDraft } from '../actions/fill-in.ts'
import { sendApplications } from '../actions/send-application.ts'
import { formsAndServices } from '../page-words.ts'
import { draftsOfServices } from '../queries.ts'
import { servicesWords } from '../words.ts'
import { applyAt, CHECK, LIST, trackAt } from './parts.tsx'
import { sentAlready, sentAs } from './sent-already.tsx'

export const serviceCheck = page({
  path: `${LIST}/apply/:draft/${CHECK}`,
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: formsAndServices,
  secret: true,
  posts: 60,
  // The draft is claimed by the case: pressed twice, both presses lead to it.
  once: 'own',
  input: z.object({}),
  load: async (tx, { params, lang }) => {
    const open = await openDraft(tx, params.draft ?? '')
    if (!open) return undefined
    const sent = await sentAs(tx, open.draft)
    return { ...open, sent, world: await worldFor(tx, lang, questionsOf(open.form)) }
  },
  runTogether: async (tx, asked) => {
    const codes = asked.map(({ visit }) => visit.params.draft ?? '')
    const drafts = await draftsOfServices(tx, codes)
    const found = asked.flatMap(({ visit }, at) => {
      const one = drafts[at]
      return one ? [{ ...one, lang: visit.lang, at }] : []
    })
    const sent = await sendApplications(tx, found)
    const answers = new Map(found.map(({ at }, n) => [at, sent[n]]))
    return asked.map((_one, at) => {
      const answer = answers.get(at) ?? no('not-found')
      return answer.ok ? ok({ to: `${trackAt(answer.value.code)}/sent` }) : answer
    })
  },
  view: ({ draft, form: asked, world, sent }, { lang }, form) => {
    if (sent !== undefined) return sentAlready(sent, asked, lang)
    const all = servicesWords(lang)
    const w = all.apply
    const { sections, kept } = askedSections(asked, draft.answers)
    const last = sections.at(-1)?.section.id ?? ''
    return {
      title: w.checkTitle,
      within: LIST,
      crumbs: [{ href: LIST, text: all.list.title }, { text: wordsIn(asked.title, lang) }],
      body: (
        <Read>
          <Stack gap="lg">
            <div>
              <Steps
                lang={lang}
                steps={[...sections.map(({ section }) => wordsIn(section.title, lang)), w.check]}
                current={sections.length}
              />
              <PageHead title={w.checkTitle} lead={w.checkLead} />
            </div>
            <Outbox lang={lang} />
            {sections.map(({ section, questions }) => (
              <Section id={`section-${section.id}`} title={wordsIn(section.title, lang)} look="minor">
                <DescriptionList
                  layout="rows"
                  items={saidOf(questions, kept, world).map(one => {
                    const wrong = wrongWith(form, fieldOf(one.question))
                    return {
                      term: one.label,
                      value: (
                        <Stack gap="xs">
                          <div>
                            {one.words === undefined ? <Text tone="muted">{w.notAnswered}</Text> : shownWords(one)}
                          </div>
                          {wrong.map(({ field, message }) => {
                            const part = partNamed(one.question, field, lang)
                            return (
                              <div id={fieldId(field)} data-label={part ?? one.label} tabindex={-1}>
                                <IconText icon="circle-alert" tone="error" strong>
                                  {part ? `${part}: ${message}` : message}
                                </IconText>
                              </div>
                            )
                          })}
                        </Stack>
                      ),
                      action: (
                        <Link href={href(lang, `${applyAt(draft.code, section.id)}#${fieldId(fieldOf(one.question))}`)}>
                          {w.change}
                          <SrOnly> {one.label}</SrOnly>
                        </Link>
                      ),
                    }
                  })}
                />
              </Section>
            ))}
            <Text size="sm" tone="muted">
              {fill(w.privacy, { years: asked.keepYears })} <Link href={href(lang, '/privacy')}>{w.privacyLink}</Link>
            </Text>
            <Form
              lang={lang}
              action={href(lang, applyAt(draft.code, CHECK))}
              hidden={form.hidden}
              pieces
              keeps={draft.channel === 'web'}
            >
              <ButtonRow>
                <Button size="lg" icon="check">
                  {w.send}
                </Button>
                <LinkButton variant="ghost" icon="arrow-left" href={href(lang, applyAt(draft.code, last))}>
                  {w.back}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Stack>
        </Read>
      ),
    }
  },
})

/** All that is wrong with one question: the list above leads to each. */
const wrongWith = ({ errors }: FormState, field: string) =>
  errors.filter(one => one.field === field || one.field.startsWith(`${field}.`))
