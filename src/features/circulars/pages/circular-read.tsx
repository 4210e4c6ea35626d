// /office/circulars/:id/read: a circular as the person it went to reads it, with one button. Looking counts for nothing: opening it from the list
// and acknowledging are posts.
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Alert, Button, Card, Form, LinkButton, PageHead, Read, Stack, Text } from '#src/ui/index.ts'
import { inWords } from '../../people/public.ts'
import { acknowledgeHere, openHere, received } from '../actions/answer-circular.ts'
import { attachmentsOf } from '../queries.ts'
import { Answer } from '../schema.ts'
import { dayOfMoment, momentText, shortDay } from '../show.ts'
import { circularsWords } from '../words.ts'
import { Attachments, addressOf, crumbsTo, LIST, Lines } from './parts.tsx'

export const circularRead = page({
  path: `${LIST}/:id/read`,
  shell: 'office',
  may: 'signed-in',
  ledger: 'none',
  words: circularsWords,
  input: Answer,
  load: async (tx, visit) => {
    const found = await received(tx, idOf(visit))
    return found && { ...found, attachments: await attachmentsOf(tx, found.circular.id) }
  },
  run: async (tx, { act }, visit) => {
    const to = `${addressOf(idOf(visit))}/read`
    if (act === 'open') {
      const opened = await openHere(tx, idOf(visit))
      return opened.ok ? ok({ to, notice: 'opened' }) : opened
    }
    const done = await acknowledgeHere(tx, idOf(visit))
    return done.ok ? ok({ to, notice: 'acknowledged' }) : done
  },
  view: ({ circular, recipient, attachments }, { lang, actor }, form) => {
    const w = circularsWords(lang)
    const { reading } = w
    const isWaiting = circular.state === 'sent' && recipient.state !== 'acknowledged'
    return {
      title: circular.subject,
      within: LIST,
      crumbs: crumbsTo(lang, { text: circular.subject }),
      body: (
        <Read>
          <Stack gap="lg">
            <PageHead
              above={
                <Text size="sm" tone="muted" inline>
                  {w.kinds[circular.kind]}
                </Text>
              }
              title={circular.subject}
              note={fill(reading.from, {
                unit: inWords(circular.unit_th, circular.unit_en, lang),
                day: circular.sent_at ? dayOfMoment(circular.sent_at, lang) : '',
              })}
            />
            {recipient.acknowledged_at ? (
              <Alert tone="success" title={fill(reading.done, { when: momentText(recipient.acknowledged_at, lang) })} />
            ) : circular.state === 'closed' ? (
              <Alert tone="info" title={reading.closed} />
            ) : recipient.state === 'excused' ? (
              <Alert tone="info" title={reading.excused} />
            ) : null}
            <Card tone={isWaiting ? 'now' : 'plain'}>
              <Lines text={circular.words} />
            </Card>
            {attachments.length > 0 ? (
              <Card title={reading.files}>
                <Attachments lang={lang} circularId={circular.id} attachments={attachments} />
              </Card>
            ) : null}
            {isWaiting ? (
              <Form
                lang={lang}
                action={href(lang, `${addressOf(circular.id)}/read`)}
                hidden={{ ...form.hidden, act: 'acknowledge' }}
              >
                <Stack>
                  <Text tone="muted">{fill(reading.due, { day: shortDay(recipient.due_on, lang) })}</Text>
                  <Button size="lg" variant="accent" icon="check" wide>
                    {reading.go[circular.must]}
                  </Button>
                </Stack>
              </Form>
            ) : null}
            {actor?.holds('circular:read') ? (
              <LinkButton href={href(lang, addressOf(circular.id))} variant="ghost">
                {reading.state}
              </LinkButton>
            ) : null}
          </Stack>
        </Read>
      ),
    }
  },
})
