// English texts of the pages that say what went wrong, and of the command line.
import type { th } from './words.th.ts'

export const en: typeof th = {
  failures: {
    'too-late': {
      title: 'This can no longer be done',
      what: 'Somebody did it, or changed this, while you were typing',
    },
    'signed-out': {
      title: 'Not saved: you were signed out',
      what: 'What you filled in is still on this page. Open the sign-in page, which opens in a new tab, sign in, then come back, open the form as you filled it in and save. Files have to be chosen again',
    },
    'not-found': {
      title: 'Page not found',
      what: 'The address may be mistyped, or this does not belong to this agency. Go to the home page and look again',
    },
    'not-from-here': {
      title: 'The form was not accepted',
      what: 'It did not come from one of our pages. Open the page again and send it once more; if that fails, try another browser',
    },
    'too-large': {
      title: 'Too large',
      what: 'What was sent is larger than we take. Go back, what you typed is still there; send less or smaller files',
    },
    'too-many': { title: 'Too many tries', what: 'Wait ten minutes and try again. If it is urgent, call the office' },
    broken: {
      title: 'Something broke',
      what: 'This is our mistake, not yours. Try again; if it stays, give this reference number to the administrator',
    },
    'no-agency': {
      title: 'No agency at this address',
      what: 'This host name belongs to no agency yet. The administrator adds one with prongsai init',
    },
    busy: { title: 'Starting again', what: 'All data are safe. Wait a moment and try again' },
  },
  ref: 'Reference {ref}',
  home: 'Home page',
  above: { one: 'See how it stands now', list: 'Back to the list' },
  perhapsDone: 'Perhaps somebody did this already, or it does not belong to this agency. See how it stands now',
  typed: 'What you typed',
  signIn: 'Sign in (new tab)',
  review: 'Open the form as filled in',
}
