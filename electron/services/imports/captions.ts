import { oneLine } from '#shared/ledgers/typed-text.ts'

/** Lines between title and head that change how a table is read. */

/** 「填报单位（盖章）：逊克县专班」. */
export function namesReportingUnit(caption: string): boolean {
  return /^(?:填报|填表|报送|上报)(?:单位|部门)/.test(caption.replaceAll(/\s/g, ''))
}

/** 「单位：万元」, 「金额单位：元」. */
export function namesMeasure(caption: string): boolean {
  return /^(?:计量|金额)?单位[:：]/.test(oneLine(caption))
}
