import type { Instant } from '#shared/domain/period.ts'

/** How long somebody has been in and how long nothing was touched, by a clock that may jump (T13): set back, it takes nothing away. */
export class SessionClock {
  #last: number
  #idle = 0
  #age = 0

  constructor(now: Instant) {
    this.#last = Date.parse(now)
  }

  /** Milliseconds without a touch, and since the sign-in. */
  look(now: Instant): { readonly idle: number; readonly age: number } {
    const passed = Math.max(0, Date.parse(now) - this.#last)
    this.#last = Date.parse(now)
    this.#idle += passed
    this.#age += passed
    return { idle: this.#idle, age: this.#age }
  }

  touch(): void {
    this.#idle = 0
  }
}
