import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type ScryptCost, randomBytes, sha256Stream } from '#electron/crypto/index.ts'
import type { Ports } from '#electron/ports.ts'
import { firstProgramme, readFirstBreakdown } from '#electron/services/programmes/new-programmes.ts'
import { type InputOf, contract } from '#shared/api/contract.ts'
import { AppError } from '#shared/domain/errors.ts'
import { archiveSizeLimit, evidenceSizeLimit } from '#shared/domain/evidence.ts'
import { uuidV7 } from '#shared/domain/ids.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { type AssetMap, resolveAsset } from './assets.ts'
import { createFirstRun } from './first-run.ts'
import type { CallContext } from './call-context.ts'
import { handlers } from './handlers.ts'
import { type OfficeData, openOfficeData } from './office-data.ts'
import { Recovery } from './safe-mode.ts'
import { createRouter } from './router.ts'
import { Sessions } from './sessions.ts'
import { admitted } from './position.ts'
import { type Staging, openStaging } from './stage.ts'
import type { Application } from './types.ts'

export interface ApplicationOptions {
  /** The data folder, or the place that points to it. */
  readonly folder: string
  readonly appVersion: string
  /** The built page; empty for headless use. */
  readonly assets: AssetMap
  /** What a try of a password costs; the crypto room's where nothing else is said. */
  readonly passwordCost?: ScryptCost
  /**
   * A person is in front: data that do not open are answered with the safe mode, the month's drill runs, and the end takes a backup
   * of what was changed. Without it (the command line) faults are thrown.
   */
  readonly attended?: { readonly logFolder: string }
}

type FirstBreakdown = NonNullable<InputOf<'setup.complete'>['breakdown']>

/**
 * The application behind every host: the one door, its store, its first run. Data never leave `options.folder` or the
 * folder chosen there. Rejects where the store cannot be opened (`database_damaged`, `database_from_future`, …).
 */
export async function createApplication(ports: Ports, options: ApplicationOptions): Promise<Application> {
  await mkdir(options.folder, { recursive: true })
  const newId = (): string => uuidV7(Date.parse(ports.clock.now()), randomBytes(10))
  let staging: Staging | undefined
  const data = await openOfficeData({
    ports,
    defaultFolder: options.folder,
    appVersion: options.appVersion,
    newId,
    passwordCost: options.passwordCost,
    isAttended: options.attended !== undefined,
    staged: (token) => stagedFile(staging, token),
    release: async (token) => staging?.release(token),
    onBackup: () => sessions.tell('changed', { nouns: ['backups', 'desk'] }),
  })
  const firstRun = createFirstRun({
    isReady: () => data.isReady,
    dataFolder: () => data.folder,
    chooseFolder: () => ports.dialogs.chooseFolder(),
    moveTo: (folder) => data.moveTo(folder),
    readBreakdown: (input) => readFirstBreakdown(stagedFile(staging, input.token), ports.clock.today(), input),
    async complete({ breakdown, ...input }) {
      const own = breakdown === undefined ? {} : { own: await ownProgramme(ports, stagedFile(staging, breakdown.token), breakdown) }
      const first = await data.complete({ ...input, ...own })
      // Files of the wizard lie where it began; those of the office lie in its own folder.
      await staging?.close()
      staging = undefined
      return first
    },
  })
  const recovery = new Recovery({ data, ports, newId, logFolder: options.attended?.logFolder })
  const book = { log: ports.log, nextLogId: newId }
  const sessions: Sessions = new Sessions({
    ...book,
    call: createRouter({
      ...book,
      contract,
      handlers,
      roles: ({ position }: CallContext, { admission }) => admitted(position, admission),
      hasStore: (context: CallContext) => context.office !== undefined,
    }),
    door: () => data.door,
    contextFor: async (officerName) => ({ firstRun, recovery, office: await data.contextFor(officerName) }),
    staging: async () => (staging ??= await stagingOf(data, newId)),
  })
  return {
    openSession: (credentials) => sessions.open(credentials.officer),
    asset: (urlPath) => resolveAsset(options.assets, urlPath),
    async close() {
      await sessions.close()
      await staging?.close()
      await data.close().catch((error: unknown) => noteUnfolded(ports, error))
    },
  }
}

/**
 * A disk that is full at the end leaves the write-ahead log beside the store: everything acknowledged is in it and read
 * again at the next start, so that the program may end. Anything else is thrown.
 */
function noteUnfolded({ log }: Ports, error: unknown): void {
  if (!(error instanceof AppError) || error.code !== 'disk_full') throw error
  log.warn('log-left-beside-store', { code: error.code })
}

function stagedFile(staging: Staging | undefined, token: string) {
  const file = staging?.find(token)
  if (file === undefined) throw new AppError('file_unavailable', { name: '所选文件', problem: '文件已失效，请重新添加' })
  return file
}

async function ownProgramme({ clock }: Ports, file: { path: string; name: string }, breakdown: FirstBreakdown) {
  return { pack: await firstProgramme(file, clock.today(), breakdown), county: breakdown.county }
}

/** Before the wizard is finished too: it may begin with a 分解表. */
async function stagingOf(data: OfficeData, newToken: () => string): Promise<Staging> {
  return openStaging({
    folder: join(data.folder, 'staging'),
    limit: evidenceSizeLimit,
    archiveLimit: archiveSizeLimit,
    packageLimit: packageLimits.volumeHardBytes,
    sha256: hashStream,
    newToken,
  })
}

function hashStream() {
  const hash = sha256Stream()
  return { update: (bytes: Uint8Array) => hash.update(bytes), digest: () => hash.digest() }
}
