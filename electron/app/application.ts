import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { storePath } from '#db/data-folder.ts'
import { migrations } from '#db/migrations/index.ts'
import { type Store, openStore } from '#db/open.ts'
import { randomBytes, sha256, sha256Stream } from '#electron/crypto/index.ts'
import type { Ports } from '#electron/ports.ts'
import { contextOf, setUpOffice } from '#electron/services/setup.ts'
import type { DeskEventName, DeskEvents } from '#shared/api/bridge.ts'
import { contract } from '#shared/api/contract.ts'
import { roles } from '#shared/domain/roles.ts'
import { AppError } from '#shared/domain/errors.ts'
import { evidenceSizeLimit } from '#shared/domain/evidence.ts'
import { uuidV7 } from '#shared/domain/ids.ts'
import { type AssetMap, resolveAsset } from './assets.ts'
import { describeFailure } from './failures.ts'
import { chosenFolder, createFirstRun, rememberFolder } from './first-run.ts'
import { type CallContext, handlers } from './handlers.ts'
import { createRouter } from './router.ts'
import { type Staging, openStaging } from './stage.ts'
import type { Application, Session } from './types.ts'

export interface ApplicationOptions {
  /** The data folder, or the place that points to it. */
  readonly folder: string
  readonly appVersion: string
  /** The built page; empty for headless use. */
  readonly assets: AssetMap
}

type Listener = (payload: never) => void

/** The application behind every host: the one door, its store, its first run. Data never leave `options.folder` or the folder chosen there. */
export async function createApplication(ports: Ports, options: ApplicationOptions): Promise<Application> {
  await mkdir(options.folder, { recursive: true })
  let folder = (await chosenFolder(options.folder)) ?? options.folder
  const newId = (): string => uuidV7(Date.parse(ports.clock.now()), randomBytes(10))
  const open = (): Promise<Store> =>
    openStore({ folder, migrations, now: () => ports.clock.now(), appVersion: options.appVersion, hash: sha256 })
  let store = existsSync(storePath(folder)) ? await open() : undefined
  let staging: Staging | undefined
  const stagingArea = async (): Promise<Staging> => {
    staging ??= await openStaging({ folder: join(folder, 'staging'), limit: evidenceSizeLimit, sha256: hashStream, newToken: newId })
    return staging
  }
  const staged = (token: string) => {
    const file = staging?.find(token)
    if (file === undefined) throw new AppError('file_unavailable', { name: '所选文件', problem: '文件已失效，请重新添加' })
    return file
  }
  const office = async (officerName?: string) => (store === undefined ? undefined : contextOf(store, { ports, newId, staged }, officerName))
  const firstRun = createFirstRun({
    isReady: () => ready,
    dataFolder: () => folder,
    chooseFolder: () => ports.dialogs.chooseFolder(),
    async moveTo(chosen) {
      await store?.close()
      store = undefined
      folder = chosen
      await rememberFolder(options.folder, chosen)
      if (existsSync(storePath(folder))) store = await open()
      ready = (await office()) !== undefined
    },
    async complete(input) {
      store ??= await open()
      await setUpOffice(store, ports, newId, input)
      ready = true
    },
  })
  let ready = (await office()) !== undefined
  const call = createRouter({
    contract,
    handlers,
    // Until accounts exist the officer of the wizard holds every role (foundations.md 3).
    roles: () => roles,
    hasStore: (context: CallContext) => context.office !== undefined,
    log: ports.log,
    nextLogId: newId,
  })
  const listeners = new Set<{ readonly event: DeskEventName; readonly listener: Listener }>()
  const tell = <Name extends DeskEventName>(event: Name, payload: DeskEvents[Name]): void => {
    for (const each of listeners) if (each.event === event) (each.listener as (payload: DeskEvents[Name]) => void)(payload)
  }

  const openSession = (officerName?: string): Session => {
    const own = new Set<{ readonly event: DeskEventName; readonly listener: Listener }>()
    return {
      async call(method, input) {
        const context = { firstRun, office: await office(officerName) }
        const reply = await call(method, input, context)
        if (reply.ok && changesRecords(method)) tell('changed', { nouns: ['*'] })
        return reply
      },
      on(event, listener) {
        const entry = { event, listener: listener as Listener }
        own.add(entry)
        listeners.add(entry)
        return () => {
          own.delete(entry)
          listeners.delete(entry)
        }
      },
      async stage(file) {
        try {
          return { ok: true, value: await (await stagingArea()).stage(file) }
        } catch (error) {
          return { ok: false, error: describeFailure({ log: ports.log, nextLogId: newId }, 'stage-failed', error) }
        }
      },
      close() {
        for (const entry of own) listeners.delete(entry)
      },
    }
  }

  return {
    openSession: (credentials) => openSession(credentials.officer),
    asset: (urlPath) => resolveAsset(options.assets, urlPath),
    async close() {
      listeners.clear()
      await staging?.close()
      await store?.close()
    },
  }
}

function hashStream() {
  const hash = sha256Stream()
  return { update: (bytes: Uint8Array) => hash.update(bytes), digest: () => hash.digest() }
}

/** Drafts are nobody's record yet: saving one tells no page to read again. */
function changesRecords(method: string): boolean {
  return !method.startsWith('drafts.') && (contract as Record<string, { kind: string }>)[method]?.kind === 'command'
}
