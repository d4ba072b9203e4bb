import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import type { SignatureCheck } from '#electron/packages/bag-head.ts'
import { zipOf } from '#tests/fixtures/archives/zip-writer.ts'
import { type Lies, bagFiles } from '#tests/fixtures/exchange/handmade-bag.ts'
import { type Chance, type Outcome, chanceOf, mutationNames, mutations, outcomeOf } from '#tests/fixtures/exchange/mutations.ts'
import { blobOf, cityKeys, packageBytes, sampleContent, sampleLine } from '#tests/fixtures/exchange/sample-package.ts'
import { scratchFolder } from './lanes.ts'

/**
 * T4: packages changed at random, each read whole from the disk: refused by a known code, or the very same package. `bytes` and `sealed`
 * change the file as it travels; `entries` zips the bag anew over one changed file, `relisted` makes every list and sum anew as well, so
 * that only the signature tells; `signed` is what a sender with a broken program might sign.
 */
export const mutantKinds = ['bytes', 'sealed', 'entries', 'relisted', 'signed'] as const
export type MutantKind = (typeof mutantKinds)[number]

export interface MutantCount {
  readonly mutants: number
  /** Accepted as the package that it was made from. */
  readonly same: number
  /** Accepted with other content; only what its sender signed may be. */
  readonly other: number
}

export interface MutationReport {
  readonly kinds: Readonly<Record<MutantKind, MutantCount>>
  /** How often each code was given. */
  readonly codes: Readonly<Record<string, number>>
  readonly slowestMilliseconds: number
  /** Growth of the process's memory, MiB. */
  readonly grown: number
  /** Something else than a code was thrown, something was left behind, or other content was accepted. */
  readonly findings: readonly string[]
}

export interface MutationOptions {
  readonly count: number
  readonly seed: number
  readonly kinds?: readonly MutantKind[]
  /** Checks no signature: the control. */
  readonly trustsEverybody?: boolean
}

/** Of twenty mutants so many are of each kind. */
const shares: Readonly<Record<MutantKind, number>> = { bytes: 8, sealed: 3, entries: 5, relisted: 1, signed: 3 }
const mostFindings = 20
const everybody: SignatureCheck = () => true
const recordsName = 'data/records-0001.jsonl'

if (import.meta.main) console.log(JSON.stringify(await mutatePackages(JSON.parse(process.argv[2] ?? '') as MutationOptions)))

