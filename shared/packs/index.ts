import { hegang2022 } from './hegang-2022/pack.ts'
import { heihe2019 } from './heihe-2019/pack.ts'
import { heihe2020 } from './heihe-2020/pack.ts'
import { heihe2022 } from './heihe-2022/pack.ts'
import type { ProgrammePack } from './schema.ts'

/** The built-in programmes: a new one is one folder and one line here. */
export const packs: readonly ProgrammePack[] = [heihe2022, heihe2020, heihe2019, hegang2022]

/** The built-in programme with this id (`heihe-2022`), or undefined. */
export function findPack(id: string): ProgrammePack | undefined {
  return packs.find((pack) => pack.id === id)
}
