/** What of a 调查问卷 is shown: its answers, its units, one unit's sheet, a form that came back, its papers, who is asked. */
const parts = ['answers', 'units', 'sheet', 'receive', 'paper', 'assign'] as const
export type QuestionnairePart = (typeof parts)[number]

/** What the address of 调查问卷 says. */
export interface QuestionnairePlace {
  readonly view: 'questionnaires'
  /** Null: the list; `new`: the list with the form of a new one. */
  readonly questionnaireId: string | null
  readonly part: QuestionnairePart
  /** The unit whose sheet, form or paper it is. */
  readonly unitId: string | null
}

/** A questionnaire's part; without an id the list. */
export function questionnairePlace(
  questionnaireId: string | null = null,
  part: QuestionnairePart = 'answers',
  unitId: string | null = null,
): QuestionnairePlace {
  return { view: 'questionnaires', questionnaireId, part, unitId }
}

/** Reads `/ledgers/questionnaires/q-1/sheet/heihe:unit:tax-bureau`; what is not understood is the first part. */
export function readQuestionnairePlace(path: string): QuestionnairePlace {
  const [, , , id, part, unitId] = path.split('/').map(decodeURIComponent)
  const known = parts.find((each) => each === part) ?? 'answers'
  return questionnairePlace(id === undefined || id === '' ? null : id, known, unitId === undefined || unitId === '' ? null : unitId)
}

/** The address of a place. */
export function questionnaireAddress({ questionnaireId, part, unitId }: QuestionnairePlace): string {
  const shown = [questionnaireId, part === 'answers' && unitId === null ? null : part, unitId].filter((each) => each !== null)
  return ['/ledgers/questionnaires', ...shown.map(encodeURIComponent)].join('/')
}
