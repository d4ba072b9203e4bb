/**
 * The last costly answer, kept between calls for as long as its key is asked for again: the key names everything that the answer was made from.
 * One answer alone, so that memory holds no more than what is being looked at; a failure is not kept.
 */
export class AnswerShelf {
  #kept: { readonly key: string; readonly answer: Promise<unknown> } | undefined

  /** The kept answer of this key, or the one that is made now. The same key always gives the same type. */
  async take<Answer>(key: string, make: () => Promise<Answer>): Promise<Answer> {
    if (this.#kept?.key === key) return (await this.#kept.answer) as Answer
    const answer = make()
    const kept = { key, answer }
    this.#kept = kept
    try {
      return await answer
    } catch (error) {
      if (this.#kept === kept) this.#kept = undefined
      throw error
    }
  }
}
