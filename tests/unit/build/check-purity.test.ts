import { describe, expect, test } from 'vitest'
import { inspect } from '#build/check-purity.ts'

describe('what the purity check refuses', () => {
  test.each([
    ['electron/services/a.ts', 'const at = Date.now()'],
    ['shared/domain/a.ts', 'const at = new Date()'],
    ['renderer/pages/a/A.tsx', 'const at = new Date( )'],
    ['electron/scoring/a.ts', 'Math.random()'],
    ['electron/app/a.ts', 'console.log(1)'],
    ['renderer/pages/a/A.tsx', 'await window.desk.call()'],
    ['renderer/components/a.tsx', 'globalThis.desk'],
    ['electron/app/a.ts', "import { createHash } from 'node:crypto'"],
    ['electron/services/a.ts', 'import { createHash } from "crypto"'],
    ['db/a.ts', "const net = await import('node:net')"],
    ['electron/desktop/a.ts', "import { request } from 'node:https'"],
    ['electron/exchange/a.ts', "import { lookup } from 'node:dns/promises'"],
    ['renderer/api/a.ts', "await fetch('/x')"],
    ['renderer/app/a.ts', 'new WebSocket(url)'],
    ['renderer/app/a.ts', 'const Socket = globalThis.WebSocket'],
    ['renderer/app/a.ts', 'const ask = window.fetch'],
    ['renderer/components/a.tsx', "navigator.sendBeacon('/x')"],
    ['renderer/components/a.tsx', 'new EventSource(url)'],
    ['renderer/components/a.tsx', 'new XMLHttpRequest()'],
    ['renderer/components/a.tsx', 'new RTCPeerConnection()'],
    ['electron/services/a.ts', "import { connect } from 'node:http2'"],
    ['electron/services/a.ts', "import { createSocket } from 'dgram'"],
    ['electron/services/a.ts', "import { connect } from 'node:tls'"],
    ['electron/services/a.ts', "import { request } from 'undici'"],
    ['electron/desktop/a.ts', "import { app, net } from 'electron'"],
    ['electron/services/a.ts', "process.getBuiltinModule('net')"],
    ['electron/desktop/a.ts', 'await shell.openExternal(url)'],
    ['electron/browser/a.ts', 'Math.random()'],
    ['shared/domain/utils.ts', 'export const a = 1'],
    ['renderer/helpers/a.ts', 'export const a = 1'],
  ])('%s: %s', (file, code) => {
    expect(inspect(file, `// first\n${code}\n`)).toHaveLength(1)
  })
})

describe('what it lets through', () => {
  test.each([
    ['electron/desktop/a.ts', 'const at = new Date().toISOString()'],
    ['electron/browser/a.ts', "import { createServer } from 'node:http'\nfetch(url)"],
    ['shared/domain/a.ts', 'new Date(milliseconds)'],
    ['electron/services/a.ts', '// Date.now() would be the host’s clock'],
    ['electron/services/a.ts', '/* Math.random\n console.log */'],
    ['renderer/api/a.ts', 'window.desk.call()'],
    ['electron/crypto/a.ts', "import { createHash } from 'node:crypto'"],
    ['electron/cli/a.ts', 'console.log(1)'],
    ['electron/app/a.ts', 'repository.fetchRows(1)'],
    ['shared/text/commonness.ts', 'export const a = 1'],
  ])('%s: %s', (file, code) => {
    expect(inspect(file, code)).toEqual([])
  })

  test('a finding names its line, comments counted', () => {
    expect(inspect('shared/text/a.ts', '/* one\ntwo */\nMath.random()')).toEqual([
      { file: 'shared/text/a.ts', line: 3, problem: '随机数由宿主传入' },
    ])
  })
})
