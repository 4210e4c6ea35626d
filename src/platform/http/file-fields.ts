// Zod pieces for files that a page received. They accept nothing but what receiveFile made: no text can pass for a file.
import { z } from 'zod'
import { isReceived, type Received } from '../files/receive.ts'

export const receivedFile = () => z.custom<Received>(isReceived, 'file-missing')

export const optionalFile = () => receivedFile().optional()

/** For a box that takes several. */
export const receivedFiles = (least = 0) =>
  z
    .array(receivedFile())
    .optional()
    .transform(files => files ?? [])
    .refine(files => files.length >= least, 'file-missing')
