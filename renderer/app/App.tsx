import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import { Router, useLocation } from 'wouter'
import type { DeskClient } from '#renderer/api/desk-client.ts'
import { DeskProvider } from '#renderer/api/DeskProvider.tsx'
import { useChangeSignal } from '#renderer/api/use-change-signal.ts'
import { readDisplay, writeDisplay } from '#renderer/components/display/display.ts'
import { DisplayContext } from '#renderer/components/display/DisplayContext.ts'
import { UndoToastProvider } from '#renderer/components/undo-toast/UndoToast.tsx'
import { Entrance } from './door/Entrance.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { hrefOf, usePlace, usePlaceSearch } from './location.ts'
import { styleNonce } from './nonce.ts'
import { SafeModeGate } from './safe-mode/SafeModeGate.tsx'
import { screenAt } from './screens.ts'
import { floatsId, themeFor } from './theme/theme.ts'
import { variablesFor } from './theme/variables.ts'

interface AppProps {
  readonly client: DeskClient
  /** The present instant. */
  readonly now: () => string
}

/** The whole page: look, client, places, and what stands in front. */
export function App({ client, now }: AppProps) {
  return (
    <Look>
      <ErrorBoundary>
        <DeskProvider client={client} now={now}>
          {/* wouter takes the hooks of the address as values. oxlint-disable-next-line react/hooks */}
          <Router hook={usePlace} searchHook={usePlaceSearch} hrefs={hrefOf}>
            <UndoMemory>
              <SafeModeGate>
                <Entrance />
              </SafeModeGate>
            </UndoMemory>
          </Router>
        </DeskProvider>
      </ErrorBoundary>
    </Look>
  )
}

/** Ctrl+Z reaches back to the page's last act until something else is changed or the page is left. */
function UndoMemory({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation()
  const onChange = useChangeSignal()
  return (
    <UndoToastProvider page={screenAt(path)?.path ?? path} onChange={onChange}>
      {children}
    </UndoToastProvider>
  )
}

const keptAs = 'display'

/** Theme and display setting of this computer. */
export function Look({ children }: { readonly children: ReactNode }) {
  const [display, setDisplay] = useState(() => readDisplay(localStorage.getItem(keptAs)))
  const control = useMemo(
    () => ({
      display,
      setDisplay: (next: typeof display) => {
        setDisplay(next)
        localStorage.setItem(keptAs, writeDisplay(next))
      },
    }),
    [display],
  )
  const [theme, variables] = useMemo(() => [themeFor(display), variablesFor(display)], [display])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme="light" getStyleNonce={styleNonce}>
      <DisplayContext value={control}>{children}</DisplayContext>
      <div id={floatsId} role="region" aria-label="菜单和对话框" />
    </MantineProvider>
  )
}
