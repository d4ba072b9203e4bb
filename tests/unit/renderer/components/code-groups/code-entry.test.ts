import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  askedWords,
  codeProblem,
  digitsIn,
  emptyGroups,
  groupsToType,
  typedDigits,
  typedInto,
} from '#renderer/components/code-groups/code-entry.ts'

const asked = [1, 4]
const paper = groupsToType('paper', asked)

test('two groups are asked for by telephone, all six from paper (office.md «Security»)', () => {
  expect(askedWords(asked)).toBe('第2组和第5组')
  expect(groupsToType('telephone', asked)).toEqual([1, 4])
  expect(paper).toEqual([0, 1, 2, 3, 4, 5])
})

test('digits alone are taken, full-width ones of an IME too', () => {
  expect(digitsIn('０４1-2７ a')).toBe('04127')
})

test('a full group hands the keyboard to the next one that is typed', () => {
  const typed = typedInto(emptyGroups, asked, 1, '88163')
  expect(typed).toEqual({ groups: ['', '88163', '', '', '', ''], next: 4 })
  expect(typedInto(typed.groups, asked, 4, '90211').next).toBe(4)
})

test('a group that is typed or corrected leaves the others alone', () => {
  const full = typedInto(emptyGroups, paper, 0, '041278816355102').groups
  expect(typedInto(full, paper, 0, '0412')).toEqual({ groups: ['0412', '88163', '55102', '', '', ''], next: 0 })
})

test('a whole code that is pasted fills its groups, whatever parts it', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 30, maxLength: 30 })
  fc.assert(
    fc.property(digits, fc.constantFrom('', ' ', '-', '　'), (signs, between) => {
      const groups = Array.from({ length: 6 }, (_, at) => signs.slice(at * 5, at * 5 + 5).join(''))
      const typed = typedInto(emptyGroups, paper, 0, groups.join(between))
      expect(typed).toEqual({ groups, next: 5 })
      expect(typedDigits(typed.groups, 'paper', asked)).toBe(groups.join(' '))
      expect(codeProblem(typed.groups, 'paper', asked)).toBeUndefined()
    }),
  )
})

test('what is missing is named by its group', () => {
  expect(codeProblem(emptyGroups, 'telephone', asked)).toBe('请录入第2组和第5组')
  expect(codeProblem(emptyGroups, 'paper', asked)).toBe('请录入校验码')
  expect(codeProblem(['', '88163', '', '', '902', ''], 'telephone', asked)).toBe('第5组不足五位')
})

test('by telephone the two groups go to the core in the order of asking', () => {
  expect(typedDigits(['04127', '88163', '', '', '90211', ''], 'telephone', asked)).toBe('88163 90211')
})
