import { expect, test } from 'vitest'
import { seenRevision } from '#renderer/api/seen-revision.ts'

/** A draft in memory. */
function aDraft(fields: Record<string, string> = {}) {
  return { fields, set: (name: string, text: string) => void (fields[name] = text) }
}

test('the revision is the one over which the first words were typed, however often the record changes afterwards', () => {
  const draft = aDraft()
  expect(seenRevision(draft, 3).rev).toBe(3)
  seenRevision(draft, 3).set('content', '已召开部署会')
  seenRevision(draft, 4).set('content', '已召开部署会并印发方案')
  expect(draft.fields).toEqual({ rev: '3', content: '已召开部署会并印发方案' })
  expect(seenRevision(draft, 5).rev).toBe(3)
})

test('while nothing is typed the form shows the record, so that its own revision was seen', () => {
  const draft = aDraft()
  expect([seenRevision(draft, 3).rev, seenRevision(draft, 4).rev]).toEqual([3, 4])
})

test('after 按最新内容继续 the typed words stand on the record as it is now', () => {
  const draft = aDraft({ rev: '3', content: '已召开部署会' })
  seenRevision(draft, 5).goOn()
  expect(seenRevision(draft, 6).rev).toBe(5)
  expect(draft.fields['content']).toBe('已召开部署会')
})

test('a form in which nothing was typed gets no draft from going on; a new record has no revision', () => {
  const untouched = aDraft()
  seenRevision(untouched, 5).goOn()
  expect(untouched.fields).toEqual({})
  const draft = aDraft()
  seenRevision(draft, null).set('content', '新问题')
  expect(draft.fields).toEqual({ content: '新问题' })
  expect(seenRevision(draft, null).rev).toBeNull()
})
