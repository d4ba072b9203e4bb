/** A name in quotation marks; marks inside it become single ones: `quoted('突破“赋码率”目标')` is `“突破‘赋码率’目标”` (GB/T 15834 4.8). */
export function quoted(name: string): string {
  return `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`
}
