// Who is meant by the names in a paper: each name once, for all its places; a unit that is not there yet is opened on the spot and taken back.
import type { Lang } from '#src/kernel/lang.ts'
import { href } from '#src/platform/http/visit.ts'
import { Button, ButtonRow, CardList, type Choice, Form, Link, Section, Select, Stack, Text } from '#src/ui/index.ts'
import { isUnitName } from '../match.ts'
import { looksLikePerson } from '../paper-words.ts'
import { type OpenParty, openParties } from '../party.ts'
import { paperMay } from '../rules.ts'
import { bringWords } from '../words.ts'
import { partyChoices } from './choices.ts'
import type { DraftPart } from './draft-parts.tsx'
import { paperAt } from './parts.tsx'

const MOST = 30

export function Who(part: DraftPart) {
  const { data, draft, visit } = part
  const { lang } = visit
  const { party: w } = bringWords(lang)
  const names = paperMay(data.state, 'mend').ok ? openParties(draft) : []
  if (names.length === 0) return null
  const choices = partyChoices(data.house, lang)
  return (
    <Section id="who" title={w.title} intro={w.lead} look="minor">
      <CardList
        label={w.title}
        items={names.slice(0, MOST).map((one, at) => <Name {...part} one={one} at={at} choices={choices} />)}
      />
      {names.length > MOST ? (
        <Text size="sm" tone="muted">
          {w.more.replace('{count}', String(names.length - MOST))}
        </Text>
      ) : null}
    </Section>
  )
}

function Name({ data, visit, form, one, at, choices }: DraftPart & { one: OpenParty; at: number; choices: Choice[] }) {
  const { lang, actor } = visit
  const { party: w, draft: d } = bringWords(lang)
  const isTyped = form.values.words === one.words
  const action = href(lang, paperAt(data.paper.id))
  const hidden = { _once: form.hidden._once ?? '', _version: String(data.paper.version), words: one.words }
  const isNew = one.choice === 'outside' && isUnitName(one.words) && !one.isDecided && data.mayOpenUnits
  return (
    <Stack gap="sm">
      <Stack gap="none">
        <Text strong>{one.words}</Text>
        <Text size="sm" tone={isOpen(one) ? 'warning' : 'muted'}>
          {[w.places.replace('{count}', String(one.places)), standing(one, choices, lang)].join(' · ')}
        </Text>
      </Stack>
      {one.made ? null : (
        <Form lang={lang} action={action} hidden={hidden} label={w.chooseFor.replace('{words}', one.words)}>
          <Stack gap="sm">
            <Select
              lang={lang}
              compact
              id={`who-${at}`}
              name="choice"
              label={w.choose}
              empty={false}
              options={choices}
              value={(isTyped && form.field('choice').value) || one.choice}
              {...(isTyped && form.error('choice') !== undefined ? { error: form.error('choice') } : {})}
            />
            <ButtonRow>
              <Button size="sm" variant="quiet" name="verb" value="party" icon="check">
                {w.use}
              </Button>
              {isNew ? (
                <Button size="sm" variant="quiet" name="verb" value="party-unit" icon="plus">
                  {w.open}
                </Button>
              ) : null}
              {looksLikePerson(one.words) && actor?.holds('people:manage') ? (
                <Link href={href(lang, `/office/people/new?${new URLSearchParams({ name: one.words })}`)} icon="plus">
                  {d.addPerson}
                </Link>
              ) : null}
            </ButtonRow>
          </Stack>
        </Form>
      )}
      {one.isDecided && (!one.made || data.mayOpenUnits) ? (
        <Form
          lang={lang}
          action={action}
          hidden={{ ...hidden, verb: 'party-back' }}
          label={`${one.made ? w.closeUnit : w.back}: ${one.words}`}
        >
          <Button size="sm" variant="quiet" icon="rotate-ccw">
            {one.made ? w.closeUnit : w.back}
          </Button>
        </Form>
      ) : null}
    </Stack>
  )
}

const isOpen = (one: OpenParty) =>
  !one.isDecided && (one.guessed || (one.choice === 'outside' && isUnitName(one.words)))

function standing(one: OpenParty, choices: readonly Choice[], lang: Lang): string {
  const { party: w } = bringWords(lang)
  const who = choices.find(choice => choice.value === one.choice)?.label.replace(/^(?:– )+/, '') ?? one.words
  if (one.made) return w.made
  if (one.isDecided) return w.decided.replace('{who}', who)
  if (one.choice !== 'outside') return `${w.guessed}: ${who}`
  return isUnitName(one.words) ? w.unknown : w.asWritten
}
