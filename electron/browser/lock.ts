import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** One host for a data folder: the second start finds the first and hands out its address. */

interface Holder {
  readonly pid: number
  /** Empty while the first host is still starting. */
  readonly address: string
}

export interface FolderLock {
  /** Tells later starts where the page is. */
  announce(address: string): void
  release(): void
}

export interface Neighbours {
  readonly isAlive: (pid: number) => boolean
  /** Whether a host answers at the address. */
  readonly answers: (address: string) => Promise<boolean>
}

/** The lock of the folder, or the address of the host that holds it. A lock left by a crash is recognised and taken over. */
export async function claimFolder(folder: string, neighbours: Neighbours = system): Promise<FolderLock | { readonly running: string }> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'host.lock')
  for (;;) {
    if (create(path)) return lockAt(path)
    const holder = await settledHolder(path, neighbours)
    if (holder !== undefined && (await neighbours.answers(holder.address))) return { running: holder.address }
    rmSync(path, { force: true })
  }
}

function lockAt(path: string): FolderLock {
  return {
    announce: (address) => writeFileSync(path, JSON.stringify({ pid: process.pid, address }), { mode: 0o600 }),
    release: () => rmSync(path, { force: true }),
  }
}

function create(path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify({ pid: process.pid, address: '' }), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** The living holder once it has an address; undefined if it is dead, unreadable, or says nothing for ten seconds. */
async function settledHolder(path: string, { isAlive }: Neighbours): Promise<Holder | undefined> {
  for (let tries = 0; tries < 100; tries += 1) {
    const holder = read(path)
    if (holder === undefined || !isAlive(holder.pid)) return undefined
    if (holder.address !== '') return holder
    await wait(100)
  }
  return undefined
}

function read(path: string): Holder | undefined {
  try {
    const { pid, address } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>
    return typeof pid === 'number' && typeof address === 'string' ? { pid, address } : undefined
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return undefined
    throw error
  }
}

const system: Neighbours = {
  isAlive(pid) {
    try {
      return process.kill(pid, 0)
    } catch (error) {
      // EPERM: it lives, under another user.
      return error instanceof Error && 'code' in error && error.code === 'EPERM'
    }
  },
  async answers(address) {
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(3000) })
      return response.ok && response.headers.get('content-security-policy') !== null
    } catch (error) {
      if (error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError')) return false
      throw error
    }
  },
}
