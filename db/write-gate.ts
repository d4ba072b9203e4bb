/**
 * Lets one piece of work in at a time, in the order of arrival, and makes the others wait without blocking the process.
 * Work must not enter the gate that it is in: it would wait for itself. Pass the transaction on instead.
 */
export class WriteGate {
  #tail: Promise<unknown> = Promise.resolve()
  #isClosed = false

  /** Runs the work once everybody before it is through; a failure is the caller's alone. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#isClosed) throw new Error('the store is closed')
    const turn = this.#tail.then(work)
    this.#tail = turn.then(ignore, ignore)
    return turn
  }

  /** Lets nobody in any more and resolves when the last one is out. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#tail
  }
}

/** The next one in the queue does not care how this one ended; its own caller was told. */
function ignore(): void {}
