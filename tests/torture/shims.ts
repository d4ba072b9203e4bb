import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Libraries that stand between a process and the system's file operations (`LD_PRELOAD`); built from `shims/` when they are used. */
export type Shim = 'record-writes' | 'fail-operations'

/** Whether this machine can build and preload them: Linux with a C compiler and its headers. */
export function canBuildShims(): boolean {
  if (process.platform !== 'linux') return false
  return spawnSync('gcc', ['-fsyntax-only', '-x', 'c', '-'], { input: '#include <dlfcn.h>\n' }).status === 0
}

/** Builds one into a folder; its path. */
export function buildShim(name: Shim, folder: string): string {
  const path = join(folder, `${name}.so`)
  const source = join(import.meta.dirname, 'shims', `${name}.c`)
  const { status, stderr } = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-o', path, source, '-ldl', '-pthread'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`gcc: ${stderr}`)
  return path
}
