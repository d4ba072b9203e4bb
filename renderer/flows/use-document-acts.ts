import { useLocation } from 'wouter'
import { documentActs } from '#renderer/components/document-steps/document-acts.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'

interface Paper {
  readonly document: { readonly documentId: string }
  readonly rev: number
}

/** The commands of a paper, and what its head and steps do with them. */
export function useDocumentActs(paper: Paper) {
  const say = useUndoToast()
  const [, navigate] = useLocation()
  const commands = {
    step: useDeskCommand('documents.step'),
    refresh: useDeskCommand('documents.refresh'),
    create: useDeskCommand('documents.create'),
    open: useDeskCommand('documents.open'),
    saveCopy: useDeskCommand('documents.saveCopy'),
    print: useDeskCommand('documents.print'),
  }
  const acts = documentActs({
    document: { documentId: paper.document.documentId, rev: paper.rev },
    commands,
    say: (message) => say({ message }),
    show: (documentId) => navigate(`/documents/${documentId}`),
  })
  return { acts, commands }
}
