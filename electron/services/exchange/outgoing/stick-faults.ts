import { AppError } from '#shared/domain/errors.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { type ExchangeFaultCode, packageRefusal } from '#shared/exchange/faults.ts'
import type { StickFiles } from './stick-files.ts'

/** What the system says of a stick, in the words of the table of faults. */

/** Waits between tries, milliseconds: ten seconds in all, as long as a virus scanner may hold a file. */
const waits = [100, 200, 400, 800, 1500, 2000, 2000, 3000]

const passing = ['EPERM', 'EACCES', 'EBUSY']

const meanings: Readonly<Record<string, ExchangeFaultCode>> = {
  EROFS: 'E-USB-RO',
  EFBIG: 'E-FAT-4G',
  EBUSY: 'E-AV-LOCK',
  EPERM: 'E-AV-LOCK',
  EACCES: 'E-AV-LOCK',
  ETXTBSY: 'E-AV-LOCK',
}

const full = ['ENOSPC', 'EDQUOT']

/**
 * Runs a step that may be repeated; while somebody else holds the file it is tried again, ten seconds in all. `lock` is what a step that
 * stays forbidden means: E-AV-LOCK where nothing else is said.
 */
export async function patiently<Result>(
  stick: Pick<StickFiles, 'wait'>,
  needed: number,
  step: () => Promise<Result>,
  lock?: ExchangeFaultCode,
): Promise<Result> {
  for (let turn = 0; ; turn += 1) {
    try {
      return await step()
    } catch (thrown) {
      const wait = waits[turn]
      if (wait === undefined || !passing.includes(systemCode(thrown))) throw stickRefusal(thrown, needed, lock)
      await stick.wait(wait)
    }
  }
}

/** The refusal for a system error of a stick; anything else stays what it is. `EBUSY` is a lock whatever `lock` says. */
export function stickRefusal(thrown: unknown, needed: number, lock?: ExchangeFaultCode): unknown {
  const code = systemCode(thrown)
  if (code === '') return thrown
  if (full.includes(code)) return packageRefusal('E-FS-FULL', { needed: readableSize(needed) }, { cause: thrown })
  if (lock !== undefined && (code === 'EPERM' || code === 'EACCES')) return packageRefusal(lock, {}, { cause: thrown })
  // Whatever else a disk says while it is written, it is not there any more as it was.
  return packageRefusal(meanings[code] ?? 'E-USB-GONE', {}, { cause: thrown })
}

function systemCode(thrown: unknown): string {
  if (thrown instanceof AppError || !(thrown instanceof Error) || !('code' in thrown)) return ''
  const code = String(thrown.code)
  return /^E[A-Z0-9]+$/.test(code) ? code : ''
}
