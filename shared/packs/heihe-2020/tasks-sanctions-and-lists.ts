import type { PackInput } from '../schema.ts'
import { difference, membersAndLocalities, ownDay, paragraph } from './outline.ts'

const byTheDay = ownDay('10月30日前', '建立机制、制定备忘录')
/** The lists come round with the quarter and have no last day. */
const ongoing = '每季度'

/** 四: joint rewards and sanctions, and the list that becomes the 红黑榜 each quarter. */
export const sanctionAndListTasks: PackInput['tasks'] = [
  paragraph(15, {
    printed: '四、（一）',
    title: '构建联合奖惩协同机制',
    goal: '实现发起响应、信息推送、执行反馈、信用修复、异议处理等动态协同功能。',
    leads: membersAndLocalities,
    measures: [
      {
        text: '建立信用联合奖惩发起和响应机制，依托市信用信息共享平台，实现发起响应、信息推送、执行反馈、信用修复、异议处理等动态协同功能。',
        shortTitle: '联合奖惩发起响应机制',
        deadlines: byTheDay,
      },
      {
        text: '根据各部门签订的联合奖惩备忘录中的具体措施实施联合奖惩',
        shortTitle: '按备忘录实施联合奖惩',
        deadlines: byTheDay,
      },
      {
        text: '未完成备忘录签订的牵头单位，要组织相关单位细化并制定市本级联合奖惩备忘录。',
        shortTitle: '制定市本级联合奖惩备忘录',
        deadlines: byTheDay,
      },
    ],
    ending: '完成时间：10月30日前。（责任单位：市“诚信黑河”建设工作领导小组成员单位，各县（市、区）、五大连池管委会）',
    differences: [
      difference('text', 'A-25', {
        body: '实施联合奖惩未完成备忘录签订的牵头单位',
        table: '要组织相关单位细化并制定市本级联合奖惩备忘录',
        reading: '“实施联合奖惩”与“未完成备忘录签订的牵头单位”之间原文缺句读，按两项措施理解，文字未改。',
      }),
    ],
  }),
  // M-050, M-153.
  paragraph(16, {
    printed: '四、（二）',
    title: '完善“联合奖惩名单”认定标准',
    goal: '在全市营造“守信光荣、失信可耻”的舆论氛围。',
    leads: ['leading-group-members', 'heihe-daily', 'radio-and-television-station'],
    measures: [
      {
        text: '市“诚信黑河”建设工作领导小组各成员单位围绕各自领域、行业制定联合奖惩名单的认定标准，',
        shortTitle: '制定联合奖惩名单认定标准',
        leads: ['leading-group-members'],
        deadlines: ownDay('10月30日前制定“联合奖惩名单”认定标准', '制定认定标准'),
      },
      {
        text: '将每季度产生的联合奖惩名单报送至市信用办，',
        shortTitle: '报送季度联合奖惩名单',
        leads: ['leading-group-members'],
        ongoing,
      },
      {
        text: '由市信用办联合市文明办共同发布全市“诚信红黑榜”，',
        shortTitle: '发布“诚信红黑榜”',
        leads: ['business-environment-bureau', 'civilisation-office'],
        ongoing,
        differences: [
          difference('leads', 'A-22', {
            body: '由市信用办联合市文明办共同发布全市“诚信红黑榜”',
            table: '责任单位：市“诚信黑河”建设工作领导小组成员单位、黑河日报社、市广播电视台',
            reading: '括注未单列的市信用办（市营商环境局）、市文明办按正文承担发布。',
          }),
        ],
      },
      {
        text: '各媒体同时发布“联合奖惩名单”的宣传报道，',
        shortTitle: '媒体发布名单报道',
        leads: ['heihe-daily', 'radio-and-television-station'],
        ongoing,
      },
      {
        text: '政务服务大厅电子屏滚动播放“联合奖惩名单”，在全市营造“守信光荣、失信可耻”的舆论氛围。',
        shortTitle: '大厅电子屏播放名单',
        leads: ['leading-group-members'],
        ongoing,
      },
    ],
    ending: '完成时间：10月30日前制定“联合奖惩名单”认定标准。（责任单位：市“诚信黑河”建设工作领导小组成员单位、黑河日报社、市广播电视台）',
    differences: [
      difference('deadline', 'A-31', {
        body: '将每季度产生的联合奖惩名单报送至市信用办',
        table: '完成时间：10月30日前制定“联合奖惩名单”认定标准',
        reading: '10月30日仅为制定认定标准的时限；名单的报送、发布和播放按季度持续进行，不设完成时限。',
      }),
    ],
  }),
]
