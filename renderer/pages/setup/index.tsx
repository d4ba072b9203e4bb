import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { SetupForm } from './SetupForm.tsx'
import classes from './Setup.module.css'

/** 初始设置: what a computer is asked before the first work; ends when `setup.state` says that the office is ready. */
export default function SetupPage() {
  const state = useDeskQuery('setup.state', {})
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <span className={classes.mark} aria-hidden="true">
          信
        </span>
        <b>守信践诺工作台</b>
      </header>
      <main className={classes.main}>
        {state.error === null ? null : (
          <ErrorNotice
            message={state.error.message}
            logId={state.error.logId}
            remedy={{ label: '重新读取', onClick: () => void state.refetch() }}
          />
        )}
        {state.data === undefined ? <LoadingBar isLoading={state.isPending} /> : <SetupForm state={state.data} />}
      </main>
    </div>
  )
}
