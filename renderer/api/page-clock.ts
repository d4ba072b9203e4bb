/**
 * The present instant on this computer. Only words in the status bar (「已保存 09:12」) come from it: every day and
 * instant that is kept or decided upon comes from the host's clock.
 */
export function pageClock(): string {
  return new Date(performance.timeOrigin + performance.now()).toISOString()
}
