import type { z } from 'zod'
import type { briefCollectionFacts } from '../kinds/briefs/brief-collection.ts'
import type { briefIssueFacts } from '../kinds/briefs/brief-issue.ts'

/** 工作信息 of April 2022 and their 汇编: work of the programme’s measures, without figures that no record has. */

const name = '政务守信践诺工作信息'
const xunke = {
  unit: '逊克县',
  title: '逊克县开展诚信宣传月活动',
  text: [
    '逊克县专班把诚信宣传作为政务守信践诺工作的重要内容，组织各部门在政务服务大厅、校园、社区和村屯集中开展诚信宣传月活动。',
    '一、突出承诺公开。各部门围绕政府工作报告确定的重点目标任务作出政务诚信承诺，通过门户网站和办事窗口公示。',
    '二、突出分类宣传。结合诚信“七进”活动，面向机关干部、学生、企业和农户编制宣传内容，由责任部门逐项落实。',
    '三、突出渠道畅通。公布失信违约行为投诉渠道，明确受理单位和办理时限，接受社会监督。',
  ].join('\n'),
}
const aihui = {
  unit: '爱辉区',
  title: '爱辉区推进政务诚信承诺公开公示',
  text: '爱辉区专班召开部署会议，明确承诺主体、承诺内容和公示渠道，督促各部门作出政务诚信承诺并公开公示，纳入月度工作台账跟踪管理。',
}

export const briefIssueSample: z.input<typeof briefIssueFacts> = {
  datedOn: '2022-04-28',
  draftedOn: '2022-04-28',
  month: '2022-04',
  name,
  issue: '1',
  headline: '',
  editorNote: '逊克县、爱辉区把政务诚信承诺和诚信宣传结合起来推进，现将其做法编发，供各地各单位参考。',
  items: [xunke, aihui],
  reportTo: ['市优化营商环境领导小组办公室，市督导考评问责工作专班'],
  sendTo: ['市政务守信践诺工作专班各成员单位'],
  distributeTo: ['各县（市、区）政务守信践诺工作专班'],
  copies: '50',
}

export const briefCollectionSample: z.input<typeof briefCollectionFacts> = {
  datedOn: '2022-06-30',
  draftedOn: '2022-06-30',
  name,
  period: '2022年第二季度',
  foreword: '',
  units: [
    { unit: '爱辉区', received: 2, highQuality: 1, adopted: 1 },
    { unit: '逊克县', received: 2, highQuality: 1, adopted: 1 },
    { unit: '市教育局', received: 1, highQuality: 0, adopted: 0 },
  ],
  silent: ['北安市', '嫩江市', '五大连池市', '孙吴县'],
  briefs: [
    {
      receivedOn: '2022-04-18',
      unit: '逊克县',
      title: xunke.title,
      isHighQuality: true,
      adopted: '5月6日《工作简报》',
    },
    { receivedOn: '2022-04-20', unit: '爱辉区', title: aihui.title, isHighQuality: true, adopted: '5月6日《工作简报》' },
    { receivedOn: '2022-05-16', unit: '市教育局', title: '市教育局制定“诚信黑河进校园”工作方案', isHighQuality: false, adopted: '' },
    { receivedOn: '2022-06-10', unit: '爱辉区', title: '爱辉区开展公务员诚信教育培训', isHighQuality: false, adopted: '' },
    { receivedOn: '2022-06-15', unit: '逊克县', title: '逊克县推进诚信“七进”宣传活动', isHighQuality: false, adopted: '' },
  ],
  selection: [xunke, aihui],
}

export const annualBriefCollectionSample: z.input<typeof briefCollectionFacts> = {
  ...briefCollectionSample,
  datedOn: '2022-12-30',
  draftedOn: '2022-12-30',
  period: '2022年度',
  silent: [],
  units: [
    ...briefCollectionSample.units,
    ...['北安市', '嫩江市', '五大连池市', '孙吴县'].map((unit) => ({ unit, received: 1, highQuality: 0, adopted: 0 })),
  ],
  briefs: [
    ...briefCollectionSample.briefs,
    { receivedOn: '2022-08-12', unit: '北安市', title: '北安市推进政务诚信承诺工作', isHighQuality: false, adopted: '' },
    { receivedOn: '2022-08-19', unit: '嫩江市', title: '嫩江市开展诚信宣传活动', isHighQuality: false, adopted: '' },
    { receivedOn: '2022-09-15', unit: '五大连池市', title: '五大连池市畅通失信违约行为投诉渠道', isHighQuality: false, adopted: '' },
    { receivedOn: '2022-10-18', unit: '孙吴县', title: '孙吴县开展诚信典型推荐选树', isHighQuality: false, adopted: '' },
  ],
}
