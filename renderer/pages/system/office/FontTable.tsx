import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'

const words = {
  installed: <StatusMark mark="done">已安装</StatusMark>,
  replaced: <StatusMark mark="dueSoon">缺少，以相近字体代替</StatusMark>,
  missing: <StatusMark mark="failed">缺少</StatusMark>,
} as const

/** The five faces of GB/T 9704 on this computer, and what stands in for one that is not there. */
export function FontTable() {
  const fonts = useDeskQuery('documents.fonts', {})
  return (
    <>
      <ReadNotices reading={fonts} />
      {fonts.data === undefined ? null : (
        <>
          <PlainTable label="公文字体">
            <thead>
              <tr>
                <th scope="col">用途</th>
                <th scope="col">文件中的字体</th>
                <th scope="col">本机</th>
                <th scope="col">显示和直接打印所用</th>
              </tr>
            </thead>
            <tbody>
              {fonts.data.faces.map(({ role, name, state, instead, family }) => (
                <tr key={role}>
                  <td>{role}</td>
                  <td>{name}</td>
                  <td>{words[state]}</td>
                  <td>{state === 'installed' ? name : (instead ?? family ?? '系统默认字体')}</td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
          <FormNote>文件中始终写明公文规定的字体，换到已安装的计算机上即按规定显示。安装字体后请重新启动本程序。</FormNote>
        </>
      )}
    </>
  )
}
