import { existsSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { extname, join } from 'node:path'
import type { Fonts } from '#electron/ports.ts'
import { readFaces, type FontFace, type ReadAt } from './font-file.ts'

/** The installed fonts, read from their own files: no helper program, the same on Windows and Linux. */

/** Where the system keeps its fonts; folders that are missing do not matter. */
export function fontFolders({
  platform,
  env,
}: {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
}): string[] {
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA']
    return [join(env['WINDIR'] ?? 'C:\\Windows', 'Fonts'), ...(local === undefined ? [] : [join(local, 'Microsoft', 'Windows', 'Fonts')])]
  }
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.local/share/fonts'), join(homedir(), '.fonts')]
}

/** The fonts port over the system's folders, looked through once, when first asked. */
export function readFonts(system: { readonly platform: string; readonly env: Readonly<Record<string, string | undefined>> }): Fonts {
  return readFontsIn(fontFolders(system))
}

export function readFontsIn(folders: readonly string[]): Fonts {
  let reading: Promise<FontFace[]> | undefined
  const faces = () => (reading ??= facesIn(folders))
  return {
    async families() {
      const names = (await faces()).flatMap((face) => face.families)
      return [...new Set(names)].toSorted((one, other) => one.localeCompare(other, 'zh-CN'))
    },
    async covers(family, text) {
      const wanted = family.toLowerCase()
      const own = (await faces()).filter((face) => face.families.some((name) => name.toLowerCase() === wanted))
      const answers = await Promise.all(own.map((face) => orIfDamaged(() => face.covers(text), false)))
      return answers.includes(true)
    },
  }
}

async function facesIn(folders: readonly string[]): Promise<FontFace[]> {
  const found: FontFace[] = []
  for (const folder of folders.filter((one) => existsSync(one))) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter(
      (entry) => !entry.isDirectory() && ['.ttf', '.otf', '.ttc', '.otc'].includes(extname(entry.name).toLowerCase()),
    )
    for (const entry of files) found.push(...(await facesOf(join(entry.parentPath, entry.name))))
  }
  return found
}

/** A dangling link, a file of somebody else's or a damaged font is left out: the list is still right for the others. */
async function facesOf(path: string): Promise<FontFace[]> {
  return orIfDamaged(() => readFaces(readerOf(path)), [])
}

async function orIfDamaged<Value>(read: () => Promise<Value>, otherwise: Value): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return otherwise
    throw error
  }
}

/** Opens the file for each piece: hundreds of fonts must not stay open. */
function readerOf(path: string): ReadAt {
  return async (offset, length) => {
    const file = await open(path, 'r')
    try {
      const bytes = new Uint8Array(length)
      const { bytesRead } = await file.read(bytes, 0, length, offset)
      return new DataView(bytes.buffer, 0, bytesRead)
    } finally {
      await file.close()
    }
  }
}
