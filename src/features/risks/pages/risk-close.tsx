// /office/risks/:id/close: closes a risk or opens it again, each with its reason.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { TextArea } from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { closeRisk, reopenRisk } from '../actions/close-risk.ts'
import { theirRisk } from '../actions/parts.ts'
import { riskById } from '../queries.ts'
import { Reason } from '../schema.ts'
import { risksWords } from '../words.ts'
import { crumbsTo, LIST } from './parts.tsx'

export const riskClose = page({
  path: `${LIST}/:id/close`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'none',
  words: risksWords,
  input: Reason,
  load: async (tx, visit) => {
    const found = await theirRisk(tx, idOf(visit))
    return found.ok ? found.value : undefined
  },
  values: risk => ({ _version: String(risk.version) }),
  run: async (tx, input, visit) => {
    const isClosed = (await riskById(tx, idOf(visit)))?.state === 'closed'
    const done = await (isClosed ? reopenRisk : closeRisk)(tx, idOf(visit), input)
    return done.ok ? ok({ to: `${LIST}/${idOf(visit)}`, notice: isClosed ? 'risk-reopened' : 'risk-closed' }) : done
  },
  view: (risk, { lang }, form) => {
    const { risk: words } = risksWords(lang)
    const w = words.closing
    const isClosed = risk.state === 'closed'
    const title = isClosed ? w.reopenTitle : w.title
    const back = `${LIST}/${risk.id}`
    return {
      title,
      within: LIST,
      crumbs: crumbsTo(lang, risk.fiscal_year, { href: back, text: risk.mission }, { text: title }),
      body: (
        <FormPage
          lang={lang}
          title={title}
          lead={isClosed ? risk.mission : w.lead}
          action={`${back}/close`}
          back={back}
          go={isClosed ? words.reopen : words.close}
          danger={!isClosed}
          form={form}
          now={risk.version}
        >
          <TextArea lang={lang} label={isClosed ? w.reopenWhy : w.why} rows={3} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
