import { archiveFaultOf, unreadableProblem } from '#electron/archives/fault.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { OfficeKind } from './office-file.ts'
import { officeFileSentences, type OfficeFault } from './sentences.ts'

export { megabytes } from '#electron/archives/fault.ts'

/** A fault found inside the room; it knows neither the file's name nor what was wanted. */
export class Fault extends Error {
  readonly fault: OfficeFault
  readonly limit: string

  constructor(fault: OfficeFault, limit = '', options?: { cause?: unknown }) {
    super(limit === '' ? fault : `${fault} ${limit}`, options)
    this.name = 'Fault'
    this.fault = fault
    this.limit = limit
  }
}

const kindNames: Readonly<Record<OfficeKind, string>> = { xlsx: 'Excel工作簿（.xlsx）', docx: 'Word文档（.docx）' }

/** The refusal that a person reads: `office_file_refused` with the sentence of the fault. */
export function officeFileRefused(name: string, fault: OfficeFault, wanted: readonly OfficeKind[], limit = '', cause?: unknown): AppError {
  const values = { wanted: wanted.map((kind) => kindNames[kind]).join('或'), ending: wanted.map((kind) => `.${kind}`).join(' 或 '), limit }
  const [problem, next] = officeFileSentences[fault]
  // The advice to save as another kind helps nobody where that kind is not taken.
  const isUseless = (['xlsx', 'docx'] as const).some((kind) => next.includes(`.${kind}`) && !wanted.includes(kind))
  const advice = isUseless ? officeFileSentences.workbook_not_wanted[1] : next
  const details = { name, problem: filled(problem, values), next: filled(advice, values) }
  return new AppError('office_file_refused', details, { cause })
}

/** Runs work on a file; its faults, broken compression and unreadable disks become refusals with the file's name. */
export async function refusingFaults<T>(name: string, wanted: readonly OfficeKind[], work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw refusalOf(name, wanted, thrown)
  }
}

/** The refusal for whatever was thrown while a file was read; what is no fault of the file comes back as it is. */
export function refusalOf(name: string, wanted: readonly OfficeKind[], thrown: unknown): unknown {
  if (thrown instanceof Fault) return officeFileRefused(name, thrown.fault, wanted, thrown.limit, thrown)
  const damage = archiveFaultOf(thrown)
  if (damage !== undefined) return officeFileRefused(name, damage.fault, wanted, damage.limit, thrown)
  const problem = unreadableProblem(thrown)
  return problem === undefined ? thrown : new AppError('file_unavailable', { name, problem }, { cause: thrown })
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '')
}
