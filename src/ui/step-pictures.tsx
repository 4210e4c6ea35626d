// Numbered steps, each with a picture of a screen: read as a list, and large enough to read on a phone.
import type { Photo } from './photos.tsx'

export function StepPictures({ label, steps }: { label: string; steps: readonly (Photo & { title: string })[] }) {
  return (
    <ol class="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3" aria-label={label}>
      {steps.map(step => (
        <li class="min-w-0">
          <figure>
            <figcaption class="mb-2 font-semibold">{step.title}</figcaption>
            <img
              class="block h-auto w-full max-w-72"
              src={step.src}
              alt={step.alt}
              width={step.width}
              height={step.height}
              loading="lazy"
            />
          </figure>
        </li>
      ))}
    </ol>
  )
}
