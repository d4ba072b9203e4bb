import { Button } from '@mantine/core'
import { StatusMark } from '../status-mark/StatusMark.tsx'
import classes from './ChangedFacts.module.css'

interface ChangedFactsProps {
  /** 「所依数据已变更：……」 */
  readonly sentence: string
  /** Takes the facts anew; absent where the paper is signed or issued. */
  readonly onRefresh?: (() => void) | undefined
  readonly isBusy: boolean
}

/** 所依数据已变更 (office.md «Documents»): an issued paper is never out of date; its facts may have moved. */
export function ChangedFacts({ sentence, onRefresh, isBusy }: ChangedFactsProps) {
  return (
    <div className={classes.notice} role="status">
      <div className={classes.words}>
        <StatusMark mark="dueSoon">{sentence}</StatusMark>
        <p className={classes.detail}>
          {onRefresh === undefined
            ? '文书内容未改动。可不处理，也可撤回重发或者另发更正文书。'
            : '文书内容未改动。更新后重新取数并重新核稿，已校改的文字保留。'}
        </p>
      </div>
      {onRefresh === undefined ? null : (
        <Button size="xs" loading={isBusy} onClick={onRefresh}>
          更新
        </Button>
      )}
    </div>
  )
}
