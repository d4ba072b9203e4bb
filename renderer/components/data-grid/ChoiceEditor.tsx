import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useState } from 'react'
import { useFinder } from '../finding/use-finder.ts'
import { useLatest } from '../latest/use-latest.ts'
import type { CellEditorProps } from './CellEditor.tsx'
import { EditorProblem } from './CellEditor.tsx'
import classes from './DataGrid.module.css'
import { chosenText } from './chosen-text.ts'
import { useCellCommit } from './use-cell-commit.ts'

interface ChoiceEditorProps extends CellEditorProps {
  readonly options: readonly string[]
  /** Asked while somebody types, where the values are too many to be given. */
  readonly suggest: ((text: string) => Promise<readonly string[]>) | null
}

/** Most values that are listed at once. */
const mostListed = 60

/** The field of a cell with values to choose from: found by Chinese or initials, ↑↓ go through them, Enter or Tab takes one. */
export function ChoiceEditor({ label, initial, isTypedOver, options, suggest, ...ends }: ChoiceEditorProps) {
  const [text, setText] = useState(initial)
  const [isTyped, setIsTyped] = useState(isTypedOver)
  const { problem, change, commit, cancel } = useCellCommit(ends)
  const problemId = useId()
  const suggested = useSuggestions(suggest, isTyped ? text : '')
  const finds = useFinder(isTyped ? text : '', true)
  const listed = [...new Set(suggest === null ? options.filter(finds) : suggested)].slice(0, mostListed)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      cancel()
    } else if (event.key === 'Tab' || (event.key === 'Enter' && event.currentTarget.getAttribute('aria-activedescendant') === null)) {
      event.preventDefault()
      commit(chosenText(text, isTyped, listed), event.shiftKey ? -1 : 1)
    }
  }
  return (
    <>
      <Autocomplete
        classNames={{ root: classes.choice ?? '', input: classes.choiceInput ?? '' }}
        size="xs"
        aria-label={label}
        aria-invalid={problem !== '' || undefined}
        aria-describedby={problem === '' ? undefined : problemId}
        autoFocus
        data={listed}
        filter={({ options: all }) => all}
        maxDropdownHeight={260}
        comboboxProps={{ width: 'max-content', position: 'bottom-start', transitionProps: { duration: 0 } }}
        value={text}
        onFocus={(event) => {
          if (!isTypedOver) event.currentTarget.select()
        }}
        onChange={(next) => {
          setText(next)
          setIsTyped(true)
          change()
        }}
        onOptionSubmit={(next) => commit(next, 1)}
        onKeyDown={onKeyDown}
        onPaste={(event) => event.stopPropagation()}
        onCopy={(event) => event.stopPropagation()}
        onBlur={() => commit(chosenText(text, isTyped, listed), 0)}
      />
      <EditorProblem id={problemId} problem={problem} />
    </>
  )
}

function useSuggestions(suggest: ChoiceEditorProps['suggest'], text: string): readonly string[] {
  const [asked] = useDebouncedValue(text, 150)
  const [found, setFound] = useState<readonly string[]>([])
  const latest = useLatest(suggest)
  useEffect(() => {
    let isCurrent = true
    void latest.current?.(asked).then((values) => {
      if (isCurrent) setFound(values)
    })
    return () => {
      isCurrent = false
    }
  }, [asked, latest])
  return found
}
