import type { Workbench } from '../workbench.ts'

/** What a journey about 调查问卷 is not about is done by calls. */

interface Filled {
  /** Questions answered 否; others are 是, or a narrative. */
  readonly no?: readonly string[]
  readonly on: string
}

/** 代录 of a unit's whole sheet, signed, received on `on`, which is today. */
export async function fillUnit({ call }: Workbench, questionnaireId: string, unitId: string, { no = [], on }: Filled): Promise<void> {
  const { line, tables } = await call('questionnaires.sheet', { questionnaireId, unitId })
  const answers = tables
    .flatMap((table) => table.questions)
    .map(({ questionId, answer }) => ({
      questionId,
      value: answer === 'narrative' ? `${line.unit.name}获得省级以上诚信方面表彰2次。` : no.includes(questionId) ? 'no' : 'yes',
      materials: '《关于做好信用信息公示工作的通知》（文件）',
      note: '',
      evidenceIds: [],
    }))
  const receipt = { receivedOn: on, way: 'paper' as const, reason: '' }
  await call('questionnaires.record', {
    questionnaireId,
    unitId,
    rev: line.rev,
    answers,
    receipt,
    signature: { leader: '演示领导', signedOn: on },
  })
}

const words = { title: '政务诚信情况调查问卷', signedBy: '分管领导' }

/** Two questionnaires of this programme: one issued today, its answers in conflict, a unit missing; one still drawn up. Where they are shown. */
export async function keepQuestionnaire(workbench: Workbench, today: string): Promise<Readonly<Record<string, string>>> {
  const { call } = workbench
  const { units } = await call('units.list', {})
  const asked = units.filter(({ kind }) => kind === 'territory').slice(0, 4)
  const everyone = asked.map(({ unitId }) => ({ unitId, word: '' }))
  const dueOn = `${today.slice(0, 8)}28`
  const tables = [
    {
      tableId: null,
      title: '政务诚信调查表',
      evidenceHead: '佐证材料',
      questions: [
        { questionId: null, text: '当地政府是否建立重大决策事项公示和听证制度？', answer: 'yesNo' as const, units: everyone },
        { questionId: null, text: '当地政府机关及公务员受到诚信方面表彰情况。', answer: 'narrative' as const, units: everyone },
      ],
    },
  ]
  const opened = await call('questionnaires.open', { from: { kind: 'empty', title: words.title }, dueOn })
  const saved = await call('questionnaires.save', { ...opened, ...words, dueOn, tables })
  const { questionnaireId } = opened
  await call('questionnaires.issue', { questionnaireId, rev: saved.rev, issuedOn: today })
  const { tables: kept } = await call('questionnaires.get', { questionnaireId })
  const ids = kept.flatMap((table) => table.questions.map((question) => question.questionId))
  for (const [at, { unitId }] of asked.slice(0, 3).entries()) {
    await fillUnit(workbench, questionnaireId, unitId, { no: at === 1 ? ids : [], on: today })
  }
  const draft = await call('questionnaires.open', { from: { kind: 'copy', questionnaireId }, dueOn })
  const run = `/ledgers/questionnaires/${questionnaireId}`
  return {
    questionnaireDraft: `/ledgers/questionnaires/${draft.questionnaireId}`,
    questionnaireOpening: '/ledgers/questionnaires/new',
    questionnaireAnswers: run,
    questionnaireUnits: `${run}/units`,
    questionnaireSheet: `${run}/sheet/${encodeURIComponent(asked[0]?.unitId ?? '')}`,
    questionnaireReceive: `${run}/receive`,
    questionnairePaper: `${run}/paper`,
    questionnaireAssign: `${run}/assign`,
  }
}
