/**
 * Backends that wrap a secret under a password that stands in the program's own source, or that are not known yet: no protection at all
 * (exchange.md 3).
 */
const unprotecting: readonly string[] = ['basic_text', 'unknown']

/**
 * Whether the system's keyring protects what it wraps. Only Linux has a choice of backends, so that `backend` is asked for there alone.
 * What an unprotecting one wrapped before may still be unwrapped: the keys move under the login password once there is one.
 */
export function isProtecting(platform: string, backend: () => string): boolean {
  return platform !== 'linux' || !unprotecting.includes(backend())
}
