import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BlobSource, inspectPackage, planPackage, readPackage, writeVolume } from '#electron/packages/index.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'
import {
  blobOf,
  cityKeys,
  county,
  packageBytes,
  packageFiles,
  sampleContent,
  sampleLine,
  sampleLines,
  samplePdf,
  samplePhoto,
} from '#tests/fixtures/exchange/sample-package.ts'

/** exchange.md 1, 2 and 5: what one office writes, another reads, every byte of it verified. */

const folder = useFolder()
const encrypted = { form: 'encrypted' } as const
const plain = { form: 'plain' } as const
const staging = () => join(folder(), 'staging')

async function open(path: string, keys = cityKeys(), limits = packageLimits) {
  return readPackage(path, await keys, limits, staging())
}

test('records come out byte for byte with their hashes, attachments with theirs', async () => {
  const [volume] = await packageFiles(folder(), await sampleContent(), encrypted)
  const opened = await open(volume?.path ?? '')
  expect(opened).toMatchObject({ isEncrypted: true, packageId: volume?.packageId, standing: { state: 'active' } })
  expect(opened.file).toEqual({ size: volume?.size, sha256: volume?.sha256, checksum: volume?.checksum })
  const records = await Array.fromAsync(opened.records())
  expect(records.map(({ line }) => line)).toEqual(sampleLines(3))
  for (const { line, hash } of records) expect(hash).toBe(createHash('sha256').update(line).digest('hex'))
  expect(records[0]).toMatchObject({ type: 'progress', rev: 1, ownerUnit: county.unit, body: { progress: '第1项进展顺利。' } })
  const contents = await Promise.all(opened.blobs.map(async (blob) => Buffer.concat(await Array.fromAsync(blob.pieces()))))
  expect(contents.map(String).toSorted()).toEqual([samplePdf, samplePhoto].map(String).toSorted())
  await opened.close()
  expect(readdirSync(staging())).toEqual([])
})

test('records of any content survive: quotes, line ends inside texts, signs of every plane', async () => {
  const bodies = fc.array(fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(bodies, async (values) => {
      const lines = values.map((body, at) => sampleLine(at + 1, body))
      const content = await sampleContent({ records: () => lines, recordCount: lines.length, blobs: [] })
      const [volume] = await packageFiles(folder(), content, plain)
      const opened = await open(volume?.path ?? '')
      expect((await Array.fromAsync(opened.records())).map(({ line }) => line)).toEqual(lines)
      await opened.close()
    }),
    { numRuns: 15 },
  )
})

describe('deterministic bytes (exchange.md 1)', () => {
  test('the same content gives the same bag; the plain twin and the encrypted package have one id', async () => {
    const content = await sampleContent()
    const [one] = await packageFiles(folder(), content, plain)
    const first = readFileSync(one?.path ?? '')
    // Attachments in another order, named twice: the same package.
    const again = await sampleContent({ blobs: [blobOf(samplePhoto), blobOf(samplePdf), blobOf(samplePdf)] })
    const [second] = await packageBytes(again, plain)
    expect(second?.equals(first)).toBe(true)
    const sealed = await packageFiles(folder(), content, encrypted)
    expect(sealed[0]?.packageId).toBe(one?.packageId)
    const opened = await open(sealed[0]?.path ?? '')
    expect(readFileSync(opened.bagPath).equals(first)).toBe(true)
    await opened.close()
  })

  test('encrypting wraps it differently each time: nobody sees that the same was sent again', async () => {
    const content = await sampleContent()
    const [one, other] = [await packageBytes(content, encrypted), await packageBytes(content, encrypted)]
    expect(one[0]?.length).toBe(other[0]?.length)
    expect(one[0]?.equals(other[0] ?? Buffer.alloc(0))).toBe(false)
  })
})

