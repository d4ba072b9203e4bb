import { Input } from '@mantine/core'
import { Link } from 'wouter'
import classes from '../Appraisal.module.css'
import type { SelfLine } from './judgements.ts'
import type { Self } from './use-self.ts'

interface LineDetailProps {
  readonly line: SelfLine
  readonly self: Self
  readonly unitId: string
  readonly mayJudge: boolean
}

/** Of the current row: what was recorded and shown, and the note that goes with the verdict. */
export function LineDetail({ line, self, unitId, mayJudge }: LineDetailProps) {
  const { progress, evidence } = line
  return (
    <div className={classes.detail}>
      <span>{progress === '' ? '本月未登记进展' : progress}</span>
      <span>
        {evidence.length === 0
          ? '未附佐证'
          : `佐证 ${evidence.length} 件：${evidence.map(({ title, kind }) => `${title}（${kind}）`).join('、')}`}
      </span>
      <Link href={`/tasks?view=progress&unit=${encodeURIComponent(unitId)}&line=${encodeURIComponent(line.lineId)}`}>登记进展和佐证</Link>
      {mayJudge ? (
        <Input
          size="xs"
          aria-label={`${line.code} 自评说明`}
          placeholder="自评说明（可不填）"
          maxLength={500}
          value={self.noteOf(line)}
          onChange={(event) => self.keepNote(line, event.currentTarget.value)}
          onBlur={() => self.storeNote(line)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) self.storeNote(line)
          }}
        />
      ) : null}
    </div>
  )
}
