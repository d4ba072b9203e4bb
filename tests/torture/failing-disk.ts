import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs'

/** What the preload library `fail-operations` reads and counts; its layout stands there. */
const layout = { numbers: 5, rootBytes: 1024 }
const [doneAt, failedAt] = [3 * 8, 4 * 8]

/** The failures that a disk, a stick or a virus scanner shows; `short` writes half and says nothing. */
export const diskFailures = { EIO: 5, EACCES: 13, EBUSY: 16, ENODEV: 19, ENOSPC: 28, EROFS: 30, short: 0 } as const
export type DiskFailure = keyof typeof diskFailures

export interface FailurePlan {
  /** Which operation fails, counted from 1. */
  readonly at: number
  readonly failure: DiskFailure
  /** Whether all later ones fail as well. */
  readonly stays: boolean
}

/** Far behind every operation: they are counted and none fails. */
export const countOnly: FailurePlan = { at: Number.MAX_SAFE_INTEGER, failure: 'EIO', stays: false }

/** Makes the file that both sides read; the process is started with it in `FAIL_CONTROL`. */
export function makeControlFile(path: string): void {
  writeFileSync(path, Buffer.alloc(layout.numbers * 8 + layout.rootBytes))
}

/** The process's own hand on the library in front of its file operations. */
export class FailingDisk {
  readonly #file: number

  /** Files below `root` that are opened from now on belong to the disk. */
  constructor(controlPath: string, root: string) {
    this.#file = openSync(controlPath, 'r+')
    writeSync(this.#file, Buffer.from(`${root}\0`), 0, undefined, layout.numbers * 8)
  }

  /** From now on operations count, and the planned one fails. */
  arm({ at, failure, stays }: FailurePlan): void {
    const bytes = Buffer.alloc(layout.numbers * 8)
    const numbers = [at, diskFailures[failure], Number(stays)]
    for (const [index, number] of numbers.entries()) bytes.writeBigInt64LE(BigInt(number), index * 8)
    writeSync(this.#file, bytes, 0, bytes.length, 0)
  }

  /** Ends it; how many operations there were and how many of them failed. */
  disarm(): { readonly done: number; readonly failed: number } {
    const bytes = Buffer.alloc(layout.numbers * 8)
    readSync(this.#file, bytes, 0, bytes.length, 0)
    writeSync(this.#file, Buffer.alloc(8), 0, 8, 0)
    return { done: Number(bytes.readBigInt64LE(doneAt)), failed: Number(bytes.readBigInt64LE(failedAt)) }
  }

  close(): void {
    closeSync(this.#file)
  }
}
