import { AppError } from '#shared/domain/errors.ts'
import { checkPack } from './check.ts'
import type { PackInput, ProgrammePack } from './schema.ts'

/** A built-in pack, held to the same checks as an imported one; throws `invalid_input` that names the first wrong place. */
export function definePack(input: PackInput): ProgrammePack {
  const checked = checkPack(input)
  if ('pack' in checked) return checked.pack
  const [first] = checked.faults
  throw new AppError('invalid_input', { place: first?.path ?? '', problem: first?.problem ?? '' })
}
