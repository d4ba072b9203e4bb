import type { CalendarDay, CalendarMonth } from '#shared/domain/period.ts'
import type { ProgrammePack } from './schema.ts'

/** What a form asks of a programme that is made from a 分解表: everything that the table itself does not say. */
export interface NewProgramme {
  /** `jixi-2022`: its name in every office of the city. */
  readonly id: string
  /** Beginning of the ids of units: `jixi`. */
  readonly stem: string
  /** 鸡西市 */
  readonly city: string
  readonly year: number
  readonly title: string
  readonly officeName: string
  /** Name of the bureau that hosts the office. */
  readonly hostUnit: string
  /** 县（市、区） by name, in the order of their reports; may be empty. */
  readonly territories: readonly string[]
  /** Every measure is carried by the territories too, where the table names no 责任单位. */
  readonly isCarriedByTerritories: boolean
  readonly letterhead: ProgrammePack['letterhead']
  /** First and last month of the plan. */
  readonly from: CalendarMonth
  readonly to: CalendarMonth
  /** Day of the month by which 工作进展 is reported. */
  readonly reportDay: number
  /** 文件依据: the document that the table belongs to. */
  readonly document: { readonly title: string; readonly number: string | null; readonly issuer: string; readonly issuedOn: CalendarDay }
}

/** 版头、落款 and 印发机关 of an office that says nothing else: its own name. */
export function plainLetterhead(officeName: string): ProgrammePack['letterhead'] {
  return { headLines: [officeName], signOff: officeName, sealedBy: null, printedBy: officeName, organCode: null }
}
