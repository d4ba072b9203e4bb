import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inspectPackage, readPackage } from '#electron/packages/index.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { verificationCode } from '#shared/exchange/verification-code.ts'
import { goldenContent, goldenId, goldenSenderCode } from '#tests/fixtures/exchange/golden/content.ts'
import { county, packageFiles, sampleLines, samplePdf } from '#tests/fixtures/exchange/sample-package.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** reliability.md 9: packages of every release stay readable; what the format calls them never changes. */

const folder = useFolder()
const golden = (ending: string): string => join(import.meta.dirname, `../../../fixtures/exchange/golden/package-1.0.${ending}`)
const keys = { identities: [county.age.identity], ownUnit: 'city:unit:task-force-office', signer: () => ({ state: 'unknown' }) as const }

test.each(['zip', 'sxb'])('the package of format 1.0 is read: %s', async (ending) => {
  const before = readFileSync(golden(ending))
  const opened = await readPackage(golden(ending), keys, packageLimits, join(folder(), 'staging'))
  expect(opened.packageId).toBe(goldenId)
  expect(await Array.fromAsync(opened.records(), ({ line }) => line)).toEqual(sampleLines(3))
  expect(Buffer.concat(await Array.fromAsync(opened.blobs[0]?.pieces() ?? []))).toEqual(samplePdf)
  await opened.close()
  expect(readFileSync(golden(ending)).equals(before)).toBe(true)
})

test('today’s writer gives the same content the same id', async () => {
  const [volume] = await packageFiles(folder(), await goldenContent(), { form: 'plain' })
  expect(volume?.packageId).toBe(goldenId)
})

test('the 校验码 of its sender is what sha256sum and arithmetic make of both keys', async () => {
  const look = await inspectPackage(golden('zip'))
  if (look.form !== 'signed') throw new Error('the plain twin is encrypted')
  const hash = createHash('sha256').update(`${look.signKey}\n${look.info.ageRecipient}\n`).digest('hex')
  expect(verificationCode(look.signKey, look.info.ageRecipient, () => hash)).toBe(goldenSenderCode)
})
