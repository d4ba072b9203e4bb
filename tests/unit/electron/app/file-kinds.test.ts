import { expect, test } from 'vitest'
import { openFilters, saveFilters } from '#electron/app/file-kinds.ts'
import { openKinds, saveKinds } from '#electron/ports.ts'

test.each(openKinds)('opening %s has a title in Chinese and ends with a choice of all files or its one kind', (kind) => {
  const { title, filters } = openFilters(kind)
  expect(title).toMatch(/^选择/)
  expect(filters.length).toBeGreaterThan(0)
})
test.each(saveKinds)('saving %s proposes one ending first', (kind) => {
  const { title, filters } = saveFilters(kind)
  expect(title).toMatch(/^(?:保存|导出)/)
  expect(filters[0]?.extensions[0]).toMatch(/^[a-z]+$/)
})
test('packages are chosen one at a time: none of several is left out silently (exchange.md 5)', () => {
  expect(openFilters('package').several).toBe(false)
})
test('a package is found under its plain ending too (office.md, Receiving)', () => {
  expect(openFilters('package').filters[0]?.extensions).toContain('zip')
})
