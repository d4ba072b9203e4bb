/** What a programme's pack brings into every office that loads it: the same records, each written by its own office. */
const packTypes: readonly string[] = ['programme', 'unit', 'assignment']

/** Whether a pack brings records of this type. */
export function isOfPack(type: string): boolean {
  return packTypes.includes(type)
}
