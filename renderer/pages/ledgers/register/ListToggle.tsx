import { Button } from '@mantine/core'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { IconButton } from '#renderer/components/icon-button/IconButton.tsx'
import classes from './Register.module.css'
import { listMark } from './use-list-shown.ts'
import type { ListShown } from './use-list-shown.ts'

const icon = { size: '1rem', stroke: 1.6, 'aria-hidden': true } as const

/** In the list's head: puts the list away. */
export function HideList({ list }: { readonly list: ListShown }) {
  const button = useTakenFocus(list.takesFocus)
  return (
    <span ref={button}>
      <IconButton
        label="收起台账目录（Ctrl+B）"
        title="收起台账目录（Ctrl+B）"
        icon={<IconLayoutSidebarLeftCollapse {...icon} />}
        aria-expanded
        aria-keyshortcuts="Control+B"
        onClick={() => list.toggle()}
      />
    </span>
  )
}

/** Above the sheet, while the list is away: brings it back. */
export function ShowList({ list }: { readonly list: ListShown }) {
  const button = useTakenFocus(list.takesFocus)
  return (
    <span ref={button} className={classes.show} {...{ [listMark]: '' }}>
      <Button
        size="xs"
        leftSection={<IconLayoutSidebarLeftExpand {...icon} />}
        title="展开台账目录（Ctrl+B）"
        aria-expanded={false}
        aria-keyshortcuts="Control+B"
        onClick={() => list.toggle()}
      >
        台账目录
      </Button>
    </span>
  )
}

/** The other button is gone with the keyboard on it: this one takes it over. */
function useTakenFocus(takesFocus: boolean) {
  const frame = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (takesFocus) frame.current?.querySelector('button')?.focus()
  }, [takesFocus])
  return frame
}
