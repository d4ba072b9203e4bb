import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import type { CorrectableField } from '#renderer/components/breakdown/corrections.ts'
import { doubtfulCells } from '#renderer/components/breakdown/corrections.ts'
import type { ProgrammeValues } from '#renderer/components/breakdown/programme-values.ts'
import { namesOf } from '#renderer/components/breakdown/programme-values.ts'

/** A programme from a file, as the first run and the running office ask for it alike. */

export type BreakdownLook = OutputOf<'breakdowns.read'>
type Form = InputOf<'programmes.createFromBreakdown'>['form']
type Texts = Readonly<Record<string, string>>

/** Endings that a file dialog offers; those that cannot be read have a sentence that says how they can. */
export const breakdownEndings = '.docx,.xlsx,.xlsm,.doc,.wps,.xls,.et'

/** The field of a draft that keeps the right words of a measure's cell. */
export function correctionField(code: string, field: CorrectableField): string {
  return `correct ${code} ${field}`
}

/** The words that a person set right; undefined where those of the file stand. */
export function correctionIn(texts: Texts, code: string, field: CorrectableField): string | undefined {
  const text = texts[correctionField(code, field)]?.trim()
  return text === undefined || text === '' ? undefined : text
}

/** What was set right among the cells in doubt: words that differ from those read. */
export function correctionsOf({ breakdown }: Pick<BreakdownLook, 'breakdown'>, texts: Texts): Form['corrections'] {
  return doubtfulCells(breakdown).cells.flatMap(({ code, field, read }) => {
    const text = correctionIn(texts, code, field)
    return text === undefined || text === read ? [] : [{ code, field, text }]
  })
}

/** The command's form; ask `missingValue` first. */
export function newProgrammeForm(values: ProgrammeValues, corrections: Form['corrections']): Form {
  const text = (name: keyof ProgrammeValues): string => values[name].trim()
  const orNone = (name: keyof ProgrammeValues): string | null => (text(name) === '' ? null : text(name))
  return {
    city: text('city'),
    year: Number(values.year),
    title: text('title'),
    officeName: text('officeName'),
    hostUnit: text('hostUnit'),
    territories: namesOf(values.territories),
    isCarriedByTerritories: values.isCarried === 'yes',
    letterhead: {
      headLines: values.headLines
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      signOff: text('signOff'),
      sealedBy: orNone('sealedBy'),
      printedBy: text('printedBy'),
      organCode: orNone('organCode'),
    },
    from: values.from,
    to: values.to,
    reportDay: Number(values.reportDay),
    document: { title: text('documentTitle'), number: orNone('documentNumber'), issuer: text('documentIssuer'), issuedOn: values.issuedOn },
    corrections,
    rulesFrom: orNone('rulesFrom'),
  }
}
