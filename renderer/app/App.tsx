import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { Suspense, useMemo, useState } from 'react'
import { Router, useLocation } from 'wouter'
import type { DeskClient } from '#renderer/api/desk-client.ts'
import { DeskProvider } from '#renderer/api/DeskProvider.tsx'
import { useChangeSignal } from '#renderer/api/use-change-signal.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { readDisplay, writeDisplay } from '#renderer/components/display/display.ts'
import { DisplayContext } from '#renderer/components/display/DisplayContext.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { UndoToastProvider } from '#renderer/components/undo-toast/UndoToast.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { hrefOf, usePlace, usePlaceSearch } from './location.ts'
import { styleNonce } from './nonce.ts'
import { SetupPage } from './pages.ts'
import { screenAt } from './screens.ts'
import { AppShell } from './shell/AppShell.tsx'
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
              <Entrance />
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

/** The wizard on a computer without a store, otherwise the frame. */
function Entrance() {
  const state = useDeskQuery('setup.state', {})
  if (state.data === undefined) {
    if (state.error === null) return <LoadingBar isLoading what="正在打开" />
    const retry = { label: '重新读取', onClick: () => void state.refetch() }
    return <ErrorNotice message={state.error.message} logId={state.error.logId} remedy={retry} />
  }
  if (state.data.isReady || SetupPage === undefined) return <AppShell />
  return (
    <Suspense fallback={<LoadingBar isLoading />}>
      <SetupPage />
    </Suspense>
  )
}
