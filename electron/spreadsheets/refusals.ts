import type { OfficeFile } from '#electron/office-files/office-file.ts'
import { AppError } from '#shared/domain/errors.ts'

/** Sentences for what a workbook cannot be read for; nothing of it is taken over then. */

export const resaveAdvice = '请在WPS或Excel中打开并另存为 .xlsx 后再导入。'
const splitAdvice = '请删去多余的内容或分成几个文件后再导入。'

export function refused(file: OfficeFile, problem: string, next: string, cause?: unknown): AppError {
  return new AppError('office_file_refused', { name: file.name, problem, next }, cause === undefined ? {} : { cause })
}

export function tooManyRows(file: OfficeFile, sheet: string, most: number): AppError {
  return refused(file, `中工作表“${sheet}”的内容超过${most}行`, splitAdvice)
}

export function tooManyColumns(file: OfficeFile, sheet: string, row: number, most: number): AppError {
  return refused(file, `中工作表“${sheet}”第${row + 1}行的内容超过${most}列`, splitAdvice)
}

export function tooManyMerges(file: OfficeFile, sheet: string): AppError {
  return refused(file, `中工作表“${sheet}”的合并单元格过多`, '请取消不必要的合并后再导入。')
}

/** What a codec threw becomes the one sentence for a file that is not whole; refusals stay as they are. */
export async function readingOf<T>(file: OfficeFile, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw asRefusal(file, error)
  }
}

export function asRefusal(file: OfficeFile, error: unknown): AppError {
  return error instanceof AppError ? error : refused(file, '内容不完整或已损坏', resaveAdvice, error)
}
