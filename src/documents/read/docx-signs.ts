// Runs of a Word file and the signs in them that are no plain letters: symbol fonts, boxes to tick in content controls and old form fields, and
// words that are hidden.
import { type DocxStyles, isOn } from './docx-styles.ts'
import { inSymbolFont, strayLetter } from './symbol-letters.ts'

interface OpenRun {
  font: string
  isHidden: boolean
}

type Attribute = (local: string) => string | undefined

export class DocxSigns {
  /** Words were there that nobody sees. */
  hasHidden = false
  readonly #styles: DocxStyles
  readonly #runs: OpenRun[] = []
  /** Content controls; the sign in those that are boxes to tick is whichever the writer chose. */
  readonly #controls: { ticked: boolean | undefined }[] = []
  #field: boolean | undefined

  constructor(styles: DocxStyles) {
    this.#styles = styles
  }

  /** What it says at its beginning. `path` ends with the element itself. */
  open(name: string, path: readonly string[], attribute: Attribute): string {
    const parent = path.at(-2)
    const run = this.#runs.at(-1)
    const control = this.#controls.at(-1)
    switch (name) {
      case 'w:r':
        this.#runs.push({ font: '', isHidden: false })
        break
      case 'w:rFonts':
        if (run && parent === 'w:rPr') run.font = attribute('ascii') ?? attribute('hAnsi') ?? attribute('cs') ?? ''
        break
      case 'w:rStyle':
        if (run) run.isHidden = this.#styles.get(attribute('val') ?? '')?.isHidden ?? run.isHidden
        break
      case 'w:vanish':
        if (run && path.at(-3) === 'w:r') run.isHidden = isOn(attribute('val'))
        break
      case 'w:sym': {
        const code = Number.parseInt(attribute('char') ?? '', 16)
        const letter = Number.isNaN(code) || code > 0xffff ? '' : String.fromCharCode(code)
        return this.#seen(inSymbolFont(attribute('font') ?? '', letter) ?? letter)
      }
      case 'w:sdt':
        this.#controls.push({ ticked: undefined })
        break
      case 'w14:checkbox':
        if (control) control.ticked = false
        break
      case 'w14:checked':
        if (control) control.ticked = isOn(attribute('val'))
        break
      case 'w:sdtContent':
        return control?.ticked === undefined ? '' : tickOf(control.ticked)
      case 'w:checkBox':
        this.#field = false
        break
      case 'w:default':
      case 'w:checked':
        if (parent === 'w:checkBox') this.#field = isOn(attribute('val'))
        break
    }
    return ''
  }

  /** What it says at its end. */
  close(name: string): string {
    if (name === 'w:r') this.#runs.pop()
    else if (name === 'w:sdt') this.#controls.pop()
    else if (name === 'w:checkBox') {
      const ticked = this.#field
      this.#field = undefined
      return ticked === undefined ? '' : this.#seen(tickOf(ticked))
    }
    return ''
  }

  /** The words of a run as they are seen. */
  words(text: string): string {
    const font = this.#runs.at(-1)?.font ?? ''
    return this.#seen(inSymbolFont(font, text) ?? text.replace(/[\uf020-\uf0ff]/g, strayLetter))
  }

  #seen(text: string): string {
    if (this.#runs.at(-1)?.isHidden) {
      this.hasHidden ||= text.trim() !== ''
      return ''
    }
    return this.#controls.at(-1)?.ticked === undefined ? text : ''
  }
}

const tickOf = (ticked: boolean) => (ticked ? '\u2611' : '\u2610')
