// Refusals of a service's form come from its questions, from cases and from services: one list for the machinery.
import type { Lang } from '#src/kernel/lang.ts'
import type { PageWords } from '#src/platform/http/page.ts'
import { casesWords } from '../cases/public.ts'
import { formsWords } from '../forms/public.ts'
import { servicesWords } from './words.ts'

export const formsAndServices = (lang: Lang): PageWords => ({
  errors: { ...formsWords(lang).errors, ...casesWords(lang).errors, ...servicesWords(lang).errors },
  notices: { ...casesWords(lang).notices, ...servicesWords(lang).notices },
})
