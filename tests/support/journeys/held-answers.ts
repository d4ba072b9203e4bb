import type { Page, Route } from 'playwright'

/** Answers of a method held back, so that a later question is answered first. */
export interface HeldAnswers {
  /** How many calls wait. */
  waiting(): number
  /** Lets the calls that wait go on, in their order, and holds none any more. */
  release(): Promise<void>
}

/** Holds those calls of a method whose input `isHeld` says; every call where nothing is said. */
export async function holdAnswers(page: Page, method: string, isHeld: (input: unknown) => boolean = () => true): Promise<HeldAnswers> {
  const waiting: Route[] = []
  let isOpen = false
  const hold = async (route: Route): Promise<void> => {
    const { input } = route.request().postDataJSON() as { input: unknown }
    if (!isOpen && isHeld(input)) waiting.push(route)
    else await route.continue()
  }
  await page.route(`**/rpc/${method}`, hold)
  return {
    waiting: () => waiting.length,
    release: async () => {
      isOpen = true
      for (const route of waiting.splice(0)) await route.continue()
    },
  }
}
