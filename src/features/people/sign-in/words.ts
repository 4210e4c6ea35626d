// The texts of signing in by language, and the codes it may refuse with.
import type { Lang } from '#src/kernel/lang.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export const signInWords = (lang: Lang) => (lang === 'en' ? en : th)
export type SignInError = keyof typeof th.errors
