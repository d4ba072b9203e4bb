import '#renderer/app/reset.css'
import '@mantine/core/styles.layer.css'
import '#renderer/app/base.css'
import { createRoot } from 'react-dom/client'
import { createDeskClient } from '#renderer/api/desk-client.ts'
import { pageClock } from '#renderer/api/page-clock.ts'
import { App } from '#renderer/app/App.tsx'
import type { DeskBridge } from '#shared/api/bridge.ts'
import type { InputOf } from '#shared/api/contract.ts'
import type { Reply } from '#shared/api/reply.ts'
import { pledgesAfter } from './pledges.ts'

declare global {
  interface Window {
    /** A session of the real application, lent by the bench. */
    readonly callDesk?: (method: string, input: unknown) => Promise<Reply<unknown>>
  }
}

/** The whole workbench; only the entries come from here, at once, so that no store is part of what is timed. */
const bridge: DeskBridge<File> = {
  call: async (method, input) => {
    if (method === 'ledgers.entries') return { ok: true, value: pledgesAfter(input as InputOf<'ledgers.entries'>) }
    if (window.callDesk === undefined) throw new Error('bench/pages: no desk')
    return await window.callDesk(method, input)
  },
  on: () => () => undefined,
  stage: () => Promise.reject(new Error('bench/pages: nothing is staged here')),
}

export function open(root: Element): void {
  createRoot(root).render(<App client={createDeskClient(bridge)} now={pageClock} />)
}
