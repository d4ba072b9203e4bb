import { expect, test } from 'vitest'
import { screens } from '#renderer/app/screens.ts'
import { textOf } from '#renderer/pages/help/section.ts'
import { helpSections } from '#renderer/pages/help/sections/index.ts'

const all = helpSections.map(textOf).join('\n')

test('sections have ids of their own', () => {
  expect(new Set(helpSections.map(({ id }) => id)).size).toBe(helpSections.length)
})

test('the first thing said is what the program must never hold', () => {
  expect(textOf(helpSections[0] ?? { id: '', title: '', blocks: [] })).toContain('本软件不得存储、处理涉密信息')
})

test('every screen of the navigation is explained', () => {
  const table = helpSections.find(({ id }) => id === 'screens')
  const text = table === undefined ? '' : textOf(table)
  expect(screens.filter(({ label, folder }) => folder !== 'help' && !text.includes(label))).toEqual([])
})

test('a section is found by its steps, tables and keys', () => {
  const withWord = (word: string): string[] => helpSections.filter((section) => textOf(section).includes(word)).map(({ id }) => id)
  expect(withWord('准予销号')).toContain('notice')
  expect(withWord('--headless')).toEqual(['technician'])
  expect(withWord('F2')).toEqual(['keys'])
})

test('the words keep the register: no 我们, no ellipsis, no half-width punctuation after Chinese', () => {
  expect(all).not.toMatch(/我们|您|…|\.\.\./)
  expect(all).not.toMatch(/\p{Script=Han}[,;:?!]/u)
})
