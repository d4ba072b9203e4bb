import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { DeskBridge, DeskEventName } from '#shared/api/bridge.ts'

/** Largest piece of a pasted file in one message. */
const piece = 4 << 20

const bridge = {
  call: (method, input) => ipcRenderer.invoke('desk:call', method, input),
  on(event, listener) {
    const relay = (_: unknown, name: DeskEventName, payload: Parameters<typeof listener>[0]) => {
      if (name === event) listener(payload)
    }
    ipcRenderer.on('desk:event', relay)
    return () => ipcRenderer.off('desk:event', relay)
  },
  async stage(file) {
    const path = webUtils.getPathForFile(file)
    if (path !== '') return await ipcRenderer.invoke('desk:stage', file.name, path)
    const id = crypto.randomUUID()
    for (let at = 0; at < file.size; at += piece) {
      await ipcRenderer.invoke('desk:piece', id, file.name, new Uint8Array(await file.slice(at, at + piece).arrayBuffer()))
    }
    return await ipcRenderer.invoke('desk:piece', id, file.name, null)
  },
} satisfies DeskBridge<File>

contextBridge.exposeInMainWorld('desk', bridge)
