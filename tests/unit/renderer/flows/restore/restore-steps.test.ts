import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Found, type OfferedBackup, candidatesOf, firstChoice, stepOf, withOpened } from '#renderer/flows/restore/restore-steps.ts'

/** 从备份恢复 (reliability.md 8): an open backup is shown and restored, a sealed one is opened first. */

const about = { savedAt: null, title: '', office: '', size: 1, files: 0, isOlder: false }
const open = (token: string, name = token): OfferedBackup => ({ ...about, token, name })
const sealed = (token: string, name = token): Found['sealed'][number] => ({ token, name, size: 1 })
const found = (backups: Found['backups'], copies: Found['sealed']): Found => ({ backups, sealed: copies })

describe('what lies at the chosen place', () => {
  test('nothing, or a dialog that was left, asks for nothing', () => {
    expect(firstChoice(found([], []))).toBe(null)
  })

  test('the newest is picked, whether it is sealed or not', () => {
    const plain = open('a', '守信践诺备份-20220420-091200')
    const later = sealed('b', '守信践诺备份-20220427-091200-加密')
    const both = found([plain], [later])
    expect(candidatesOf(both).map(({ token }) => token)).toEqual(['b', 'a'])
    expect(firstChoice(both)?.picked).toBe('b')
    expect(firstChoice(found([open('c', '守信践诺备份-20220504-091200')], [later]))?.picked).toBe('c')
  })

  test('every backup and every sealed copy is offered once', () => {
    const tokens = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 })
    fc.assert(
      fc.property(tokens, fc.nat(8), (all, at) => {
        const [some, others] = [all.slice(0, at), all.slice(at)]
        const offered = candidatesOf(
          found(
            some.map((token) => open(token)),
            others.map((token) => sealed(token)),
          ),
        )
        expect(offered.map(({ token }) => token).toSorted()).toEqual(all.toSorted())
      }),
    )
  })
})

describe('the next step', () => {
  const choice = firstChoice(found([open('plain', '1')], [sealed('one', '3'), sealed('two', '2')]))
  const picking = (picked: string, from = choice) => (from === null ? undefined : stepOf({ ...from, picked }))

  test('an open backup is restored at once, a sealed one asks for its digits', () => {
    expect(picking('plain')).toMatchObject({ kind: 'ready', backup: { token: 'plain' } })
    expect(picking('one')).toMatchObject({ kind: 'sealed', copy: { token: 'one' } })
    expect(picking('gone')).toBe(undefined)
  })

  test('after it was opened a sealed copy is shown under the token of what was opened', () => {
    const opened = withOpened(choice, 'one', open('inside'))
    expect(picking('one', opened)).toMatchObject({ kind: 'ready', backup: { token: 'inside' } })
    expect(picking('two', opened)).toMatchObject({ kind: 'sealed' })
  })

  test('one lies open at a time: the first is sealed again once the second is opened', () => {
    const opened = withOpened(withOpened(choice, 'one', open('inside')), 'two', open('other'))
    expect(picking('one', opened)).toMatchObject({ kind: 'sealed' })
    expect(picking('two', opened)).toMatchObject({ kind: 'ready', backup: { token: 'other' } })
  })

  test('what is opened after the person left, or chose another place, changes nothing', () => {
    expect(withOpened(null, 'one', open('inside'))).toBe(null)
    const elsewhere = firstChoice(found([], [sealed('three')]))
    expect(withOpened(elsewhere, 'one', open('inside'))).toBe(elsewhere)
  })
})
