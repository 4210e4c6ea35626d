// /office/account: who I am here, my duties, and the keys and devices that open my account.
import type { Lang } from '#src/kernel/lang.ts'
import { formatDateTime } from '#src/kernel/thai-date/format-time.ts'
import { page } from '#src/platform/http/page.ts'
import { href, type Visit } from '#src/platform/http/visit.ts'
import {
  Alert,
  Badge,
  Button,
  Card,
  DescriptionList,
  Form,
  LinkButton,
  Muted,
  PageHead,
  PasskeyButton,
  Row,
  Section,
  Stack,
  Table,
  Text,
} from '#src/ui/index.ts'
import { actorOfUser } from '../../actor.ts'
import { staffByUser } from '../../queries.ts'
import { roleName } from '../../role-names.ts'
import { deviceName } from '../device-name.ts'
import type { Doors } from '../doors.ts'
import { type Keys, keysOf } from '../keys.ts'
import { signInWords } from '../words.ts'

export const account = (doors: Doors) =>
  page({
    path: '/office/account',
    shell: 'office',
    may: 'signed-in',
    ledger: 'none',
    words: signInWords,
    load: async (tx, visit) => {
      const userId = visit.session?.userId ?? ''
      const staff = await staffByUser(tx, userId)
      const actor = await actorOfUser(tx, userId)
      if (!staff || !actor) return undefined
      return {
        staff,
        actor,
        keys: await keysOf(doors.auth(visit), visit),
        twoFactor: visit.session?.twoFactor ?? false,
      }
    },
    view: ({ staff, actor, keys, twoFactor }, visit, form) => {
      const { lang } = visit
      const w = signInWords(lang).account
      const roles = actor.roles.map(role => roleName(role, lang)).join(' · ')
      return {
        title: w.title,
        body: (
          <Stack gap="xl">
            <PageHead title={w.title} />
            <Card>
              <DescriptionList
                layout="rows"
                items={[
                  { term: w.name, value: actor.name },
                  { term: w.post, value: actor.post || <Muted>{w.noDuties}</Muted> },
                  { term: w.duties, value: roles || <Muted>{w.noDuties}</Muted> },
                  { term: w.mail, value: staff.email ?? '' },
                ]}
              />
            </Card>
            <Section id="security" title={w.security}>
              <Card>
                <DescriptionList
                  layout="rows"
                  items={[
                    {
                      term: w.password,
                      value: '••••••••••',
                      action: (
                        <LinkButton size="sm" variant="quiet" href={href(lang, '/office/account/password')}>
                          {w.changePassword}
                        </LinkButton>
                      ),
                    },
                    {
                      term: w.secondFactor,
                      value: (
                        <Badge lang={lang} tone={twoFactor ? 'done' : 'soon'}>
                          {twoFactor ? w.on : w.off}
                        </Badge>
                      ),
                      action: (
                        <LinkButton
                          size="sm"
                          variant="quiet"
                          href={href(lang, `/office/account/second-factor${twoFactor ? '/off' : ''}`)}
                        >
                          {twoFactor ? w.turnOff : w.turnOn}
                        </LinkButton>
                      ),
                    },
                  ]}
                />
              </Card>
            </Section>
            <PasskeySection visit={visit} keys={keys} hidden={form.hidden} />
            <SessionSection visit={visit} keys={keys} hidden={form.hidden} />
          </Stack>
        ),
      }
    },
  })

interface SectionProps {
  readonly visit: Visit
  readonly keys: Keys
  readonly hidden: Record<string, string>
}

function PasskeySection({ visit: { lang }, keys, hidden }: SectionProps) {
  const w = signInWords(lang).account
  return (
    <Section id="passkeys" title={w.passkeys} intro={w.passkeysLead}>
      <Stack>
        {keys.passkeys.length === 0 ? (
          <Text tone="muted">{w.noPasskeys}</Text>
        ) : (
          <Card padding="none">
            <Table
              lang={lang}
              caption={w.passkeys}
              rows={keys.passkeys}
              columns={[
                { key: 'name', label: w.device, head: true, cell: one => one.name ?? w.unknownDevice },
                { key: 'added', label: w.added, cell: one => when(one.createdAt, lang) },
                {
                  key: 'remove',
                  label: w.manage,
                  cell: one => (
                    <Form
                      lang={lang}
                      action={href(lang, '/office/account/passkeys/remove')}
                      hidden={{ ...hidden, passkey: one.id }}
                    >
                      <Button size="sm" variant="quiet" label={`${w.remove} ${one.name ?? ''}`}>
                        {w.remove}
                      </Button>
                    </Form>
                  ),
                },
              ]}
            />
          </Card>
        )}
        <PasskeyButton
          kind="register"
          text={w.addPasskey}
          optionsUrl="/api/auth/passkey/generate-register-options"
          verifyUrl="/api/auth/passkey/verify-registration"
          next={href(lang, '/office/account?done=passkey-added')}
          failed={w.addFailed}
        />
        <noscript>
          <Alert tone="info">{w.passkeyNeedsScript}</Alert>
        </noscript>
      </Stack>
    </Section>
  )
}

function SessionSection({ visit: { lang, session }, keys, hidden }: SectionProps) {
  const w = signInWords(lang).account
  return (
    <Section id="sessions" title={w.sessions} intro={w.sessionsLead}>
      <Card padding="none">
        <Table
          lang={lang}
          caption={w.sessions}
          rows={keys.sessions}
          columns={[
            {
              key: 'device',
              label: w.device,
              head: true,
              cell: one => (
                <Row>
                  {deviceName(one.userAgent) ?? w.unknownDevice}
                  {one.id === session?.sessionId ? (
                    <Badge lang={lang} tone="done" plain>
                      {w.thisOne}
                    </Badge>
                  ) : null}
                </Row>
              ),
            },
            { key: 'since', label: w.since, cell: one => when(one.createdAt, lang) },
            {
              key: 'end',
              label: w.manage,
              cell: one => (
                <Form
                  lang={lang}
                  action={href(lang, '/office/account/sessions/end')}
                  hidden={{ ...hidden, session: one.id }}
                >
                  <Button size="sm" variant="quiet" label={`${w.end} ${deviceName(one.userAgent) ?? ''}`}>
                    {w.end}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      </Card>
    </Section>
  )
}

const when = (moment: Date | string | undefined, lang: Lang) =>
  moment ? formatDateTime(new Date(moment), 'short', { lang }) : ''
