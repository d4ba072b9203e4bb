import { useState } from 'react'
import { EvidenceDrop } from '#renderer/components/evidence-drop/EvidenceDrop.tsx'
import { BodyField } from '#renderer/components/fields/BodyField.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { LaterValue } from '#renderer/components/fields/Field.tsx'
import { RowsField } from '#renderer/components/fields/rows/RowsField.tsx'
import { MonthField, SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { UnitSelect } from '#renderer/components/fields/UnitSelect.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import classes from './Gallery.module.css'

const units = ['爱辉区', '北安市', '嫩江市', '五大连池市', '逊克县', '孙吴县', '市教育局', '市营商环境局'].map((name) => ({
  unitId: name,
  name,
  aliases: [],
}))
const ways = [
  { value: 'usbStick', label: 'U盘' },
  { value: 'paper', label: '纸质' },
] as const
const columns = [
  { key: 'unit', label: '责任单位', widthEm: 8 },
  { key: 'name', label: '姓名', widthEm: 5 },
  { key: 'phone', label: '联系电话', widthEm: 8 },
]

/** Every field in its states: above and beside its label, with help, with an error, disabled. */
export function FieldScene() {
  const [text, setText] = useState('同意下发。')
  const [day, setDay] = useState<string | null>('2022-04-23')
  const [unit, setUnit] = useState<string | null>(null)
  const [way, setWay] = useState<'usbStick' | 'paper' | null>('usbStick')
  const [month, setMonth] = useState<string | null>('2022-04')
  const [body, setBody] = useState('一、总体要求\n坚持以诚信建设优化营商环境。')
  const [people, setPeople] = useState('市教育局\t张三\t8220001\n市财政局\t李四\t8220002')
  const [files, setFiles] = useState([{ token: '1', name: '“诚信之星”推荐选树通知.pdf', size: 1_258_000 }])
  const add = (added: readonly File[]): void =>
    setFiles((before) => [...before, ...added.map(({ name, size }) => ({ token: name, name, size }))])
  return (
    <PageFrame head={<PageHead hasRule title="填报" detail="自动保存，离开不丢失" />}>
      <div className={classes.samples}>
        <div className={classes.form}>
          <UnitSelect label="责任单位" help="可输入汉字、简称或拼音首字母" units={units} value={unit} onChange={setUnit} isRequired />
          <DateField label="实际收件日期" value={day} onChange={setDay} year={2022} />
          <MonthField label="考评月份" months={['2022-04', '2022-05']} value={month} onChange={setMonth} />
          <TextArea label="工作进展" value={text} onChange={setText} help="写清做了什么、何时、有何结果" />
          <TextField label="授信额" unit="万元" align="end" value="39,200" onChange={() => undefined} />
          <TextField label="联系电话" value="1234" onChange={() => undefined} error="电话号码为 7 至 12 位数字，请核对后重填。" />
          <TextField label="编制单位" value="市专班办公室" onChange={() => undefined} isDisabled />
        </div>
        <div className={classes.form}>
          <SelectField layout="side" label="收件方式" options={ways} value={way} onChange={setWay} />
          <DateField layout="side" label="签发日期" value={day} onChange={setDay} year={2022} />
          <TextField layout="side" label="批示原文" value={text} onChange={setText} />
          <TextField layout="side" label="签发人" value="" onChange={() => undefined} error="请填写签发人" />
          <p>
            编号：<LaterValue>〔2022〕第　号</LaterValue>
          </p>
        </div>
        <div className={classes.form}>
          <BodyField label="正文" isRequired value={body} onChange={setBody} />
          <RowsField label="参会人员" columns={columns} value={people} onChange={setPeople} />
        </div>
        <div className={classes.form}>
          <EvidenceDrop
            label="佐证材料"
            files={files}
            onAdd={add}
            onRemove={(token) => setFiles((before) => before.filter((file) => file.token !== token))}
            refusals={['文件“照片.exe”的类型不在允许范围内。未写入任何数据，请转换为 PDF、Word、Excel 或图片后重新添加。']}
          />
          <EvidenceDrop label="稿纸扫描" files={[]} onAdd={add} onRemove={() => undefined} progress={{ done: 11, total: 43 }} />
        </div>
      </div>
    </PageFrame>
  )
}
