// The first screen of a site: one question, search, the services people use most, and the latest news.
import type { Child } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { SearchForm } from './fields/search-field.tsx'
import { H, type HeadingLevel } from './h.tsx'
import { HeroPicture } from './hero-picture.tsx'
import { Icon, type IconName } from './icons.tsx'

export type HeroProps = {
  lang: Lang
  title: Child
  /** Left out while there is nothing to search. */
  search?: { action: string; label: string }
  /** Two or three links under the search. */
  links?: Child
  /** The agency's own wide picture; the drawing stands in. */
  picture?: { src: string; alt: string } | undefined
  /** 1 on the home page, where the question is the title. */
  level?: HeadingLevel
}

export function Hero({ lang, title, search, links, picture, level = 1 }: HeroProps) {
  return (
    <section class="relative overflow-hidden bg-base-200">
      {picture === undefined ? (
        <HeroPicture />
      ) : (
        <img
          class="absolute inset-y-0 right-0 h-full w-1/2 object-cover max-md:hidden"
          src={picture.src}
          alt={picture.alt}
        />
      )}
      <div class="wrap relative pt-8 pb-10 md:pt-16 md:pb-24">
        <div class="max-w-[36rem]">
          <H level={level} class="font-head text-2xl md:text-4xl">
            {title}
          </H>
          {search && (
            <div class="mt-5">
              <SearchForm lang={lang} action={search.action} label={search.label} size="lg" id="hero-search" />
            </div>
          )}
          {links !== undefined && <p class="mt-4 flex flex-wrap gap-x-5 gap-y-1">{links}</p>}
        </div>
      </div>
      {picture === undefined ? (
        <HeroPicture phone />
      ) : (
        <img class="block h-40 w-full object-cover md:hidden" src={picture.src} alt={picture.alt} />
      )}
    </section>
  )
}

export type LinkTile = { href: string; icon: IconName; title: Child; note?: Child }

export type LinkTilesProps = {
  label: string
  tiles: readonly LinkTile[]
  /** Lies over the foot of the hero. */
  overHero?: boolean
}

/** Doors to services: an icon, a name in the reader's words, and what it takes. */
export function LinkTiles({ label, tiles, overHero }: LinkTilesProps) {
  const list = (
    <nav aria-label={label}>
      <ul class="card tiles shadow-sheet sm:grid-cols-2 lg:grid-cols-3">
        {tiles.map(tile => (
          <li class="bg-base-100">
            <a class="group flex h-full w-full gap-4 p-4 hover:bg-base-200 md:p-6" href={tile.href}>
              <span class="pt-0.5 text-primary">
                <Icon name={tile.icon} size="xl" />
              </span>
              <span>
                <span class="block text-lg font-semibold underline-offset-4 group-hover:underline">{tile.title}</span>
                {tile.note !== undefined && <span class="block text-sm text-muted">{tile.note}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
  return overHero ? <div class="wrap relative -mt-4 md:-mt-12">{list}</div> : list
}

export type Article = { href: string; title: Child; date?: Child; summary?: Child; picture?: string; icon?: IconName }

export type ArticleListProps = {
  articles: readonly Article[]
  /** The first one large, with its picture. */
  lead?: boolean
}

export function ArticleList({ articles, lead }: ArticleListProps) {
  const [first, ...rest] = articles
  const rows = lead ? rest : articles
  return (
    <div>
      {lead && first && <LeadArticle article={first} />}
      {rows.length > 0 && (
        <ul class="divide-y divide-base-300">
          {rows.map(article => (
            <li>
              <a class="group flex gap-4 py-4" href={article.href}>
                <span class="grid h-18 w-24 shrink-0 place-items-center overflow-hidden rounded-field bg-primary/8 text-primary">
                  <ArticlePicture article={article} />
                </span>
                <span class="min-w-0">
                  {article.date !== undefined && <span class="block text-sm text-muted">{article.date}</span>}
                  <span class="block font-semibold underline-offset-4 group-hover:underline">{article.title}</span>
                  {article.summary !== undefined && (
                    <span class="block text-muted max-sm:hidden">{article.summary}</span>
                  )}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function LeadArticle({ article }: { article: Article }) {
  return (
    <a class="group card mb-2 grid overflow-hidden sm:grid-cols-[15rem_1fr]" href={article.href}>
      <span class="grid h-44 place-items-center bg-primary/8 text-primary sm:h-full">
        <ArticlePicture article={article} />
      </span>
      <span class="block p-5">
        {article.date !== undefined && <span class="block text-sm text-muted">{article.date}</span>}
        <span class="block text-lg font-semibold underline-offset-4 group-hover:underline">{article.title}</span>
        {article.summary !== undefined && <span class="mt-1 block text-muted">{article.summary}</span>}
      </span>
    </a>
  )
}

function ArticlePicture({ article }: { article: Article }) {
  if (article.picture === undefined) return <Icon name={article.icon ?? 'newspaper'} size="xl" />
  return <img class="size-full object-cover" src={article.picture} alt="" loading="lazy" />
}
