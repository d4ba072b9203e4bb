import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { useProgrammeSwitch } from '#renderer/flows/use-programme-switch.ts'
import { backToList } from '../programmes/place.ts'
import classes from './NewProgramme.module.css'

export interface Created {
  readonly programmeId: string
  readonly title: string
  readonly tasks: number
  readonly measures: number
}

/** What was made of the file, and the way on: the office goes over to it and opens its month. */
export function CreatedProgramme({ created }: { readonly created: Created }) {
  const { switchTo, isBusy, error } = useProgrammeSwitch()
  const [, navigate] = useLocation()
  return (
    <PageFrame
      head={<PageHead hasRule title="从文件新建工作方案" back={backToList} />}
      toolbar={error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
    >
      <div className={classes.done}>
        <p role="status">
          <StatusMark mark="done">已新建《{created.title}》</StatusMark>
        </p>
        <FactList
          facts={[
            { label: '任务', value: `${created.tasks}项` },
            { label: '措施', value: `${created.measures}条` },
          ]}
        />
        <p>当前方案没有改变。切换到新方案后，在“月度计划”生成当月台账清单。</p>
        <span className={classes.buttons}>
          <Button onClick={() => navigate(backToList.href)}>留在当前方案</Button>
          <Button variant="filled" loading={isBusy} onClick={() => switchTo(created.programmeId, '/plan')}>
            切换到新方案
          </Button>
        </span>
      </div>
    </PageFrame>
  )
}
