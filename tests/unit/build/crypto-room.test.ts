import { expect, test } from 'vitest'
import { rooms } from '#build/room-table.ts'

/** foundations.md 6: electron/crypto is the only room that may import cryptography; the linter's borders are made from this table. */

const cryptography = ['node:crypto', '@noble', '@noble/hashes', '@noble/ciphers', 'age-encryption']
const workshops = ['build', 'tests']

test('no room but electron/crypto may import node:crypto, @noble or age-encryption', () => {
  for (const { path, packages = [], typesOfPackages = [] } of rooms) {
    if (workshops.includes(path)) continue
    const allowed = [...packages, ...typesOfPackages]
    const found = allowed.filter((name) => cryptography.includes(name) || name === '*' || name === 'node:*')
    expect(found, path).toEqual(path === 'electron/crypto' ? ['node:crypto', '@noble', 'age-encryption'] : [])
  }
})

test('the codec of packages knows neither the store nor the services', () => {
  const codec = rooms.find(({ path }) => path === 'electron/packages')
  expect(codec?.from.filter((path) => path.startsWith('db') || path.startsWith('electron/services'))).toEqual([])
})
