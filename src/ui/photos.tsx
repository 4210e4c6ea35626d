// Photos of an event, each with words for those who cannot see it. Width and height are told, so that nothing jumps while they load.
import type { Child } from 'hono/jsx'

export type Photo = {
  readonly src: string
  /** The whole picture. */
  readonly href?: string
  readonly alt: string
  readonly width: number
  readonly height: number
}

/** One picture over the full column, before the text. */
export function LeadPhoto({ photo }: { photo: Photo }) {
  return (
    <figure class="overflow-hidden rounded-box border border-base-300">
      <img
        class="block h-auto max-h-[32rem] w-full object-cover"
        src={photo.src}
        alt={photo.alt}
        width={photo.width}
        height={photo.height}
      />
      <figcaption class="px-4 py-2 text-sm text-muted">{photo.alt}</figcaption>
    </figure>
  )
}

export function PhotoGrid({ label, photos }: { label: string; photos: readonly (Photo & { note?: Child })[] }) {
  return (
    <ul class="grid grid-cols-2 gap-3 md:grid-cols-3" aria-label={label}>
      {photos.map(photo => (
        <li class="min-w-0">
          <figure>
            {linked(
              photo.href,
              <img
                class="block aspect-[4/3] w-full rounded-field border border-base-300 object-cover"
                src={photo.src}
                alt={photo.alt}
                width={320}
                height={240}
                loading="lazy"
              />,
            )}
            {photo.note !== undefined && <figcaption class="mt-1 text-sm text-muted">{photo.note}</figcaption>}
          </figure>
        </li>
      ))}
    </ul>
  )
}

type PressProps = {
  readonly photo: Pick<Photo, 'src' | 'alt' | 'width' | 'height'>
  /** What is sent is `narrow.x` and `narrow.y` from a phone, `wide.x` and `wide.y` from a larger screen, in pixels of these widths. */
  readonly widths: { readonly narrow: number; readonly wide: number }
}

/** A picture that is pressed where something is to be done: a form with it works without script. */
export function PressPicture({ photo, widths }: PressProps) {
  const heightAt = (width: number) => Math.round((width * photo.height) / Math.max(1, photo.width))
  const { narrow, wide } = widths
  return (
    <div class="mb-6 overflow-x-auto">
      <input
        type="image"
        class="block cursor-crosshair md:hidden"
        name="narrow"
        src={photo.src}
        alt={photo.alt}
        width={narrow}
        height={heightAt(narrow)}
      />
      <input
        type="image"
        class="hidden cursor-crosshair md:block"
        name="wide"
        src={photo.src}
        alt={photo.alt}
        width={wide}
        height={heightAt(wide)}
      />
    </div>
  )
}

const linked = (href: string | undefined, picture: Child): Child =>
  href === undefined ? picture : <a href={href}>{picture}</a>
