/**
 * Works on the items in their order, several at once, each worker with whatever `worker` makes for it alone. Whatever fails, what was begun
 * is waited for; then the fault of the first of the items that failed is thrown, so that the same items fail the same way each time.
 */
export async function inTurn<Item>(items: readonly Item[], atOnce: number, worker: () => (item: Item) => Promise<void>): Promise<void> {
  const left = items.entries()
  let failed: { readonly at: number; readonly thrown: unknown } | undefined
  const work = async (): Promise<void> => {
    const act = worker()
    for (const [at, item] of left) {
      try {
        await act(item)
      } catch (thrown) {
        if (failed === undefined || at < failed.at) failed = { at, thrown }
      }
      // Items before the one that failed are all under way.
      if (failed !== undefined) return
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work))
  if (failed !== undefined) throw failed.thrown
}
