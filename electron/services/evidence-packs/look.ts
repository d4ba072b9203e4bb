import type { ServiceContext } from '../context.ts'
import { type Held, type JudgedFile, type PackPlace, aboutOf, heldOf, judgePack } from './reading.ts'
import { type PackSource, withSource } from './sources.ts'
import type { UnitIndex } from '../units.ts'

/** What a pack would bring, file by file; nothing is stored. */
export async function lookAtPack(context: ServiceContext, input: PackPlace & { readonly source: PackSource }) {
  return withSource(context, input.source, async (source) => {
    const pack = await judgePack(context, source, input)
    const held = await heldOf(context, pack.files)
    const files = pack.files.map((judged) => fileView(judged, held(judged), pack.units))
    const accepted = files.filter(({ refusal }) => refusal === null)
    return {
      name: pack.name,
      lists: pack.lists.map(({ path }) => path),
      files,
      counts: {
        files: files.length,
        bytes: files.reduce((sum, { size }) => sum + size, 0),
        placed: accepted.filter(({ problem }) => problem === null).length,
        open: accepted.filter(({ problem }) => problem !== null).length,
        known: accepted.filter(({ held: { piece } }) => piece !== null).length,
        refused: files.length - accepted.length,
      },
    }
  })
}

function fileView(judged: JudgedFile, held: Held, units: UnitIndex) {
  const { file, place, refusal, sha256, listed } = judged
  const { unitId, month, line, isUnplaced, problem } = place
  return {
    path: file.path,
    name: file.name,
    size: file.size,
    sha256,
    unit: unitId === null ? null : units.ref(unitId),
    month,
    line: line === null ? null : { lineId: line.id, code: line.code, shortTitle: line.shortTitle },
    isUnplaced,
    problem,
    refusal,
    held,
    about: { ...aboutOf(judged), isFromList: listed !== null },
  }
}
