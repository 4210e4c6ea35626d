// What app/ needs of the public site.
import { contact } from './pages/contact.tsx'
import { display } from './pages/display.tsx'
import { home } from './pages/home.tsx'

export { siteWords } from './words.ts'
export const sitePages = [home, contact, display]
