// The QR code that leads to the page of a service, drawn in one way wherever it is shown, saved or printed from.
import { toBuffer, toString as toText } from 'qrcode'
import { aboutAt } from './pages/parts.tsx'

const PNG_SIDE = 1000
/** A sticker outside gets scratched: a quarter of it may be lost. */
const errorCorrectionLevel = 'Q'

export const serviceLink = (origin: string, code: string): string => `${origin}${aboutAt(code)}`

export const svgOf = (link: string): Promise<string> => toText(link, { type: 'svg', errorCorrectionLevel })

export const pngOf = async (link: string) =>
  new Uint8Array(await toBuffer(link, { width: PNG_SIDE, errorCorrectionLevel }))
