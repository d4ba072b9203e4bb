import { Button } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
import { May } from '#renderer/api/use-may.tsx'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import classes from './Templates.module.css'

export type Template = OutputOf<'templates.list'>['templates'][number]

interface TemplateTableProps {
  readonly templates: readonly Template[]
  readonly today: string
}

/** The templates in use, a kind of paper a row; 停用 can be taken back. */
export function TemplateTable({ templates, today }: TemplateTableProps) {
  const remove = useDeskCommand('templates.remove')
  const restore = useDeskCommand('templates.restore')
  const copy = useDeskCommand('templates.saveCopy')
  const say = useUndoToast()
  const error = remove.error ?? copy.error
  const takeOut = ({ templateId, kindTitle }: Template): void => {
    const undo = () => restore.mutateAsync({ templateId })
    remove.mutate({ templateId }, { onSuccess: () => say({ message: `${kindTitle}的模板已停用，改按公文格式生成`, undo }) })
  }
  const save = ({ templateId }: Template): void => {
    copy.mutate({ templateId }, { onSuccess: ({ savedAs }) => (savedAs === null ? undefined : say({ message: `已另存为“${savedAs}”` })) })
  }
  return (
    <>
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      <PlainTable rows="controls" label="本单位模板">
        <thead>
          <tr>
            <th scope="col">文书</th>
            <th scope="col">文件</th>
            <th scope="col" className={classes.officer}>
              添加人
            </th>
            <th scope="col" className={classes.when}>
              添加时间
            </th>
            <May to="templates.remove">
              <th scope="col" className={classes.act}>
                办理
              </th>
            </May>
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => (
            <tr key={template.templateId}>
              <td>{template.kindTitle}</td>
              <td>{template.name}</td>
              <td>{template.officer}</td>
              <td>{whenInChina(template.addedAt, today)}</td>
              <May to="templates.remove">
                <td>
                  <div className={classes.actions}>
                    <Button size="xs" aria-label={`另存：${template.kindTitle}`} onClick={() => save(template)}>
                      另存
                    </Button>
                    <Button
                      size="xs"
                      aria-label={`停用：${template.kindTitle}`}
                      loading={remove.isPending}
                      onClick={() => takeOut(template)}
                    >
                      停用
                    </Button>
                  </div>
                </td>
              </May>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </>
  )
}
