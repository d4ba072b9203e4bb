import { unitId } from '../hegang/units.ts'
import type { PackInput } from '../schema.ts'
import { difference, dueBy, everyone, finallyBy, laterYear, measure, task } from './breakdown.ts'

const researchUnits = [
  unitId('publicity-department'),
  unitId('human-resources-bureau'),
  unitId('public-security-bureau'),
  unitId('education-bureau'),
  unitId('health-commission'),
  ...everyone,
]

const research = { leads: ['science-and-technology-bureau'], responsible: researchUnits, deadlines: dueBy('12月底前') }
const pledgeStandard = {
  leads: ['business-environment-bureau'],
  responsible: everyone,
  deadlines: dueBy('12月底'),
  finalDeadline: finallyBy(2024),
}

/** 三（二）3 to 5: credit in place of certificates, research integrity, pledges in administrative approval. */
export const certificateAndPledgeTasks: PackInput['tasks'] = [
  task(3, {
    title: '探索推行“信用代证”改革，扩大公共信用信息应用场景',
    bodyTitle: '探索推行“信用代证”改革，扩大公共信用信息应用场景',
    bodyText:
      '依据《黑龙江省公共信用信息目录》，进一步加强市场主体信用监管信息的归集共享，推动公共信用报告在评奖评优、企业协会、会展展览、招标投标、市场监管、融资上市、税务（含社保缴纳）等领域的共享应用，替代相关证明。2022年底前，至少确定一个县（区）作为试点，并至少在2个领域推行“信用代证”改革，2023年底前，应用领域不少于5个。（牵头单位：市营商环境局；责任单位：各有关单位，各县（区）人民政府；完成时限：2023年12月底前）',
    goal: '年底前，本地至少确定一个县（区）作为试点，并在2个领域推行“信用代证”改革。',
    measures: [
      measure('3-1', {
        text: '推动公共信用报告在评奖评优、企业协会、会展展览、招标投标、市场监管、融资上市、税务（含社保缴纳）、物业管理等领域的共享应用，替代相关证明。',
        shortTitle: '“信用代证”改革试点',
        leads: ['business-environment-bureau'],
        responsible: everyone,
        deadlines: dueBy('12月底', '确定试点县（区）并在2个领域推行'),
        finalDeadline: finallyBy(2023, '应用领域不少于5个'),
        differences: [
          difference('text', 'A-25', {
            body: '融资上市、税务（含社保缴纳）等领域',
            table: '融资上市、税务（含社保缴纳）、物业管理等领域',
            reading: '以台账为准，含“物业管理”。',
          }),
          laterYear(2023, '12月底'),
        ],
      }),
    ],
    differences: [
      difference('goal', 'A-24', {
        body: '2022年底前，至少确定一个县（区）作为试点，并至少在2个领域推行“信用代证”改革，2023年底前，应用领域不少于5个。',
        table: '年底前，本地至少确定一个县（区）作为试点，并在2个领域推行“信用代证”改革。',
        reading: '2022年目标按台账，“2个领域”按正文理解为至少2个；2023年目标为应用领域不少于5个。',
      }),
    ],
  }),
  task(4, {
    title: '推行科研诚信承诺制，加强科研诚信建设',
    bodyTitle: '推行科研诚信承诺制，加强科研诚信建设',
    bodyText:
      '加强对科研活动全过程诚信审核，提升科研机构和科研人员诚信意识。推动将科研诚信信息共享应用到科技计划执行的各个重点环节。依法查处抄袭、剽窃、伪造、篡改等违背科研诚信要求的行为，惩治学术不端，打击论文买卖“黑色产业链”。加强科研从业人员管理和学风建设，提升科技伦理治理能力，有效防控科技伦理风险。（牵头单位：市科技局；责任单位：市委宣传部、市人社局、市公安局、市教育局、市卫健委等各有关单位，各县（区）人民政府；完成时限：2022年12月底前）',
    goal: '初步建立完善科研领域诚信承诺制。',
    measures: [
      measure('4-1', {
        ...research,
        text: '实行科研诚信承诺制度，将科研诚信要求嵌入科技计划执行的各个重点环节，实行科研失信“一票否决”制。',
        shortTitle: '科研诚信承诺制度',
      }),
      measure('4-2', {
        ...research,
        text: '探索建立科研诚信信息共享联动工作机制，加强跨部门联合调查，积极推动全省科研诚信信息共享共用，实现科研诚信监督无禁区、全覆盖、零容忍，探索建立科研失信联合惩戒机制。',
        shortTitle: '科研诚信信息共享联动',
      }),
      measure('4-3', { ...research, text: '加大科研诚信宣传力度，积极消除科研失信隐患。', shortTitle: '科研诚信宣传' }),
      measure('4-4', { ...research, text: '加强科研诚信案件调查力度，严肃查处科研失信行为。', shortTitle: '科研诚信案件查处' }),
      measure('4-5', {
        ...research,
        text: '加强科技伦理治理体系建设提升科技伦理治理能力，有效防控科技伦理风险。',
        shortTitle: '科技伦理治理',
      }),
      measure('4-6', {
        ...research,
        text: '强化警示教育，引导科研人员恪守诚信规范，开展负责任的科学研究。',
        shortTitle: '科研诚信警示教育',
      }),
    ],
  }),
  task(5, {
    title: '制定行政审批信用承诺信息归集标准规范，加强承诺信息归集应用',
    bodyTitle: '制定行政审批信用承诺信息归集标准规范，加强承诺信息归集应用',
    bodyText:
      '制定完善信用承诺信息归集标准，针对承诺书不同类型，制定信用承诺书模板，规范承诺书的内容、格式，明确作出承诺的主体、受理单位、违约责任，制定承诺书的填写、上传步骤、归集公示、归档等规范流程和指南，推动承诺信息在行政许可事项中的应用。（牵头单位：市营商环境局；责任单位：各有关单位，各县（区）人民政府；完成时限：2024年12月底前）',
    goal: '制定信用承诺书模板及工作指南。',
    measures: [
      measure('5-1', { ...pledgeStandard, text: '制定完善信用承诺信息归集标准。', shortTitle: '承诺信息归集标准' }),
      measure('5-2', {
        ...pledgeStandard,
        text: '制定信用承诺书模板，规范承诺书的内容、格式，明确作出承诺的主体、受理单位、违约责任。',
        shortTitle: '信用承诺书模板',
      }),
      measure('5-3', {
        ...pledgeStandard,
        text: '制定承诺书上传、步骤、归集公示归档规范流程，推动承诺信息在行政许可事项中的应用。',
        shortTitle: '承诺归集公示归档流程',
        differences: [
          difference('text', 'A-22', {
            body: '制定承诺书的填写、上传步骤、归集公示、归档等规范流程和指南',
            table: '制定承诺书上传、步骤、归集公示归档规范流程',
            reading: '以台账为准，正文文字保留备查。',
          }),
        ],
      }),
    ],
    differences: [laterYear(2024, '12月底')],
  }),
]
