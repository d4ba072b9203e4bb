import type { PackInput } from '../schema.ts'
import { difference, endOf, everyone, measure, task } from './breakdown.ts'

/** 领域（二）: publication of pledges, performance of contracts. */
export const publicationAndContractTasks: PackInput['tasks'] = [
  task(5, {
    title: '建立政务诚信承诺公开公示制度',
    bodyTitle: '建立政务诚信承诺公开公示制度',
    bodyText:
      '各级政府及其部门作出的年度政务诚信承诺要通过政府、部门网站等渠道公开公示，并将政务诚信承诺报送至黑河市信用一体化监管服务平台，由市信用一体化监管服务平台统一推送至省公共信用信息平台，并在各级信用门户网站公开公示，接受社会监督。〔牵头单位：市营商环境局；责任单位：各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会、中省市直各有关单位〕',
    goal: '政务诚信承诺公开公示率达到100%。',
    domain: 2,
    measures: [
      measure('5-1', {
        text: '各级政府及其部门作出的年度政务诚信承诺要通过政府、部门网站等渠道公开公示，并将政务诚信承诺报送至市信用一体化监管服务平台，由市信用一体化监管服务平台统一推送至省公共信用信息平台，并在各级信用门户网站公开公示，接受社会监督。',
        shortTitle: '政务诚信承诺公开公示',
        leads: ['business-environment-bureau'],
        responsible: everyone,
        deadlines: endOf(10),
        differences: [
          difference('text', 'A-21', {
            body: '报送至黑河市信用一体化监管服务平台',
            table: '报送至市信用一体化监管服务平台',
            reading: '指同一平台，以分解表为准，正文文字保留备查。',
          }),
        ],
      }),
    ],
  }),
  task(6, {
    title: '加强合同履约跟踪管理制度',
    bodyTitle: '加强合同履行跟踪管理',
    bodyText:
      '各级政府、市各有关部门要建立健全合同履行情况台账，加强对本级政府及其部门签订合同履约情况的跟踪检查。各级人民政府有关部门要及时受理有关投诉，对于不履行依法订立的各类合同等行为，依据有关规定处理。〔牵头单位：市财政局、市营商环境局；责任单位：各县（市、区）党委和政府、五大连池风景区管委会、黑河自贸片区管委会、中省市直各有关单位〕',
    goal: '1.合同履约跟踪管理制度基本建立完成。 2.履约投诉案件做到应接必接。',
    domain: 2,
    measures: [
      measure('6-1', {
        text: '各级政府、有关部门要建立合同履约情况台账，并加强对本级政府及其部门签订合同履约情况的跟踪检查。',
        shortTitle: '合同履约情况台账',
        leads: ['finance-bureau'],
        responsible: everyone,
        deadlines: endOf(10),
        differences: [
          difference('text', 'A-21', {
            body: '各级政府、市各有关部门要建立健全合同履行情况台账',
            table: '各级政府、有关部门要建立合同履约情况台账',
            reading: '以分解表为准，正文文字保留备查。',
          }),
        ],
      }),
      measure('6-2', {
        text: '各级政府、有关部门要及时受理有关投诉，对于不履行依法订立的各类合同等行为，依据有关规定处理。',
        shortTitle: '受理履约投诉',
        leads: ['business-environment-bureau'],
        responsible: everyone,
        deadlines: endOf(10),
        differences: [
          difference('text', 'A-21', {
            body: '各级人民政府有关部门要及时受理有关投诉',
            table: '各级政府、有关部门要及时受理有关投诉',
            reading: '以分解表为准，正文文字保留备查。',
          }),
        ],
      }),
    ],
    differences: [
      difference('title', 'A-21', {
        body: '加强合同履行跟踪管理',
        table: '加强合同履约跟踪管理制度',
        reading: '以分解表为准，正文文字保留备查。',
      }),
    ],
  }),
]