describe('volumes (exchange.md 2, office.md «Receiving»)', () => {
  const mebibyte = 1024 * 1024
  const limits = { ...packageLimits, volumeBytes: 2 * mebibyte }
  const pieces = Array.from({ length: 5 }, (_, at) => blobOf(Buffer.alloc(700_000, at + 1)))

  test('records first: volume 1 holds them all and no attachment, the others hold each attachment once', async () => {
    const content = await sampleContent({ blobs: pieces, layout: 'recordsFirst' })
    const volumes = await packageFiles(folder(), content, encrypted, limits)
    expect(volumes.map(({ i, n, records, blobs }) => [i, n, records, blobs])).toEqual([
      [1, 4, 3, 0],
      [2, 4, 0, 2],
      [3, 4, 0, 2],
      [4, 4, 0, 1],
    ])
    const hashes: string[] = []
    for (const volume of volumes) {
      const opened = await open(volume.path)
      expect(opened.info.volume).toMatchObject({ i: volume.i, n: 4, setId: content.setId })
      expect(opened.info.counts).toEqual({ records: 3, blobs: 5, blobBytes: 3_500_000 })
      expect(await Array.fromAsync(opened.records())).toHaveLength(volume.i === 1 ? 3 : 0)
      hashes.push(...opened.blobs.map(({ sha256 }) => sha256))
      expect(volume.size).toBeLessThanOrEqual(limits.volumeBytes)
      await opened.close()
    }
    expect(hashes).toEqual(pieces.map(({ sha256 }) => sha256).toSorted())
  })

  test('records alone that are too large for the mail are refused, with the limit', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => sampleLine(at + 1, createHash('sha512').update(String(at)).digest('hex')))
    const content = await sampleContent({ records: () => lines, recordCount: lines.length, layout: 'recordsFirst' })
    const thrown = await packageBytes(content, encrypted, { ...packageLimits, recordsVolumeBytes: 4000 }).catch((error: unknown) => error)
    expect(exchangeFaultOf(thrown)).toBe('E-VOL-RECORDS')
  })

  test('records that fill several files keep their order', async () => {
    const lines = sampleLines(500)
    const content = await sampleContent({ records: () => lines, recordCount: 500, blobs: [] })
    const [volume] = await packageFiles(folder(), content, plain, { ...packageLimits, recordsFileBytes: 20_000 })
    const opened = await open(volume?.path ?? '')
    expect((await Array.fromAsync(opened.records())).map(({ line }) => line)).toEqual(lines)
    await opened.close()
  })
})

describe('without keys', () => {
  test('a signed bag tells what it says of itself, an encrypted package only for how many it is', async () => {
    const [bag] = await packageFiles(folder(), await sampleContent(), plain)
    expect(await inspectPackage(bag?.path ?? '')).toMatchObject({
      form: 'signed',
      packageId: bag?.packageId,
      info: { kind: 'month-report', senderUnit: county.unit, period: '2022-04', seq: 7 },
    })
    const alsoTo = [county.age.recipient]
    const [sealed] = await packageFiles(folder(), await sampleContent(), { form: 'encrypted', alsoTo })
    expect(await inspectPackage(sealed?.path ?? '')).toEqual({ form: 'encrypted', size: sealed?.size, recipients: 2 })
  })

  test('the sender opens its own archive where it encrypted to itself too', async () => {
    const [sealed] = await packageFiles(folder(), await sampleContent(), { form: 'encrypted', alsoTo: [county.age.recipient] })
    const own = { identities: [county.age.identity], ownUnit: null, signer: () => ({ state: 'unknown' }) as const }
    const opened = await readPackage(sealed?.path ?? '', own, packageLimits, staging())
    expect(opened.packageId).toBe(sealed?.packageId)
    await opened.close()
  })
})

test('a package of a key that nobody registered is read: its date holds, the caller decides (已收待核验)', async () => {
  const [volume] = await packageFiles(folder(), await sampleContent(), encrypted)
  const opened = await open(volume?.path ?? '', cityKeys({ state: 'unknown' }))
  expect(opened.standing).toEqual({ state: 'unknown' })
  expect(opened.info.signKey).toMatch(/^RW/)
  await opened.close()
})

test('fields of a newer minor version are kept as they were signed', async () => {
  const content = await sampleContent({}, { futureField: { kept: true } } as object)
  const [volume] = await packageFiles(folder(), content, plain)
  const opened = await open(volume?.path ?? '')
  expect(JSON.parse(opened.infoText)).toMatchObject({ futureField: { kept: true } })
  expect(opened.info).toMatchObject({ futureField: { kept: true } })
  await opened.close()
})

describe('whoever gives up', () => {
  test('leaves nothing in the staging folder', async () => {
    const [volume] = await packageFiles(folder(), await sampleContent({ blobs: [blobOf(Buffer.alloc(3_000_000, 1))] }), encrypted)
    const { signal, abort } = giveUpAfter(1_000_000)
    const outcome = readPackage(volume?.path ?? '', await cityKeys(), packageLimits, staging(), { signal, onProgress: abort })
    await expect(outcome).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(staging())).toEqual([])
  })

  test('writes no further', async () => {
    const content = await sampleContent({ blobs: [blobOf(Buffer.alloc(1_000_000, 1)), blobOf(Buffer.alloc(1_000_000, 2))] })
    const { signal, abort } = giveUpAfter(900_000)
    const [plan] = planPackage(content)
    let taken = 0
    const outcome = writeVolume(content, plan ?? { i: 1, n: 1, blobs: [] }, encrypted, (bytes) => void (taken += bytes.length), {
      signal,
      onProgress: abort,
    })
    await expect(outcome).rejects.toMatchObject({ code: 'cancelled' })
    expect(taken).toBeLessThan(2_000_000)
  })

  function giveUpAfter(bytes: number) {
    const controller = new AbortController()
    return { signal: controller.signal, abort: (done: number) => (done > bytes ? controller.abort() : undefined) }
  }
})

