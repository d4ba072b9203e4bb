import { describe, expect, test } from 'vitest'
import type { FormStep } from '#renderer/components/document-steps/step-detail.ts'
import { readStep } from '#renderer/components/document-steps/step-detail.ts'
import { startOf, stepFields } from '#renderer/components/document-steps/step-fields.ts'

const start = { today: '2022-05-06', officer: '张某', signer: '办公室主任', nextSerial: 2 }

test('a form begins with today, the default signer, the officer at hand and the next number', () => {
  expect(startOf('signedOn', start)).toBe('2022-05-06')
  expect(startOf('signer', start)).toBe('办公室主任')
  expect(startOf('sealedBy', start)).toBe('张某')
  expect(startOf('serial', start)).toBe('2')
  expect(startOf('serial', { ...start, nextSerial: null })).toBe('')
  expect(startOf('approvedBy', start)).toBe('')
})

describe('what a form asks for is what its step needs', () => {
  const steps = Object.keys(stepFields) as FormStep[]
  test.each(steps)('%s', (step) => {
    const filled = (field: string): string => startOf(field, start) || '已填写'
    const shown = new Set([...stepFields[step].map(({ name }) => name), ...(step === 'number' ? ['serial'] : [])])
    expect(readStep(step, (field) => (shown.has(field) ? filled(field) : ''))).toMatchObject({ ok: true })
  })
})
