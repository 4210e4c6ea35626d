// /office/scores/:year/analysis/new, /office/findings/:id/edit and /aside: what the agency makes of a weak point.
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Select, TextArea } from '#src/ui/index.ts'
import { addFinding, editFinding, reopenFinding, setFindingAside } from '../actions/findings.ts'
import { aimName, issueOf } from '../framework.ts'
import type { Framework } from '../framework-schema.ts'
import { frameworkInForce } from '../queries-framework.ts'
import { findingById } from '../queries-scores.ts'
import { EditFinding, NewFinding, SetAside } from '../schema.ts'
import { assessmentWords } from '../words.ts'
import { crumbsTo, FormPage, yearOf } from './parts.tsx'

const kinds = ['indicator', 'question', 'item', 'other'] as const

export const findingNew = page({
  path: '/office/scores/:year/analysis/new',
  shell: 'office',
  may: 'score:edit',
  ledger: 'finding.added',
  words: assessmentWords,
  input: NewFinding,
  load: async (tx, { params }) => {
    const year = yearOf(params)
    const framework = year === 0 ? undefined : await frameworkInForce(tx, year)
    return framework && { year, framework }
  },
  values: ({ framework }, { query }) => {
    const kind = kinds.find(one => one === query.get('kind')) ?? 'other'
    const key = query.get('key') ?? ''
    return { kind, key, issue: issueOf(framework, kind, key) }
  },
  run: async (tx, input, { params }) => {
    const year = yearOf(params)
    const done = await addFinding(tx, year, input)
    return done.ok ? ok({ to: `/office/scores/${year}/analysis#finding-${done.value}`, notice: 'finding-added' }) : done
  },
  view: ({ year, framework }, { lang }, form) => {
    const { scores: w, common } = assessmentWords(lang)
    const back = `/office/scores/${year}/analysis`
    const kind = form.field('kind').value
    const key = form.field('key').value
    return {
      title: w.newTitle,
      within: '/office/scores',
      crumbs: crumbsTo(
        lang,
        { href: back, text: w.analysisTitle.replace('{year}', String(year)) },
        { text: w.newTitle },
      ),
      body: (
        <FormPage
          lang={lang}
          title={w.newTitle}
          lead={kind === 'other' ? w.other : aimName(framework, kind, key, lang)}
          action={`${back}/new`}
          back={back}
          go={common.save}
          form={form}
          hidden={{ kind, key }}
        >
          <FindingFields lang={lang} framework={framework} form={form} />
        </FormPage>
      ),
    }
  },
})

export const findingEdit = page({
  path: '/office/findings/:id/edit',
  shell: 'office',
  may: 'score:edit',
  ledger: 'finding.changed',
  words: assessmentWords,
  input: EditFinding,
  load: async (tx, visit) => {
    const finding = await findingById(tx, idOf(visit))
    const framework = finding && (await frameworkInForce(tx, finding.year))
    return finding && framework && { finding, framework }
  },
  values: ({ finding }) => ({
    finding: finding.finding,
    cause: finding.cause,
    recommendation: finding.recommendation,
    issue: finding.issue,
    _version: String(finding.version),
  }),
  run: async (tx, input, visit) => {
    const before = await findingById(tx, idOf(visit))
    const done = await editFinding(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/scores/${before?.year ?? ''}/analysis`, notice: 'finding-changed' }) : done
  },
  view: ({ finding, framework }, { lang }, form) => {
    const { scores: w, common } = assessmentWords(lang)
    const back = `/office/scores/${finding.year}/analysis`
    return {
      title: w.changeTitle,
      within: '/office/scores',
      crumbs: crumbsTo(
        lang,
        { href: back, text: w.analysisTitle.replace('{year}', String(finding.year)) },
        { text: w.changeTitle },
      ),
      body: (
        <FormPage
          lang={lang}
          title={w.changeTitle}
          lead={finding.kind === 'other' ? w.other : aimName(framework, finding.kind, finding.key, lang)}
          action={`/office/findings/${finding.id}/edit`}
          back={back}
          go={common.save}
          form={form}
        >
          <FindingFields lang={lang} framework={framework} form={form} />
        </FormPage>
      ),
    }
  },
})

export const findingAside = page({
  path: '/office/findings/:id/aside',
  shell: 'office',
  may: 'score:edit',
  ledger: 'none',
  words: assessmentWords,
  input: SetAside,
  load: (tx, visit) => findingById(tx, idOf(visit)),
  values: finding => ({ _version: String(finding.version) }),
  run: async (tx, input, visit) => {
    const before = await findingById(tx, idOf(visit))
    const isAside = before?.state === 'set-aside'
    const done = await (isAside ? reopenFinding : setFindingAside)(tx, idOf(visit), input)
    return done.ok
      ? ok({
          to: `/office/scores/${before?.year ?? ''}/analysis`,
          notice: isAside ? 'finding-reopened' : 'finding-set-aside',
        })
      : done
  },
  view: (finding, { lang }, form) => {
    const { scores: w } = assessmentWords(lang)
    const back = `/office/scores/${finding.year}/analysis`
    const isAside = finding.state === 'set-aside'
    const title = isAside ? w.reopenTitle : w.asideTitle
    return {
      title,
      within: '/office/scores',
      crumbs: crumbsTo(
        lang,
        { href: back, text: w.analysisTitle.replace('{year}', String(finding.year)) },
        { text: title },
      ),
      body: (
        <FormPage
          lang={lang}
          title={title}
          lead={finding.finding}
          action={`/office/findings/${finding.id}/aside`}
          back={back}
          go={isAside ? w.reopen : w.setAside}
          form={form}
        >
          <TextArea lang={lang} label={isAside ? w.whyReopen : w.whyAside} rows={3} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})

function FindingFields({ lang, framework, form }: { lang: Lang; framework: Framework; form: FormState }) {
  const { scores: w } = assessmentWords(lang)
  return (
    <>
      <TextArea lang={lang} label={w.finding} hint={w.findingHint} rows={3} {...form.field('finding')} />
      <TextArea lang={lang} label={w.cause} optional rows={3} {...form.field('cause')} />
      <TextArea lang={lang} label={w.recommendation} optional rows={3} {...form.field('recommendation')} />
      <Select
        lang={lang}
        label={w.issue}
        hint={w.issueHint}
        optional
        options={framework.issues.map((issue, at) => ({ value: issue.id, label: `${at + 1}. ${issue[lang]}` }))}
        {...form.field('issue')}
      />
    </>
  )
}
