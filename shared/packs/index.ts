import { heihe2022 } from './heihe-2022/pack.ts'
import type { ProgrammePack } from './schema.ts'

/** The built-in programmes: a new one is one folder and one line here. */
export const packs: readonly ProgrammePack[] = [heihe2022]

/** The built-in programme with this id (`heihe-2022`), or undefined. */
export function findPack(id: string): ProgrammePack | undefined {
  return packs.find((pack) => pack.id === id)
}
