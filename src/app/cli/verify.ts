// prongsai verify: walks the ledger and the files of every agency (or of one). Exit 3 when something was tampered with or lost.
import { parseArgs } from 'node:util'
import { inAgency } from '#src/platform/database/scope.ts'
import { verifyFiles } from '#src/platform/files/verify-files.ts'
import { verifyLedger } from '#src/platform/ledger/verify.ts'
import { agencyOf, knownAgencies } from './agency-of.ts'
import { fill, print, printJson, speaks } from './say.ts'
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
      reports.push({ agency: agency.name, host: agency.host, ledger, files })
    }
    const wrong = reports.some(report => report.ledger.findings.length > 0 || report.files.findings.length > 0)
    if (values.json) printJson({ ok: !wrong, agencies: reports })
    else {
      for (const { agency, ledger, files } of reports) {
        print(fill(words.agency, { name: agency, rows: ledger.rows, size: ledger.size, files: files.files }))
        print(`  ${ledger.root}`)
        for (const finding of ledger.findings) print(`  ✗ ${words.findings[finding.kind]} ${JSON.stringify(finding)}`)
        for (const finding of files.findings) print(`  ✗ ${words.files[finding.kind]} ${JSON.stringify(finding)}`)
      }
      print(wrong ? words.wrong : words.fine)
    }
    return wrong ? 3 : 0
  })
}
