import type { HelpSection } from '../section.ts'
import { words } from '../section.ts'

const row = (does: string, ...keys: string[]) => ({ does, keys })

export const keys: readonly HelpSection[] = [
  {
    id: 'keys',
    title: '键盘',
    blocks: [
      words('不用鼠标也可以办完各项工作。'),
      {
        kind: 'keys',
        rows: [
          row('查找措施、单位、公文、问题，打开页面', 'Ctrl', 'K'),
          row('查找本页内容', 'Ctrl', 'F'),
          row('在表格和列表中移动', '↑', '↓', '←', '→'),
          row('打开当前行，或者修改当前格', 'Enter'),
          row('修改当前格', 'F2'),
          row('选定当前行', '空格'),
          row('选定一段行', 'Shift', '空格'),
          row('全部选定', 'Ctrl', 'A'),
          row('向下填充所选格', 'Ctrl', 'D'),
          row('粘贴从 WPS 表格复制的区域，或者粘贴佐证文件', 'Ctrl', 'V'),
          row('在专项台账登记新条目，在“公文”起草文书', 'Ctrl', 'N'),
          row('在文书的表格中插入行', 'Ctrl', 'Enter'),
          row('在文书的表格中删除行', 'Alt', 'Delete'),
          row('预览台账打印件', 'Ctrl', 'P'),
          row('收起或者展开台账目录', 'Ctrl', 'B'),
          row('锁定工作台（已设置登录密码时）', 'Ctrl', 'L'),
          row('关闭侧栏', 'Esc'),
          row('侧栏打开时换到上一行、下一行', 'Alt', '↑', '↓'),
          row('提交当前步骤或者表单', 'Ctrl', 'Enter'),
          row('撤销本页最近一次操作（此后没有其他改动时）', 'Ctrl', 'Z'),
          row('打开日期选择', 'Alt', '↓'),
          row('在“今日”复制当前事项的短信', 'Ctrl', 'Shift', 'C'),
        ],
      },
      words('日期可以写作“2022-8-31”“8.31”“8月31日”“8月底”。查找时可以输入汉字或者拼音首字母，如“dbd”可以找到督办单。'),
    ],
  },
  { id: 'marks', title: '状态与图形', blocks: [words('每种状态都有图形和文字。红色只表示逾期、迟报和漏报。'), { kind: 'marks' }] },
]
