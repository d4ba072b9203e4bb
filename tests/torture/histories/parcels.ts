import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { linesOf } from '#db/repositories/packages-out.ts'
import { sha256 } from '#electron/crypto/index.ts'
import type { OpenedPackage, PackageRecord } from '#electron/packages/index.ts'
import { runCommand } from '#electron/services/context.ts'
import { takeOpened } from '#electron/services/exchange/incoming/taking.ts'
import { ownKeys } from '#electron/services/exchange/keys/installation-keys.ts'
import { signerStanding } from '#electron/services/exchange/keys/roster.ts'
import { draftPackage, enterPackage } from '#electron/services/exchange/outgoing/making.ts'
import { selectPackage } from '#electron/services/exchange/outgoing/selection.ts'
import { exportPackages } from '#electron/services/exchange/outgoing/writing.ts'
import { storedPath } from '#db/file-store.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import type { PackageInfo } from '#shared/exchange/package-info.ts'
import { readRecordLine } from '#shared/exchange/record-line.ts'
import { formatVersion, minReader } from '#shared/exchange/version.ts'
import { april } from '#tests/fixtures/appraisals/april.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { take } from '#tests/fixtures/exchange/incoming-packages.ts'
import type { Office } from './world.ts'

/** A package on its way; it can be delivered as often as somebody likes. */
export interface Parcel {
  readonly from: string
  readonly to: string
  /** Order of making: epoch, then number. */
  readonly epoch: number
  readonly seq: number
  readonly lines: readonly string[]
  /** Throws what the importing office refuses. */
  deliver(receiver: Office): Promise<void>
}

/** Makes the newest package of a kind for a unit; undefined where there is nothing to send. `isReal`: a signed and encrypted file. */
export async function send(sender: Office, kind: PackageKind, unitId: string, isReal: boolean): Promise<Parcel | undefined> {
  const choice = { kind, month: april, unitId, withEvidence: true }
  const { subject, records, enclosed, files, obstacle } = await selectPackage(sender, sender.store.db, choice)
  if (obstacle !== null) return undefined
  const to = sender.name === 'city' ? unitId : 'city'
  const lines: string[] = []
  for await (const line of linesOf(sender.store.db, [...records, ...enclosed])) lines.push(line)
  if (isReal) return sendFile(sender, kind, unitId, { to, lines })
  const keys = await ownKeys(sender, keeperOf(sender))
  const order = { subject, records: [...records, ...enclosed], blobs: files, layout: 'together' as const }
  const draft = await draftPackage(sender, keys, order, null)
  const packageId = sha256(JSON.stringify([draft.row, lines]))
  await runCommand(sender, 'exchange.export', (act) => enterPackage(act, draft, packageId))
  const info = infoOf(draft, keys.signKey)
  const { epoch, seq } = draft.row
  const blobs = files.map(({ sha256: hash, size }) => ({ sha256: hash, size, path: storedPath(sender.store.folder, hash) }))
  return {
    from: sender.name,
    to,
    epoch,
    seq,
    lines,
    deliver: async (receiver) =>
      void (await takeOpened(receiver, await opened(receiver, { packageId, info, lines, blobs }), receivedToday(receiver))),
  }
}

function receivedToday({ ports }: Office) {
  return { receivedOn: ports.clock.today(), way: 'intranetMail' as const, note: '', fileName: '报送.sxb' }
}

/** What `package.json` would say. */
function infoOf({ content, row }: Awaited<ReturnType<typeof draftPackage>>, signKey: string): PackageInfo {
  const { records, blobs, blob_bytes: blobBytes } = row
  const volume = { i: 1, n: 1, setId: content.setId, blobs, blobBytes }
  return { ...content.head, formatVersion, minReader, signKey, counts: { records, blobs, blobBytes }, volume }
}

interface Content {
  readonly packageId: string
  readonly info: PackageInfo
  readonly lines: readonly string[]
  readonly blobs: readonly { readonly sha256: string; readonly size: number; readonly path: string }[]
}

/** The package as the codec hands it over, with everything of it verified. */
async function opened(receiver: Office, { packageId, info, lines, blobs }: Content): Promise<OpenedPackage> {
  const bagPath = join(receiver.store.folder, 'bag.zip')
  if (!existsSync(bagPath)) writeFileSync(bagPath, 'bag')
  return {
    packageId,
    isEncrypted: true,
    file: { size: 3, sha256: packageId },
    bagPath,
    standing: await signerStanding(receiver.store.db, info.signKey),
    info,
    infoText: JSON.stringify(info),
    blobs: blobs.map(({ path, ...facts }) => ({ ...facts, pieces: () => pieces(path) })),
    async *records() {
      yield* lines.map(recordOf)
    },
    close: async () => undefined,
  }
}

async function* pieces(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path)
}

function recordOf(line: string): PackageRecord {
  const record = readRecordLine(line, packageLimits)
  if (typeof record === 'string') throw new Error(`not a record: ${record}`)
  return { ...record, hash: sha256(line) }
}

let sticks = 0

/** Through the whole program: a signed and encrypted file in a folder, chosen and taken in by the receiver. */
async function sendFile(sender: Office, kind: PackageKind, unitId: string, { to, lines }: Pick<Parcel, 'to' | 'lines'>): Promise<Parcel> {
  const folder = join(sender.store.folder, `stick-${(sticks += 1)}`)
  mkdirSync(folder, { recursive: true })
  sender.ports.answers.folders.push(folder)
  const input = {
    kind,
    month: april,
    unitIds: [unitId],
    withEvidence: true,
    layout: 'together',
    form: 'encrypted',
    plainNames: true,
  } as const
  const { written } = await exportPackages(sender, input, keeperOf(sender))
  const [made] = written?.packages ?? []
  const [file] = made?.written ?? []
  if (made === undefined || file === undefined) throw new Error('nothing was written')
  const epoch = await sender.store.db.selectFrom('package_out').select('epoch').where('id', '=', made.id).executeTakeFirstOrThrow()
  const path = join(folder, file.fileName)
  return { from: sender.name, to, ...epoch, seq: made.seq, lines, deliver: async (receiver) => void (await take(receiver, { path })) }
}
