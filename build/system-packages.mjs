import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findOnPath } from './programs.mjs'

/** Debian packages that the tests use, and what does not run without each. */
export const testPackages = {
  chromium: '端到端测试',
  'fonts-noto-cjk': '界面照片与版式核对',
  'fonts-arphic-ukai': '公文版式核对',
  'fonts-arphic-uming': '公文版式核对',
  'libreoffice-writer-nogui': '公文版式核对',
  'libreoffice-calc-nogui': '表格核对',
  'poppler-utils': '公文版式核对',
  age: '数据包互通核对',
  minisign: '数据包签名互通核对',
  unzip: '数据包互通核对',
  zip: '数据包互通核对',
  gcc: '断电演练',
  'libc6-dev': '断电、坏盘演练',
  iproute2: '断网环境中的测试',
  python3: '考评计分、数据包核对',
  'python3-docx': '公文结构核对',
  'python3-openpyxl': '表格结构核对',
}

/** Whether packages can be installed here without asking anybody. */
export function mayInstall() {
  return (
    process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0 && findOnPath('apt-get') !== undefined
  )
}

/**
 * Those of the packages that are not installed; all of them where there is no dpkg to ask.
 * @param {readonly string[]} names
 * @returns {string[]}
 */
export function missingPackages(names) {
  const asked = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names], { encoding: 'utf8' })
  const installed = new Set((asked.stdout ?? '').split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0]] : [])))
  return names.filter((name) => !installed.has(name))
}

/**
 * Installs packages with apt; true if all of them are there afterwards.
 * @param {readonly string[]} names
 */
export function installPackages(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (/** @type {string[]} */ words) =>
    spawnSync('apt-get', ['-qq', '-o', 'Acquire::Retries=1', ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  run(['update'])
  run(['install', '-y', '--no-install-recommends', ...names])
  return missingPackages(names).length === 0
}
