import type { StepState } from '#renderer/components/steps/Steps.tsx'

/** The steps of an import, in order. */
export const importSteps = { choose: '选择', verify: '校验', preview: '预览', write: '写入', receipt: '回执' } as const
export type ImportStep = keyof typeof importSteps

const order = Object.keys(importSteps) as ImportStep[]

/** What of an import is behind, here and ahead; `isOver` where the last step asks for nothing more. */
export function stepStates(current: ImportStep, isOver = false): { id: ImportStep; title: string; state: StepState }[] {
  const here = order.indexOf(current)
  return order.map((id, at) => ({
    id,
    title: importSteps[id],
    state: at < here || isOver ? 'done' : at === here ? 'current' : 'ahead',
  }))
}
