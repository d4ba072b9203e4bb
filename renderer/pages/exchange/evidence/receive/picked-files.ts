/** A file with its path as the officer sees it: 「逊克县/2022年4月/7-3 进校园方案/方案.pdf」. */
export interface PickedFile {
  readonly file: File
  readonly path: string
}

/** What was dropped or chosen: one zip, or files with their paths, or one sentence that says why neither. */
export type Picked =
  | { readonly kind: 'zip'; readonly file: File }
  | { readonly kind: 'files'; readonly name: string; readonly files: readonly PickedFile[] }
  | { readonly kind: 'refused'; readonly message: string }

const mostFiles = 10_000

/** One zip alone is a pack; everything else is a folder's files. */
export function pickedOf(files: readonly PickedFile[]): Picked {
  const [first] = files
  if (first === undefined) return { kind: 'refused', message: '所选文件夹中没有文件，未读入任何内容。请重新选择。' }
  if (files.length === 1 && !first.path.includes('/') && isZip(first.path)) return { kind: 'zip', file: first.file }
  if (files.every(({ path }) => !path.includes('/') && isZip(path))) {
    return { kind: 'refused', message: `一次收取一个压缩包，所选${files.length}个均未读入。请逐个选择。` }
  }
  if (files.length > mostFiles) {
    return {
      kind: 'refused',
      message: `所选文件夹共${files.length}个文件，超过一次收取${mostFiles}个的上限，未读入任何内容。请分单位收取。`,
    }
  }
  return { kind: 'files', name: first.path.split('/')[0] ?? '', files }
}

function isZip(name: string): boolean {
  return /\.zip$/i.test(name)
}

/** The files of an input; those of a folder have their paths. */
export function filesOfInput(list: FileList | null): PickedFile[] {
  return [...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath }))
}

/** The entries of what was dropped or pasted: to be asked for at once, the browser forgets them after its event. */
export function entriesOf(data: DataTransfer | null): FileSystemEntry[] {
  return [...(data?.items ?? [])].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    return entry === null ? [] : [entry]
  })
}

/** Every file below the entries. Throws what the browser throws where one cannot be read. */
export async function filesOfEntries(entries: readonly FileSystemEntry[]): Promise<PickedFile[]> {
  const files: PickedFile[] = []
  for (const entry of entries) {
    if (entry.isDirectory) files.push(...(await filesOfEntries(await childrenOf(entry as FileSystemDirectoryEntry))))
    else files.push({ file: await fileOf(entry as FileSystemFileEntry), path: entry.fullPath.replace(/^\//, '') })
  }
  return files
}

/** A browser gives a folder's entries in batches of a hundred; an empty one is the last. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (batch.length === 0) return children
    children.push(...batch)
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}
