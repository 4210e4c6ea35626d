// /services: what can be asked for online, with the promised time of each.
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, EmptyState, iconOf, Link, LinkTiles, PageHead, Row, Stack } from '#src/ui/index.ts'
import { agencyCard, inLang } from '../../agencies/public.ts'
import { wordsIn } from '../../forms/public.ts'
import { manualsInForce } from '../../publishing/public.ts'
import { offeredAll } from '../queries.ts'
import { servicesWords } from '../words.ts'
import { aboutAt, LIST, promiseText } from './parts.tsx'

export const serviceList = page({
  path: LIST,
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: servicesWords,
  kept: true,
  load: async tx => {
    const services = await offeredAll(tx)
    return {
      services,
      manuals: await manualsInForce(
        tx,
        services.flatMap(one => one.manualId ?? []),
      ),
      card: await agencyCard(tx),
    }
  },
  view: ({ services, manuals, card }, { lang }) => {
    const all = servicesWords(lang)
    const w = all.list
    return {
      title: w.title,
      description: `${w.lead} ${inLang(card.name, lang)}`,
      crumbs: [{ href: '/', text: all.home }, { text: w.title }],
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} />
          {services.length === 0 ? (
            <Card padding="none">
              <EmptyState icon="smartphone" title={w.none}>
                {w.noneWhat}
              </EmptyState>
            </Card>
          ) : (
            <LinkTiles
              label={w.title}
              tiles={services.map(({ code, form, manualId }) => ({
                href: href(lang, aboutAt(code)),
                icon: iconOf(form.icon),
                title: wordsIn(form.title, lang),
                note: promiseText((manualId && manuals.get(manualId)?.days) || form.promiseDays, lang),
              }))}
            />
          )}
          <Row gap="lg">
            <Link href={href(lang, '/track')}>{w.track}</Link>
            <Link href={href(lang, `${LIST}/resume`)}>{w.resume}</Link>
            <Link href={href(lang, '/manuals')}>{w.manuals}</Link>
          </Row>
        </Stack>
      ),
    }
  },
})
