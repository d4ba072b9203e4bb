import type { StagedFile } from '#shared/api/bridge.ts'
import type { Reply } from '#shared/api/reply.ts'
import type { Session } from './types.ts'

/** Pasted pictures and files without a path come in pieces; here they become one stream into the staging folder. */

interface Upload {
  readonly writer: WritableStreamDefaultWriter<Uint8Array>
  readonly reply: Promise<Reply<StagedFile>>
}

export interface Pieces {
  /** Takes one piece and answers when there is room for the next; with `null` the file is whole and its reply comes. */
  push(id: string, name: string, bytes: Uint8Array | null): Promise<Reply<StagedFile> | null>
  /** Gives up what was begun and not finished: the page is gone. */
  abandon(): Promise<void>
}

export function openPieces(stage: Session['stage']): Pieces {
  const uploads = new Map<string, Upload>()

  const begin = (id: string, name: string): Upload => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const upload = { writer: writable.getWriter(), reply: stage({ name, bytes: readable }) }
    uploads.set(id, upload)
    return upload
  }
  return {
    async push(id, name, bytes) {
      const { writer, reply } = uploads.get(id) ?? begin(id, name)
      // The receiving end may have refused the file already (too large): then its reply, not the write, says so.
      const passed = Promise.allSettled([bytes === null ? writer.close() : writer.write(bytes)])
      await Promise.race([passed, reply])
      if (bytes !== null) return null
      uploads.delete(id)
      return await reply
    },
    async abandon() {
      const open = [...uploads.values()]
      uploads.clear()
      await Promise.allSettled(open.map(({ writer }) => writer.abort(new Error('abandoned'))))
      await Promise.all(open.map(({ reply }) => reply))
    },
  }
}
