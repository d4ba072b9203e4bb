import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PackageContent, readPackage, writePackage } from '#electron/packages/index.ts'
import { writeToStick } from '#electron/services/exchange/outgoing/stick.ts'
import { realStick } from '#electron/services/exchange/outgoing/stick-files.ts'
import { AppError, errorSentence } from '#shared/domain/errors.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { blobOf, cityKeys, packageFiles, sampleContent } from '#tests/fixtures/exchange/sample-package.ts'

/** T7, packages: written, brought to a stick, and taken in, each with the disk full on the way and with room given back afterwards. */
export const fullDiskFlows = ['writing', 'stick', 'staging', 'staging-filled-meanwhile'] as const
export type FullDiskFlow = (typeof fullDiskFlows)[number]

export interface FullDiskPackageReport {
  /** A code of the table of faults, or what the system said. */
  readonly code: string
  readonly sentence: string
  /** What lies on the disk after the refusal, and whether any of it passes for a package. */
  readonly left: readonly string[]
  readonly isLeftAccepted: boolean
  /** The same once there was room. */
  readonly isDoneAfterwards: boolean
}

const ballastName = 'ballast'
const attachment = Buffer.from(Array.from({ length: 700_000 }, (_, at) => (Math.imul(at, 2_654_435_761) >>> 13) & 0xff))

/** `freeKibibytes` are left on the disk, too few for the package of 700 KB. */
async function tryFullDisk(flow: FullDiskFlow, disk: string, freeKibibytes: number): Promise<FullDiskPackageReport> {
  const elsewhere = mkdtempSync(join(tmpdir(), 'full-disk-'))
  try {
    const content = await sampleContent({ blobs: [blobOf(Buffer.concat([Buffer.from('%PDF-1.4\n'), attachment]))] })
    const [volume] = await packageFiles(elsewhere, content, { form: 'plain' })
    if (volume === undefined) throw new Error('no volume')
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(join(disk, ballastName), Buffer.alloc(bavail * bsize - freeKibibytes * 1024))
    const step = () => steps[flow]({ disk, content, path: volume.path, size: volume.size, sha256: volume.sha256 })
    const thrown: unknown = await step().then(
      () => undefined,
      (reason: unknown) => reason ?? 'nothing',
    )
    const left = filesUnder(disk)
    const isLeftAccepted = await isAnyAccepted(
      left.map((name) => join(disk, name)),
      elsewhere,
    )
    rmSync(join(disk, ballastName))
    await step()
    return { ...said(thrown), left, isLeftAccepted, isDoneAfterwards: true }
  } finally {
    rmSync(elsewhere, { recursive: true, force: true })
  }
}

interface Step {
  readonly disk: string
  readonly content: PackageContent
  readonly path: string
  readonly size: number
  readonly sha256: string
}

const packageName = '黑河市_逊克县_month-report_2022-04_v1.sxb'

const steps: Readonly<Record<FullDiskFlow, (step: Step) => Promise<void>>> = {
  async writing({ disk, content, size }) {
    const file = openSync(join(disk, 'written.zip'), 'w')
    try {
      // Whole or not at all: a disk that is nearly full takes a part of a piece without a word.
      const sink = { write: (bytes: Uint8Array) => writeFileSync(file, bytes), close: () => undefined }
      await writePackage(content, { form: 'plain' }, () => sink)
    } finally {
      closeSync(file)
    }
    if (statSync(join(disk, 'written.zip')).size !== size) throw new Error('written short')
  },
  async stick({ disk, path, size, sha256 }) {
    await writeToStick(realStick, realStick, disk, { path, size, sha256, name: packageName })
    if (!readFileSync(join(disk, packageName)).equals(readFileSync(path))) throw new Error('another file')
  },
  staging: ({ disk, path }) => stage(disk, path, {}),
  // Another program takes the room that was there when it was asked for.
  'staging-filled-meanwhile': ({ disk, path }) => stage(disk, path, { freeBytes: async () => Number.MAX_SAFE_INTEGER }),
}

async function stage(disk: string, path: string, options: Parameters<typeof readPackage>[4]): Promise<void> {
  const opened = await readPackage(path, await cityKeys(), packageLimits, join(disk, 'staging'), options)
  await opened.close()
}

function filesUnder(disk: string): string[] {
  return readdirSync(disk, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== ballastName && statSync(join(disk, name)).isFile())
    .toSorted()
}

async function isAnyAccepted(paths: readonly string[], elsewhere: string): Promise<boolean> {
  for (const path of paths.filter((each) => existsSync(each))) {
    const outcome = await readPackage(path, await cityKeys(), packageLimits, join(elsewhere, 'staging')).catch(() => undefined)
    await outcome?.close()
    if (outcome !== undefined) return true
  }
  return false
}

function said(thrown: unknown): { code: string; sentence: string } {
  const code = exchangeFaultOf(thrown)
  if (thrown instanceof AppError) return { code: code ?? thrown.code, sentence: errorSentence(thrown.code, thrown.details) }
  return { code: thrown instanceof Error && 'code' in thrown ? `system ${String(thrown.code)}` : String(thrown), sentence: '' }
}

if (import.meta.main) {
  const [flow = '', disk = '', free = ''] = process.argv.slice(2)
  console.log(JSON.stringify(await tryFullDisk(flow as FullDiskFlow, disk, Number(free))))
}
