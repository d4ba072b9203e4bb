import type { ReactNode } from 'react'
import { Component } from 'react'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { errorSentence } from '#shared/domain/errors.ts'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

/** A page that breaks takes nothing else with it: the frame stays, and the page can be opened again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true }
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    const reopen = (): void => this.setState({ isBroken: false })
    return <ErrorNotice message={errorSentence('unexpected')} remedy={{ label: '重新打开本页', onClick: reopen }} />
  }
}
