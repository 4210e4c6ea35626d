// Pieces of evidence: a picture, what it is, when, what kind, and what it proves. Adding one is the dashed tile at the end.
import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'

export type EvidencePiece = {
  title: Child
  href?: string
  /** Address of a small picture; without one the icon of its kind stands in. */
  picture?: string
  icon?: IconName
  date?: Child
  /** Kind and what it proves: "ภาพ · ยืนยันมาตรการ 6". */
  proves?: Child
  actions?: Child
}

export type EvidenceGridProps = { items: readonly EvidencePiece[]; add?: { href: string; label: string } }

export function EvidenceGrid({ items, add }: EvidenceGridProps) {
  return (
    <ul class="evidence">
      {items.map(piece => (
        <li class="flex">
          <figure class="w-full">
            <EvidencePicture piece={piece} />
            <figcaption>
              {piece.href === undefined ? (
                <b>{piece.title}</b>
              ) : (
                <a class="font-semibold underline-offset-4 hover:underline" href={piece.href}>
                  {piece.title}
                </a>
              )}
              {piece.date !== undefined && <small>{piece.date}</small>}
              {piece.proves !== undefined && <small>{piece.proves}</small>}
              {piece.actions !== undefined && <div class="mt-1 flex flex-wrap gap-x-4 text-sm">{piece.actions}</div>}
            </figcaption>
          </figure>
        </li>
      ))}
      {add && (
        <li class="flex">
          <a class="add-tile w-full" href={add.href}>
            <Icon name="plus" size="lg" />
            {add.label}
          </a>
        </li>
      )}
    </ul>
  )
}

function EvidencePicture({ piece }: { piece: EvidencePiece }) {
  return (
    <div class="pic">
      {piece.picture === undefined ? (
        <span class="grid size-full place-items-center text-muted">
          <Icon name={piece.icon ?? 'file-text'} size="xl" />
        </span>
      ) : (
        <img class="size-full object-cover" src={piece.picture} alt="" loading="lazy" width="320" height="240" />
      )}
    </div>
  )
}

export type Thumbnail = { href: string; label: string; picture?: string; icon?: IconName }

export type ThumbnailsProps = {
  items: readonly Thumbnail[]
  more?: { href: string; label: string }
  add?: { href: string; label: string }
}

/** Evidence in one row under a step: small pictures, the rest as a number, and the tile that adds. */
export function Thumbnails({ items, more, add }: ThumbnailsProps) {
  return (
    <div class="flex flex-wrap gap-2">
      {items.map(item => (
        <a
          class="thumb overflow-hidden border border-base-300 bg-base-200 text-muted"
          href={item.href}
          aria-label={item.label}
          title={item.label}
        >
          {item.picture === undefined ? (
            <Icon name={item.icon ?? 'file-text'} />
          ) : (
            <img class="size-full object-cover" src={item.picture} alt="" loading="lazy" width="80" height="60" />
          )}
        </a>
      ))}
      {more && (
        <a class="thumb bg-base-300/60 px-2 font-semibold text-primary" href={more.href}>
          {more.label}
        </a>
      )}
      {add && (
        <a class="thumb border-2 border-dashed border-line-strong text-primary" href={add.href} aria-label={add.label}>
          <Icon name="plus" />
        </a>
      )}
    </div>
  )
}

export type EvidencePhotoProps = {
  src: string
  alt: string
  /** Where the whole picture opens. */
  href?: string
  width?: number
  height?: number
}

/** One piece of evidence as a large picture, never wider than its place nor taller than a screen. */
export function EvidencePhoto({ src, alt, href, width, height }: EvidencePhotoProps) {
  const picture = (
    <img class="mx-auto max-h-[60vh] w-auto max-w-full rounded-box" src={src} alt={alt} width={width} height={height} />
  )
  return (
    <div class="bg-base-200 p-2 sm:p-4">
      {href === undefined ? (
        picture
      ) : (
        <a class="block" href={href}>
          {picture}
        </a>
      )}
    </div>
  )
}
