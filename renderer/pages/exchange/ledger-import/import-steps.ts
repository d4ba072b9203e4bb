/** The steps of an import, in order; each has its address. */
export const importSteps = { file: '选择文件', table: '选定台账', columns: '栏目对照', rows: '逐行核对', result: '导入结果' } as const
export type ImportStep = keyof typeof importSteps

const order = Object.keys(importSteps) as ImportStep[]

/** The step that an address names; what is not understood is the first. */
export function readStep(part: string | undefined): ImportStep {
  return order.find((step) => step === part) ?? 'file'
}

/** The address of a step within the view. */
export function stepParts(step: ImportStep): readonly string[] {
  return step === 'file' ? [] : [step]
}

/** What of an import is behind, here and ahead. */
export function stepStates(current: ImportStep): { id: ImportStep; title: string; state: 'done' | 'current' | 'ahead' }[] {
  const here = order.indexOf(current)
  const isOver = current === 'result'
  return order.map((id, at) => ({ id, title: importSteps[id], state: at < here || isOver ? 'done' : at === here ? 'current' : 'ahead' }))
}
