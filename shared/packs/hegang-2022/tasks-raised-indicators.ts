import { unitId } from '../hegang/units.ts'
import type { PackInput } from '../schema.ts'
import { counties, difference, dueBy, everyone, finallyBy, measure, task } from './breakdown.ts'

const codeUnits = [unitId('central-provincial-units-concerned'), counties]

/** 三（一）动态调整2项工作指标: integrity codes, credit loans (M-128, M-130). */
export const raisedIndicatorTasks: PackInput['tasks'] = [
  task(1, {
    title: '持续加大“码上诚信”推广应用力度',
    bodyTitle: '持续加大“码上诚信”推广应用力度',
    bodyText:
      '鹤岗市“码上诚信”赋码率占比不低于本行政区域内市场主体的40%，持续推动在工业企业、商业贸易、文化旅游、教育培训、重点排污主体等领域，鼓励市场主体自愿应用“码上诚信”，不断扩大覆盖面。加强场景应用，探索在信用核查、融资对接、“信易+”、诚信商圈创建等领域进行应用。（牵头单位：市营商环境局、市工商联、市市场监管局、市工信局、市教育局、市文体广旅局、市交通局、市商务局、市生态环境局；责任单位：中省直各有关单位，各县（区）人民政府；完成时限：2022年12月底前）',
    goal: '市场主体赋码率突破的40%。',
    measures: [
      measure('1-1', {
        text: '制定印发《鹤岗市合力推行应用“码上诚信”工作方案的通知》。',
        shortTitle: '“码上诚信”工作方案',
        leads: ['business-environment-bureau'],
        responsible: codeUnits,
        deadlines: dueBy('6月底前', '印发方案'),
        finalDeadline: finallyBy(2022),
        differences: [
          difference('text', 'A-22', {
            body: '（正文无此项）',
            table: '制定印发《鹤岗市合力推行应用“码上诚信”工作方案的通知》。',
            reading: '以台账为准。',
          }),
          difference('leads', 'A-22', {
            body: '市营商环境局、市工商联、市市场监管局、市工信局、市教育局、市文体广旅局、市交通局、市商务局、市生态环境局',
            table: '市营商环境局',
            reading: '牵头单位按台账；正文所列其他八个单位牵头第二项措施。',
          }),
          difference('deadline', 'A-24', {
            body: '2022年12月底前',
            table: '6月底前',
            reading: '方案6月底前印发，全项任务最终时限为2022年12月底。',
          }),
        ],
      }),
      measure('1-2', {
        text: '持续推动在工业企业、商业贸易、文化旅游、教育培训等领域，鼓励市场主体自愿应用“码上诚信”，不断扩大覆盖面。加强场景应用，探索在信用核查、融资对接、“信易+”、诚信商圈创建等领域进行应用。',
        shortTitle: '“码上诚信”推广应用',
        leads: [
          'business-environment-bureau',
          'federation-of-industry-and-commerce',
          'market-regulation-bureau',
          'industry-and-information-bureau',
          'education-bureau',
          'culture-and-tourism-bureau',
          'transport-bureau',
          'commerce-bureau',
          'ecology-bureau',
        ],
        responsible: codeUnits,
        deadlines: dueBy('12月底前'),
        differences: [
          difference('text', 'A-25', {
            body: '工业企业、商业贸易、文化旅游、教育培训、重点排污主体等领域',
            table: '工业企业、商业贸易、文化旅游、教育培训等领域',
            reading: '以台账为准，正文所列“重点排污主体”一并作为推广领域掌握。',
          }),
        ],
      }),
    ],
    differences: [
      difference('goal', 'A-25', {
        body: '市场主体赋码率突破全市市场主体的40%（二）；赋码率占比不低于本行政区域内市场主体的40%（三（一）1）',
        table: '市场主体赋码率突破的40%。',
        reading: '台账文字校订为“市场主体赋码率突破40%”，原文保留。两种写法按任务条款“不低于40%”判断。',
      }),
    ],
  }),
  task(2, {
    title: '深入开展“信易贷”工作',
    bodyTitle: '深入开展“信易贷”工作',
    bodyText:
      '“信易贷”平台授信总量力争达到5亿元。探索鹤岗市信用信息共享平台与各金融机构信用数据共享共用，畅通共享渠道，为金融机构提供及时全面的、有价值的市场主体信用报告。推进本地水、电、气等各类信用信息的归集共享应用，促进中小微企业与金融机构融资对接，缓解中小微企业融资难、融资贵的问题。（牵头单位：市银保监局、市营商环境局；责任单位：市城管局、国网电力等各有关单位，各县（区）人民政府；完成时限：2022年12月底前）',
    goal: '“信易贷”成功授信额累计达到5亿元。',
    measures: [
      measure('2-1', {
        text: '探索鹤岗市信用信息共享平台与各金融机构信用数据共享共用，推进水电气等信用信息的归集共享应用。',
        shortTitle: '“信易贷”信用信息共享',
        leads: ['banking-insurance-regulator', 'business-environment-bureau'],
        responsible: [unitId('urban-management-bureau'), unitId('power-supply-company'), ...everyone],
        deadlines: dueBy('12月底前'),
        differences: [
          difference('text', 'A-22', {
            body: '推进本地水、电、气等各类信用信息的归集共享应用，促进中小微企业与金融机构融资对接',
            table: '推进水电气等信用信息的归集共享应用',
            reading: '以台账为准，正文文字保留备查。',
          }),
          difference('leads', 'A-22', {
            body: '市银保监局、市营商环境局',
            table: '鹤岗银保监局、市营商环境局',
            reading: '“市银保监局”“鹤岗银保监局”与台账序号12的“市银保监分局”为同一单位，名称按本行台账。',
          }),
        ],
      }),
    ],
    differences: [
      difference('goal', 'A-20', {
        body: '“信易贷”成功授信额累计达到5亿元（二）；“信易贷”平台授信总量力争达到5亿元（三（一）2）',
        table: '“信易贷”成功授信额累计达到5亿元。',
        reading: '目标值为5亿元；任务条款为“力争”，作预期性指标，未达到的不作未完成处理。',
      }),
    ],
  }),
]
