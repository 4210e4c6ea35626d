// /office/circulars/:id/send: whom the draft would reach today, by name, and the button that sends it.
import { fill } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import {
  Alert,
  Button,
  ButtonRow,
  Card,
  Form,
  LinkButton,
  PageHead,
  PersonName,
  Section,
  Stack,
  Table,
  Text,
} from '#src/ui/index.ts'
import { agencyCard } from '../../agencies/public.ts'
import { inWords, nameOf, postOf } from '../../people/public.ts'
import { isAlready, theirCircular } from '../actions/parts.ts'
import { sendCircular } from '../actions/send-circular.ts'
import { addresseesHere, isReachable, meantIn, type Person } from '../addressees.ts'
import { attachmentsOf } from '../queries.ts'
import { withMail } from '../queries-recipients.ts'
import { classGroupOf } from '../rules.ts'
import { SendCircular } from '../schema.ts'
import { classText } from '../show.ts'
import { circularsWords } from '../words.ts'
import { Attachments, addressOf, crumbsTo, LIST, Lines } from './parts.tsx'

export const circularSend = page({
  path: `${LIST}/:id/send`,
  shell: 'office',
  may: 'circular:send',
  // Pressed twice at the same moment, the second press wrote nothing and is shown what the first did.
  ledger: 'none',
  words: circularsWords,
  input: SendCircular,
  load: async (tx, visit) => {
    const found = await theirCircular(tx, idOf(visit))
    if (!found.ok || found.value.state !== 'draft') return undefined
    const circular = found.value
    const people = meantIn(await addresseesHere(tx), circular.audience)
    return {
      circular,
      people,
      beyond: people.filter(person => !isReachable(tx, person)).length,
      mails: await withMail(tx),
      attachments: await attachmentsOf(tx, circular.id),
      card: await agencyCard(tx),
    }
  },
  values: ({ circular }) => ({ _version: String(circular.version) }),
  run: async (tx, input, visit) => {
    const done = await sendCircular(tx, idOf(visit), input, visit.origin)
    if (!done.ok && !(await isAlready(tx, idOf(visit), 'sent'))) return done
    return ok({ to: addressOf(idOf(visit)), notice: 'sent' })
  },
  view: ({ circular, people, beyond, mails, attachments, card }, { lang }, form) => {
    const w = circularsWords(lang)
    const { sending } = w
    const back = addressOf(circular.id)
    const mailed = people.filter(person => mails.has(person.id)).length
    const units = new Set(people.flatMap(person => person.top?.id ?? [])).size
    const unitOf = ({ top }: Person) => (top ? inWords(top.name_th, top.name_en, lang) : w.aboveUnits)
    return {
      title: sending.title,
      within: LIST,
      crumbs: crumbsTo(lang, { href: back, text: circular.subject }, { text: sending.title }),
      body: (
        <Stack gap="lg">
          <PageHead title={sending.title} lead={sending.lead} />
          {people.length === 0 ? (
            <Alert tone="warning" title={sending.nobody}>
              {sending.nobodyWhat}
            </Alert>
          ) : (
            <Alert tone="now" icon="users-round" title={fill(sending.will, { people: people.length, units })}>
              {[
                fill(sending.mails, { count: mailed }),
                ...(mailed < people.length ? [fill(sending.paper, { count: people.length - mailed })] : []),
              ].join(' ')}
            </Alert>
          )}
          {beyond > 0 ? <Alert tone="warning" title={fill(sending.beyond, { count: beyond })} /> : null}
          <Form lang={lang} action={href(lang, `${back}/send`)} hidden={form.hidden}>
            <ButtonRow>
              <Button size="lg" icon="send">
                {fill(sending.go, { people: people.length })}
              </Button>
              <LinkButton href={href(lang, `${back}/edit`)} variant="quiet">
                {sending.edit}
              </LinkButton>
              <LinkButton href={href(lang, `${back}/withdraw`)} variant="ghost">
                {sending.discard}
              </LinkButton>
            </ButtonRow>
          </Form>
          <Card title={circular.subject}>
            <Stack>
              <Lines text={circular.words} />
              {attachments.length > 0 ? (
                <Attachments lang={lang} circularId={circular.id} attachments={attachments} />
              ) : null}
            </Stack>
          </Card>
          {people.length > 0 ? (
            <Section id="who" title={sending.who} look="minor">
              <Card padding="none">
                <Table
                  lang={lang}
                  caption={sending.who}
                  rows={people}
                  columns={[
                    {
                      key: 'name',
                      label: w.one.person,
                      head: true,
                      width: 'lg',
                      cell: ({ member, id }) => (
                        <Stack gap="none">
                          <PersonName name={nameOf(member, lang)} />
                          {mails.has(id) ? null : (
                            <Text size="sm" tone="muted">
                              {sending.noMail}
                            </Text>
                          )}
                        </Stack>
                      ),
                    },
                    { key: 'post', label: w.list.post, cell: ({ member }) => postText(member.posts[0], lang) },
                    { key: 'unit', label: w.one.unit, cell: unitOf },
                    {
                      key: 'class',
                      label: w.one.class,
                      cell: person => classText(classGroupOf(person.class), card, lang),
                    },
                  ]}
                />
              </Card>
            </Section>
          ) : null}
        </Stack>
      ),
    }
  },
})

const postText = (post: Person['member']['posts'][number] | undefined, lang: 'th' | 'en') =>
  post ? postOf({ th: post.name_th, en: post.name_en, level: post.level }, lang) : '–'
