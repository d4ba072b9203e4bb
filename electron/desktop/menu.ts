import { Menu } from 'electron'

/** The keyboard's menu: hidden until Alt is pressed, it carries the shortcuts of editing and of the letter size. */
export function setMenu(state: { readonly isPackaged: boolean }): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: '文件', submenu: [{ role: 'quit', label: '退出' }] },
      {
        label: '编辑',
        submenu: [
          { role: 'undo', label: '撤销' },
          { role: 'redo', label: '重做' },
          { type: 'separator' },
          { role: 'cut', label: '剪切' },
          { role: 'copy', label: '复制' },
          { role: 'paste', label: '粘贴' },
          { role: 'selectAll', label: '全选' },
        ],
      },
      {
        label: '查看',
        submenu: [
          { role: 'zoomIn', label: '放大', accelerator: 'CmdOrCtrl+=' },
          { role: 'zoomOut', label: '缩小' },
          { role: 'resetZoom', label: '实际大小' },
          { role: 'togglefullscreen', label: '全屏' },
          ...(state.isPackaged ? [] : [{ role: 'toggleDevTools' as const, label: '开发者工具' }]),
        ],
      },
    ]),
  )
}
