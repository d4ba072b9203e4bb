import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Vault } from '#electron/ports.ts'

/** Without the system's keyring a key file that only this user may read stands in; its bytes are AES-256-GCM: nonce, then ciphertext. */
export function openVault(keyFile: string): Vault {
  let importing: ReturnType<typeof crypto.subtle.importKey> | undefined
  const key = () => (importing ??= crypto.subtle.importKey('raw', keyBytes(keyFile), 'AES-GCM', false, ['encrypt', 'decrypt']))
  return {
    async wrap(secret) {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), new Uint8Array(secret))
      return new Uint8Array([...iv, ...new Uint8Array(sealed)])
    },
    async unwrap(wrapped) {
      const [iv, sealed] = [new Uint8Array(wrapped.slice(0, 12)), new Uint8Array(wrapped.slice(12))]
      return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await key(), sealed))
    },
  }
}

function keyBytes(keyFile: string): Uint8Array<ArrayBuffer> {
  if (!existsSync(keyFile)) {
    mkdirSync(dirname(keyFile), { recursive: true })
    writeFileSync(keyFile, crypto.getRandomValues(new Uint8Array(32)), { mode: 0o600, flag: 'wx' })
  }
  return new Uint8Array(readFileSync(keyFile))
}
