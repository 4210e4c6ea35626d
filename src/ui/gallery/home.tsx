// Gallery: what opens a public site.
import type { Lang } from '#src/kernel/lang.ts'
import * as ui from '../index.ts'
import { galleryWords } from './words.ts'

export function Home({ lang }: { lang: Lang }) {
  const { home: words, forms } = galleryWords(lang)
  return (
    <ui.Stack gap="lg">
      <ui.Card padding="none">
        <ui.Hero
          lang={lang}
          level={3}
          title={words.title}
          search={{ action: '#g-home', label: forms.find }}
          links={<ui.Link href="#g-home">{words.track}</ui.Link>}
        />
        <ui.LinkTiles overHero label={words.services} tiles={words.tiles.map(tile => ({ ...tile, href: '#g-home' }))} />
      </ui.Card>
      <ui.LinkTiles label={words.title} tiles={words.tiles.map(tile => ({ ...tile, href: '#g-home' }))} />
      <ui.ArticleList lead articles={words.news.map(article => ({ ...article, href: '#g-home' }))} />
    </ui.Stack>
  )
}
