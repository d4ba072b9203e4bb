import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { openPieces } from '#electron/app/pieces.ts'
import type { Session } from '#electron/app/types.ts'
import { senderIsOurs } from '#electron/app/window-policy.ts'

type Channel = (...words: never[]) => Promise<unknown>

/** Puts a session behind the window's messages; returns the function that takes it away. */
export function serveSession(ipc: IpcMain, page: WebContents, session: Session): () => void {
  const pieces = openPieces(session.stage)
  const channels: Readonly<Record<string, Channel>> = {
    'desk:call': (method: string, input: unknown) => session.call(method, input),
    'desk:stage': (name: string, path: string) => session.stage({ name, path }),
    'desk:piece': (id: string, name: string, bytes: Uint8Array | null) => pieces.push(id, name, bytes),
  }
  for (const [name, run] of Object.entries(channels)) {
    ipc.handle(name, (event, ...words) => {
      refuseStrangers(event, page)
      return run(...(words as never[]))
    })
  }
  const stops = (['changed', 'progress'] as const).map((name) => session.on(name, (payload) => page.send('desk:event', name, payload)))
  return () => {
    for (const stop of stops) stop()
    for (const name of Object.keys(channels)) ipc.removeHandler(name)
    void pieces.abandon()
    session.close()
  }
}

/** Only the main frame of our own window, at our own address, is heard. */
function refuseStrangers(event: IpcMainInvokeEvent, page: WebContents): void {
  const frame = event.senderFrame
  const isOurs = event.sender === page && frame !== null && senderIsOurs(frame.url, frame.parent === null)
  if (!isOurs) throw new Error('refused sender')
}