export async function mutatePackages(options: MutationOptions): Promise<MutationReport> {
  const scratch = scratchFolder('mutants')
  try {
    return await mutateIn(scratch, options)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function mutateIn(
  scratch: string,
  { count, seed, kinds = mutantKinds, trustsEverybody = false }: MutationOptions,
): Promise<MutationReport> {
  const [keys, chance, mill] = [await cityKeys(), chanceOf(seed), await millOf()]
  const turns = kinds.flatMap((kind) => Array.from({ length: shares[kind] }, () => kind))
  const counts = Object.fromEntries(mutantKinds.map((kind) => [kind, { mutants: 0, same: 0, other: 0 }])) as Record<
    MutantKind,
    { -readonly [Key in keyof MutantCount]: number }
  >
  const [codes, findings]: [Record<string, number>, string[]] = [{}, []]
  const [honest, before] = [await outcomeOf(mill.plain, scratch, keys), process.memoryUsage.rss()]
  let slowestMilliseconds = 0
  for (let turn = 0; turn < count; turn += 1) {
    const kind = turns[turn % turns.length] ?? 'bytes'
    const began = performance.now()
    const outcome = await attempt(await mill[kind](chance), scratch, () => (trustsEverybody ? everybody : undefined), keys)
    slowestMilliseconds = Math.max(slowestMilliseconds, performance.now() - began)
    counts[kind].mutants += 1
    if ('fault' in outcome) findings.push(`seed ${seed} mutant ${turn} ${kind}: ${outcome.fault}`)
    else if ('code' in outcome) codes[outcome.code] = (codes[outcome.code] ?? 0) + 1
    else if ('accepted' in honest && outcome.accepted === honest.accepted) counts[kind].same += 1
    else {
      counts[kind].other += 1
      if (kind !== 'signed') findings.push(`seed ${seed} mutant ${turn} ${kind}: accepted with other content`)
    }
  }
  const grown = Math.round((process.memoryUsage.rss() - before) / 1_048_576)
  return { kinds: counts, codes, slowestMilliseconds: Math.round(slowestMilliseconds), grown, findings: findings.slice(0, mostFindings) }
}

/** Reads a mutant; what is thrown besides known codes, and what lies about afterwards, is a fault. */
async function attempt(
  mutant: Buffer,
  scratch: string,
  signatures: () => SignatureCheck | undefined,
  keys: Awaited<ReturnType<typeof cityKeys>>,
): Promise<Outcome | { readonly fault: string }> {
  const folder = join(scratch, 'turn')
  mkdirSync(folder, { recursive: true })
  try {
    const outcome = await outcomeOf(mutant, folder, keys, signatures())
    const names = readdirSync(folder).filter((name) => name !== 'mutant.sxb' && name !== 'staging')
    return names.length === 0 && readdirSync(scratch).every((name) => name === 'turn' || name === 'mutant.sxb' || name === 'staging')
      ? outcome
      : { fault: `left outside of staging: ${names.join(', ')}` }
  } catch (error) {
    return { fault: String(error) }
  }
}

type Mill = Readonly<Record<MutantKind, (chance: Chance) => Promise<Buffer>>> & { readonly plain: Buffer }

/** Makes mutants of one small package: a record, an attachment. */
async function millOf(): Promise<Mill> {
  const [line, blob] = [sampleLine(1), Buffer.from('%PDF-1.4\n方案\n')]
  const lies: Lies = { records: { [recordsName]: `${line}\n` }, blobs: [blob], info: countsOf(1) }
  const files = await bagFiles(lies)
  const plain = zipped(files)
  const content = await sampleContent({ records: () => [line], recordCount: 1, blobs: [blobOf(blob)] })
  const [sealed = Buffer.alloc(0)] = await packageBytes(content, { form: 'encrypted' })
  const names = [...files.keys()]
  const signature = String(files.get('tagmanifest-sha256.txt.minisig'))
  const mutated = (bytes: Buffer, chance: Chance) => mutations[mutationNames[chance(mutationNames.length)] ?? 'flip'](bytes, chance)
  return {
    plain,
    bytes: async (chance) => mutated(plain, chance),
    sealed: async (chance) => another(sealed, () => mutated(sealed, chance)),
    entries: async (chance) => {
      const name = names[chance(names.length)] ?? recordsName
      return zipped(new Map(files).set(name, mutated(files.get(name) ?? plain, chance)))
    },
    relisted: async (chance) => {
      const changed = sampleLine(1, { progress: `第${chance(1_000_000)}项` })
      return zipped(await bagFiles({ ...lies, records: { [recordsName]: `${changed}\n` }, signature: () => signature }))
    },
    signed: async (chance) => {
      const info = (own: Record<string, unknown>) => mutated(Buffer.from(JSON.stringify(countsOf(1)(own))), chance).toString('latin1')
      const records = { [recordsName]: mutated(Buffer.from(`${line}\n`), chance) }
      return zipped(await bagFiles({ ...lies, ...(chance(2) === 0 ? { info } : { records }) }))
    },
  }
}

/** As `handmadeBag` zips it, with the smallest of windows: thousands of packers of the usual size are work for the collector alone. */
function zipped(files: ReadonlyMap<string, Buffer>): Buffer {
  return zipOf(
    [...files].map(([name, data]) =>
      name.startsWith('data/blobs/')
        ? { name, data, method: 0 }
        : { name, data, packed: deflateRawSync(data, { windowBits: 9, memLevel: 1 }), method: 8 },
    ),
  )
}

function countsOf(records: number): (info: Record<string, unknown>) => Record<string, unknown> {
  return (info) => ({ ...info, counts: { ...(info['counts'] as object), records } })
}

/** Swapping two equal pieces changes nothing. */
function another(original: Buffer, make: () => Buffer): Buffer {
  for (;;) {
    const made = make()
    if (!made.equals(original)) return made
  }
}
