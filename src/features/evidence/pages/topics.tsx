// /office/evidence/:id/topics: which topics of disclosure a piece shows.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Checkboxes, EmptyState, LinkButton } from '#src/ui/index.ts'
import { setTopics, writeTopic } from '../actions/set-topics.ts'
import { topicsOf } from '../queries-piece.ts'
import { Topics } from '../schema.ts'
import { addressOf } from '../show.ts'
import { askFor } from '../who.ts'
import { evidenceWords } from '../words.ts'
import { crumbsTo, type EvidenceParts, FormPage, LIST } from './parts.tsx'

export const topics = (parts: EvidenceParts) =>
  page({
    path: `${LIST}/:id/topics`,
    shell: 'office',
    may: 'evidence:add',
    ledger: 'evidence.topics-set',
    words: evidenceWords,
    input: Topics,
    load: async (tx, visit) => {
      const piece = await askFor(tx, idOf(visit), 'set-topics')
      return piece && { piece, known: await parts.topics(tx), chosen: await topicsOf(tx, piece.id) }
    },
    values: ({ piece, chosen }) => ({
      topics: chosen.map(one => writeTopic(one.topic, one.component)),
      _version: String(piece.version),
    }),
    run: async (tx, input, visit) => {
      const done = await setTopics(tx, await parts.topics(tx), idOf(visit), input)
      return done.ok ? ok({ to: addressOf(done.value).page, notice: 'topics-set' }) : done
    },
    view: ({ piece, known }, { lang }, form) => {
      const { topicsPage: w, common } = evidenceWords(lang)
      const back = addressOf(piece.id).page
      return {
        title: w.title,
        within: LIST,
        crumbs: crumbsTo(lang, { href: back, text: piece.title }, { text: w.title }),
        body:
          known.length === 0 ? (
            <EmptyState
              icon="list-checks"
              title={w.empty}
              actions={
                <LinkButton href={href(lang, back)} variant="quiet">
                  {common.back}
                </LinkButton>
              }
            >
              {w.emptyWhat}
            </EmptyState>
          ) : (
            <FormPage
              lang={lang}
              title={w.title}
              lead={w.lead}
              action={`${back}/topics`}
              back={back}
              go={common.save}
              form={form}
            >
              {known.map((topic, at) => (
                <Checkboxes
                  lang={lang}
                  {...(at === 0 ? {} : { id: `topics-${topic.id}` })}
                  name="topics"
                  label={topic.words[lang]}
                  layout="pairs"
                  optional
                  error={at === 0 ? form.error('topics') : undefined}
                  values={form.chosen('topics')}
                  options={[
                    { value: writeTopic(topic.id, ''), label: w.all },
                    ...topic.components.map(one => ({ value: writeTopic(topic.id, one.id), label: one.words[lang] })),
                  ]}
                />
              ))}
            </FormPage>
          ),
      }
    },
  })
