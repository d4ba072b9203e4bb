import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import classes from './Setup.module.css'

/** Where the data will live, and 更改: the host asks for the folder, the page only shows it. */
export function DataFolder({ folder }: { readonly folder: string }) {
  const choose = useDeskCommand('setup.chooseFolder')
  return (
    <>
      <div className={classes.folder}>
        <span className={classes.path}>{folder}</span>
        <Button size="xs" loading={choose.isPending} onClick={() => choose.mutate({})}>
          更改
        </Button>
      </div>
      <p className={classes.help}>
        全部台账、佐证和公文保存在此文件夹内。请勿选择 U盘或网络共享目录；所选文件夹中已有本软件数据的，将直接打开。
      </p>
      {choose.error === null ? null : (
        <ErrorNotice message={choose.error.message} logId={choose.error.logId} onClose={() => choose.reset()} />
      )}
    </>
  )
}
