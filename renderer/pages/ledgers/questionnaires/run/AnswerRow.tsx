import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { mergedStates } from '#shared/domain/questionnaire-merging.ts'
import classes from '../Questionnaires.module.css'
import { type MergedQuestion, answerMarks, wordsOf } from '../words.ts'
import { Decision } from './Decision.tsx'

interface AnswerRowProps {
  readonly questionnaireId: string
  readonly question: MergedQuestion
  /** Whether it can still be decided. */
  readonly isOpen: boolean
  readonly today: string
}

/** One question: who was asked, what they said together, and what stands behind it. */
export function AnswerRow({ questionnaireId, question, isOpen, today }: AnswerRowProps) {
  const { number, text, units, state, missing, answer, merged } = question
  const isFlagged = state === 'conflicting'
  return (
    <tr data-flagged={isFlagged || undefined}>
      <td className={classes.numberCell}>{number}</td>
      <td className={classes.asked}>{text}</td>
      <td>{wordsOf(units)}</td>
      <td>
        <div className={classes.stand}>
          <StatusMark mark={answerMarks[state]}>{mergedStates[state]}</StatusMark>
          {answer === 'narrative' || isApart(question) ? null : <b>{merged}</b>}
        </div>
        <Answers question={question} />
        {missing.length === 0 || state === 'unanswered' ? null : <p className={classes.second}>未答复：{wordsOf(missing)}</p>}
        <Decision questionnaireId={questionnaireId} question={question} isOpen={isOpen} today={today} />
      </td>
      <td>
        <Materials question={question} />
      </td>
    </tr>
  )
}

/** Answers that differ; narratives are joined instead. */
function isApart({ answer, groups }: MergedQuestion): boolean {
  return answer !== 'narrative' && groups.length > 1
}

/** Joined narratives, or answers that differ side by side. */
function Answers({ question }: { readonly question: MergedQuestion }) {
  const { answer, groups, merged, decision } = question
  if (groups.length === 0) return null
  if (answer === 'narrative') return <p className={classes.answer}>{decision === null || decision.isStale ? merged : decision.text}</p>
  if (!isApart(question)) return null
  return (
    <ul className={classes.apart}>
      {groups.map((group) => (
        <li key={group.value}>
          <b>{group.text}</b>
          <span>{wordsOf(group.units)}</span>
        </li>
      ))}
    </ul>
  )
}

/** 佐证材料 as each unit listed them; several units are named. */
function Materials({ question: { materials, units } }: { readonly question: MergedQuestion }) {
  if (materials.length === 0) return <span className={classes.faint}>无</span>
  return (
    <ul className={classes.materials}>
      {materials.map(({ unit, materials: words, note, evidence }) => (
        <li key={unit.unitId}>
          {units.length > 1 ? `${unit.word}：` : ''}
          {[words, ...evidence.map(({ title }) => `《${title}》`)].filter((each) => each !== '').join('；')}
          {note === '' ? null : <span className={classes.second}>备注：{note}</span>}
        </li>
      ))}
    </ul>
  )
}
