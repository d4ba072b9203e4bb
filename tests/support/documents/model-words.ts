import type { DocumentModel } from '#shared/documents/model.ts'

/** Keys whose strings are not printed. */
const silent = new Set(['type', 'align', 'orientation', 'field', 'sourceIds', 'face'])

/** Every printed string of a model, without knowing its elements: what a reader of the file must find again. */
export function modelWords(model: DocumentModel): string[] {
  return strings(model.blocks).filter((text) => text !== '')
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n').map((line) => line.replaceAll(/\s/g, ''))
  if (Array.isArray(value)) return value.flatMap(strings)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => (silent.has(key) ? [] : strings(inner)))
}

/** Characters that `wanted` has more often than `found`. */
export function lostSigns(wanted: readonly string[], found: string): string[] {
  const counts = new Map<string, number>()
  for (const sign of found) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const lost: string[] = []
  for (const sign of wanted.join('')) {
    const left = counts.get(sign) ?? 0
    if (left === 0) lost.push(sign)
    counts.set(sign, left - 1)
  }
  return lost
}
