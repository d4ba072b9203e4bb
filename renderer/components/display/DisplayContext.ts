import { createContext, useContext } from 'react'
import type { Display } from './display.ts'
import { standardDisplay } from './display.ts'

interface DisplayControl {
  readonly display: Display
  setDisplay(display: Display): void
}

export const DisplayContext = createContext<DisplayControl>({ display: standardDisplay, setDisplay: () => {} })

/** The display setting of this computer, and how to change it (page 系统). */
export function useDisplay(): DisplayControl {
  return useContext(DisplayContext)
}
