import { readFileSync, writeFileSync } from 'node:fs'
import type { Bounds } from './window-policy.ts'

/** Where the window stood when it was last closed; a convenience, so an unreadable file is no fault. */
export function readBounds(path: string): Bounds | undefined {
  try {
    const { x, y, width, height } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    const isWhole = [x, y, width, height].every((value) => Number.isSafeInteger(value))
    const bounds = { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
    return isWhole && bounds.width >= 200 && bounds.height >= 200 ? bounds : undefined
  } catch (error) {
    // Missing at the first start, cut short by a power failure: the window opens in the middle.
    if (error instanceof SyntaxError || error instanceof TypeError || (error instanceof Error && 'code' in error)) return undefined
    throw error
  }
}

export function keepBounds(path: string, bounds: Bounds): void {
  writeFileSync(path, JSON.stringify(bounds))
}
