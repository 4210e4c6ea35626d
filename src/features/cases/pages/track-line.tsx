// /track/:code/line: what to send to our LINE account to be told there. The code goes to LINE only by the hand of whoever has it.
import { fill } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Alert, Card, Code, CopyButton, LinkButton, PageHead, Read, Row, Stack, Text } from '#src/ui/index.ts'
import { lineAccounts, lineOf } from '../line.ts'
import { caseByCode } from '../queries.ts'
import { numberText } from '../rules.ts'
import { casesWords, lineWords } from '../words.ts'
import { FIND, trackAt } from './track.tsx'

export const trackLine = page({
  path: `${FIND}/:code/line`,
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: casesWords,
  secret: true,
  load: async (tx, { params }) => {
    const row = await caseByCode(tx, params.code ?? '')
    const [account] = row && row.erased_at === null ? await lineAccounts(tx) : []
    return row && account && { row, account, isOn: (await lineOf(tx, row)) !== undefined }
  },
  view: ({ row, account, isOn }, { lang }) => {
    const w = lineWords(lang)
    const address = addressOf(account.address, row.code)
    return {
      title: w.title,
      within: FIND,
      crumbs: [
        { href: FIND, text: casesWords(lang).find.title },
        { href: trackAt(row.code), text: numberText(row) || row.code },
        { text: w.title },
      ],
      body: (
        <Read>
          <Stack gap="lg">
            <PageHead title={w.title} lead={w.lead} />
            {isOn ? <Alert tone="success">{w.on}</Alert> : null}
            <Card title={w.send}>
              <Stack>
                <Row>
                  <Code>{row.code}</Code>
                  <CopyButton lang={lang} text={row.code} label={w.copy} />
                </Row>
                <Text>{fill(w.friend, { name: account.name })}</Text>
                {address ? (
                  <div>
                    <LinkButton href={address} icon="message-circle">
                      {w.open}
                    </LinkButton>
                  </div>
                ) : null}
                <Text size="sm" tone="muted">
                  {w.private}
                </Text>
                <Text size="sm" tone="muted">
                  {fill(w.stop, { word: w.stopWords[0] ?? '', code: row.code })}
                </Text>
              </Stack>
            </Card>
            <div>
              <LinkButton href={href(lang, trackAt(row.code))} variant="ghost" icon="arrow-left">
                {w.back}
              </LinkButton>
            </div>
          </Stack>
        </Read>
      ),
    }
  },
})

/** With the message written already, where we know the account by its @name; else the address by which people become friends. */
function addressOf(address: string, code: string): string | undefined {
  const name = /@[\w.-]+/.exec(address)?.[0]
  if (name) return `https://line.me/R/oaMessage/${encodeURIComponent(name)}/?${encodeURIComponent(code)}`
  return /^https:\/\/\S+$/i.test(address) && URL.canParse(address) ? address : undefined
}
