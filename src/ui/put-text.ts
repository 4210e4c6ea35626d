// A ready text goes behind what was typed, on a line of its own; nothing that was typed is lost. The browser and the server do it alike.
export const putText = (typed: string, text: string): string =>
  typed.trim() === '' ? text : `${typed.trimEnd()}\n${text}`
