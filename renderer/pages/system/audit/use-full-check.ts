import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '#shared/api/contract.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { asReadingError } from '#renderer/api/desk-error.ts'

type Piece = OutputOf<'audit.verify'>

export interface FullCheck {
  readonly isRunning: boolean
  /** Rows checked so far, and of how many. */
  readonly done: number
  readonly total: number
  readonly findings: Piece['findings']
  readonly furtherFindings: number
  /** What the last piece told; null before it. */
  readonly end: Piece['end']
  readonly error: DeskError | null
}

export const notChecked: FullCheck = { isRunning: false, done: 0, total: 0, findings: [], furtherFindings: 0, end: null, error: null }

/** So many findings are listed; the others are counted. */
const mostListed = 100

/** The check with one more piece of it. */
export function withPiece(check: FullCheck, piece: Piece): FullCheck {
  const findings = [...check.findings, ...piece.findings]
  return {
    isRunning: piece.next !== null,
    done: check.done + piece.count,
    total: piece.total,
    findings: findings.slice(0, mostListed),
    furtherFindings: check.furtherFindings + piece.furtherFindings + Math.max(0, findings.length - mostListed),
    end: piece.end,
    error: null,
  }
}

/** 全面校验, piece after piece, so that other work goes on meanwhile; leaving the page or 取消 ends it. */
export function useFullCheck(): { readonly check: FullCheck; start(): void; cancel(): void } {
  const { client } = useDesk()
  const [check, setCheck] = useState(notChecked)
  const run = useRef(0)
  useEffect(() => () => void (run.current += 1), [])
  const start = async (): Promise<void> => {
    const own = (run.current += 1)
    let so: FullCheck = { ...notChecked, isRunning: true }
    setCheck(so)
    try {
      for (let after: number | null = 0; after !== null;) {
        const piece: Piece = await client.call('audit.verify', { after })
        if (run.current !== own) return
        so = withPiece(so, piece)
        setCheck(so)
        after = piece.next
      }
    } catch (error) {
      if (run.current === own) setCheck({ ...so, isRunning: false, error: asReadingError(error) })
    }
  }
  const cancel = (): void => {
    run.current += 1
    setCheck(notChecked)
  }
  return { check, start: () => void start(), cancel }
}
