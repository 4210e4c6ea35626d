// /office/acting/:id/end: asks once, then ends a substitution before its last day.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { endActing } from '../actions/end-acting.ts'
import { todayOf } from '../actor.ts'
import { standingInById } from '../queries.ts'
import { standingsOfPost } from '../queries-duties.ts'
import { Nothing } from '../schema.ts'
import { inWords, nameOf } from '../show.ts'
import { phaseOf } from '../standing-rules.ts'
import { holdsOver } from '../who.ts'
import { peopleWords } from '../words.ts'
import { FormPage } from './parts.tsx'

export const actingEnd = page({
  path: '/office/acting/:id/end',
  shell: 'office',
  may: 'acting:appoint',
  ledger: 'acting.ended',
  words: peopleWords,
  input: Nothing,
  load: async (tx, visit) => {
    const standing = await standingInById(tx, idOf(visit))
    if (!standing || phaseOf(standing, todayOf(tx)) === 'past') return undefined
    const row = (await standingsOfPost(tx, standing.post_id)).find(one => one.id === standing.id)
    return row && holdsOver(tx, 'acting:appoint', row.unit_id) ? row : undefined
  },
  run: async (tx, _input, visit) => {
    const done = await endActing(tx, idOf(visit))
    return done.ok ? ok({ to: '/office/acting', notice: 'acting-ended' }) : done
  },
  view: (row, { lang }, form) => {
    const w = peopleWords(lang).acting
    const lead = w.endLead
      .replace('{name}', nameOf(row, lang))
      .replace('{post}', inWords(row.post_th, row.post_en, lang))
    return {
      title: w.end,
      within: '/office/acting',
      crumbs: [{ href: '/office/acting', text: w.title }, { text: w.end }],
      body: (
        <FormPage
          lang={lang}
          title={w.endAsk}
          lead={lead}
          action={`/office/acting/${row.id}/end`}
          back="/office/acting"
          go={w.endGo}
          danger
          form={form}
        />
      ),
    }
  },
})
