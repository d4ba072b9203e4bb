/** What the status bar says of saving: nothing yet, being saved, or saved at an instant. */
export interface SaveStatus {
  readonly pending: number
  /** Instant of the last acknowledged write; null before the first. */
  readonly savedAt: string | null
}

/** Counts writes on their way and keeps when the last one was acknowledged. Readable by `useSyncExternalStore`. */
export interface SaveStatusStore {
  read(): SaveStatus
  subscribe(listener: () => void): () => void
  begin(): void
  saved(at: string): void
  failed(): void
}

export function createSaveStatus(): SaveStatusStore {
  let status: SaveStatus = { pending: 0, savedAt: null }
  const listeners = new Set<() => void>()
  const become = (next: SaveStatus): void => {
    status = next
    for (const listener of listeners) listener()
  }
  return {
    read: () => status,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    begin: () => become({ ...status, pending: status.pending + 1 }),
    saved: (at) => become({ pending: Math.max(0, status.pending - 1), savedAt: at }),
    failed: () => become({ ...status, pending: Math.max(0, status.pending - 1) }),
  }
}
