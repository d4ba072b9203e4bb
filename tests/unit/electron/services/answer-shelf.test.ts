import { expect, test } from 'vitest'
import { AnswerShelf } from '#electron/services/answer-shelf.ts'

function counter() {
  let made = 0
  return { make: async () => (made += 1), made: () => made }
}

test('the same question is answered once, also while the answer is under way; one that wants the whole shelf puts the others away', async () => {
  const shelf = new AnswerShelf()
  const { make, made } = counter()
  expect(await Promise.all([shelf.take('a', make), shelf.take('a', make)])).toEqual([1, 1])
  expect(await shelf.take('a', make)).toBe(1)
  expect(await shelf.take('b', make)).toBe(2)
  expect(await shelf.take('a', make)).toBe(3)
  expect(made()).toBe(3)
})

test('small answers stay side by side; the one that was asked for longest ago goes first', async () => {
  const shelf = new AnswerShelf()
  const { make } = counter()
  const third = () => 90_000
  expect(await shelf.take('a', make, third)).toBe(1)
  expect(await shelf.take('b', make, third)).toBe(2)
  expect(await shelf.take('a', make, third)).toBe(1)
  expect(await shelf.take('c', make, third)).toBe(3)
  expect(await shelf.take('a', make, third)).toBe(1)
  expect(await shelf.take('b', make, third)).toBe(4)
})

test('a failure is not kept', async () => {
  const shelf = new AnswerShelf()
  const { make } = counter()
  await expect(shelf.take('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await shelf.take('a', make)).toBe(1)
})
