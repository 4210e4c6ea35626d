// Where links lead, and which of them are alike: one page stands for all that differ only in an id, a year or a name.

const folders = 'news|activities|announcements|documents|manuals|staff-manuals|pages|links'

/** Addresses that differ only in what they are about show the same kind of page. */
export const kindOf = (path: string) =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/25\d\d(?=\/|$)/, '/:year')
    .replace(/\/:year\/\d+(?=\/|$)/, '/:year/:number')
    .replace(/\/:year\/o\d+(?=\/|$)/, '/:year/o:number')
    .replace(/\/facts\/[a-z.-]+/, '/facts/:fact')
    .replace(/\/ita\/topics\/[a-z-]+/, '/ita/topics/:topic')
    .replace(/\/open-data\/(?!api$)[a-z-]+/, '/open-data/:dataset')
    .replace(/(\/office\/calendar)\/[^/]+\/(?:[^/]+\/)?(edit|take-back|aside|take-up)$/, '$1/:entry/$2')
    .replace(/\/papers\/[A-Z2-9]{10}/, '/papers/:ref')
    .replace(new RegExp(`^(/en)?/(${folders})/[^/]+`), '$1/$2/:slug')

/** Links that give a file, not a page. */
export const isFile = (path: string) =>
  /\.(csv|xlsx|json|jsonld|zip|ics|xml|pdf|png|svg)$|\/(csv|sheet|file|timeline|qr)$|\/print\/|\/posts\/[^/]+\/(picture|proof)$|^\/office\/media\/|^\/(en\/)?(ledger|emblem|media|picture|assets|api)\//.test(
    path,
  )
