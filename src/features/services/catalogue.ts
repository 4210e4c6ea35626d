// The services that come with the program, one folder each in content/services. A new folder is a new service: nothing here names one.
import { z } from 'zod'
import { agencyKinds } from '../agencies/public.ts'
import { faultsOf } from '../forms/public.ts'
import { Service } from './definition.ts'

const key = z.string().regex(/^[a-z]+(-[a-z]+)*$/)

const Entry = z.strictObject({
  /** Which kinds of local government do this work. */
  for: z.array(z.enum(agencyKinds)).min(1),
  /** Keys of the units of content/presets, the likeliest first. */
  unit: z.array(key).min(1),
  /** The starter manual of content/manuals that it stands on. */
  manual: key,
  /** Measures of content/measure-library whose promise it keeps. */
  measures: z.array(key).default([]),
  /** Somebody compared it with the law and the manual. */
  checked: z.boolean(),
  service: Service,
})
export type Entry = z.infer<typeof Entry> & { readonly id: string }

const files = import.meta.glob<unknown>('../../../content/services/*/service.json', { eager: true, import: 'default' })

/** A mistake names the file and the place in it. */
export const catalogue: readonly Entry[] = Object.entries(files)
  .map(([path, content]) => {
    const read = Entry.safeParse(content)
    if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`)
    const faults = faultsOf(read.data.service)
    if (faults.length > 0) throw new Error(`${path}: ${JSON.stringify(faults)}`)
    return { ...read.data, id: path.split('/').at(-2) ?? '' }
  })
  .sort((a, b) => a.id.localeCompare(b.id))

export const entryById = (id: string): Entry | undefined => catalogue.find(entry => entry.id === id)
