// A thread that reads the words of one file and answers with them. It is ended from outside (file-text.ts) when it takes too long.
import { parentPort, workerData } from 'node:worker_threads'
import { type KindWithText, type TextRead, type TextRefusal, wordsIn } from './words-in.ts'

export interface ToRead {
  readonly bytes: Uint8Array
  readonly kind: KindWithText
  readonly mostLetters: number
}

export type Answer = TextRead | TextRefusal

const { bytes, kind, mostLetters }: ToRead = workerData
parentPort?.postMessage(await wordsIn(bytes, kind, mostLetters).catch((): Answer => 'text-broken'))
