// Every piece in every state on one page: for whoever builds pages, and for the tests that read it.
import type { Lang } from '#src/kernel/lang.ts'
import { Actions } from './gallery/actions.tsx'
import { Drawings } from './gallery/drawings.tsx'
import { Forms } from './gallery/forms.tsx'
import { Home } from './gallery/home.tsx'
import { Papers } from './gallery/papers.tsx'
import { States } from './gallery/states.tsx'
import { Tables } from './gallery/tables.tsx'
import { Voices } from './gallery/voices.tsx'
import { Ways } from './gallery/ways.tsx'
import { galleryWords } from './gallery/words.ts'
import { Year } from './gallery/year.tsx'
import { Stack } from './layout.tsx'
import { PageHead, Section } from './section.tsx'

/** `blank` is `assetUrls().blank`. */
export function Gallery({ lang, blank }: { lang: Lang; blank: string }) {
  const words = galleryWords(lang)
  const parts = [
    ['voices', <Voices lang={lang} />],
    ['states', <States lang={lang} />],
    ['actions', <Actions lang={lang} />],
    ['forms', <Forms lang={lang} />],
    ['tables', <Tables lang={lang} />],
    ['ways', <Ways lang={lang} />],
    ['year', <Year lang={lang} />],
    ['papers', <Papers lang={lang} />],
    ['drawings', <Drawings lang={lang} blank={blank} />],
    ['home', <Home lang={lang} blank={blank} />],
  ] as const
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Stack gap="xl">
        {parts.map(([name, part]) => (
          <Section title={words.parts[name]} id={`g-${name}`}>
            {part}
          </Section>
        ))}
      </Stack>
    </>
  )
}
