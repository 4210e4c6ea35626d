// English texts of how the website looks.
import type { look as th } from './look-words.th.ts'

export const look: typeof th = {
  title: 'How the website looks',
  lead: 'Choose the main colour and the picture of the home page. Every colour reads well on light and dark; colours that mean something (done, due, late) stay',
  colour: 'Main colour',
  colours: {
    teal: 'Indigo-teal',
    blue: 'Blue',
    green: 'Leaf green',
    purple: 'Purple',
    maroon: 'Maroon',
    brown: 'Brown',
  },
  save: 'Use this colour',
  cancel: 'Cancel',
  seeSite: 'See the website',
  emblem: 'Emblem of the agency',
  emblemChange: 'Change the emblem',
  picture: 'Picture of the home page',
  pictureNone: 'No picture yet; the home page shows the drawing that comes with the program',
  pictureChange: 'Choose a picture',
  pictureRemove: 'Take the picture away',
  pictureRemoveAsk: 'Take the picture of the home page away?',
  pictureRemoveWhat: 'The home page then shows the drawing that comes with the program',
  pictureFile: 'Picture',
  pictureHint: 'A wide picture of the place or the office. It is made smaller, and where it was taken is removed',
  alt: 'What the picture shows',
  altHint: 'Such as: the canal before the office in the morning',
  altEn: 'What the picture shows (English)',
  pictureSave: 'Use this picture',
}