test('an attachment that is gone or was damaged in the store is refused before the package is written', async () => {
  const damaged = { ...blobOf(samplePdf), open: blobOf(Buffer.from('%PDF-1.5\n')).open }
  const gone = {
    ...blobOf(samplePdf),
    open: async function* (): AsyncGenerator<Uint8Array> {
      yield readFileSync(join(folder(), 'nowhere'))
    },
  }
  for (const blob of [damaged, gone]) {
    const thrown = await packageBytes(await sampleContent({ blobs: [blob] }), encrypted).catch((error: unknown) => error)
    expect(exchangeFaultOf(thrown)).toBe('E-BLOB-GONE')
  }
})

test('a program among the attachments is neither sent nor taken', async () => {
  const program = blobOf(Buffer.from('MZ\u0090\u0000', 'latin1'))
  const thrown = await packageBytes(await sampleContent({ blobs: [program] }), encrypted).catch((error: unknown) => error)
  expect(exchangeFaultOf(thrown)).toBe('E-TYPE')
})

test('an attachment that is read into a buffer is held to its size and its hash as well', async () => {
  const content = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(2000, 3)])
  const reading = (found: Buffer): BlobSource => ({
    ...blobOf(content),
    readInto: async (buffer) => found.copy(buffer),
  })
  const sound = await packageBytes(await sampleContent({ blobs: [reading(content)] }), plain)
  expect(sound).toEqual(await packageBytes(await sampleContent({ blobs: [blobOf(content)] }), plain))
  const changed = Buffer.from(content)
  changed[1500] = 4
  for (const found of [changed, content.subarray(1), Buffer.concat([content, Buffer.from('x')])]) {
    const thrown = await packageBytes(await sampleContent({ blobs: [reading(found)] }), plain).catch((error: unknown) => error)
    expect(exchangeFaultOf(thrown)).toBe('E-BLOB-GONE')
  }
  const failing = { ...reading(content), readInto: () => Promise.reject(new Error('the disk is gone')) }
  const thrown = await packageBytes(await sampleContent({ blobs: [failing] }), plain).catch((error: unknown) => error)
  expect(exchangeFaultOf(thrown)).toBe('E-BLOB-GONE')
})

/** An attachment of 48 MiB. */
function large(salt: number): BlobSource {
  const piece = Buffer.alloc(1024 * 1024, 'evidence')
  const first = Buffer.concat([Buffer.from([salt]), piece.subarray(1)])
  const pieces = [first, ...Array.from({ length: 47 }, () => piece)]
  const hash = createHash('sha256')
  for (const one of pieces) hash.update(one)
  return {
    sha256: hash.digest('hex'),
    size: 48 * piece.length,
    async *open() {
      yield* pieces
    },
  }
}

test('encrypting and decrypting leaves no more than 48 MB behind for the collector at a time', async () => {
  const content = await sampleContent({ blobs: [large(1)] })
  const outside = (): number => process.memoryUsage().arrayBuffers
  const before = outside()
  let highest = before
  const look = () => (highest = Math.max(highest, outside()))
  const [volume] = await packageFiles(folder(), content, encrypted)
  look()
  const opened = await readPackage(volume?.path ?? '', await cityKeys(), packageLimits, staging(), { onProgress: look })
  await opened.close()
  expect(highest - before).toBeLessThan(48 * 1024 * 1024)
})

test('memory stays flat: a bag of 96 MB is written and read in less than 64 MB more', async () => {
  const content = await sampleContent({ blobs: [large(1), large(2)] })
  const before = process.memoryUsage().rss
  let highest = before
  const look = () => (highest = Math.max(highest, process.memoryUsage().rss))
  const [volume] = await packageFiles(folder(), content, plain)
  const opened = await readPackage(volume?.path ?? '', await cityKeys(), packageLimits, staging(), { onProgress: look })
  await opened.close()
  expect(volume?.size).toBeGreaterThan(96 * 1024 * 1024)
  expect(highest - before).toBeLessThan(64 * 1024 * 1024)
})

test('nothing outside the staging folder is written, and the stick is only read', async () => {
  const [volume] = await packageFiles(folder(), await sampleContent(), encrypted)
  writeFileSync(join(folder(), 'neighbour.txt'), 'mine')
  const before = readdirSync(folder()).toSorted()
  const opened = await open(volume?.path ?? '')
  expect(readdirSync(folder()).toSorted()).toEqual([...before, 'staging'].toSorted())
  await opened.close()
})
