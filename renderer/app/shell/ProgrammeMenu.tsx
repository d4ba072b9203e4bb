import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { useProgrammeSwitch } from '#renderer/flows/use-programme-switch.ts'
import classes from './TopBar.module.css'

interface ProgrammeMenuProps {
  /** 「黑河市 2022年」 */
  readonly label: string
}

/** The programme that is shown, quietly 只读 once its year is closed, and the way to the others of this data folder. */
export function ProgrammeMenu({ label }: ProgrammeMenuProps) {
  const list = useDeskQuery('programmes.list', {})
  const { switchTo, isBusy } = useProgrammeSwitch()
  const [, navigate] = useLocation()
  const say = useUndoToast()
  const programmes = list.data?.programmes ?? []
  const current = programmes.find(({ isCurrent }) => isCurrent)
  const isClosed = current !== undefined && current.closedOn !== null
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.programmeButton} aria-label={`${label}${isClosed ? '已封存　只读' : ''}，切换工作方案`}>
          {label}
          {isClosed ? <span className={classes.readOnly}>已封存　只读</span> : null}
          <IconChevronDown size="0.875rem" stroke={1.6} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {programmes.map(({ programmeId, title, year, isCurrent, closedOn }) => (
          <Menu.Item
            key={programmeId}
            disabled={isBusy}
            leftSection={isCurrent ? <IconCheck size="0.875rem" stroke={1.6} aria-hidden="true" /> : <span className={classes.noTick} />}
            aria-current={isCurrent ? 'true' : undefined}
            onClick={() => {
              if (!isCurrent) switchTo(programmeId, '/', () => say({ message: `已切换到${year}年方案` }))
            }}
          >
            {title}
            {closedOn === null ? '' : '（已封存）'}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<span className={classes.noTick} />} onClick={() => navigate('/system?view=programmes')}>
          管理工作方案
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
