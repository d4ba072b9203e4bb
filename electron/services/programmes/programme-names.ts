import type { UnitRecord } from '#db/repositories/organisation.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { appraisalOf } from '../appraisal/appraisal-rules.ts'

/** Names that papers print, read from the programme's pack. */

/** The 工作制度 without its marks: the document that the articles stand in, or the programme's own where it has no articles. */
export function rulesTitle(pack: ProgrammePack): string {
  return documentTitle(pack, pack.articles[0]?.source.document ?? pack.sourceDocuments[0]?.id)
}

/** 《黑河市政务守信践诺工作专班考评细则（试行）》 without its marks. */
export function appraisalRulesTitle(pack: ProgrammePack): string {
  return documentTitle(pack, appraisalOf({ pack }).month[0]?.source.document)
}

/** 「关于印发《……》的通知」 is cited by the name of what it issues; 「（工作制度附件2）」 says where it stands and is no part of the name. */
function documentTitle(pack: ProgrammePack, documentId: string | undefined): string {
  const title = pack.sourceDocuments.find((each) => each.id === documentId)?.title ?? pack.title
  return (/《(.+)》/.exec(title)?.[1] ?? title).replace(/（[^（）]*附件\d*）$/, '')
}

/** 黑河市政务守信践诺工作专班 */
export function taskForceTitle(pack: ProgrammePack): string {
  return pack.officeName.replace(/办公室$/, '')
}

/** 黑河市政务守信践诺工作专班重点任务分解表 */
export function breakdownTitle(pack: ProgrammePack): string {
  return `${taskForceTitle(pack)}重点任务分解表`
}

/** 孙吴县政务守信践诺工作专班; a 管委会 and a department are addressed by their own name. */
export function addresseeOf(pack: ProgrammePack, unit: Pick<UnitRecord, 'kind' | 'name'>): string {
  return unit.kind === 'territory' && /[县市区]$/.test(unit.name) ? `${unit.name}${withoutCity(pack, taskForceTitle(pack))}` : unit.name
}

/** 孙吴县政务守信践诺工作专班办公室: a county's office is called as the city's. */
export function countyOfficeName(pack: ProgrammePack, unit: Pick<UnitRecord, 'name'>): string {
  return `${unit.name}${withoutCity(pack, pack.officeName)}`
}

/** The city names its campaign after itself (“诚信某某”); a county's body bears the plain words. */
function withoutCity({ city }: ProgrammePack, title: string): string {
  return title.replace(city, '').replaceAll(city.replace(/市$/, ''), '')
}

/** 市督导考评问责工作专班, where the programme has one: it is copied on every 督办单. */
export function oversightBodies(pack: ProgrammePack): string[] {
  return pack.units
    .filter((unit) => unit.kind === 'upperBody' && unit.level === 'city' && unit.name.includes('督导'))
    .map((unit) => unit.name)
}

/** Whom a 通报 of the city is copied to. */
export function upperBodies(pack: ProgrammePack): string[] {
  return pack.units.filter((unit) => unit.kind === 'upperBody' && unit.level === 'city').map((unit) => unit.name)
}

/** 《黑河市政务守信践诺工作专班实施方案》 without its marks: the paper that the programme begins with. */
export function programmePlanTitle(pack: ProgrammePack): string {
  return documentTitle(pack, pack.sourceDocuments[0]?.id)
}
