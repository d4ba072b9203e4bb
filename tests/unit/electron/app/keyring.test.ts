import { expect, test } from 'vitest'
import { isProtecting } from '#electron/app/keyring.ts'

/** exchange.md 3: a keyring with a hard-coded password is refused as protection. */

test.each(['basic_text', 'unknown'])('on Linux the backend %s protects nothing', (backend) => {
  expect(isProtecting('linux', () => backend)).toBe(false)
})

test.each(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])('on Linux %s is a keyring', (backend) => {
  expect(isProtecting('linux', () => backend)).toBe(true)
})

test.each(['win32', 'darwin'])('%s has one keyring of its own and is not asked for a backend', (platform) => {
  const asked = (): string => {
    throw new Error('there is no such function here')
  }
  expect(isProtecting(platform, asked)).toBe(true)
})
