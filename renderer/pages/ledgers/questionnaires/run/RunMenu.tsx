import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { GoTo } from '../../view-props.ts'
import { questionnairePlace } from '../place.ts'
import { type Questionnaire, isCollecting } from '../words.ts'
import type { RunDialog } from './RunView.tsx'

interface RunMenuProps {
  readonly run: Questionnaire
  readonly goTo: GoTo
  readonly isBusy: boolean
  onExport(): void
  /** Null where 收件情况 is not shown. */
  readonly onUnits: (() => void) | null
  onDialog(dialog: RunDialog): void
}

/** 更多: the summary in Excel, who is asked, steps out of their turn. */
export function RunMenu({ run, goTo, isBusy, onExport, onUnits, onDialog }: RunMenuProps) {
  const isOpen = isCollecting(run)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button loading={isBusy} rightSection={<IconChevronDown size="1rem" stroke={1.6} aria-hidden="true" />}>
          更多
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onExport}>另存汇总表（Excel）</Menu.Item>
        {onUnits === null ? null : <Menu.Item onClick={onUnits}>导出收件情况（Excel）</Menu.Item>}
        {isOpen ? (
          <>
            <Menu.Item onClick={() => goTo(questionnairePlace(run.questionnaireId, 'assign'))}>调整责任单位和期限</Menu.Item>
            <Menu.Divider />
            {run.missing.length === 0 ? null : <Menu.Item onClick={() => onDialog('sign')}>登记签批</Menu.Item>}
            <Menu.Item onClick={() => onDialog('close')}>不经签批办结</Menu.Item>
          </>
        ) : (
          <Menu.Item onClick={() => onDialog('reopen')}>恢复办理</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
