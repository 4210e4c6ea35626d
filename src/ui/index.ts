// The look of the whole product: pages compose these and never write a class name.
export * from './alert.tsx'
export * from './assets.ts'
export { Avatar } from './avatar.tsx'
export * from './badge.tsx'
export { BodyText } from './body-text.tsx'
export {
  Button,
  type ButtonLook,
  type ButtonProps,
  ButtonRow,
  type ButtonVariant,
  LinkButton,
  type LinkButtonProps,
  PostButton,
  type PostButtonProps,
} from './button.tsx'
export * from './card.tsx'
export * from './cells.tsx'
export * from './chart.tsx'
export * from './conditional.tsx'
export * from './copy-button.tsx'
export * from './description-list.tsx'
export * from './dialog.tsx'
export * from './disclosure.tsx'
export * from './display-settings.tsx'
export * from './document.tsx'
export * from './empty-state.tsx'
export * from './entries.tsx'
export * from './evidence.tsx'
export * from './fields/choice-fields.tsx'
export * from './fields/date-field.tsx'
export { errorOf, type FieldError, type FieldProps, fieldId } from './fields/field.tsx'
export * from './fields/file-field.tsx'
export * from './fields/hidden-field.tsx'
export * from './fields/number-field.tsx'
export * from './fields/radio-parts.tsx'
export * from './fields/search-field.tsx'
export * from './fields/secret-fields.tsx'
export { type FieldWidth, TextArea, type TextAreaProps, TextField, type TextFieldProps } from './fields/text-field.tsx'
export * from './findings.tsx'
export * from './fingerprint.tsx'
export * from './form.tsx'
export * from './form-page.tsx'
export * from './home.tsx'
export { Icon, type IconName, iconOf } from './icons.tsx'
export * from './layout.tsx'
export { type MapChoice, readMapChoice, readMapClick } from './map-choice.ts'
export { MapPicker, type MapPickerProps, MapPlan, type MapPlanProps } from './map-picker.tsx'
export * from './map-points.tsx'
export {
  type Bounds,
  distance,
  type LatLng,
  type Place,
  pointInWords,
  readPoint,
  together,
  writePoint,
} from './map-view.ts'
export * from './marked.tsx'
export * from './marks.tsx'
export * from './menu.tsx'
export * from './navigation.tsx'
export * from './outbox.tsx'
export * from './passkey-button.tsx'
export * from './people.tsx'
export { LeadPhoto, type Photo, PhotoGrid, PressPicture } from './photos.tsx'
export * from './preview-paper.tsx'
export * from './progress.tsx'
export * from './proof.tsx'
export * from './put-text.ts'
export * from './qr-picture.tsx'
export * from './renewed.tsx'
export * from './section.tsx'
export * from './shell-office.tsx'
export * from './shell-parts.tsx'
export * from './shell-plain.tsx'
export * from './shell-safe.tsx'
export * from './shell-site.tsx'
export * from './source-paper.tsx'
export * from './stat-tiles.tsx'
export { StepPictures } from './step-pictures.tsx'
export * from './table.tsx'
export * from './task-list.tsx'
export * from './text.tsx'
export * from './text-picker.tsx'
export * from './to-html.ts'
export * from './trail.tsx'
export * from './tree-list.tsx'
export * from './two-texts.tsx'
export * from './year-ribbon.tsx'
