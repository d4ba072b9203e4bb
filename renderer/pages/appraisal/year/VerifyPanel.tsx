import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from './Year.module.css'

/** 核验: whether every published score follows again from what was frozen with it (M-112). */
export function VerifyPanel({ onClose }: { onClose(): void }) {
  const query = useDeskQuery('appraisals.verify', {})
  const { data, error } = query
  return (
    <SidePanel caption="月度、年度得分" title="核验得分" takesFocus onClose={onClose}>
      <p className={classes.quiet}>
        对本系统通报、审定过的各版得分，按当时冻结的事实和细则逐一重新计算，与通报、审定的结果比对。核验只读数据，不作改动。
      </p>
      {error === null ? null : (
        <ErrorNotice message={error.message} logId={error.logId} remedy={{ label: '重新核验', onClick: () => void query.refetch() }} />
      )}
      <LoadingBar isLoading={query.isFetching} what="正在重新计算" />
      {data === undefined ? null : (
        <>
          <FactList
            facts={[
              { label: '已核验', value: `${data.checked} 份` },
              { label: '未核验', value: data.unchecked === 0 ? '0 份' : `${data.unchecked} 份，本机未保存当时的方案版本` },
              { label: '结论', value: <Verdict checked={data.checked} findings={data.findings.length} /> },
            ]}
          />
          {data.findings.length === 0 ? null : (
            <ul className={classes.list} aria-label="不一致的得分">
              {data.findings.map(({ sentence }) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </SidePanel>
  )
}

function Verdict({ checked, findings }: { readonly checked: number; readonly findings: number }) {
  if (findings > 0) return <StatusMark mark="conflict">{`${findings} 份不一致`}</StatusMark>
  return checked === 0 ? '还没有本系统通报的得分' : <StatusMark mark="done">全部一致</StatusMark>
}
