export type DraftFields = Readonly<Record<string, string>>

/** The host's side of a draft, and the timer, passed in so that the keeper can be tried without either. */
export interface DraftKeeperPorts {
  save(fields: DraftFields): Promise<void>
  clear(): Promise<void>
  /** Runs `act` after the pause; returns what cancels it. */
  later(act: () => void): () => void
}

/** Holds the half-typed texts of one form and saves them after a pause, when asked, and never twice at a time. */
export interface DraftKeeper {
  set(fields: DraftFields): void
  /** Saves at once what the pause still held back. */
  flush(): Promise<void>
  /** Forgets the draft: the form was submitted or given up. */
  clear(): Promise<void>
}

export function createDraftKeeper(ports: DraftKeeperPorts): DraftKeeper {
  let waiting: DraftFields | null = null
  let cancel: (() => void) | null = null
  let running: Promise<void> = Promise.resolve()

  const stopTimer = (): void => {
    cancel?.()
    cancel = null
  }
  const flush = (): Promise<void> => {
    stopTimer()
    const fields = waiting
    if (fields === null) return running
    waiting = null
    running = running.then(() => ports.save(fields))
    return running
  }
  return {
    set: (fields) => {
      waiting = fields
      stopTimer()
      cancel = ports.later(() => void flush())
    },
    flush,
    clear: () => {
      stopTimer()
      waiting = null
      running = running.then(() => ports.clear())
      return running
    },
  }
}
