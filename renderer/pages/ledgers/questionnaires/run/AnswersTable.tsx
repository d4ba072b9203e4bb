import { Button } from '@mantine/core'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import classes from '../Questionnaires.module.css'
import { type Questionnaire, isCollecting } from '../words.ts'
import { type AnswerFilter, shownTables } from './answer-filter.ts'
import { AnswerRow } from './AnswerRow.tsx'

interface AnswersTableProps {
  readonly run: Questionnaire
  readonly filter: AnswerFilter
  readonly today: string
  /** Takes the filter off. */
  onAll(): void
}

/** 答复汇总: question by question as the form has them; conflicting answers are decided in their row. */
export function AnswersTable({ run, filter, today, onAll }: AnswersTableProps) {
  const tables = shownTables(run, filter)
  if (tables.length === 0) {
    return <EmptyState action={<Button onClick={onAll}>清除筛选</Button>}>没有符合筛选条件的题目。</EmptyState>
  }
  return (
    <table className={classes.merged} aria-label="答复汇总">
      <thead>
        <tr>
          <th scope="col">序号</th>
          <th scope="col">问题</th>
          <th scope="col">责任单位</th>
          <th scope="col">答复</th>
          <th scope="col">佐证材料</th>
        </tr>
      </thead>
      {tables.map((table) => (
        <tbody key={table.tableId}>
          <tr className={classes.groupRow}>
            <th scope="rowgroup" colSpan={5}>
              {table.title}　<span>{table.questions.length} 题</span>
            </th>
          </tr>
          {table.questions.map((question) => (
            <AnswerRow
              key={question.questionId}
              questionnaireId={run.questionnaireId}
              question={question}
              isOpen={isCollecting(run)}
              today={today}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}
