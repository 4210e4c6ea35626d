// /acknowledge/:token: the page behind the personal link of a mail. It works signed out, without script and without cookies. Programs that look
// at mail open links, so that opening does nothing; one press acknowledges. It names nobody but the person herself.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { no, ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Alert, Button, Form, Heading, Link, LinkButton, Stack, Text } from '#src/ui/index.ts'
import { inWords } from '../../people/public.ts'
import { type Addressed, acknowledgeByLink, byLink } from '../actions/answer-circular.ts'
import { addressOfLink } from '../links.ts'
import { type AttachmentRow, attachmentsOf } from '../queries.ts'
import { Nothing } from '../schema.ts'
import { momentText, nameIn, shortDay } from '../show.ts'
import { circularsWords } from '../words.ts'
import { Attachments, addressOf, Lines } from './parts.tsx'

/** A whole office may stand behind one address. */
const PER_ADDRESS = 600

export const acknowledge = page({
  path: '/acknowledge/:token',
  shell: 'plain',
  may: 'public',
  ledger: 'none',
  attempts: PER_ADDRESS,
  queries: 6,
  words: circularsWords,
  input: Nothing,
  load: async (tx, { params }) => {
    const found = await byLink(tx, params.token ?? '')
    return { found, attachments: found ? await attachmentsOf(tx, found.circular.id) : [] }
  },
  run: async (tx, _input, { params }) => {
    const token = params.token ?? ''
    const done = await acknowledgeByLink(tx, token)
    return done.ok ? ok({ to: addressOfLink(token) }) : no('link-dead')
  },
  view: ({ found, attachments }, { lang, params }, form) => {
    const w = circularsWords(lang).publicPage
    if (!found)
      return {
        title: w.deadTitle,
        status: 410,
        lead: w.dead,
        body: <LinkButton href={href(lang, '/office/circulars')}>{w.toSignIn}</LinkButton>,
      }
    const { circular, recipient } = found
    return {
      title: circular.subject,
      lead: [
        fill(w.to, { name: nameIn(recipient, lang) }),
        fill(w.from, { unit: inWords(circular.unit_th, circular.unit_en, lang) }),
      ].join(' · '),
      body: (
        <Stack gap="lg">
          <Lines text={circular.words} />
          {attachments.length > 0 ? <Files lang={lang} found={found} attachments={attachments} /> : null}
          {recipient.acknowledged_at ? (
            <Alert tone="success" title={fill(w.done, { when: momentText(recipient.acknowledged_at, lang) })}>
              {w.doneWhat}
            </Alert>
          ) : (
            <Form lang={lang} action={href(lang, addressOfLink(params.token ?? ''))} hidden={form.hidden}>
              <Stack>
                <Text tone="muted">{fill(w.due, { day: shortDay(recipient.due_on, lang) })}</Text>
                <Button size="lg" variant="accent" icon="check" wide>
                  {w.go[circular.must]}
                </Button>
              </Stack>
            </Form>
          )}
        </Stack>
      ),
    }
  },
})

type FilesProps = { lang: Lang; found: Addressed; attachments: readonly AttachmentRow[] }

function Files({ lang, found, attachments }: FilesProps) {
  const w = circularsWords(lang).publicPage
  const isLocked = attachments.some(one => one.url === null && !one.paper_is_public)
  return (
    <Stack gap="xs">
      <Heading level={2} look="quiet">
        {w.files}
      </Heading>
      <Attachments lang={lang} circularId={undefined} attachments={attachments} />
      {isLocked ? (
        <Text size="sm" tone="muted">
          {w.filesHow} <Link href={href(lang, `${addressOf(found.circular.id)}/read`)}>{w.signIn}</Link>
        </Text>
      ) : null}
    </Stack>
  )
}
