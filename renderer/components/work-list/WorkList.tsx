import type { KeyboardEvent, ReactNode } from 'react'
import { useRef, useState } from 'react'
import type { MarkName } from '../status-mark/status-tables.ts'
import { marks } from '../status-mark/status-tables.ts'
import { MarkShape } from '../status-mark/MarkShape.tsx'
import classes from './WorkList.module.css'

interface WorkItem {
  readonly id: string
  /** Who and what: 「孙吴县专班未报送4月份工作完成情况」. */
  readonly title: string
  readonly detail: string
}

interface WorkListProps {
  readonly label: string
  readonly groups: readonly { readonly id: string; readonly title: string; readonly mark: MarkName; readonly items: readonly WorkItem[] }[]
  /** Buttons at the right of a row; the current row has the filled one. */
  renderActions(id: string, isCurrent: boolean): ReactNode
  /** Enter on the current row. */
  onAct(id: string): void
}

/** Rows of 60 px with a sentence each, most urgent first; arrow keys move, Enter does what the row's button does. */
export function WorkList({ label, groups, renderActions, onAct }: WorkListProps) {
  const items = groups.flatMap((group) => group.items)
  const [chosen, setChosen] = useState<string | null>(null)
  const current = items.find((item) => item.id === chosen)?.id ?? items[0]?.id
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent, by: 1 | -1): void => {
    event.preventDefault()
    const next = items[items.findIndex((item) => item.id === current) + by]?.id
    if (next === undefined) return
    setChosen(next)
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(next)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'ArrowDown') move(event, 1)
    else if (event.key === 'ArrowUp') move(event, -1)
    else if (
      event.key === 'Enter' &&
      event.target instanceof HTMLElement &&
      event.target.dataset['id'] === current &&
      current !== undefined
    ) {
      event.preventDefault()
      onAct(current)
    }
  }
  return (
    <div ref={list} className={classes.list} role="group" aria-label={label} onKeyDown={onKeyDown}>
      {groups
        .filter((group) => group.items.length > 0)
        .map((group) => (
          <section key={group.id}>
            <h3 className={classes.group} data-tone={marks[group.mark].tone}>
              {group.title} <span>{group.items.length} 件</span>
            </h3>
            <ul>
              {group.items.map((item) => (
                <li
                  key={item.id}
                  className={classes.item}
                  data-id={item.id}
                  data-current={item.id === current || undefined}
                  aria-current={item.id === current || undefined}
                  tabIndex={item.id === current ? 0 : -1}
                  onFocus={() => setChosen(item.id)}
                >
                  <span className={classes.mark} data-tone={marks[group.mark].tone}>
                    <MarkShape shape={marks[group.mark].shape} />
                  </span>
                  <div className={classes.words}>
                    <b className={classes.title}>{item.title}</b>
                    <span className={classes.detail}>{item.detail}</span>
                  </div>
                  <div className={classes.actions}>{renderActions(item.id, item.id === current)}</div>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}
