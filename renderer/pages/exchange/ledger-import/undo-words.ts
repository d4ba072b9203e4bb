/** What taking an import back did: entries changed since keep their later content. */
export function undoWords({ restored, kept }: { readonly restored: number; readonly kept: number }): string {
  return kept === 0
    ? `已撤销整次导入，${restored} 条恢复原状`
    : `已撤销整次导入，${restored} 条恢复原状；${kept} 条导入后又有修改，予以保留`
}
