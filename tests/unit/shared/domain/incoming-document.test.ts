import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type IncomingStep,
  incomingStatus,
  incomingStepRefusal,
  incomingSteps,
  isIncomingOverdue,
  nextIncomingStep,
} from '#shared/domain/incoming-document.ts'

/** 《文件处理单》 (office.md «Books that every office keeps»). */

const names = Object.keys(incomingSteps) as IncomingStep[]

/** Enters steps as far as they are allowed. */
function entered(wanted: readonly IncomingStep[]): { seq: number; step: IncomingStep }[] {
  const steps: { seq: number; step: IncomingStep }[] = []
  for (const step of wanted) {
    if (incomingStepRefusal(steps, { step, seq: null }) === undefined) steps.push({ seq: steps.length + 1, step })
  }
  return steps
}

test('whatever is entered in whatever order: one 拟办, 办结 and 归档 at most, 归档 only behind 办结, nothing behind 归档', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 30 }), (wanted) => {
      const steps = entered(wanted).map(({ step }) => step)
      for (const step of ['propose', 'conclude', 'file'] as const)
        expect(steps.filter((each) => each === step).length).toBeLessThanOrEqual(1)
      if (steps.includes('file')) expect(steps.at(-1)).toBe('file')
      const after = steps.includes('conclude') ? steps.slice(steps.indexOf('conclude') + 1) : []
      expect(after.filter((step) => step !== 'circulate' && step !== 'file')).toEqual([])
    }),
  )
})

test('entries that may be taken out leave entries that could have been entered', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 20 }), (wanted) => {
      const steps = entered(wanted)
      for (const each of steps) {
        if (incomingStepRefusal(steps, each) !== undefined) continue
        const rest = steps.filter(({ seq }) => seq !== each.seq).map(({ step }) => step)
        expect(entered(rest).map(({ step }) => step)).toEqual(rest)
      }
    }),
  )
})

test('the next step may always be entered, and the last one files the paper', () => {
  const steps: { seq: number; step: IncomingStep }[] = []
  for (let next = nextIncomingStep(steps); next !== undefined; next = nextIncomingStep(steps)) {
    expect(incomingStepRefusal(steps, { step: next, seq: null })).toBeUndefined()
    steps.push({ seq: steps.length + 1, step: next })
  }
  expect(incomingStatus(steps, false)).toBe('filed')
  expect(incomingStatus(steps, true)).toBe('voided')
})

test('a paper is overdue behind its 办理期限 while it is not concluded; the whole due day is in time', () => {
  expect(isIncomingOverdue('underway', '2022-05-03', '2022-05-03')).toBe(false)
  expect(isIncomingOverdue('underway', '2022-05-03', '2022-05-04')).toBe(true)
  expect(isIncomingOverdue('concluded', '2022-05-03', '2022-05-04')).toBe(false)
  expect(isIncomingOverdue('registered', null, '2022-05-04')).toBe(false)
})
