import type { Reply } from './reply.ts'

/** A file handed over for use in a later command; the page never sees its path. */
export interface StagedFile {
  readonly token: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** 64 hex digits. */
  readonly sha256: string
}

/** Events that main sends: `changed` names the nouns whose queries are no longer true. */
export interface DeskEvents {
  changed: { readonly nouns: readonly string[] }
  progress: { readonly job: string; readonly what: string; readonly done: number; readonly total: number }
}
export type DeskEventName = keyof DeskEvents

/** `window.desk`: everything that the page can ask of its host. Both hosts define it; `PickedFile` is the page's own `File`. */
export interface DeskBridge<PickedFile = never> {
  call(method: string, input: unknown): Promise<Reply<unknown>>
  on<Name extends DeskEventName>(event: Name, listener: (payload: DeskEvents[Name]) => void): () => void
  stage(file: PickedFile): Promise<Reply<StagedFile>>
}
