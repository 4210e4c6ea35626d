// What stands beside a circular: its particulars, what is attached, who was reminded, and what happened to it.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import { Badge, Card, DescriptionList, Fingerprint, Link, Stack, Text, Timeline } from '#src/ui/index.ts'
import { addressOfPaper } from '../../papers/public.ts'
import { inWords } from '../../people/public.ts'
import { reminderKinds } from '../schema.ts'
import { dayOfMoment, momentText, shortDay } from '../show.ts'
import { circularsWords } from '../words.ts'
import type { CircularData } from './circular.tsx'
import { Attachments, addressOf } from './parts.tsx'

type Props = { lang: Lang; data: CircularData }

export function Aside({ lang, data }: Props) {
  const w = circularsWords(lang)
  const { circular: it, attachments, kept } = data
  const events: Readonly<Record<string, string>> = w.events
  return (
    <>
      <Card title={w.one.about} level={2}>
        <DescriptionList
          items={[
            { term: w.one.kind, value: w.kinds[it.kind] },
            { term: w.one.must, value: w.musts[it.must] },
            { term: w.one.due, value: shortDay(it.due_on, lang) },
            { term: w.one.from, value: inWords(it.unit_th, it.unit_en, lang) },
            ...(it.letter_ref ? [{ term: w.one.letter, value: it.letter_ref }] : []),
            ...(it.sent_at
              ? [
                  {
                    term: w.one.sent,
                    value: fill(w.one.sentBy, { when: momentText(it.sent_at, lang), name: it.sent_by_name ?? '' }),
                  },
                ]
              : []),
            ...(it.is_standing ? [{ term: w.one.standing, value: w.one.standingYes }] : []),
            ...(it.replaces_id && it.replaces_subject
              ? [
                  {
                    term: w.form.replaces,
                    value: <Link href={href(lang, addressOf(it.replaces_id))}>{it.replaces_subject}</Link>,
                  },
                ]
              : []),
            ...(kept
              ? [
                  {
                    term: w.one.kept,
                    value: (
                      <Stack gap="xs">
                        <Link href={href(lang, addressOfPaper(kept.code))}>{kept.code}</Link>
                        {it.ended_at ? (
                          <Badge lang={lang} tone="sealed" plain>
                            {fill(w.one.closedOn, { day: dayOfMoment(it.ended_at, lang) })}
                          </Badge>
                        ) : null}
                      </Stack>
                    ),
                  },
                ]
              : []),
            ...(it.digest
              ? [{ term: w.one.digest, value: <Fingerprint lang={lang} value={it.digest.toString('hex')} /> }]
              : []),
          ]}
        />
      </Card>
      {attachments.length > 0 ? (
        <Card title={w.one.attachments} level={2}>
          <Attachments lang={lang} circularId={it.id} attachments={attachments} />
        </Card>
      ) : null}
      {it.sent_at === null ? null : <Reminders lang={lang} data={data} />}
      <Card title={w.history} level={2}>
        <Timeline
          entries={data.history.map(entry => ({
            what: events[entry.event] ?? entry.event,
            who: entry.actor_name ?? '',
            when: momentText(entry.at, lang),
          }))}
        />
      </Card>
    </>
  )
}

function Reminders({ lang, data: { reminders } }: Props) {
  const w = circularsWords(lang)
  return (
    <Card title={w.one.reminders} level={2}>
      {reminders.length === 0 ? (
        <Text size="sm" tone="muted">
          {w.one.remindersNone}
        </Text>
      ) : (
        <Timeline
          entries={reminders.map(one => ({
            what: fill(w.one.reminderLine, {
              kind: w.reminderKinds[reminderKinds.find(kind => kind === one.kind) ?? 'manual'],
              count: one.people,
            }),
            when: momentText(one.at, lang),
          }))}
        />
      )}
    </Card>
  )
}
