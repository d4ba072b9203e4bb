/** So many cells of a table are kept at most: some tens of megabytes. */
const room = 200_000

interface Kept {
  readonly answer: Promise<unknown>
  size: number
}

/**
 * The last costly answers, kept between calls for as long as they are asked for again: a key names everything that its answer was made
 * from. The one that was asked for longest ago goes first; a failure is not kept.
 */
export class AnswerShelf {
  readonly #kept = new Map<string, Kept>()

  /**
   * The kept answer of this key, or the one that is made now. The same key always gives the same type. `size` says how many cells it
   * holds; without it the answer wants the whole shelf.
   */
  async take<Answer>(key: string, make: () => Promise<Answer>, size: (answer: Answer) => number = () => room): Promise<Answer> {
    const before = this.#kept.get(key)
    const kept = before ?? { answer: make(), size: 0 }
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    try {
      const answer = (await kept.answer) as Answer
      kept.size = size(answer)
      this.#makeRoom()
      return answer
    } catch (error) {
      if (this.#kept.get(key) === kept) this.#kept.delete(key)
      throw error
    }
  }

  /** The newest stays, however large it is. */
  #makeRoom(): void {
    const sizes = [...this.#kept.values()].map((kept) => kept.size)
    let taken = sizes.reduce((sum, size) => sum + size, 0)
    for (const [key, kept] of this.#kept) {
      if (taken <= room || this.#kept.size === 1) return
      this.#kept.delete(key)
      taken -= kept.size
    }
  }
}
