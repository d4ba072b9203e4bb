import type { z } from 'zod'

/**
 * A list that nobody changes, by its type alone. Zod's own `.readonly()` freezes what it was given before it says that it is no list, and
 * an array of bytes cannot be frozen: it would be thrown at instead of refused.
 */
export function unchanging<Item extends z.ZodType>(list: z.ZodArray<Item>): z.ZodType<readonly z.output<Item>[], readonly z.input<Item>[]> {
  return list
}
