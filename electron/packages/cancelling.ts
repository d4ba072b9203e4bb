import { AppError } from '#shared/domain/errors.ts'
import type { WorkOptions } from './types.ts'

/** Counts bytes for `onProgress` and throws `cancelled` as soon as the person gave up. */
export function workMeter({ signal, onProgress }: WorkOptions): (bytes: number) => void {
  let done = 0
  return (bytes) => {
    if (signal?.aborted === true) throw new AppError('cancelled')
    done += bytes
    onProgress?.(done)
  }
}
