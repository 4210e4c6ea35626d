// Ids and codes as one parameter. Only for them: what holds a comma, a brace or a quote would not come back as it went.

/** As the database reads an array: they need no quotes, which the driver would look for in every letter. */
export const plainList = (all: readonly string[]): string => `{${all.join(',')}}`
