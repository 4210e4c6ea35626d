// The pages of this feature. Fixed addresses come before those with an id.
import { outletContact } from './contact.tsx'
import { outletList } from './list.tsx'
import { outletAsks, outletConnect, outletEdit, outletNew } from './outlet-forms.tsx'
import { postDone, postDrop, postNew, postPage, postPictures } from './posts.tsx'

export const outletsPages = [
  outletList,
  outletContact,
  outletNew,
  postNew,
  outletEdit,
  outletConnect,
  ...outletAsks,
  postPage,
  postDone,
  postDrop,
  ...postPictures,
]
