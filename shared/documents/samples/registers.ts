import type { z } from 'zod'
import type { handlingFormFacts } from '../kinds/filing/handling-form.ts'
import type { incomingRegisterFacts } from '../kinds/filing/incoming-register.ts'
import type { outgoingRegisterFacts } from '../kinds/filing/outgoing-register.ts'

/** 文件处理单, 收文登记簿 and 发文登记簿 as an office of the programme would fill them. */

const title = '关于报送2022年4月份政务守信践诺专项行动工作进展情况的通知'

export const handlingFormSample: z.input<typeof handlingFormFacts> = {
  number: { year: 2022, serial: 12 },
  receivedOn: '2022-04-11',
  way: '纸质',
  urgency: '加急',
  sender: '市优化营商环境专项行动领导小组办公室',
  senderNumber: '黑营商办发〔2022〕9号',
  title,
  copies: 2,
  dueOn: '2022-04-23',
  proposal: { person: '李某', on: '2022-04-11', words: '拟请市营商环境局政务诚信科牵头汇总，于4月20日前报办公室审核。请领导批示。' },
  instructions: [
    { person: '张某', on: '2022-04-12', words: '同意拟办意见。' },
    { person: '王某', on: '2022-04-12', words: '请各成员单位按时报送，逾期的予以提示。' },
  ],
  readers: [
    { person: '赵某', on: '2022-04-13', words: '' },
    { person: '孙某', on: null, words: '' },
  ],
  handlers: [{ unit: '政务诚信科', person: '周某', on: '2022-04-13', words: '' }],
  result: { words: '4月份工作进展情况已于4月20日汇总上报。', on: '2022-04-21' },
  filing: { retention: '10年', on: '2022-04-25' },
}

export const incomingRegisterSample: z.input<typeof incomingRegisterFacts> = {
  year: 2022,
  unit: '市营商环境建设监督局',
  asOf: '2022-04-25',
  papers: [
    {
      serial: 11,
      receivedOn: '2022-04-08',
      sender: '孙吴县政务守信践诺工作专班办公室',
      senderNumber: '',
      title: '关于调整政务守信践诺工作联络员的函',
      copies: 1,
      urgency: '平件',
      handler: '政务诚信科 周某',
      dueOn: null,
      result: '联络员名册已更新。',
      retention: '10年',
      voidedReason: null,
    },
    {
      serial: 12,
      receivedOn: '2022-04-11',
      sender: '市优化营商环境专项行动领导小组办公室',
      senderNumber: '黑营商办发〔2022〕9号',
      title,
      copies: 2,
      urgency: '加急',
      handler: '政务诚信科 周某',
      dueOn: '2022-04-23',
      result: '4月份工作进展情况已于4月20日汇总上报。',
      retention: '10年',
      voidedReason: null,
    },
    {
      serial: 13,
      receivedOn: '2022-04-12',
      sender: '逊克县政务守信践诺工作专班办公室',
      senderNumber: '',
      title: '关于报送政策落实情况的报告',
      copies: 1,
      urgency: '平件',
      handler: '',
      dueOn: null,
      result: '',
      retention: '',
      voidedReason: '与第9号重复登记',
    },
  ],
}

export const outgoingRegisterSample: z.input<typeof outgoingRegisterFacts> = {
  year: 2022,
  unit: '市营商环境建设监督局',
  asOf: '2022-05-31',
  papers: [
    {
      number: '〔2022〕第1号',
      title: '关于报送3月份工作进展情况的工作提示单',
      addressee: '孙吴县政务守信践诺工作专班',
      signer: '办公室副主任',
      datedOn: '2022-03-24',
      copies: 2,
      issuedOn: '2022-03-24',
      retention: '10年',
      state: 'registered',
      note: '纸质发文登记簿第1页',
    },
    {
      number: '',
      title: '关于2022年4月份政务守信践诺专项行动工作考评情况的通报',
      addressee: '各县（市、区）政务守信践诺工作专班',
      signer: '办公室主任',
      datedOn: '2022-05-06',
      copies: 40,
      issuedOn: '2022-05-06',
      retention: '永久',
      state: 'issued',
      note: '',
    },
    {
      number: '〔2022〕第2号',
      title: '工作提示单',
      addressee: '',
      signer: '',
      datedOn: '2022-05-07',
      copies: null,
      issuedOn: null,
      retention: '',
      state: 'voided',
      note: '纸质编号登记有误',
    },
    {
      number: '〔2022〕第1号',
      title: '关于延迟完成4月份工作任务的督办单',
      addressee: '逊克县政务守信践诺工作专班',
      signer: '办公室主任',
      datedOn: '2022-05-09',
      copies: 3,
      issuedOn: null,
      retention: '',
      state: 'numbered',
      note: '',
    },
  ],
}
