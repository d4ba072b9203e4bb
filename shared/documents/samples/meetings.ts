import type { z } from 'zod'
import type { attendanceSheetFacts } from '../kinds/meetings/attendance-sheet.ts'
import type { meetingNoticeFacts } from '../kinds/meetings/meeting-notice.ts'
import type { minutesFacts } from '../kinds/meetings/minutes.ts'
import type { unreturnedReceiptsFacts } from '../kinds/meetings/unreturned-receipts.ts'

/** The programme's monthly 调度会商会议 (工作制度 第六条) of May 2022; persons are named by nobody here. */

const meeting = {
  meeting: '黑河市政务守信践诺工作专班5月份工作调度会商会议',
  meetingOn: '2022-05-12',
  meetingTime: '上午9时',
  place: '市营商环境局会议室',
}
const members = '市政务守信践诺工作专班各成员单位'
const counties = '各县（市、区）政务守信践诺工作专班'

/** As the 分解表 and the 工作制度 name them. */
const invited = [
  '爱辉区',
  '北安市',
  '嫩江市',
  '五大连池市',
  '逊克县',
  '孙吴县',
  '五大连池风景区管委会',
  '黑河自贸片区管委会',
  '市营商环境局',
  '市法院',
  '市委网信办',
  '市委组织部',
  '市委宣传部',
  '市财政局',
  '市教育局',
  '团市委',
  '市工商联',
  '市商务局',
  '市市场监管局',
  '市农业农村局',
  '中国人民银行黑河市中心支行',
]

export const meetingNoticeSample: z.input<typeof meetingNoticeFacts> = {
  datedOn: '2022-05-06',
  draftedOn: '2022-05-06',
  ...meeting,
  addressee: `${members}，${counties}`,
  ground: '按照《黑河市政务守信践诺工作专班工作制度》第六条规定',
  agenda: ['听取工作进展情况', '传达督导考核专班最新工作要求', '协调解决工作中存在的问题', '研究部署下步工作'],
  attendees: [`${members}分管负责同志、联络员`, `${counties}负责同志`],
  requirements: ['请各参会单位准备4月份工作进展情况书面材料，会前报送电子版', '请提前10分钟到会，无特殊情况不得请假'],
  participants: '2',
  receiptDueOn: '2022-05-10',
  contact: '市专班办公室',
  copyTo: ['市优化营商环境领导小组办公室'],
}

export const attendanceSheetSample: z.input<typeof attendanceSheetFacts> = {
  draftedOn: '2022-05-11',
  ...meeting,
  attendees: invited.map((unit) => ({ unit, name: '', post: '', phone: '' })),
}

export const unreturnedReceiptsSample: z.input<typeof unreturnedReceiptsFacts> = {
  draftedOn: '2022-05-11',
  ...meeting,
  receiptDueOn: '2022-05-10',
  units: [
    { unit: '孙吴县', liaison: '', phone: '', urged: '5月11日上午电话催报', answer: '当日报送' },
    { unit: '市教育局', liaison: '', phone: '', urged: '5月11日上午电话催报', answer: '' },
    { unit: '团市委', liaison: '', phone: '', urged: '', answer: '' },
    { unit: '中国人民银行黑河市中心支行', liaison: '', phone: '', urged: '', answer: '' },
  ],
}

export const minutesSample: z.input<typeof minutesFacts> = {
  datedOn: '2022-05-13',
  draftedOn: '2022-05-13',
  ...meeting,
  mark: '黑河市政务守信践诺工作专班会议纪要',
  issue: '1',
  host: '市专班组长',
  summary: '会议听取了4月份工作进展情况，传达了督导考核专班最新工作要求，对进度滞后的措施逐项进行了研究。',
  decisions: [
    { matter: '制定“诚信黑河进校园”工作方案，明确活动内容和进度', unit: '市教育局、团市委', due: '5月20日' },
    { matter: '制定“诚信黑河进企业”工作方案', unit: '市工商联、市商务局', due: '5月20日' },
    { matter: '督促各级政府及其部门围绕重点目标任务作出政务诚信承诺', unit: '市营商环境局，各县（市、区）专班', due: '8月底' },
    { matter: '推动被列为失信被执行人名单的单位履行法律义务，及时退出名单', unit: '市营商环境局、市法院', due: '11月底' },
  ],
  present: ['市营商环境局', '市法院', '市委组织部', '市教育局', '团市委', '市工商联', '市商务局'],
  excused: ['市委网信办'],
  observers: ['爱辉区', '北安市', '嫩江市', '五大连池市', '逊克县', '孙吴县'],
  copyTo: [members, counties, '市优化营商环境领导小组办公室'],
}
