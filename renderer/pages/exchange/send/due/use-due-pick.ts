import { useState } from 'react'
import { useLocation } from 'wouter'
import { placeAddress } from '../../place.ts'
import type { Due } from './due-words.ts'
import { keyOfDue } from './due-words.ts'

type Several = readonly [Due, ...Due[]]

/** Which rows are ticked, and of which a package is being made; `?kind=…&unit=…` begins with one. */
export function useDuePick(month: string, rows: readonly Due[], given: URLSearchParams) {
  const [picked, setPicked] = useState<{ readonly month: string; readonly keys: ReadonlySet<string> }>({ month, keys: new Set() })
  // Kept as they were when the dialog was opened: a receipt that was written is no longer due, and the dialog has yet to say so.
  const [making, setMaking] = useState<Several | null>(null)
  const [calledFor, setCalledFor] = useState<string | null>(null)
  const [, navigate] = useLocation()
  const keys = picked.month === month ? picked.keys : new Set<string>()
  const make = ([first, ...others]: readonly Due[]): void => setMaking(first === undefined ? null : [first, ...others])
  const called = given.has('kind') ? `${given.get('kind') ?? ''} ${given.get('unit') ?? ''}` : null
  const due = rows.find((each) => keyOfDue(each) === called)
  if (called === null ? calledFor !== null : due !== undefined && called !== calledFor) {
    setCalledFor(called)
    if (due !== undefined) make([due])
  }
  return {
    tickedKeys: keys,
    ticked: rows.filter((each) => keys.has(keyOfDue(each)) && each.obstacle === null),
    making,
    tick: (next: ReadonlySet<string>) => setPicked({ month, keys: next }),
    clear: () => setPicked({ month, keys: new Set() }),
    make,
    stop: () => {
      setMaking(null)
      if (given.has('kind')) navigate(placeAddress('send'), { replace: true })
    },
  }
}
