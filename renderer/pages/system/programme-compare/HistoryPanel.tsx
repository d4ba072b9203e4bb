import { officialDate } from '#shared/text/official-dates.ts'
import { differenceFields } from '#shared/packs/breakdown-difference.ts'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import classes from './Compare.module.css'
import { choiceWords } from './decisions.ts'
import type { KeptComparison } from './HistoryTable.tsx'

/** One comparison with every decision: what the document said, what was decided, and why. */
export function HistoryPanel({ kept, onClose }: { readonly kept: KeptComparison; onClose(): void }) {
  const { counts } = kept
  const decisions = kept.decisions.toSorted((one, other) => one.where.localeCompare(other.where, 'zh', { numeric: true }))
  const labels: Readonly<Record<string, string>> = differenceFields
  return (
    <SidePanel caption={`${officialDate(kept.decidedOn)}核定`} title={kept.title} takesFocus onClose={onClose}>
      <div className={classes.words} role="group" aria-label="比对的决定" tabIndex={0}>
        <FactList
          facts={[
            { label: '文号', value: kept.number === '' ? '无' : kept.number },
            { label: '印发日期', value: officialDate(kept.issuedOn) },
            { label: '文件', value: kept.fileName },
            { label: '内容', value: `${counts.tasks}项任务、${counts.measures}条措施、${counts.leads}个牵头` },
            { label: '经办人', value: kept.officer },
          ]}
        />
        {kept.decisions.length === 0 ? <p>文件与工作方案没有需要核定的差异。</p> : null}
        {decisions.map((each) => (
          <section key={each.key} aria-label={`${each.where}${labels[each.field] ?? ''}`}>
            <SectionHead title={`${each.where}　${labels[each.field] ?? ''}`} note={choiceWords[each.choice]} />
            <FactList
              facts={[
                { label: '文件', value: each.document === '' ? '无' : each.document },
                { label: '原方案', value: each.pack === '' ? '无' : each.pack },
                { label: '理由', value: each.reason },
              ]}
            />
          </section>
        ))}
      </div>
    </SidePanel>
  )
}
