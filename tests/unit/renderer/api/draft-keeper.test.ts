import { expect, test } from 'vitest'
import type { DraftFields, DraftKeeper } from '#renderer/api/draft-keeper.ts'
import { createDraftKeeper } from '#renderer/api/draft-keeper.ts'

/** A keeper whose pause ends when the test says so, and whose host answers when the test says so. */
function aKeeper(): { keeper: DraftKeeper; saved: (DraftFields | 'clear')[]; pauseEnds(): void; answer(): void } {
  const saved: (DraftFields | 'clear')[] = []
  const answers: (() => void)[] = []
  let due: (() => void) | null = null
  const keeper = createDraftKeeper({
    save: (fields) => {
      saved.push(fields)
      return new Promise((done) => answers.push(done))
    },
    clear: async () => {
      saved.push('clear')
    },
    later: (act) => {
      due = act
      return () => {
        due = null
      }
    },
  })
  return { keeper, saved, pauseEnds: () => due?.(), answer: () => answers.shift()?.() }
}
const settled = (): Promise<void> => new Promise((done) => setImmediate(done))

test('nothing is saved before the pause; then the last text once', async () => {
  const { keeper, saved, pauseEnds } = aKeeper()
  keeper.set({ content: '印' })
  keeper.set({ content: '印发' })
  await settled()
  expect(saved).toEqual([])
  pauseEnds()
  await settled()
  expect(saved).toEqual([{ content: '印发' }])
})

test('leaving saves at once what the pause still held back', async () => {
  const { keeper, saved, pauseEnds } = aKeeper()
  keeper.set({ content: '印发方案' })
  void keeper.flush()
  await settled()
  expect(saved).toEqual([{ content: '印发方案' }])
  pauseEnds()
  await settled()
  expect(saved).toHaveLength(1)
})

test('a second save waits for the first, so that the later text wins', async () => {
  const { keeper, saved, answer } = aKeeper()
  keeper.set({ content: '一' })
  void keeper.flush()
  keeper.set({ content: '二' })
  void keeper.flush()
  await settled()
  expect(saved).toEqual([{ content: '一' }])
  answer()
  await settled()
  expect(saved).toEqual([{ content: '一' }, { content: '二' }])
})

test('a submitted form leaves no draft behind, though a save was on its way', async () => {
  const { keeper, saved, pauseEnds, answer } = aKeeper()
  keeper.set({ content: '一' })
  void keeper.flush()
  keeper.set({ content: '二' })
  const cleared = keeper.clear()
  await settled()
  answer()
  await cleared
  pauseEnds()
  await settled()
  expect(saved).toEqual([{ content: '一' }, 'clear'])
})
