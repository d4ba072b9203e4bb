import { Menu } from '@mantine/core'
import { IconChevronDown, IconLock } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { IconButton } from '#renderer/components/icon-button/IconButton.tsx'
import { KeyCap } from '#renderer/components/key-caps/KeyCaps.tsx'
import { useLock } from '../door/LockContext.ts'
import classes from './TopBar.module.css'

/** Who is in, with the lock beside the name; the name alone while there is no login password. */
export function OfficerMenu({ officer }: { readonly officer: string }) {
  const { lock, signOut } = useLock()
  const [, navigate] = useLocation()
  if (lock === null || signOut === null) return <span>{officer}</span>
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className={classes.programmeButton} aria-label={`${officer}，账户`}>
            {officer}
            <IconChevronDown size="0.875rem" stroke={1.6} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => navigate('/system?view=accounts&part=password')}>修改密码</Menu.Item>
          <Menu.Item rightSection={<KeyCap>Ctrl L</KeyCap>} aria-keyshortcuts="Control+L" onClick={lock}>
            锁定
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={signOut}>退出登录</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <IconButton
        label="锁定（Ctrl L）"
        title="锁定（Ctrl L）"
        icon={<IconLock size="1rem" stroke={1.6} aria-hidden="true" />}
        onClick={lock}
      />
    </>
  )
}
