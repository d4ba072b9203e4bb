import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildMain, buildRenderer } from './build.ts'
import { root, runNode, script, timed } from './steps.ts'

/**
 * `npm run dist [-- words for electron-builder]`: the installers in `dist/`, and their SHA-256 sums to be printed and
 * handed over on paper. SHOUXIN_ELECTRON_DIST names a folder with Electron's release archives for a machine without network.
 */
const output = join(root, 'dist')
const words = process.argv.slice(2)
const archives = process.env['SHOUXIN_ELECTRON_DIST']
const local = archives === undefined ? [] : [`-c.electronDist=${archives}`]

await timed('构建', async () => {
  await buildRenderer()
  await buildMain()
})
const status = await timed('打包', () =>
  runNode([script('electron-builder', 'cli.js'), ...(words.length > 0 ? words : ['--win', '--linux']), '--publish', 'never', ...local], {
    env: { ...process.env, ...(archives !== undefined && { ELECTRON_BUILDER_OFFLINE: 'true' }) },
  }),
)
if (status === 0) await writeSums()
process.exit(status)

async function writeSums(): Promise<void> {
  const names = existsSync(output) ? readdirSync(output).filter((name) => /\.(?:exe|deb|AppImage|zip)$/.test(name)) : []
  const lines = await Promise.all(names.toSorted().map(async (name) => `${await sha256(join(output, name))}  ${name}`))
  writeFileSync(join(output, 'SHA256SUMS.txt'), `${lines.join('\n')}\n`)
  console.log(`安装程序 ${names.length} 个，校验值见 dist/SHA256SUMS.txt`)
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}
