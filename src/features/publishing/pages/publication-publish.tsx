// /office/publications/:id/publish: shows the working copy to the public, now or at a set time; says by whose leave, and what was found in it.
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Alert, Checkbox, Checkboxes, DateField, List, RadioParts, Select, Text, TextField } from '#src/ui/index.ts'
import { approvedLetters } from '../../correspondence/public.ts'
import { lastSharedTo } from '../../outlets/public.ts'
import { dayText } from '../../people/public.ts'
import { theirs } from '../actions/parts.ts'
import { publishPublication } from '../actions/publish-publication.ts'
import { findingsOf } from '../findings.ts'
import { leaveToShow } from '../leave.ts'
import { filesOf } from '../queries.ts'
import { startOf } from '../queries-starters.ts'
import { mayDo } from '../rules.ts'
import { isManual, Publish } from '../schema.ts'
import { publishingWords } from '../words.ts'
import { outletOptions, outletsLeft } from './carry.tsx'
import { FoundInFiles } from './in-files.tsx'
import { oneForm } from './one-form.tsx'
import { LIST, officeAt } from './parts.tsx'
import { NotComparedNote } from './start-compare.tsx'

const FIRST_HOUR = 6
const LAST_HOUR = 20

export const publicationPublish = page({
  path: `${LIST}/:id/publish`,
  shell: 'office',
  may: 'publication:write',
  ledger: 'none',
  queries: 16,
  words: publishingWords,
  input: Publish,
  load: async (tx, visit) => {
    const found = await theirs(tx, idOf(visit))
    if (!found.ok || !mayDo(found.value.state, 'publish')) return undefined
    const row = found.value
    return {
      row,
      findings: findingsOf(row, await filesOf(tx, row.id)),
      leave: await leaveToShow(tx, row, null),
      letters: await approvedLetters(tx),
      outlets: await outletsLeft(tx, row.id),
      start: isManual(row.kind) ? await startOf(tx, row.id) : undefined,
      last: row.current_version === 0 ? await lastSharedTo(tx, 'publication') : [],
    }
  },
  values: ({ row, last }, { lang }) => ({
    when: 'now',
    hour: '8',
    expires_on: dayText(row.expires_on, lang),
    outlets: last,
  }),
  run: async (tx, input, visit) => {
    const done = await publishPublication(tx, idOf(visit), input, visit.origin)
    return done.ok ? ok({ to: officeAt(idOf(visit)), notice: done.value }) : done
  },
  view: ({ row, findings, leave, letters, outlets, start }, { lang }, form) => {
    const { publishing: w, inFiles } = publishingWords(lang)
    const hours = Array.from({ length: LAST_HOUR - FIRST_HOUR + 1 }, (_, at) => String(FIRST_HOUR + at))
    return oneForm(
      { lang, row, form, verb: 'publish', title: w.title, lead: row.draft.title_th, go: w.go },
      <>
        <Text tone="muted">{w.lead}</Text>
        {start?.compared_at === null ? <NotComparedNote lang={lang} start={start} mayCompare /> : null}
        <RadioParts
          lang={lang}
          label={w.when}
          {...form.field('when')}
          parts={[
            { value: 'now', label: w.now, icon: 'globe', fields: null },
            {
              value: 'later',
              label: w.later,
              icon: 'clock',
              fields: (
                <>
                  <DateField lang={lang} label={w.on} {...form.field('on')} />
                  <Select
                    lang={lang}
                    empty={false}
                    width="sm"
                    label={w.hour}
                    options={hours.map(hour => ({ value: hour, label: fill(w.oClock, { hour }) }))}
                    {...form.field('hour')}
                  />
                </>
              ),
            },
          ]}
        />
        <DateField lang={lang} optional label={w.expires} hint={w.expiresHint} {...form.field('expires_on')} />
        <Select
          lang={lang}
          optional={leave !== undefined}
          label={w.letter}
          hint={w.letterHint}
          empty={leave ? fill(w.letterNone, { ref: leave.ref }) : w.letterAsk}
          options={letters.map(one => ({ value: one.id, label: [one.ref, one.subject].filter(Boolean).join(' · ') }))}
          {...form.field('letter')}
        />
        {row.current_version > 0 ? (
          <>
            <TextField lang={lang} optional label={w.note} hint={w.noteHint} {...form.field('note')} />
            <Checkbox
              lang={lang}
              optional
              name="hide_before"
              label={w.hide}
              checked={form.field('hide_before').value === 'yes'}
            />
          </>
        ) : null}
        {outlets.length > 0 ? (
          <Checkboxes
            lang={lang}
            optional
            label={w.outlets}
            hint={w.outletsHint}
            name="outlets"
            values={form.chosen('outlets')}
            options={outletOptions(outlets, lang)}
            layout="pairs"
            error={form.error('outlets')}
          />
        ) : null}
        {findings.personal.length > 0 ? (
          <Alert tone={findings.hasCitizenId ? 'error' : 'warning'} title={w.personal}>
            <List items={findings.personal.slice(0, 10).map(one => one.text)} />
          </Alert>
        ) : null}
        <FoundInFiles lang={lang} findings={findings} coverIn={mayDo(row.state, 'edit') ? row.id : undefined} />
        {findings.personal.length > 0 || findings.signatures.length > 0 ? (
          <TextField lang={lang} label={w.privacyReason} hint={w.privacyHint} {...form.field('privacy_reason')} />
        ) : null}
        {findings.unread.length > 0 ? (
          <Checkbox
            lang={lang}
            name="looked"
            label={inFiles.looked}
            hint={inFiles.lookedHint}
            checked={form.field('looked').value === 'yes'}
            error={form.error('looked')}
          />
        ) : null}
      </>,
    )
  },
})
