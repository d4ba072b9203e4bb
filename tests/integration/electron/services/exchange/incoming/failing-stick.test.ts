import { type FileHandle, open } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lookAtPackage } from '#electron/services/exchange/incoming/look.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { type ParcelVolume, chosen, reportParcel, reportingApril, take } from '#tests/fixtures/exchange/incoming-packages.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

/** Never parse on the stick (exchange.md 5): what a stick does while it is read is told in a sentence, and only its copy is looked at. */

let april: Awaited<ReturnType<typeof reportingApril>>
let mend: () => void = () => undefined

beforeEach(async () => {
  april = await reportingApril()
})
afterEach(async () => {
  mend()
  await april.dispose()
})

test.each([
  ['EIO', 'plain', 'E-FS-READ'],
  ['EIO', 'encrypted', 'E-FS-READ'],
  ['ENODEV', 'plain', 'E-USB-GONE'],
  ['ENODEV', 'encrypted', 'E-USB-GONE'],
] as const)('%s while a package that is %s is read: %s, and it can be taken once the stick answers', async (code, form, fault) => {
  const { city, county } = april
  const [volume] = await reportParcel(county, city, { form: { form } })
  const token = await chosen(city, volume)
  await failReads(volume, code)
  expect(exchangeFaultOf(await refusal(lookAtPackage(city, { token }, keeperOf(city))))).toBe(fault)
  mend()
  expect((await lookAtPackage(city, { token }, keeperOf(city))).state).toBe('ready')
  expect((await take(city, volume)).status).toBe('applied')
})

/** The first read of a file fails as the system says it. */
async function failReads({ path }: ParcelVolume, code: string): Promise<void> {
  const probe = await open(path)
  const handles = Object.getPrototypeOf(probe) as Pick<FileHandle, 'read'>
  await probe.close()
  const { read } = handles
  mend = () => {
    handles.read = read
  }
  handles.read = async () => {
    throw Object.assign(new Error(`${code}: the stick does not answer`), { code })
  }
}
