import fc from 'fast-check'
import { mayNavigate, mayRequest, permissionDecision, senderIsOurs } from '#electron/app/window-policy.ts'

/**
 * T16 (reliability.md): the decisions about addresses and permissions over generated ones. What is ours is said here a second time,
 * by the normal form of the address alone.
 */
export interface Decisions {
  readonly mayNavigate: (url: string) => boolean
  readonly mayRequest: (url: string) => boolean
  readonly isHeard: (url: string) => boolean
  readonly isPermitted: (permission: string) => boolean
}

/** As the packaged program decides. */
export const decided: Decisions = {
  mayNavigate,
  mayRequest: (url) => mayRequest(url, { isPackaged: true }),
  isHeard: (url) => senderIsOurs(url, true),
  isPermitted: permissionDecision,
}

export interface AddressReport {
  readonly addresses: number
  /** So many of them are ours: a generator that never made one of ours would prove nothing. */
  readonly ours: number
  readonly findings: readonly string[]
}

const schemes = ['app', 'APP', 'apps', 'app.', 'http', 'https', 'ws', 'file', 'blob', 'data', 'javascript', 'devtools', 'chrome', 'ftp', '']
const hosts = [
  'bundle',
  'BUNDLE',
  'bundle.',
  'bundle.example.com',
  'print',
  'bundle%00',
  'b\tundle',
  'bundle\\',
  'ｂundle',
  '127.0.0.1',
  '[::1]',
  '',
]
const address = fc
  .record({
    wrap: fc.constantFrom('', '', '', '', 'blob:', 'view-source:', 'filesystem:', ' ', '\n'),
    scheme: fc.oneof(fc.constantFrom('app', ...schemes), fc.string({ maxLength: 6 })),
    slashes: fc.constantFrom('://', '://', '://', ':', ':/', ':///', ':\\\\', ''),
    user: fc.constantFrom('', '', '', '', 'bundle@', 'user:word@', ':@', '@'),
    host: fc.oneof(fc.constantFrom('bundle', 'bundle', 'print', ...hosts), fc.domain()),
    port: fc.constantFrom('', '', '', ':8080', ':0', ':', ':x'),
    tail: fc.oneof(
      fc.constantFrom('', '/', '/index.html', '/tasks?month=2022-04#top', '?q', '#h', '/../x', '//example.com'),
      fc.webPath(),
      fc.string(),
    ),
  })
  .map(({ wrap, scheme, slashes, user, host, port, tail }) => `${wrap}${scheme}${slashes}${user}${host}${port}${tail}`)
const own = fc.oneof(fc.webPath(), fc.string()).map((tail) => `app://bundle/${tail}`)
/** One sign put in somewhere, or taken out. */
const almostOwn = fc
  .tuple(own, fc.nat(14), fc.oneof(fc.string({ maxLength: 1 }), fc.constantFrom('@', ':', '.', '/', '\\', '\t', '%', '#')))
  .map(([url, at, sign]) => url.slice(0, at) + sign + url.slice(sign === '' ? at + 1 : at))
const anything = fc.oneof(
  { weight: 4, arbitrary: address },
  { weight: 2, arbitrary: almostOwn },
  { weight: 1, arbitrary: own },
  { weight: 1, arbitrary: fc.webUrl() },
  { weight: 1, arbitrary: fc.string() },
)
const permissions = ['media', 'geolocation', 'clipboard-sanitized-write ', 'Clipboard-Sanitized-Write', 'clipboard-read', 'fileSystem', '']

/** `count` addresses and permissions by this seed, each held against what is ours. */
export function tryAddresses(parts: { count: number; seed: number; decisions: Decisions }): AddressReport {
  const { count, seed, decisions } = parts
  const findings: string[] = []
  let ours = 0
  for (const url of fc.sample(anything, { numRuns: count, seed })) {
    const isPage = isUnder(url, 'app://bundle')
    const isLoaded = isPage || isUnder(url, 'app://print') || (url.startsWith('blob:') && isUnder(url.slice(5), 'app://bundle'))
    if (isPage) ours += 1
    if (decisions.mayNavigate(url) !== isPage) findings.push(`mayNavigate ${JSON.stringify(url)}`)
    if (decisions.isHeard(url) !== isPage) findings.push(`isHeard ${JSON.stringify(url)}`)
    if (decisions.mayRequest(url) !== isLoaded) findings.push(`mayRequest ${JSON.stringify(url)}`)
  }
  const wished = fc.oneof(fc.constantFrom(...permissions), fc.string())
  for (const permission of fc.sample(wished, { numRuns: count, seed })) {
    if (decisions.isPermitted(permission)) findings.push(`isPermitted ${JSON.stringify(permission)}`)
  }
  return { addresses: count, ours, findings }
}

/** In its normal form it is that origin and then its path, question or mark, or nothing more. */
function isUnder(url: string, origin: string): boolean {
  if (!URL.canParse(url)) return false
  const { href } = new URL(url)
  return href === origin || ['/', '?', '#'].some((next) => href.startsWith(origin + next))
}

/** Rules that look right and are not: each has to be found out. */
export const careless: Readonly<Record<string, Partial<Decisions>>> = {
  'by its beginning': { mayNavigate: (url) => url.startsWith('app://bundle') },
  'by its host': { isHeard: (url) => URL.canParse(url) && new URL(url).host === 'bundle' },
  'blobs of anybody': { mayRequest: (url) => decided.mayRequest(url) || url.startsWith('blob:') },
  'whatever sounds like it': { isPermitted: (permission) => permission.trim().toLowerCase() === 'clipboard-sanitized-write' },
}
