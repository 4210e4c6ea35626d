// The document around every page. Nothing inline: the security policy allows styles and scripts only from /assets.
import { raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import type { AssetUrls } from './assets.ts'

export type Theme = 'light' | 'dark' | 'contrast'
export type TextSize = 'normal' | 'large'

const themes: Record<Theme, string> = { light: 'prongsai', dark: 'prongsai-dark', contrast: 'prongsai-contrast' }

export type Feed = {
  href: string
  title: string
  type: 'application/atom+xml' | 'application/feed+json' | 'text/calendar'
}

export type DocumentProps = PropsWithChildren<{
  lang: Lang
  /** The whole title, agency included. */
  title: string
  description?: string
  assets: AssetUrls
  /** Left out: the colours follow the device. */
  theme?: Theme
  size?: TextSize
  canonical?: string
  /** The same page in every language it exists in, this one included; absolute addresses. */
  alternates?: readonly { lang: Lang; href: string }[]
  /** `none` for what no search engine should keep. */
  robots?: 'none' | 'noindex'
  manifest?: string
  icon?: string
  /** The agency's main colour; left out, the one that comes with the program. */
  colour?: string | undefined
  /** What a link to this page shows where it is shared. */
  preview?: { site: string; title: string; picture?: string | undefined } | undefined
  /** Ways to follow what is new here. */
  feeds?: readonly Feed[]
  /** Without script the page is asked for again after so many seconds. */
  renew?: number | undefined
  /** No script at all: the pages for people who report corruption. */
  scriptless?: boolean
  head?: Child
}>

export function Document(props: DocumentProps) {
  const { lang, title, description, assets, theme, size, canonical, alternates = [], robots, manifest, icon } = props
  const { colour, preview, feeds = [] } = props
  return (
    <>
      {raw('<!doctype html>')}
      <html
        lang={lang}
        data-theme={theme && themes[theme]}
        data-size={size === 'large' ? 'large' : undefined}
        data-colour={colour}
      >
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          {description && <meta name="description" content={description} />}
          <meta
            name="color-scheme"
            content={theme === undefined ? 'light dark' : theme === 'light' ? 'light' : 'dark'}
          />
          <meta name="theme-color" content="#002b45" />
          {robots && <meta name="robots" content={robots} />}
          {assets.preloadFonts.map(href => (
            <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
          ))}
          <link rel="stylesheet" href={assets.style} />
          {canonical && <link rel="canonical" href={canonical} />}
          {alternates.map(alternate => (
            <link rel="alternate" hreflang={alternate.lang} href={alternate.href} />
          ))}
          {feeds.map(feed => (
            <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
          ))}
          {preview && [
            <meta property="og:type" content="website" />,
            <meta property="og:site_name" content={preview.site} />,
            <meta property="og:title" content={preview.title} />,
            description && <meta property="og:description" content={description} />,
            canonical && <meta property="og:url" content={canonical} />,
            preview.picture && <meta property="og:image" content={preview.picture} />,
            <meta property="og:locale" content={lang === 'th' ? 'th_TH' : 'en_GB'} />,
          ]}
          <link rel="icon" href={icon ?? assets.icon} />
          {manifest && <link rel="manifest" href={manifest} />}
          {props.renew !== undefined && (
            <noscript>
              <meta http-equiv="refresh" content={String(props.renew)} />
            </noscript>
          )}
          {props.head}
          {!props.scriptless && assets.scripts.map(src => <script type="module" src={src} defer />)}
        </head>
        <body>{props.children}</body>
      </html>
    </>
  )
}
