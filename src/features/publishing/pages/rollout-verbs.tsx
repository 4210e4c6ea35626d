// /office/publications/:id/circulars says which circulars told of a manual; /office/publications/:id/meetings/new records a meeting that explained
// it, and /office/publications/meetings/:id/withdraw takes such an entry back.
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { acceptAttribute, evidenceKinds } from '#src/platform/files/kinds.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import {
  Checkboxes,
  DateField,
  Disclosure,
  FileField,
  List,
  NumberField,
  Radios,
  Text,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import { circularsAbout, sentSubjects } from '../../circulars/public.ts'
import { FormPage } from '../../measures/public.ts'
import { dayText, todayOf } from '../../people/public.ts'
import { linkCirculars } from '../actions/link-circulars.ts'
import { recordMeeting, withdrawMeeting } from '../actions/manual-meetings.ts'
import { ownUnits, theirs } from '../actions/parts.ts'
import { manualsOfMeeting, meetingById, shownManuals } from '../queries-rollout.ts'
import { isManual, LinkCirculars, meetingKinds, NewManualMeeting, WithdrawMeeting } from '../schema.ts'
import { publishingWords } from '../words.ts'
import { crumbsTo, LIST, officeAt } from './parts.tsx'

const base = { shell: 'office', may: 'publication:write', words: publishingWords, queries: 14 } as const

export const manualCirculars = page({
  ...base,
  path: `${LIST}/:id/circulars`,
  ledger: 'publication.circulars-linked',
  input: LinkCirculars,
  load: async (tx, visit) => {
    const found = await theirs(tx, idOf(visit))
    if (!found.ok || !isManual(found.value.kind)) return undefined
    const linked = await circularsAbout(tx, { kind: 'publication', id: found.value.id })
    return { row: found.value, linked: linked.filter(one => one.sent_at !== null), sent: await sentSubjects(tx) }
  },
  values: ({ linked }) => ({ circulars: linked.map(one => one.id) }),
  run: async (tx, { circulars }, visit) => {
    const done = await linkCirculars(tx, idOf(visit), circulars)
    return done.ok ? ok({ to: `${officeAt(idOf(visit))}#rollout`, notice: 'circulars-linked' }) : done
  },
  view: ({ row, linked, sent }, { lang }, form) => {
    const w = publishingWords(lang).rollout.linking
    const back = officeAt(row.id)
    // An old one that is linked stands beyond the latest.
    const choices = [...sent, ...linked.filter(one => !sent.some(other => other.id === one.id))]
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: row.draft.title_th }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={w.lead}
          action={`${back}/circulars`}
          back={back}
          go={w.go}
          form={form}
        >
          <Text strong>{row.draft.title_th}</Text>
          {choices.length === 0 ? (
            <Text>{w.none}</Text>
          ) : (
            <Checkboxes
              lang={lang}
              optional
              label={w.circulars}
              name="circulars"
              values={form.chosen('circulars')}
              options={choices.map(one => ({ value: one.id, label: one.subject }))}
              error={form.error('circulars')}
            />
          )}
        </FormPage>
      ),
    }
  },
})

export const manualMeetingNew = page({
  ...base,
  path: `${LIST}/:id/meetings/new`,
  ledger: 'publication.explained',
  input: NewManualMeeting,
  files: [{ field: 'file', accept: evidenceKinds }],
  load: async (tx, visit) => {
    const found = await theirs(tx, idOf(visit))
    if (!found.ok || !isManual(found.value.kind) || found.value.state === 'withdrawn') return undefined
    const { own } = await ownUnits(tx)
    return {
      row: found.value,
      others: (await shownManuals(tx)).filter(one => one.id !== found.value.id && own.has(one.unit_id)),
      today: todayOf(tx),
    }
  },
  values: ({ today }, { lang }) => ({ on_day: dayText(today, lang), kind: 'monthly' }),
  run: async (tx, input, visit) => {
    const done = await recordMeeting(tx, visit.store, idOf(visit), input)
    return done.ok ? ok({ to: `${officeAt(idOf(visit))}#rollout`, notice: 'explained' }) : done
  },
  view: ({ row, others, today }, { lang }, form) => {
    const { meetingForm: w, meetingKinds: names } = publishingWords(lang).rollout
    const back = officeAt(row.id)
    const also = form.chosen('also')
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: row.draft.title_th }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={w.lead}
          action={`${back}/meetings/new`}
          back={back}
          go={w.go}
          multipart
          form={form}
        >
          <Text strong>{row.draft.title_th}</Text>
          <DateField lang={lang} label={w.onDay} max={today} {...form.field('on_day')} />
          <Radios
            lang={lang}
            label={w.kind}
            layout="pairs"
            options={meetingKinds.map(kind => ({ value: kind, label: names[kind] }))}
            {...form.field('kind')}
          />
          <NumberField lang={lang} width="xs" label={w.people} {...form.field('people')} />
          <TextArea lang={lang} optional rows={3} label={w.note} hint={w.noteHint} {...form.field('note')} />
          <FileField
            lang={lang}
            optional
            label={w.file}
            name="file"
            accept={acceptAttribute(evidenceKinds)}
            kinds="PDF, JPG, PNG, Word"
            error={form.error('file')}
          />
          {others.length > 0 ? (
            <Disclosure summary={w.also} open={also.length > 0 || form.error('also') !== undefined}>
              <Checkboxes
                lang={lang}
                optional
                label={w.also}
                name="also"
                values={also}
                options={others.map(one => ({ value: one.id, label: one.title }))}
                error={form.error('also')}
              />
            </Disclosure>
          ) : null}
        </FormPage>
      ),
    }
  },
})

export const manualMeetingWithdraw = page({
  ...base,
  path: `${LIST}/meetings/:id/withdraw`,
  ledger: 'publication.meeting-withdrawn',
  input: WithdrawMeeting,
  load: async (tx, visit) => {
    const meeting = await meetingById(tx, idOf(visit))
    if (!meeting || meeting.withdrawn_at !== null) return undefined
    const manuals = await manualsOfMeeting(tx, meeting.id)
    const { own } = await ownUnits(tx)
    return manuals.some(one => own.has(one.unit_id)) ? { meeting, manuals } : undefined
  },
  run: async (tx, { reason }, visit) => {
    const id = idOf(visit)
    const [first] = await manualsOfMeeting(tx, id)
    const done = await withdrawMeeting(tx, id, reason)
    return done.ok ? ok({ to: first ? `${officeAt(first.id)}#rollout` : LIST, notice: 'meeting-withdrawn' }) : done
  },
  view: ({ meeting, manuals }, { lang }, form) => {
    const { meetingBack: w, meetingKinds: names, meeting: line } = publishingWords(lang).rollout
    const back = officeAt(manuals[0]?.id ?? '')
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: manuals[0]?.title ?? '' }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={w.lead}
          action={`${LIST}/meetings/${meeting.id}/withdraw`}
          back={back}
          go={w.go}
          form={form}
          danger
        >
          <Text strong>
            {fill(line, { day: dayText(meeting.on_day, lang), kind: names[meeting.kind], people: meeting.people })}
          </Text>
          <Text>{w.manuals}</Text>
          <List marker="disc" items={manuals.map(one => one.title)} />
          <TextField lang={lang} label={w.reason} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
