import { expect, test } from 'vitest'
import { checkCrypto } from '#electron/app/start-checks.ts'
import { errorSentence } from '#shared/domain/errors.ts'
import { testPorts } from '#tests/fixtures/ports.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

/** reliability.md «Facts»: a machine whose cryptography gives other answers than the standards must not touch the records. */

test('a machine that gives the known answers starts', async () => {
  const { log, logged } = testPorts('2022-04-18')
  await checkCrypto(log)
  expect(logged).toEqual([])
})

test('a machine that does not is refused, with the names of the algorithms, and the log says so', async () => {
  const { log, logged } = testPorts('2022-04-18')
  const refused = await refusal(checkCrypto(log, async () => ['Ed25519', 'BLAKE2b-512']))
  expect(errorSentence(refused.code, refused.details)).toContain('（Ed25519、BLAKE2b-512）')
  expect(logged).toMatchObject([{ event: 'crypto-unsound' }])
})
