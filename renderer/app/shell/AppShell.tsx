import { lazy, Suspense, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { OutputOf } from '#shared/api/contract.ts'
import { MonthProvider, useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useSaveStatus } from '#renderer/api/use-save-status.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { Routes } from '../routes.tsx'
import { screenAt, screensOf } from '../screens.ts'
import { Frame } from './Frame.tsx'
import { NavBar } from './NavBar.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TopBar } from './TopBar.tsx'

const SearchSpotlight = lazy(() => import('../search/SearchSpotlight.tsx'))

type Status = OutputOf<'desk.status'>

/** The frame around every page, once the office is set up. */
export function AppShell() {
  const status = useDeskQuery('desk.status', {})
  if (status.data !== undefined) {
    return (
      <MonthProvider key={status.data.programme.id} months={status.data.programme.months} currentMonth={status.data.currentMonth}>
        <ReadyShell status={status.data} />
      </MonthProvider>
    )
  }
  if (status.error === null) return <LoadingBar isLoading={status.isPending} />
  const retry = { label: '重新读取', onClick: () => void status.refetch() }
  return <ErrorNotice message={status.error.message} logId={status.error.logId} remedy={retry} />
}

function ReadyShell({ status }: { readonly status: Status }) {
  const [path] = useLocation()
  const { month, months, setMonth } = useMonth()
  const search = useSearchBox()
  const saving = useSaveStatus()
  const screens = screensOf(status.programme)
  const exchange = useDeskQuery('exchange.waiting', {})
  // Packages that wait for their telephone call and contents that contradict each other; a gap or late evidence needs nobody today.
  const waiting = { ...status.waiting, exchange: (exchange.data?.heldPackages ?? 0) + (exchange.data?.conflicts ?? 0) }
  const top = (
    <TopBar
      programme={`${status.programme.city} ${status.programme.year}年`}
      month={month}
      months={months}
      onMonth={setMonth}
      onSearch={search.open}
      office={status.profile === 'city' ? '市专班办公室' : `${status.office.name}专班`}
      officer={status.officer.name}
    />
  )
  const nav = <NavBar screens={screens} current={screenAt(path, screens)?.path} waiting={waiting} officeName={status.officeName} />
  return (
    <Frame top={top} nav={nav} status={<StatusBar {...saving} lastBackup={status.lastBackup} today={status.today} />}>
      <Routes />
      {search.isWanted ? (
        <Suspense fallback={null}>
          <SearchSpotlight isOpen={search.isOpen} onClose={search.close} screens={screens} />
        </Suspense>
      ) : null}
    </Frame>
  )
}

/** The search box of Ctrl+K; its code is loaded when it is first opened. */
function useSearchBox() {
  const [isOpen, setIsOpen] = useState(false)
  const [isWanted, setIsWanted] = useState(false)
  const open = (): void => {
    setIsWanted(true)
    setIsOpen(true)
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setIsWanted(true)
      setIsOpen(true)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return { isOpen, isWanted, open, close: () => setIsOpen(false) }
}
