import { Input, Popover } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react'
import { IconButton } from '../icon-button/IconButton.tsx'
import type { ControlIds, FieldProps } from './Field.tsx'
import { Field } from './Field.tsx'
import classes from './Fields.module.css'
import { dateWords, readDateEntry } from './date-entry.ts'

const Calendar = lazy(() => import('./Calendar.tsx'))

interface DateFieldProps extends FieldProps {
  /** `2022-04-20`, or null. */
  readonly value: string | null
  onChange(day: string | null): void
  /** The year meant where none is typed: the programme's. */
  readonly year: number
  /** Says what is wrong with a day that can be read (「晚于今天」); undefined where it is right. */
  check?(day: string): string | undefined
}

/** A day, typed as clerks write it (`2022-8-31`, `8.31`, 「8月底」) or picked. */
export function DateField({ value, onChange, year, check, ...field }: DateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const { text, restDay } = dateWords(value)
  const leave = (): void => {
    if (typed === null) return
    const entry = readDateEntry(typed, year)
    const wrong = entry.ok ? (entry.day === null ? undefined : check?.(entry.day)) : entry.problem
    setProblem(wrong)
    if (!entry.ok || wrong !== undefined) return
    setTyped(null)
    if (entry.day !== value) onChange(entry.day)
  }
  const error = problem ?? field.error
  return (
    <Field {...field} error={error}>
      {(ids) => (
        <DateControl
          ids={ids}
          field={field}
          error={error}
          text={typed ?? text}
          restDay={typed === null ? restDay : ''}
          value={value}
          year={year}
          onType={(next) => {
            setTyped(next)
            setProblem(undefined)
          }}
          onLeave={leave}
          onPick={(day) => {
            setTyped(null)
            setProblem(check?.(day))
            onChange(day)
          }}
        />
      )}
    </Field>
  )
}

interface DateControlProps {
  readonly ids: ControlIds
  readonly field: FieldProps
  readonly error: string | undefined
  readonly text: string
  readonly restDay: string
  readonly value: string | null
  readonly year: number
  onType(text: string): void
  onLeave(): void
  onPick(day: string): void
}

function DateControl({ ids, field, error, text, restDay, value, year, onType, onLeave, onPick }: DateControlProps) {
  const [isOpen, setIsOpen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  // A form with a day that cannot be read is not sent with the day before: the browser refuses it and shows the sentence.
  useLayoutEffect(() => input.current?.setCustomValidity(error ?? ''), [error])
  return (
    <Input
      {...ids}
      size={field.layout === 'side' ? 'xs' : 'sm'}
      ref={input}
      error={error !== undefined}
      disabled={field.isDisabled === true}
      placeholder="2022-8-31、8.31 或 8月底"
      value={text}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={onLeave}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onLeave()
        if (event.altKey && event.key === 'ArrowDown') {
          event.preventDefault()
          setIsOpen(true)
        }
      }}
      rightSectionPointerEvents="all"
      {...(restDay === '' ? {} : { rightSectionWidth: '4.6em' })}
      rightSection={
        <span className={classes.dateEnd}>
          {restDay}
          <Popover opened={isOpen} onChange={setIsOpen} trapFocus returnFocus position="bottom-end">
            <Popover.Target>
              <IconButton
                label={`选择${field.label}`}
                icon={<IconCalendar size="1rem" stroke={1.6} aria-hidden="true" />}
                disabled={field.isDisabled}
                onClick={() => setIsOpen(!isOpen)}
              />
            </Popover.Target>
            <Popover.Dropdown className={classes.calendar}>
              <Suspense fallback={<p className={classes.help}>正在打开日历</p>}>
                <Calendar
                  value={value}
                  year={year}
                  onPick={(day) => {
                    setIsOpen(false)
                    onPick(day)
                  }}
                />
              </Suspense>
            </Popover.Dropdown>
          </Popover>
        </span>
      }
    />
  )
}
