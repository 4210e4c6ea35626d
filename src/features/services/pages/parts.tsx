// What the pages of services share: addresses and the promise in words.
import { fill, type Lang } from '#src/kernel/lang.ts'
import { servicesWords } from '../words.ts'

export const LIST = '/services'
export const aboutAt = (code: string) => `${LIST}/${code}`
export const applyAt = (draft: string, section: string) => `${LIST}/apply/${draft}/${section}`
export const CHECK = 'check'
export const trackAt = (code: string) => `/track/${code}`

export const promiseText = (days: number, lang: Lang): string => {
  const w = servicesWords(lang).list
  return days <= 1 ? w.today : fill(w.days, { days })
}
/** A report of something broken in public, without anybody's data and without the right to act on it. */
export const reportAt = (id: string) => `${LIST}/reports/${id}`
/** How it is used: on the page, or as a sheet to print. */
export const howAt = (code: string, as: '' | 'pdf' = '') => `${LIST}/${code}/how${as === '' ? '' : `.${as}`}`
