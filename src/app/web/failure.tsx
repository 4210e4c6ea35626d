// Pages that say what went wrong and what to do, with the number that is also in the log. Every refusal has the same shape.

import { type AgencyCard, agencyCard, inLang } from '#src/features/agencies/public.ts'
import type { Lang } from '#src/kernel/lang.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import type { FailureKind } from '#src/platform/http/handle.ts'
import { type Left, REVIEW } from '#src/platform/http/left.ts'
import { addressOf, href, type Visit } from '#src/platform/http/visit.ts'
import {
  type AssetUrls,
  Button,
  ButtonRow,
  Code,
  CopyButton,
  Document,
  Form,
  HiddenField,
  LinkButton,
  Muted,
  PlainShell,
  Preformatted,
  Row,
  Section,
  Stack,
  Text,
  toHtml,
} from '#src/ui/index.ts'
import { en } from '../words.en.ts'
import { th } from '../words.th.ts'

const statuses: Record<FailureKind, number> = {
  'not-found': 404,
  'too-late': 409,
  'signed-out': 401,
  'not-from-here': 403,
  'too-large': 413,
  'too-many': 429,
  broken: 500,
  'no-agency': 404,
  busy: 503,
}

export async function failurePage(
  parts: { assets: AssetUrls; database: Database },
  kind: FailureKind,
  visit: Visit | undefined,
  ref: string,
  left?: Left,
): Promise<Response> {
  const lang = visit?.lang ?? 'th'
  const words = lang === 'en' ? en : th
  const { title, what } = words.failures[kind]
  const card = visit && kind !== 'busy' ? await cardOf(parts.database, visit) : undefined
  const above = kind === 'not-found' || kind === 'too-late' ? visit?.above : undefined
  const mayBeDone = kind === 'not-found' && visit?.session !== undefined && above?.is === 'one'
  const html = await toHtml(
    <Document
      lang={lang}
      title={title}
      assets={parts.assets}
      robots="none"
      {...(visit?.display.theme ? { theme: visit.display.theme } : {})}
    >
      <PlainShell
        lang={lang}
        title={title}
        homeHref={href(lang, '/')}
        {...(card
          ? {
              agency: {
                name: inLang(card.name, lang),
                place: inLang(card.place, lang),
                ...(card.emblem ? { emblem: card.emblem } : {}),
              },
              demo: card.isDemo,
            }
          : {})}
      >
        <Stack gap="lg">
          <Text>{left?.why ?? (mayBeDone ? words.perhapsDone : what)}</Text>
          {kind === 'signed-out' && visit && left ? (
            <Form lang={lang} action={href(lang, addressOf(visit))}>
              {left.fields.map(([name, value]) => (
                <HiddenField name={name} value={value} />
              ))}
              <ButtonRow>
                <LinkButton href={href(lang, '/sign-in')} newTab>
                  {words.signIn}
                </LinkButton>
                <Button variant="quiet" name={REVIEW} value="1">
                  {words.review}
                </Button>
              </ButtonRow>
            </Form>
          ) : (
            <ButtonRow>
              {above && <LinkButton href={href(lang, above.path)}>{words.above[above.is]}</LinkButton>}
              <LinkButton href={href(lang, '/')} variant={above ? 'quiet' : 'primary'}>
                {words.home}
              </LinkButton>
            </ButtonRow>
          )}
          {left && left.texts.length > 0 && <Typed lang={lang} title={words.typed} texts={left.texts} />}
          <Muted>
            {words.ref.split('{ref}')[0]}
            <Code>{ref}</Code>
          </Muted>
        </Stack>
      </PlainShell>
    </Document>,
  )
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(html, {
    status: statuses[kind],
    headers: kind === 'busy' ? { ...headers, 'retry-after': '5' } : headers,
  })
}

/** To be copied: the form they were typed into is there no more. */
function Typed({ lang, title, texts }: { lang: Lang; title: string; texts: readonly string[] }) {
  return (
    <Section title={title} id="typed" look="minor">
      {texts.map((text, at) => (
        <Stack gap="xs">
          <Preformatted id={`typed-${at}`}>{text}</Preformatted>
          <Row>
            <CopyButton lang={lang} from={`typed-${at}`} />
          </Row>
        </Stack>
      ))}
    </Section>
  )
}

/** The error page must come even when nothing else does. */
async function cardOf(database: Database, visit: Visit): Promise<AgencyCard | undefined> {
  const scope = { agencyId: visit.agencyId, now: visit.now }
  return inAgency(database, scope, agencyCard, { readOnly: true }).catch(() => undefined)
}
