import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { archivedTitle, archivedWords, retakenWords } from './archived-words.ts'
import classes from './Inbox.module.css'

const mostShown = 8

/** After an older backup was restored: what the archive of packages has beyond it, and 重新导入 for all of it. */
export function ArchivedNotice() {
  const archived = useDeskQuery('exchange.archived', {})
  const retake = useDeskCommand('exchange.retake')
  const { packages, damaged } = archived.data ?? { packages: [], damaged: 0 }
  const words = archivedWords({ packages, damaged })
  const said = retake.data === undefined ? [] : retakenWords(retake.data)
  if (words === '' && said.length === 0 && retake.error === null) return null
  return (
    <>
      {retake.error === null ? null : <ErrorNotice message={retake.error.message} logId={retake.error.logId} />}
      <ul className={classes.lines} aria-label="恢复备份后可以重新导入的数据包">
        {words === '' ? null : (
          <li className={classes.line}>
            <StatusMark mark="dueSoon">{words}</StatusMark>
            {packages.length === 0 ? null : (
              <Button size="xs" loading={retake.isPending} onClick={() => retake.mutate({})}>
                重新导入
              </Button>
            )}
          </li>
        )}
        {packages.slice(0, mostShown).map((each) => (
          <li key={each.packageId} className={classes.quiet}>
            {archivedTitle(each)}
          </li>
        ))}
        {packages.length > mostShown ? <li className={classes.quiet}>另有{packages.length - mostShown}个数据包</li> : null}
        {said.map((sentence) => (
          <li key={sentence} role="status">
            {sentence}
          </li>
        ))}
      </ul>
    </>
  )
}
