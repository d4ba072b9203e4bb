import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
/** The one package with a binary stays outside. */
const binary = 'better-sqlite3'

/** A program in one file, and the environment to start it in. */
export interface BundledChild {
  readonly path: string
  readonly environment: NodeJS.ProcessEnv
  remove(): void
}

/**
 * A program of this folder with everything it imports: a process that is started and killed hundreds of times starts in a third of the
 * time. Without words it ends by itself, and only a process that does so leaves its compiled code to those that follow.
 */
export async function bundledChild(file: string): Promise<BundledChild> {
  const folder = mkdtempSync(join(tmpdir(), 'child-'))
  const output = { entryFileNames: 'child.mjs', codeSplitting: false }
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: [binary] },
    build: {
      ssr: join(import.meta.dirname, file),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node24',
      rolldownOptions: { output },
    },
  })
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(join(root, 'node_modules', binary), join(folder, 'node_modules', binary), 'junction')
  const [path, environment] = [join(folder, 'child.mjs'), { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') }]
  const { status } = spawnSync(process.execPath, [path], { stdio: 'inherit', env: environment })
  if (status !== 0) throw new Error(`${file} does not start`)
  return { path, environment, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
