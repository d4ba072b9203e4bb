import { AppError } from '#shared/domain/errors.ts'
import { asAppError } from './sqlite-errors.ts'

/** What a fault of a medium means to a person: a stick that was pulled, one that cannot be written to, one that is full. */

const mediumFaults: Readonly<Record<string, string>> = {
  EROFS: '存储设备为只读，不能写入',
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  ENOENT: '存储设备已拔出或文件夹已被移走',
  ENODEV: '存储设备已拔出',
  ENXIO: '存储设备已拔出',
  EIO: '存储设备读写出错',
  EBUSY: '文件正被其他程序使用',
  EFBIG: '文件超过存储设备允许的大小，请将存储设备格式化为 exFAT 或 NTFS',
}

/** The refusal of a failed copy to or from a medium; `bytes` is what it needed. */
export function asMediumFault(error: unknown, name: string, bytes: number): unknown {
  const known = asAppError(error, name, bytes)
  if (known instanceof AppError && known.code !== 'file_unavailable') return known
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const problem = mediumFaults[code]
  return problem === undefined ? known : new AppError('file_unavailable', { name, problem }, { cause: error })
}

/** What was written to a medium and read back as something else. */
export function differs(path: string): AppError {
  return new AppError('file_unavailable', {
    name: path.split(/[\\/]/).pop() ?? '',
    problem: '写入后读回核对不一致，存储设备或原文件可能已损坏',
  })
}

/** A backup that is not what it should be: nothing of it was taken over. */
export function backupRefused(name: string, problem: string, cause?: unknown): AppError {
  return new AppError('backup_refused', { name, problem }, { cause })
}
