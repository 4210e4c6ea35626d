// /office/people/:id/link: makes a one-time link and shows it once. It is handed over by a person, never by our mail: a
// message keeps its text in the database, and there the link would lie open to everybody who looks after messages.
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import { formatDateTime } from '#src/kernel/thai-date/format-time.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf, type Visit } from '#src/platform/http/visit.ts'
import {
  CopyButton,
  DescriptionList,
  Lead,
  LinkButton,
  PageHead,
  Preformatted,
  Read,
  Row,
  Stack,
  Text,
} from '#src/ui/index.ts'
import { type GivenLink, giveLink } from '../actions/give-link.ts'
import { Nothing } from '../schema.ts'
import { nameOf } from '../show.ts'
import { LINK_DAYS } from '../sign-in/link.ts'
import { askFor } from '../who.ts'
import { peopleWords } from '../words.ts'
import { crumbsTo, FormPage } from './parts.tsx'

export const personLink = page({
  path: '/office/people/:id/link',
  shell: 'office',
  may: 'people:manage',
  ledger: 'person.link-made',
  words: peopleWords,
  input: Nothing,
  load: async (tx, visit) => (await askFor(tx, idOf(visit), 'link'))?.staff,
  run: async (tx, _input, visit) => {
    const given = await giveLink(tx, idOf(visit))
    if (!given.ok) return given
    return ok({ to: `/office/people/${idOf(visit)}`, notice: 'link-made', view: linkView(given.value, visit) })
  },
  view: (staff, { lang }, form) => {
    const w = wordsFor(staff.user_id === null ? 'first' : 'recovery', lang)
    const back = `/office/people/${staff.id}`
    return {
      title: w.title,
      within: '/office/people',
      crumbs: crumbsTo(lang, { href: back, text: nameOf(staff, lang) }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={w.lead.replace('{name}', nameOf(staff, lang)).replace('{count}', String(w.days))}
          action={`${back}/link`}
          back={back}
          go={peopleWords(lang).links.go}
          form={form}
        >
          <Text tone="muted">{peopleWords(lang).links.before}</Text>
        </FormPage>
      ),
    }
  },
})

function wordsFor(purpose: GivenLink['purpose'], lang: Lang) {
  const w = peopleWords(lang).links
  return purpose === 'first'
    ? { title: w.firstTitle, lead: w.firstLead, days: LINK_DAYS.first }
    : { title: w.recoveryTitle, lead: w.recoveryLead, days: LINK_DAYS.recovery }
}

function linkView({ path, expiresAt, staff }: GivenLink, { lang, origin }: Visit) {
  const w = peopleWords(lang).links
  const back = `/office/people/${staff.id}`
  return {
    title: w.readyTitle,
    within: '/office/people',
    crumbs: crumbsTo(lang, { href: back, text: nameOf(staff, lang) }, { text: w.readyTitle }),
    body: (
      <Read>
        <Stack gap="lg">
          <PageHead title={w.readyTitle} />
          <Lead>{w.readyLead.replace('{name}', nameOf(staff, lang))}</Lead>
          <Preformatted id="link">{`${origin}${href(lang, path)}`}</Preformatted>
          <Row>
            <CopyButton lang={lang} from="link" label={w.copy} />
            <LinkButton href={href(lang, back)} variant="quiet">
              {w.done}
            </LinkButton>
          </Row>
          <DescriptionList
            items={[
              { term: w.expires, value: formatDateTime(expiresAt, 'short', { lang }) },
              { term: w.mail, value: staff.email ?? '' },
            ]}
          />
        </Stack>
      </Read>
    ),
  }
}
