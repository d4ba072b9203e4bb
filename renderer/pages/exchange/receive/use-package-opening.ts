import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useFileOpening } from '#renderer/flows/use-file-opening.ts'

export interface PackageOpening {
  /** A package is on its way from the page into the program. */
  readonly isStaging: boolean
  readonly isChoosing: boolean
  readonly error: { readonly message: string; readonly logId?: string | undefined } | null
  /** The host asks for the file and copies it itself. */
  choose(): void
  /** Files dropped or pasted on the page. */
  drop(files: readonly File[]): void
  cancel(): void
  forget(): void
}

/** It is verified on the next page, where what is wrong with it has room. */
const unlooked = (): Promise<unknown> => Promise.resolve()

/** A package comes to the program: chosen in the host's dialog, dropped or pasted; nothing of it is read yet. */
export function usePackageOpening(onOpen: (token: string) => void): PackageOpening {
  const choosing = useDeskCommand('exchange.choose')
  const staging = useFileOpening(unlooked, ({ token }) => onOpen(token))
  return {
    isStaging: staging.isBusy,
    isChoosing: choosing.isPending,
    error: choosing.error ?? staging.error,
    choose: () => {
      staging.forget()
      choosing.mutate({}, { onSuccess: ({ file }) => (file === null ? undefined : onOpen(file.token)) })
    },
    drop: (files) => {
      choosing.reset()
      staging.open(files)
    },
    cancel: staging.cancel,
    forget: () => {
      choosing.reset()
      staging.forget()
    },
  }
}
