import type { DeskBridge, DeskEventName, DeskEvents, StagedFile } from '#shared/api/bridge.ts'
import type { InputOf, MethodName, OutputOf } from '#shared/api/contract.ts'
import type { Reply } from '#shared/api/reply.ts'
import { DeskError } from './desk-error.ts'

declare global {
  interface Window {
    /** Defined by the host before the page starts. */
    readonly desk?: DeskBridge<File>
  }
}

/** The page's side of the bridge: typed by the contract, refusals thrown as `DeskError`. */
export interface DeskClient {
  call<Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  on<Name extends DeskEventName>(event: Name, listener: (payload: DeskEvents[Name]) => void): () => void
  stage(file: File): Promise<StagedFile>
}

/** The bridge that the host defined; undefined where the page was opened by anything else. */
export function hostBridge(): DeskBridge<File> | undefined {
  return window.desk
}

/** Wraps a bridge. The host has checked the output against the contract, so its type is trusted here. */
export function createDeskClient(bridge: DeskBridge<File>): DeskClient {
  return {
    call: async <Name extends MethodName>(method: Name, input: InputOf<Name>) =>
      valueOf(await bridge.call(method, input)) as OutputOf<Name>,
    on: (event, listener) => bridge.on(event, listener),
    stage: async (file) => valueOf(await bridge.stage(file)),
  }
}

function valueOf<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new DeskError(reply.error)
  return reply.value
}
