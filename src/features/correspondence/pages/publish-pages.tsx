// /office/papers/:id/publish and /withdraw: puts a kept paper on the website if a memo or an order allows it, or takes it off again.
import { plainText } from '#src/documents/write/paper.ts'
import { no, ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Alert, Checkboxes, LinkButton, List, TextField } from '#src/ui/index.ts'
import { masked, personalIn } from '../../evidence/public.ts'
import { addressOfPaper, type PaperRow, paperById, paperIn, withdrawPaper } from '../../papers/public.ts'
import { leaveFor, publishKept } from '../actions/publish-kept.ts'
import { Publish, Reason } from '../schema.ts'
import { letterWords } from '../words.ts'
import { crumbsTo, FormPage, LIST, letterAt } from './parts.tsx'

/** Where somebody came from: the letter, or the report. */
const backTo = (row: PaperRow) => (row.source_kind === 'letter' ? letterAt(row.source_id) : addressOfPaper(row.code))

export const paperPublish = page({
  path: '/office/papers/:id/publish',
  shell: 'office',
  may: 'letter:write',
  ledger: 'paper.published',
  words: letterWords,
  input: Publish,
  load: async (tx, visit) => {
    const row = await paperById(tx, idOf(visit))
    return (
      row && {
        row,
        leave: await leaveFor(tx, row),
        personal: personalIn(plainText(paperIn(row))).filter(one => one.kind !== 'name'),
      }
    )
  },
  run: async (tx, { sure }, visit) => {
    if (sure.length === 0) return no('required', { at: 'sure' })
    const row = await paperById(tx, idOf(visit))
    const done = await publishKept(tx, idOf(visit))
    return done.ok ? ok({ to: row ? backTo(row) : LIST, notice: 'published' }) : done
  },
  view: ({ row, leave, personal }, { lang, origin }, form) => {
    const { publish: w } = letterWords(lang)
    const back = backTo(row)
    const asking = `${LIST}/new?${new URLSearchParams({ form: 'memo-publish', paper: row.id })}`
    return {
      title: w.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: row.title }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={w.lead}
          action={`/office/papers/${row.id}/publish`}
          back={back}
          go={w.go}
          form={form}
        >
          {leave ? (
            <Alert tone="success" title={w.by}>
              {leave.ref}
            </Alert>
          ) : (
            <Alert
              tone="warning"
              title={w.noLeave}
              actions={
                <LinkButton href={href(lang, asking)} variant="quiet">
                  {w.ask}
                </LinkButton>
              }
            >
              {w.noLeaveWhat}
            </Alert>
          )}
          <Alert tone="info" title={w.where}>{`${origin}${addressOfPaper(row.code)}`}</Alert>
          {personal.length > 0 ? (
            <Alert tone="error" title={w.found}>
              <List items={personal.slice(0, 10).map(masked)} />
            </Alert>
          ) : null}
          <Checkboxes
            lang={lang}
            label={w.sure}
            name="sure"
            error={form.error('sure')}
            values={form.chosen('sure')}
            options={[{ value: 'yes', label: w.privacy }]}
          />
        </FormPage>
      ),
    }
  },
})

export const paperUnpublish = page({
  path: '/office/papers/:id/withdraw',
  shell: 'office',
  may: 'letter:keep',
  ledger: 'paper.withdrawn',
  words: letterWords,
  input: Reason,
  load: async (tx, visit) => {
    const row = await paperById(tx, idOf(visit))
    return row && row.published_at !== null && row.withdrawn_at === null ? row : undefined
  },
  values: () => ({ _version: '1' }),
  run: async (tx, { reason }, visit) => {
    const row = await paperById(tx, idOf(visit))
    const done = await withdrawPaper(tx, idOf(visit), reason)
    return done.ok ? ok({ to: row ? backTo(row) : LIST, notice: 'unpublished' }) : done
  },
  view: (row, { lang }, form) => {
    const { publish: w, stop } = letterWords(lang)
    const back = backTo(row)
    return {
      title: w.withdrawTitle,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: row.title }, { text: w.withdrawTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.withdrawTitle}
          lead={w.withdrawLead}
          action={`/office/papers/${row.id}/withdraw`}
          back={back}
          go={w.withdraw}
          form={form}
          danger
        >
          <TextField lang={lang} label={stop.reason} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
