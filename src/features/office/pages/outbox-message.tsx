// /office/outbox/:id: one message, its text to copy, and what may be done with it now.
import { z } from 'zod'
import { ok } from '#src/kernel/result.ts'
import { formatDateTime } from '#src/kernel/thai-date/format-time.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { type MessageVerb, mayDo } from '#src/platform/outbox/message.ts'
import { messageById } from '#src/platform/outbox/queries.ts'
import { cancelMessage, markSent, retryMessage } from '#src/platform/outbox/verbs.ts'
import { outboxWords } from '#src/platform/outbox/words.ts'
import {
  Alert,
  Badge,
  Button,
  ButtonRow,
  Card,
  CopyButton,
  DescriptionList,
  Form,
  Muted,
  PageHead,
  Preformatted,
  Stack,
} from '#src/ui/index.ts'
import { officeWords } from '../words.ts'
import { messageTone } from './outbox.tsx'

const verbs = {
  'mark-sent': { act: markSent, event: 'outbox.sent-by-hand', notice: 'outbox-marked', label: 'markSent' },
  retry: { act: retryMessage, event: 'outbox.retried', notice: 'outbox-retried', label: 'retry' },
  cancel: { act: cancelMessage, event: 'outbox.cancelled', notice: 'outbox-cancelled', label: 'cancel' },
} as const satisfies Record<MessageVerb, unknown>

const words = (lang: 'th' | 'en') => ({ notices: officeWords(lang).notices, errors: outboxWords(lang).errors })

export const outboxMessage = page({
  path: '/office/outbox/:id',
  shell: 'office',
  may: 'outbox:manage',
  ledger: 'none',
  words,
  queries: 7,
  load: (tx, visit) => messageById(tx, idOf(visit)),
  view: (message, { lang }, form) => {
    const w = officeWords(lang).outbox
    const said = outboxWords(lang)
    const open = (Object.keys(verbs) as MessageVerb[]).filter(verb => mayDo(message.state, verb))
    return {
      title: message.subject,
      within: '/office/outbox',
      crumbs: [{ href: '/office/outbox', text: w.title }, { text: message.subject }],
      body: (
        <Stack gap="lg">
          <PageHead
            title={message.subject}
            above={
              <Badge lang={lang} tone={messageTone[message.state]}>
                {said.states[message.state]}
              </Badge>
            }
          />
          {message.state === 'by-hand' ? <Alert tone="now">{w.byHand}</Alert> : null}
          <Card>
            <DescriptionList
              layout="rows"
              items={[
                { term: w.channel, value: said.channels[message.channel] },
                {
                  term: w.to,
                  value: message.recipient || <Muted>{w.gone}</Muted>,
                  ...(message.recipient ? { action: <CopyButton lang={lang} text={message.recipient} /> } : {}),
                },
                { term: w.at, value: formatDateTime(message.created_at, 'short', { lang }) },
                ...(message.sent_at
                  ? [{ term: w.sentAt, value: formatDateTime(message.sent_at, 'short', { lang }) }]
                  : []),
                { term: w.attempts, value: w.times.replace('{count}', String(message.attempts)) },
                ...(message.last_error ? [{ term: w.why, value: message.last_error }] : []),
              ]}
            />
          </Card>
          <Card title={w.body} aside={message.body ? <CopyButton lang={lang} from="message-body" /> : undefined}>
            {message.body ? <Preformatted id="message-body">{message.body}</Preformatted> : <Muted>{w.gone}</Muted>}
          </Card>
          <ButtonRow>
            {open.map((verb, at) => (
              <Form lang={lang} action={href(lang, `/office/outbox/${message.id}/${verb}`)} hidden={form.hidden}>
                <Button variant={at === 0 ? 'primary' : 'quiet'}>{w[verbs[verb].label]}</Button>
              </Form>
            ))}
          </ButtonRow>
        </Stack>
      ),
    }
  },
})

/** Each verb has an address of its own; looking at it shows the message. */
export const outboxVerbs = (Object.keys(verbs) as MessageVerb[]).map(verb =>
  page({
    path: `/office/outbox/:id/${verb}`,
    shell: 'office',
    may: 'outbox:manage',
    ledger: verbs[verb].event,
    words,
    input: z.object({}),
    load: (tx, visit) => messageById(tx, idOf(visit)),
    run: async (tx, _input, visit) => {
      const done = await verbs[verb].act(tx, idOf(visit))
      return done.ok ? ok({ to: `/office/outbox/${done.value.id}`, notice: verbs[verb].notice }) : done
    },
    view: (message, { lang }, form) => {
      const w = officeWords(lang).outbox
      return {
        title: message.subject,
        within: '/office/outbox',
        crumbs: [{ href: '/office/outbox', text: w.title }, { text: message.subject }],
        body: (
          <Stack gap="lg">
            <PageHead title={message.subject} />
            <Form lang={lang} action={href(lang, `/office/outbox/${message.id}/${verb}`)} hidden={form.hidden}>
              <Button size="lg">{w[verbs[verb].label]}</Button>
            </Form>
          </Stack>
        ),
      }
    },
  }),
)
