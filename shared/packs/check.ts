import { appraisalFaults } from './check-appraisal.ts'
import { ledgerFaults } from './check-ledgers.ts'
import { planFaults } from './check-plan.ts'
import { shapeFaults } from './check-shape.ts'
import { unitFaults } from './check-units.ts'
import type { PackFault } from './places.ts'
import type { ProgrammePack } from './schema.ts'
import { packSchema } from './schema.ts'

export type { PackFault } from './places.ts'
export type PackCheck = { readonly pack: ProgrammePack } | { readonly faults: readonly PackFault[] }

/**
 * Judges the parsed JSON of a `.pack.json`: the pack with its defaults filled in, or every fault with its path
 * (`tasks[6].measures[2].leads[0]`) and a sentence in Chinese. A fault of shape hides no fault of content.
 */
export function checkPack(value: unknown): PackCheck {
  const shape = shapeFaults(value)
  const wrongShape = new Set(shape.map((fault) => fault.path))
  const content = [...unitFaults(value), ...planFaults(value), ...ledgerFaults(value), ...appraisalFaults(value)].filter(
    (fault) => !wrongShape.has(fault.path),
  )
  const faults = [...shape, ...content]
  return faults.length === 0 ? { pack: packSchema.parse(value) } : { faults }
}
