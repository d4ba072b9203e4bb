import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseSignKey, readPackage, signKeyFile, signKeyText } from '#electron/packages/index.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { bagFiles } from '#tests/fixtures/exchange/handmade-bag.ts'
import {
  blobOf,
  city,
  cityKeys,
  county,
  packageFiles,
  sampleContent,
  sampleLine,
  sampleLines,
  samplePdf,
} from '#tests/fixtures/exchange/sample-package.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/**
 * exchange.md, first lines: a package opens with tools that nobody here wrote, and one that they made is read. age, unzip, zip and
 * minisign of Debian, sha256sum, and a validator of RFC 8493 in Python's standard library.
 */

const folder = useFolder()
const inFolder = (name: string): string => join(folder(), name)
const validator = join(import.meta.dirname, '../../../support/exchange/validate_bag.py')

function run(program: string, args: readonly string[], input?: string): string {
  return execFileSync(program, args, { cwd: folder(), encoding: 'utf8', ...(input === undefined ? {} : { input }), stdio: 'pipe' })
}

const status = (program: string, args: readonly string[]): number | null => spawnSync(program, args, { cwd: folder() }).status

async function writtenPackage(): Promise<{ path: string; packageId: string }> {
  const large = blobOf(Buffer.alloc(300_000, '佐证'))
  const [volume] = await packageFiles(folder(), await sampleContent({ blobs: [blobOf(samplePdf), large] }), { form: 'encrypted' })
  return { path: volume?.path ?? '', packageId: volume?.packageId ?? '' }
}

/** Decrypts with age and unpacks with unzip; the folder of the bag. */
async function unpacked(path: string): Promise<string> {
  writeFileSync(inFolder('city.key'), `${(await city.age()).identity}\n`)
  run('age', ['--decrypt', '-i', 'city.key', '-o', 'bag.zip', path])
  run('unzip', ['-q', 'bag.zip', '-d', 'bag'])
  return inFolder('bag')
}

describe('what the program writes', () => {
  test('age decrypts it, unzip finds no fault in it, BagIt is satisfied', async () => {
    const { path } = await writtenPackage()
    const bag = await unpacked(path)
    expect(run('unzip', ['-t', 'bag.zip'])).toContain('No errors detected')
    expect(run('python3', [validator, bag])).toBe('')
    expect(readFileSync(join(bag, 'data/records-0001.jsonl'), 'utf8')).toBe(
      sampleLines(3)
        .map((line) => `${line}\n`)
        .join(''),
    )
    expect(execFileSync('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], { cwd: bag, encoding: 'utf8' })).toBe('')
  })

  test('minisign verifies it with the public key file, and the id is what sha256sum says', async () => {
    const { path, packageId } = await writtenPackage()
    const bag = await unpacked(path)
    const signKey = signKeyText(county.signer.publicKey)
    writeFileSync(inFolder('county.pub'), signKeyFile(signKey))
    const tagManifest = join(bag, 'tagmanifest-sha256.txt')
    const said = run('minisign', ['-V', '-p', 'county.pub', '-m', tagManifest])
    expect(said).toContain('Signature and comment signature verified')
    expect(said).toContain('kind:month-report')
    expect(run('minisign', ['-V', '-P', signKey, '-m', tagManifest])).toContain('verified')
    expect(run('sha256sum', [tagManifest]).slice(0, 64)).toBe(packageId)
  })

  test('control: the same tools refuse what was changed', async () => {
    const { path } = await writtenPackage()
    const bag = await unpacked(path)
    writeFileSync(inFolder('county.pub'), signKeyFile(signKeyText(county.signer.publicKey)))
    writeFileSync(join(bag, 'data/records-0001.jsonl'), `${sampleLine(1)}\n`)
    expect(status('python3', [validator, bag])).toBe(1)
    writeFileSync(join(bag, 'tagmanifest-sha256.txt'), 'x')
    expect(status('minisign', ['-V', '-p', 'county.pub', '-m', join(bag, 'tagmanifest-sha256.txt')])).not.toBe(0)
    const changed = readFileSync(path)
    changed[changed.length - 5] = (changed[changed.length - 5] ?? 0) ^ 1
    writeFileSync(inFolder('changed.sxb'), changed)
    expect(status('age', ['--decrypt', '-i', 'city.key', '-o', 'changed.zip', 'changed.sxb'])).not.toBe(0)
  })
})

describe('what those tools make by hand', () => {
  /** A bag signed by minisign with a key that minisign made, hashed by sha256sum, zipped by zip, encrypted by age. */
  async function madeByHand(): Promise<{ bag: string; sealed: string; signKey: string }> {
    run('minisign', ['-G', '-W', '-p', 'hand.pub', '-s', 'hand.key'])
    const signKey = readFileSync(inFolder('hand.pub'), 'utf8').split('\n')[1] ?? ''
    const files = await bagFiles({ signKey })
    const bag = inFolder('made')
    for (const [name, content] of files) {
      if (name.startsWith('tagmanifest') || name.startsWith('manifest')) continue
      mkdirSync(dirname(join(bag, name)), { recursive: true })
      writeFileSync(join(bag, name), content)
    }
    execFileSync('sh', ['-c', 'find data -type f | LC_ALL=C sort | xargs sha256sum > manifest-sha256.txt'], { cwd: bag })
    execFileSync('sh', ['-c', 'sha256sum bag-info.txt bagit.txt manifest-sha256.txt > tagmanifest-sha256.txt'], { cwd: bag })
    run('minisign', ['-S', '-H', '-s', 'hand.key', '-t', '四月份月报', '-m', 'made/tagmanifest-sha256.txt'])
    // Attachments are stored, so that what they measure is what they say.
    execFileSync('zip', ['-q', '-X', '-D', '-r', '../made.zip', '.', '-x', 'data/blobs/*'], { cwd: bag })
    execFileSync('zip', ['-q', '-X', '-D', '-0', '-r', '../made.zip', 'data/blobs'], { cwd: bag })
    run('age', ['-r', (await city.age()).recipient, '-o', 'made.sxb', 'made.zip'])
    return { bag: inFolder('made.zip'), sealed: inFolder('made.sxb'), signKey }
  }

  test('is read, encrypted and as the plain bag, and both are one package', async () => {
    const { bag, sealed, signKey } = await madeByHand()
    const asked: string[] = []
    const keys = {
      ...(await cityKeys()),
      signer: (key: string) => {
        asked.push(key)
        return { state: 'active', unit: county.unit } as const
      },
    }
    const opened = await readPackage(sealed, keys, packageLimits, inFolder('staging'))
    expect(opened.isEncrypted).toBe(true)
    expect(await Array.fromAsync(opened.records(), ({ line }) => line)).toEqual(sampleLines(3))
    expect(opened.blobs).toHaveLength(2)
    expect(asked).toEqual([signKey])
    await opened.close()
    const twin = await readPackage(bag, keys, packageLimits, inFolder('staging'))
    expect([twin.isEncrypted, twin.packageId]).toEqual([false, opened.packageId])
    await twin.close()
  })

  test('a key that minisign made is a key of ours', async () => {
    const { signKey } = await madeByHand()
    expect(parseSignKey(signKey)?.key).toHaveLength(32)
  })

  test('BagIt is satisfied by the hand-made bag as well: the validator does not only like ours', async () => {
    await madeByHand()
    cpSync(inFolder('made'), inFolder('copy'), { recursive: true })
    expect(run('python3', [validator, inFolder('copy')])).toBe('')
  })
})
