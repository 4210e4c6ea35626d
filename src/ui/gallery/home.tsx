// Gallery: what opens a public site.
import type { Lang } from '#src/kernel/lang.ts'
import * as ui from '../index.ts'
import { galleryWords } from './words.ts'

export function Home({ lang, blank }: { lang: Lang; blank: string }) {
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
      <ui.BodyText level={4} text={words.body} />
      <ui.LeadPhoto photo={{ src: blank, alt: words.photo, width: 1200, height: 800 }} />
      <ui.PressPicture
        photo={{ src: blank, alt: words.photo, width: 1200, height: 800 }}
        widths={{ narrow: 240, wide: 480 }}
      />
      <ui.PhotoGrid
        label={words.photos}
        photos={[1, 2].map(number => ({
          src: blank,
          href: '#g-home',
          alt: `${words.photo} ${number}`,
          width: 1200,
          height: 800,
          note: words.photo,
        }))}
      />
      <ui.StepPictures
        label={words.photos}
        steps={[1, 2].map(number => ({
          svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 540"><rect width="300" height="540" rx="26"/></svg>',
          alt: `${words.photo} ${number}`,
          title: `${number} ${words.photo}`,
        }))}
      />
      <ui.PeopleCards
        label={words.people.label}
        people={words.people.list.map(({ name, post, phone }) => ({
          name: <ui.PersonName name={name} />,
          plainName: name,
          post,
          reach: [phone],
        }))}
      />
    </ui.Stack>
  )
}
