// /office/oit/:year/:number/links: addresses added by hand to what an item shows.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Button,
  Card,
  CardList,
  Form,
  Link,
  Muted,
  Row,
  Section,
  Select,
  Stack,
  Text,
  TextField,
} from '#src/ui/index.ts'
import { addLink, removeLink } from '../actions/change-links.ts'
import { isTheirs } from '../actions/parts.ts'
import { gatherItem, type Sources } from '../gather.ts'
import { ChangeLinks } from '../schema.ts'
import { text } from '../show.ts'
import { disclosureWords } from '../words.ts'
import { atOf, DESK, deskCrumbs, deskOf, FormPage } from './parts.tsx'

export const oitLinks = (sources: Sources) =>
  page({
    path: `${DESK}/:year/:number/links`,
    shell: 'office',
    may: 'item:answer',
    ledger: 'item.links-changed',
    words: disclosureWords,
    input: ChangeLinks,
    load: async (tx, { params }) => {
      const { year, number } = atOf(params)
      const found = await gatherItem(tx, sources, year, number, { isOffice: true })
      if (!found || !isTheirs(tx, found.one, found.of.units)) return undefined
      return (found.one.answer?.state ?? 'preparing') === 'preparing' ? found.one : undefined
    },
    run: async (tx, input, { params }) => {
      const at = atOf(params)
      const to = `${DESK}/${at.year}/${at.number}/links`
      if ('remove' in input) {
        const done = await removeLink(tx, sources, at, input.remove)
        return done.ok ? ok({ to, notice: 'link-removed' }) : done
      }
      const done = await addLink(tx, sources, at, input)
      return done.ok ? ok({ to, notice: 'link-added' }) : done
    },
    view: (one, { lang }, form) => {
      const { links: w, whole } = disclosureWords(lang)
      const title = w.title.replace('{number}', String(one.item.number))
      const back = deskOf(one)
      return {
        title,
        within: DESK,
        crumbs: deskCrumbs(lang, one.year, { href: back, text: `O${one.item.number}` }, { text: title }),
        body: (
          <Stack gap="lg">
            <FormPage
              lang={lang}
              title={title}
              lead={w.lead}
              action={`${back}/links`}
              back={back}
              go={w.add}
              form={form}
            >
              <TextField lang={lang} label={w.name} {...form.field('title')} />
              <TextField lang={lang} label={w.url} {...form.field('url')} />
              <Select
                lang={lang}
                label={w.component}
                optional
                empty={whole}
                options={one.parts
                  .filter(part => part.id !== '')
                  .map(part => ({ value: part.id, label: text(part.words, lang).slice(0, 90) }))}
                {...form.field('component')}
              />
            </FormPage>
            <Section id="present" title={w.present}>
              {one.links.length === 0 ? (
                <Card>
                  <Text tone="muted">{w.none}</Text>
                </Card>
              ) : (
                <CardList
                  items={one.links.map(link => (
                    <Row justify="between">
                      <Stack gap="none">
                        <Link href={link.url} external>
                          {link.title}
                        </Link>
                        <Muted>{link.url}</Muted>
                      </Stack>
                      <Form
                        lang={lang}
                        action={href(lang, `${back}/links`)}
                        hidden={{ ...form.hidden, remove: link.id }}
                      >
                        <Button variant="ghost" size="sm" label={`${w.remove} ${link.title}`}>
                          {w.remove}
                        </Button>
                      </Form>
                    </Row>
                  ))}
                />
              )}
            </Section>
          </Stack>
        ),
      }
    },
  })
