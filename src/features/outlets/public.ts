// What app/ and higher features may use of the channels that carry news out.

export { addOutlet, connectOutlet } from './actions/outlets.ts'
export { followPosted, followSentByHand, markPosted, recordPost } from './actions/posts.ts'
export { share, type ToShare } from './actions/share.ts'
export { contactPosts, shareContact } from './contact.ts'
export { outletsFacts } from './facts.ts'
export { outletsPages } from './pages/index.ts'
export { OutletChoices } from './pages/outlet-choices.tsx'
export { lastSharedTo, type OutletRow, openOutlets, type PostRow, postsAbout, postsOfKind } from './queries.ts'
export { type OutletKind, outletKinds, ShareContact } from './schema.ts'
export { outletsWords } from './words.ts'
export { outletsWork } from './work.ts'
