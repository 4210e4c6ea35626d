// Numbered steps, each with a picture of a screen: read as a list, and large enough to read on a phone. The pictures stand in the page itself, because
// a drawing in a file of its own cannot use the page's letters, and not every machine has Thai ones.
import { raw } from 'hono/html'

export interface StepPicture {
  readonly title: string
  /** Said instead of the picture. */
  readonly alt: string
  /** Drawn by us, with every word in it escaped. */
  readonly svg: string
}

export function StepPictures({ label, steps }: { label: string; steps: readonly StepPicture[] }) {
  return (
    <ol class="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3" aria-label={label}>
      {steps.map(step => (
        <li class="min-w-0">
          <figure>
            <figcaption class="mb-2 font-semibold">{step.title}</figcaption>
            <div class="max-w-72 [&>svg]:block [&>svg]:h-auto [&>svg]:w-full" role="img" aria-label={step.alt}>
              {raw(step.svg)}
            </div>
          </figure>
        </li>
      ))}
    </ol>
  )
}
