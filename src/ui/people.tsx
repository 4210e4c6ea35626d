// People as the public meets them: a portrait or a letter, name, post, and how to reach them. Nothing stands here that was not given.
import type { Child } from 'hono/jsx'
import { Avatar } from './avatar.tsx'

export type PersonCard = {
  name: Child
  /** For the letter that stands where there is no portrait. */
  plainName: string
  post: Child
  photo?: { src: string; alt: string } | undefined
  /** Lines under the post: telephone, mail. */
  reach?: readonly Child[]
}

export function PeopleCards({ label, people }: { label: string; people: readonly PersonCard[] }) {
  return (
    <ul class="grid gap-4 sm:grid-cols-2 lg:grid-cols-3" aria-label={label}>
      {people.map(({ name, plainName, post, photo, reach = [] }) => (
        <li class="card flex items-start gap-4 p-4 md:p-5">
          {photo ? (
            <img
              class="h-28 w-22 shrink-0 rounded-field object-cover"
              src={photo.src}
              alt={photo.alt}
              width="88"
              height="112"
              loading="lazy"
            />
          ) : (
            <Avatar name={plainName} />
          )}
          <div class="min-w-0">
            <p class="font-semibold">{name}</p>
            <p class="text-muted">{post}</p>
            {reach.map(line => (
              <p class="text-sm break-words">{line}</p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
