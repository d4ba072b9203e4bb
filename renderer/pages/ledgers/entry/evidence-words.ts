interface Added {
  readonly title: string
  readonly isKnown: boolean
}

/** 「已添加 3 件佐证；其中“验收单”此前已存，未重复保存」 */
export function addedWords(evidence: readonly Added[]): string {
  const known = evidence.filter(({ isKnown }) => isKnown).map(({ title }) => `“${title}”`)
  const added = `已添加 ${evidence.length} 件佐证`
  return known.length === 0 ? added : `${added}；其中${known.join('、')}此前已存，未重复保存`
}

/** The ids with more of them, each once, in their order. */
export function withIds(ids: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...ids, ...more])]
}
