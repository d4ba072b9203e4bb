import dgram from 'node:dgram'
import { lookup, promises } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { connect, createServer } from 'node:net'
import tls from 'node:tls'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { takeAttempts } from '#tests/support/closed-network.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** T17 (reliability.md): the positive control of the closed network that every unit and integration test runs in. */

const outside = '192.0.2.1'

describe('every way to another machine throws and is counted', () => {
  test.each<[string, () => unknown, string]>([
    ['a socket', () => connect(9, outside), `connect ${outside}`],
    ['a socket by its options', () => connect({ port: 9, host: 'example.com' }), 'connect example.com'],
    ['TLS', () => tls.connect({ port: 443, host: outside }), `connect ${outside}`],
    ['HTTP', () => http.get(`http://${outside}/`), `connect ${outside}`],
    ['HTTPS', () => https.request(`https://${outside}/`).end(), `connect ${outside}`],
    ['a name', () => lookup('example.com', () => undefined), 'lookup example.com'],
    ['a record of a name', () => void promises.resolve4('example.com'), 'resolve4 example.com'],
  ])('%s', (_, act, attempt) => {
    expect(act).toThrow('no network in tests')
    expect(takeAttempts()).toEqual([attempt])
  })

  test('a datagram', () => {
    const socket = dgram.createSocket('udp4')
    expect(() => socket.send('a', 9, outside)).toThrow('no network in tests')
    socket.close()
    expect(takeAttempts()).toEqual(['datagram'])
  })

  test('fetch, which only rejects: the attempt is counted all the same', async () => {
    await expect(fetch(`http://${outside}/`)).rejects.toThrow('fetch failed')
    expect(takeAttempts()).toEqual([`connect ${outside}`])
  })

  test('a WebSocket, which only closes', async () => {
    const socket = new WebSocket(`ws://${outside}/`)
    await new Promise((resolve) => socket.addEventListener('close', resolve))
    expect(takeAttempts()).toEqual([`connect ${outside}`])
  })
})

describe('what stays on this machine goes through', () => {
  const folder = useFolder()

  test.each([
    ['127.0.0.1', () => ({ port: 0, host: '127.0.0.1' })],
    ['a socket of the file system', () => ({ path: join(folder(), 'desk.sock') })],
  ])('%s', async (_, place) => {
    const server = createServer((socket) => socket.end('ok'))
    await new Promise<void>((resolve) => server.listen(place(), resolve))
    const address = server.address()
    const said = await new Promise((resolve) => {
      const socket = typeof address === 'string' ? connect(address) : connect({ port: address?.port ?? 0, host: '127.0.0.1' })
      socket.once('data', (bytes) => resolve(String(bytes)))
    })
    await new Promise((resolve) => server.close(resolve))
    expect([said, takeAttempts()]).toEqual(['ok', []])
  })
})
