import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import type { DrawnKind } from './draw-up.ts'
import { askedFor, kindGroups, kindWords, likeliestAt, nextAt } from './draw-up.ts'
import classes from './KindList.module.css'

interface KindListProps {
  readonly kinds: readonly DrawnKind[]
  onChoose(kind: DrawnKind): void
}

/** Every kind of paper under the heading of its group: typed to be found, walked with the arrows, taken with Enter. */
export function KindList({ kinds, onChoose }: KindListProps) {
  const [query, setQuery] = useState('')
  // Null until the arrows were used.
  const [chosenAt, setChosenAt] = useState<number | null>(null)
  const finds = useFinder(query, true)
  const id = useId()
  const found = kinds.filter((kind) => finds(`${kindWords(kind)} ${kind.groupTitle}`))
  const at = Math.min(chosenAt ?? likeliestAt(found, query), found.length - 1)
  const current = found[at]
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => search.current?.focus(), [])
  const currentId = current === undefined ? undefined : `${id}-${current.kind}`
  useEffect(() => {
    if (currentId !== undefined) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const next = nextAt(event.key, at, found.length)
    if (next !== undefined) setChosenAt(next)
    else if (event.key !== 'Enter') return
    else if (current !== undefined) onChoose(current)
    event.preventDefault()
  }
  return (
    <>
      <div className={classes.search}>
        <TextInput
          ref={search}
          size="xs"
          role="combobox"
          aria-label="查找文种"
          aria-expanded
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={currentId}
          placeholder="文种名称或拼音首字母"
          leftSection={<IconSearch size="0.875rem" stroke={1.6} aria-hidden="true" />}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setChosenAt(null)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={id} role="listbox" aria-label="文种">
        {kindGroups(found).map((group) => (
          <div key={group.group} role="group" aria-labelledby={`${id}-${group.group}-head`}>
            <h3 id={`${id}-${group.group}-head`} className={classes.head} role="presentation">
              {group.title}
            </h3>
            {group.kinds.map((kind) => (
              <KindOption
                key={kind.kind}
                id={`${id}-${kind.kind}`}
                kind={kind}
                isCurrent={kind === current}
                onChoose={() => onChoose(kind)}
              />
            ))}
          </div>
        ))}
      </div>
      {found.length === 0 ? <FormNote>没有找到“{query}”，可换用简称或拼音首字母再找。</FormNote> : null}
    </>
  )
}

interface KindOptionProps {
  readonly id: string
  readonly kind: DrawnKind
  readonly isCurrent: boolean
  onChoose(): void
}

function KindOption({ id, kind, isCurrent, onChoose }: KindOptionProps) {
  return (
    // The keyboard stays in the search field above, which names the current option.
    <div id={id} role="option" aria-selected={isCurrent} className={classes.option} onClick={onChoose}>
      <span>{kindWords(kind)}</span>
      <span className={classes.asked}>{askedFor(kind).words}</span>
    </div>
  )
}
