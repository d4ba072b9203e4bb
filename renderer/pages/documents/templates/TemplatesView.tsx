import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { May } from '#renderer/api/use-may.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { DocumentsHead } from '../DocumentsHead.tsx'
import type { ViewProps } from '../view-props.ts'
import { AddTemplatePanel } from './AddTemplatePanel.tsx'
import { SampleMenu } from './SampleMenu.tsx'
import classes from './Templates.module.css'
import { TemplateTable } from './TemplateTable.tsx'

/** 模板: kinds of paper that this office sets in a page of its own. */
export function TemplatesView({ desk, onView }: ViewProps) {
  const list = useDeskQuery('templates.list', {})
  const [isAdding, setIsAdding] = useState(false)
  const kinds = list.data?.kinds ?? []
  const templates = list.data?.templates ?? []
  return (
    <PageFrame
      head={
        <DocumentsHead view="templates" onView={onView}>
          <May to="templates.saveSample">
            <SampleMenu kinds={kinds} />
          </May>
          <May to="templates.add">
            <Button
              variant="filled"
              leftSection={<IconPlus size="1rem" stroke={1.6} aria-hidden="true" />}
              disabled={kinds.length === 0}
              onClick={() => setIsAdding(true)}
            >
              添加模板
            </Button>
          </May>
        </DocumentsHead>
      }
      toolbar={<ReadNotices reading={list} />}
      panel={isAdding ? <AddTemplatePanel kinds={kinds} inUse={templates} onClose={() => setIsAdding(false)} /> : null}
    >
      <div className={classes.sheet}>
        {list.data === undefined ? null : (
          <SectionHead isFirst level={2} title="本单位模板" note={templates.length === 0 ? undefined : `${templates.length} 种文书`} />
        )}
        {list.data !== undefined && templates.length === 0 ? (
          <EmptyState>
            各种文书均按公文格式生成。需要使用本单位自己的版式时，先导出样板，在 WPS 中修改后添加，此后该种文书按模板生成。
          </EmptyState>
        ) : null}
        {templates.length === 0 ? null : <TemplateTable templates={templates} today={desk.today} />}
      </div>
    </PageFrame>
  )
}
