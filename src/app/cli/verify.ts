// prongsai verify: walks the ledger, the files and the frozen figures of every agency (or of one). Exit 3 when something was tampered
// with or lost. A figure that counts differently today is explained and is no alarm: registers live on.

import { parseArgs } from 'node:util'
import { verifyLetters } from '#src/features/correspondence/public.ts'
import { type FactVerification, verifyFacts } from '#src/features/evidence/public.ts'
import { eventWords } from '#src/features/office/public.ts'
import { verifyPapers } from '#src/features/papers/public.ts'
import { verifyPublications } from '#src/features/publishing/public.ts'
import { fill } from '#src/kernel/lang.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { verifyFiles } from '#src/platform/files/verify-files.ts'
import { verifyLedger } from '#src/platform/ledger/verify.ts'
import { allFacts } from '../facts.ts'
import { allEventWords } from '../web/pages.ts'
import { agencyOf, knownAgencies } from './agency-of.ts'
import { print, printJson, speaks, speaksLang } from './say.ts'
import { withHouse } from './with-house.ts'

export async function verify(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, agency: { type: 'string' } },
  })
  const words = speaks().verify
  return withHouse(async house => {
    const agencies = values.agency === undefined ? await knownAgencies(house) : [await agencyOf(house, values.agency)]
    const reports = []
    for (const agency of agencies) {
      const scope = { agencyId: agency.id, now: house.clock() }
      const ledger = await inAgency(house.database, scope, tx => verifyLedger(tx, house.signer), { readOnly: true })
      const files = await inAgency(house.database, scope, tx => verifyFiles(tx, house.store), { readOnly: true })
      const facts = await inAgency(house.database, scope, tx => verifyFacts(tx, allFacts), { readOnly: true })
      const papers = await inAgency(house.database, scope, verifyPapers, { readOnly: true })
      const letters = await inAgency(house.database, scope, verifyLetters, { readOnly: true })
      const publications = await inAgency(house.database, scope, verifyPublications, { readOnly: true })
      reports.push({ agency: agency.name, host: agency.host, ledger, files, facts, papers, letters, publications })
    }
    const wrong = reports.some(({ ledger, files, facts, papers, letters, publications }) =>
      [ledger, files, facts, papers, letters, publications].some(part => part.findings.length > 0),
    )
    if (values.json) printJson({ ok: !wrong, agencies: reports })
    else {
      for (const { agency, ledger, files, facts, papers, letters, publications } of reports) {
        print(fill(words.agency, { name: agency, rows: ledger.rows, size: ledger.size, files: files.files }))
        print(`  ${ledger.root}`)
        for (const finding of ledger.findings) print(`  ✗ ${words.findings[finding.kind]} ${JSON.stringify(finding)}`)
        for (const finding of files.findings) print(`  ✗ ${words.files[finding.kind]} ${JSON.stringify(finding)}`)
        printFacts(facts)
        if (papers.papers > 0) print(`  ${fill(words.papers, { papers: papers.papers, versions: letters.versions })}`)
        for (const finding of papers.findings) print(`  ✗ ${words.paperFindings[finding.kind]} ${finding.code}`)
        if (publications.versions > 0) print(`  ${fill(words.publications, { versions: publications.versions })}`)
        for (const finding of publications.findings)
          print(`  ✗ ${words.publicationFindings[finding.kind]} ${finding.publicationId} ${finding.number}`)
        for (const finding of letters.findings) print(`  ✗ ${words.letterFindings[finding.kind]} ${finding.letterId}`)
      }
      print(wrong ? words.wrong : words.fine)
    }
    return wrong ? 3 : 0
  })
}

function printFacts(facts: FactVerification): void {
  const words = speaks().verify
  if (facts.frozen === 0) return
  print(`  ${fill(words.frozen, { frozen: facts.frozen, same: facts.same })}`)
  for (const finding of facts.findings) print(`  ✗ ${words.facts[finding.kind]} ${finding.frozenId}`)
  for (const fact of facts.unknown) print(`  ${fill(words.unknownFact, { fact })}`)
  for (const one of facts.differs) {
    const { added, gone, changed } = one
    print(
      `  ≠ ${fill(words.differs, {
        fact: nameOfFact(one.fact),
        from: one.from,
        to: one.to,
        was: one.was,
        now: one.now,
        added,
        gone,
        changed,
      })}`,
    )
    if (one.queryChanged) print(`    ${words.queryChanged}`)
    for (const why of one.why)
      print(`    ${why.at.slice(0, 10)} ${eventName(why.event)}${why.by ? ` · ${why.by}` : ''}`)
    if (one.why.length === 0) print(`    ${words.noReason}`)
  }
}

const nameOfFact = (id: string) => allFacts.find(fact => fact.id === id)?.words[speaksLang()] ?? id
const eventName = (event: string) => eventWords(allEventWords)(event, speaksLang())
