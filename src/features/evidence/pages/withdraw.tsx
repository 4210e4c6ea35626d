// /office/evidence/:id/withdraw: the piece speaks for nothing any more. What it speaks for now is said first.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Alert, Link, List, Stack, TextField } from '#src/ui/index.ts'
import { withdrawEvidence } from '../actions/withdraw-evidence.ts'
import { WithReason } from '../schema.ts'
import { addressOf } from '../show.ts'
import { askFor } from '../who.ts'
import { evidenceWords } from '../words.ts'
import { crumbsTo, type EvidenceParts, FormPage, LIST } from './parts.tsx'

export const withdraw = ({ uses }: EvidenceParts) =>
  page({
    path: `${LIST}/:id/withdraw`,
    shell: 'office',
    may: 'evidence:add',
    ledger: 'evidence.withdrawn',
    words: evidenceWords,
    input: WithReason,
    load: async (tx, visit) => {
      const piece = await askFor(tx, idOf(visit), 'withdraw')
      return piece && { piece, uses: (await uses(tx, [piece.id])).get(piece.id) ?? [] }
    },
    values: ({ piece }) => ({ _version: String(piece.version) }),
    run: async (tx, input, visit) => {
      const done = await withdrawEvidence(tx, idOf(visit), input)
      return done.ok ? ok({ to: addressOf(done.value).page, notice: 'withdrawn' }) : done
    },
    view: ({ piece, uses }, { lang }, form) => {
      const w = evidenceWords(lang).withdrawPage
      const back = addressOf(piece.id).page
      return {
        title: w.title,
        within: LIST,
        crumbs: crumbsTo(lang, { href: back, text: piece.title }, { text: w.title }),
        body: (
          <FormPage
            lang={lang}
            title={w.title}
            lead={w.lead}
            action={`${back}/withdraw`}
            back={back}
            go={w.go}
            danger
            form={form}
          >
            <Stack gap="md">
              {uses.length === 0 ? null : (
                <Alert tone="warning" title={w.uses}>
                  <List items={uses.map(use => <Link href={href(lang, use.href)}>{use.words}</Link>)} />
                </Alert>
              )}
              <TextField lang={lang} label={w.reason} {...form.field('reason')} />
            </Stack>
          </FormPage>
        ),
      }
    },
  })
