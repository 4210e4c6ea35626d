// Small improvements for browsers with script; every page works without them. What is listened to on the document is set up
// once, what belongs to single elements again after a page was replaced in place (upload.ts).
import { followConditions } from './conditions.ts'
import { offerCopying } from './copy.ts'
import { helpWithDates } from './date-field.ts'
import { readyDropzones } from './dropzone.ts'
import { focusErrorSummary } from './error-summary.ts'
import { guardUnsavedForms, rememberForms } from './guard.ts'
import { offerHints } from './hints.ts'
import { keepForm } from './keep-form.ts'
import { takeMapPresses } from './map.ts'
import { closeMenusElsewhere } from './menu.ts'
import { stepNoticesAside } from './notice.ts'
import { offerOutbox, sendWhenOnline } from './outbox.ts'
import { offerPasskeys } from './passkey.ts'
import { renewParts } from './renew.ts'
import { offerShowingPasswords } from './show-password.ts'
import { lightPlaces } from './source-places.ts'
import { sendOnce } from './submit-once.ts'
import { offerTexts } from './text-picker.ts'
import { showUploads } from './upload.ts'

function enhanceFields() {
  helpWithDates()
  readyDropzones()
  takeMapPresses()
}

function enhance() {
  focusErrorSummary()
  rememberForms()
  offerShowingPasswords()
  offerPasskeys()
  offerCopying()
  stepNoticesAside()
  enhanceFields()
  offerHints()
  followConditions(enhanceFields)
  offerOutbox()
  keepForm()
  offerTexts()
  renewParts()
}

enhance()
closeMenusElsewhere()
lightPlaces()
guardUnsavedForms()
showUploads(enhance)
sendWhenOnline()
sendOnce()
