import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { WriteGate } from '#db/write-gate.ts'

test('one at a time, in the order of arrival, each with its own result', async () => {
  const gate = new WriteGate()
  const log: string[] = []
  const work = (name: string, milliseconds: number) => async () => {
    log.push(`${name} in`)
    await setTimeout(milliseconds)
    log.push(`${name} out`)
    return name
  }
  expect(await Promise.all([gate.run(work('a', 20)), gate.run(work('b', 1)), gate.run(work('c', 5))])).toEqual(['a', 'b', 'c'])
  expect(log).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
})

test('a failure is its caller’s alone', async () => {
  const gate = new WriteGate()
  const failing = gate.run(async () => Promise.reject(new Error('mine')))
  const next = gate.run(async () => 'fine')
  await expect(failing).rejects.toThrow('mine')
  expect(await next).toBe('fine')
})

test('closing lets those inside finish and nobody else in', async () => {
  const gate = new WriteGate()
  let isDone = false
  const inside = gate.run(async () => {
    await setTimeout(10)
    isDone = true
  })
  await gate.close()
  expect(isDone).toBe(true)
  await inside
  await expect(gate.run(async () => 'late')).rejects.toThrow('closed')
})
