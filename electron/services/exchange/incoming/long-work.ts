import { AppError } from '#shared/domain/errors.ts'
import type { ServiceContext } from '../../context.ts'

/** Work that takes a while: the page that began it sees how far it is, and may call it off. */

export interface LongWork {
  /** So much more is done. Throws `cancelled` where the person gave up. */
  advance(more: number): void
  /** The same, said as how much is done in all. */
  reach(done: number): void
  /** Throws `cancelled` where the person gave up. */
  check(): void
  /** The page stops showing it, however it ended. */
  end(): void
}

interface Job {
  /** The package's token. */
  readonly job: string
  /** `正在写入`. */
  readonly what: string
  /** What `done` counts up to. */
  readonly total: number
  readonly signal?: AbortSignal | undefined
}

/** The page is told each time that another hundredth is done. */
const steps = 100

export function longWork({ onProgress }: Pick<ServiceContext, 'onProgress'>, { job, what, total, signal }: Job): LongWork {
  let [done, told] = [0, -1]
  const tell = (now: number): void => {
    const step = total === 0 ? steps : Math.floor((now * steps) / total)
    if (step <= told) return
    told = step
    onProgress?.({ job, what, done: now, total })
  }
  const check = (): void => {
    if (signal?.aborted === true) throw new AppError('cancelled')
  }
  const reach = (now: number): void => {
    check()
    done = Math.max(done, Math.min(now, total))
    // Only `end` says that all is done: whoever listens takes that for the end.
    tell(Math.min(done, total - 1))
  }
  return { check, reach, advance: (more) => reach(done + more), end: () => tell(total) }
}
