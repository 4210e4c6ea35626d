// Pages of official papers in millimetres: A4, letters with 3 cm on the left and 2 cm on the right, the line indent of 2.5 cm.
import type { Section } from './paper.ts'

export interface PageSize {
  readonly width: number
  readonly height: number
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}

const margins = {
  letter: { top: 25, right: 20, bottom: 20, left: 30 },
  report: { top: 20, right: 25, bottom: 20, left: 25 },
  narrow: { top: 15, right: 15, bottom: 15, left: 15 },
}

export const firstLineMm = 25

export function pageSizeOf({ orientation, margins: kind }: Section['page']): PageSize {
  const [width, height] = orientation === 'portrait' ? [210, 297] : [297, 210]
  return { width, height, margin: margins[kind] }
}
