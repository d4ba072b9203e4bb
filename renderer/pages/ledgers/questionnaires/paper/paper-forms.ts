import type { InputOf } from '#shared/api/contract.ts'
import type { Questionnaire } from '../words.ts'

type Paper = InputOf<'questionnaires.preview'>['paper']
export type PaperForm = Paper['form']

const labels: Readonly<Record<PaperForm, string>> = { summary: '汇总表', filled: '单位问卷', blank: '空白问卷' }

/** The papers that there are by now: a draft has the blank one alone, a unit's office never the summary. */
export function formsOf(run: Questionnaire, profile: 'city' | 'county'): readonly { readonly value: PaperForm; readonly label: string }[] {
  const hasSheets = run.unitLines.some((line) => line.rev !== null)
  const forms: readonly PaperForm[] = [
    ...(profile === 'city' && run.status !== 'draft' ? (['summary'] as const) : []),
    ...(hasSheets ? (['filled'] as const) : []),
    'blank',
  ]
  return forms.map((value) => ({ value, label: labels[value] }))
}

/** With a unit its own sheet, else the first there is. */
export function firstForm(run: Questionnaire, profile: 'city' | 'county', unitId: string | null): PaperForm {
  const forms = formsOf(run, profile).map(({ value }) => value)
  if (unitId === null) return forms[0] ?? 'blank'
  return run.unitLines.some((line) => line.unit.unitId === unitId && line.rev !== null) ? 'filled' : 'blank'
}

/** The paper to be drawn; a filled one is of the chosen unit, or of the first whose sheet came. */
export function paperOf(form: PaperForm, unitId: string | null, run: Questionnaire): Paper {
  if (form === 'summary') return { form }
  if (form === 'blank') return { form, unitId }
  const came = run.unitLines.filter((line) => line.rev !== null).map((line) => line.unit.unitId)
  const shown = came.find((each) => each === unitId) ?? came[0]
  return shown === undefined ? { form: 'blank', unitId: null } : { form, unitId: shown }
}
