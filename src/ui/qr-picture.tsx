// A QR code, always dark on white with its quiet zone: cameras read it in both themes.
import { raw } from 'hono/html'

/** `svg` comes from the QR library, never from a person. */
export function QrPicture({ svg, label }: { svg: string; label: string }) {
  return (
    <div class="card inline-block bg-white! p-3" role="img" aria-label={label}>
      <div class="size-56">{raw(svg.replace(/ (width|height|style)="[^"]*"/g, ''))}</div>
    </div>
  )
}
