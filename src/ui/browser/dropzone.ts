// The whole tile takes drops and says what was chosen. The browser's own box lies unseen over it and does the work.
import { eachNew } from './dom.ts'

export function readyDropzones() {
  eachNew('[data-dropzone]', zone => {
    const input = zone.querySelector<HTMLInputElement>('input[type=file]')
    const list = zone.querySelector('[data-chosen]')
    if (!input || !list) return
    zone.dataset.ready = ''
    input.addEventListener('dragenter', () => {
      zone.dataset.over = ''
    })
    for (const end of ['dragleave', 'drop'] as const) input.addEventListener(end, () => delete zone.dataset.over)
    const say = () => {
      list.replaceChildren(
        ...[...(input.files ?? [])].map(file =>
          Object.assign(document.createElement('li'), { textContent: `${file.name} (${size(file.size)})` }),
        ),
      )
    }
    input.addEventListener('change', say)
    say()
  })
}

function size(bytes: number) {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
