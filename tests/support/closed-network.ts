import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

/**
 * T17 (reliability.md «Network zero»): in a test process every way out of the machine throws and is counted. What stays on it goes
 * through: 127.0.0.1, ::1 and sockets of the file system, which the browser host and its tests need. http, https, tls, fetch and
 * WebSocket all end in `net.Socket.prototype.connect`.
 */

const counted: string[] = []
const closed = Symbol.for('shouxin.closed-network')

/** Closes this process; a second call changes nothing. */
export function closeNetwork(): void {
  const world = globalThis as { [closed]?: boolean }
  if (world[closed] === true) return
  world[closed] = true
  closeSockets()
  closeDatagrams()
  for (const holder of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) closeNames(holder)
  // Named imports of these modules are bound anew.
  syncBuiltinESMExports()
}

/** What was tried since the last call, in words. */
export function takeAttempts(): string[] {
  return counted.splice(0)
}

function refuse(what: string): never {
  counted.push(what)
  throw new Error(`no network in tests: ${what}`)
}

function closeSockets(): void {
  const connect = Reflect.get(net.Socket.prototype, 'connect') as (...words: unknown[]) => net.Socket
  net.Socket.prototype.connect = function (this: net.Socket, ...words: unknown[]) {
    const host = hostOf(words)
    if (host !== undefined && !isHere(host)) refuse(`connect ${host}`)
    return connect.apply(this, words)
  }
}

/** The host of `connect(port, host)`, `connect({port, host})` and of Node's own normal form; undefined for a socket of the file system. */
function hostOf(words: readonly unknown[]): string | undefined {
  const [first, second] = Array.isArray(words[0]) ? (words[0] as unknown[]) : words
  if (typeof first === 'string' && !/^\d+$/.test(first)) return undefined
  if (typeof first !== 'object' || first === null) return typeof second === 'string' ? second : 'localhost'
  const { path, host } = first as { path?: unknown; host?: unknown }
  if (typeof path === 'string' && path !== '' && host === undefined) return undefined
  return typeof host === 'string' && host !== '' ? host : 'localhost'
}

function isHere(host: string): boolean {
  return host === 'localhost' || host === '::1' || (net.isIPv4(host) && host.startsWith('127.'))
}

/** Nothing of ours speaks in datagrams, to whomever. */
function closeDatagrams(): void {
  dgram.Socket.prototype.send = () => refuse('datagram')
  dgram.Socket.prototype.connect = () => refuse('datagram')
}

function closeNames(holder: object): void {
  for (const name of Object.getOwnPropertyNames(holder).filter((each) => /^(?:lookup|resolve|reverse)/.test(each))) {
    const ask = Reflect.get(holder, name) as (...words: unknown[]) => unknown
    const asked = function (this: unknown, ...words: unknown[]): unknown {
      const host = String(words[0])
      if (!isHere(host) && net.isIP(host) === 0) refuse(`${name} ${host}`)
      return ask.apply(this, words)
    }
    Reflect.set(holder, name, asked)
  }
}
