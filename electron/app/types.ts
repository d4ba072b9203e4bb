import type { DeskEventName, DeskEvents, StagedFile } from '#shared/api/bridge.ts'
import type { Reply } from '#shared/api/reply.ts'
import type { Ports } from '#electron/ports.ts'

/** The application as its hosts see it: one door, the same behind the window, the local browser and the command line. */

/** Who stands at the door; without a name the session is the officer of the first-run wizard. */
export interface Credentials {
  readonly officer?: string
}

/** A file on its way in: already on this machine's disk, or arriving as bytes. */
export type IncomingFile =
  | { readonly name: string; readonly path: string }
  | { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }

export interface Session {
  /** Never rejects: every failure is a `Reply` with `ok: false`. */
  call(method: string, input: unknown): Promise<Reply<unknown>>
  /** Listens to what main tells; returns the function that stops listening. */
  on<Name extends DeskEventName>(event: Name, listener: (payload: DeskEvents[Name]) => void): () => void
  /** Copies a file into the staging folder and answers with its token. Never rejects. */
  stage(file: IncomingFile): Promise<Reply<StagedFile>>
  close(): void
}

/** A file of the built page: absolute path and content type. */
export interface Asset {
  readonly path: string
  readonly type: string
}

/** The built page: URL path → file. */
export type AssetMap = ReadonlyMap<string, Asset>

export interface Application {
  openSession(credentials: Credentials): Session
  asset(urlPath: string): Asset | undefined
  /** Ends sessions, waits for running work, closes the store. */
  close(): Promise<void>
}

/** What electron/app/application.ts exports and the desktop host is given. */
export type CreateApplication = (
  ports: Ports,
  options: {
    readonly folder: string
    readonly appVersion: string
    readonly assets: AssetMap
    readonly attended?: { readonly logFolder: string }
  },
) => Promise<Application>
