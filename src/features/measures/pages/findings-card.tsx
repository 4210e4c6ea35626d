// What the checker says of one measure, with the ways out: to the place, or a reason why the rule does not apply.
import type { Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import { Findings, Link } from '#src/ui/index.ts'
import type { CheckFinding } from '../checks/check.ts'
import { sayFinding } from '../checks/index.ts'
import { shortDay } from '../show.ts'
import { measuresWords } from '../words.ts'
import { addressOf } from './addresses.ts'
import type { MeasureData } from './measure-load.ts'

/** More would push the steps off the screen; the list of the checker has them all. */
const MOST = 5

export function FindingsCard({ lang, data }: { lang: Lang; data: MeasureData }) {
  const { measure: w } = measuresWords(lang)
  const { measure, plan, round, checked } = data
  const findings = checked.findings.filter(finding => finding.place.part !== 'plan')
  const errors = findings.filter(finding => finding.rule.severity === 'error').length
  const all = `/office/measures/check?year=${plan.fiscalYear}`
  return (
    <Findings
      id="findings"
      title={
        findings.length === 0
          ? w.findingsNone
          : errors > 0
            ? w.findingsFix.replace('{count}', String(findings.length))
            : w.findingsLook.replace('{count}', String(findings.length))
      }
      {...(round ? { note: w.dueNote.replace('{day}', shortDay(round.due_on, lang)) } : {})}
      or={w.or}
      items={findings.slice(0, MOST).map(finding => findingItem(lang, finding, plan.id, measure.id, data.may.edit))}
      passed={
        <>
          {w.passed.replace('{count}', String(checked.passed))} <Link href={href(lang, all)}>{w.seeAll}</Link>
        </>
      }
    />
  )
}

export function findingItem(
  lang: Lang,
  finding: CheckFinding,
  planId: string,
  measureId: string | undefined,
  mayWaive: boolean,
) {
  const said = sayFinding(finding, lang)
  const waive = new URLSearchParams({
    rule: finding.rule.id,
    plan: planId,
    ...(measureId ? { measure: measureId } : {}),
  })
  return {
    tone: finding.rule.severity,
    title: said.title,
    detail: said.detail,
    ways: [
      { href: href(lang, addressOf(finding.place, planId, mayWaive)), label: said.way },
      ...(mayWaive
        ? [{ href: href(lang, `/office/measures/check/waive?${waive}`), label: measuresWords(lang).measure.giveReason }]
        : []),
    ],
  }
}
