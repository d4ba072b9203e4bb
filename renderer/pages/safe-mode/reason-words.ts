import type { OutputOf } from '#shared/api/contract.ts'

type Reason = NonNullable<OutputOf<'safeMode.state'>['reason']>

const words: Readonly<Record<Reason, { readonly happened: string; readonly data: string }>> = {
  damaged: {
    happened: '数据库文件无法读取，可能已损坏、被移走或不是本程序的数据库。',
    data: '程序没有打开、也没有改动数据文件夹中的任何文件。',
  },
  failedStarts: {
    happened: '程序连续两次没有完成启动，已停止自动打开数据。',
    data: '数据没有打开，也没有改动；数据本身不一定有问题，可先检查，再重新打开。',
  },
}

/** What a person reads about why the safe mode is on. */
export function reasonWords(reason: Reason): { readonly happened: string; readonly data: string } {
  return words[reason]
}
