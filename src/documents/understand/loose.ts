// Patterns for Thai that a narrow column has broken: a space may stand between any two letters.
const inside = /[ก-๎](?=(?:\(\?:)?[ก-๎])(?![^[]*\])|(?<=[ก-๎])\)\??(?=[ก-๎])/gu

export const loose = (pattern: string, flags: string): RegExp => new RegExp(pattern.replace(inside, '$& ?'), flags)

/** The words of a match without the spaces a column put into them. */
export const tight = (text: string): string => text.replace(/(?<=[ก-๎]) (?=[ก-๎])/gu, '')
