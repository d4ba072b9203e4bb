import { describe, expect, test } from 'vitest'
import { programmeValues } from '#renderer/components/breakdown/programme-values.ts'
import type { Choice, OfferedProgramme, OwnProgramme } from '#renderer/pages/setup/choice.ts'
import { firstChoice, missingChoice, setupInput, withProgramme } from '#renderer/pages/setup/choice.ts'
import { readKept } from '#renderer/pages/setup/kept-choice.ts'

const programme = (id: string): OfferedProgramme => ({
  id,
  title: id,
  city: '黑河市',
  year: 2022,
  officeName: '专班办公室',
  cityUnit: { unitId: 'host', name: '市营商环境局' },
  counties: [{ unitId: 'xunke', name: '逊克县' }],
})

const whole: Choice = {
  ...firstChoice([]),
  profile: 'county',
  programmeId: 'a',
  unitId: 'xunke',
  officerName: ' 张某 ',
  protection: 'none',
  hasReadNotice: true,
}

test('a programme that is the only one is chosen from the start, one of two is asked', () => {
  expect(firstChoice([programme('a')]).programmeId).toBe('a')
  expect(firstChoice([programme('a'), programme('b')]).programmeId).toBeNull()
})

test.each<[Partial<Choice>, string]>([
  [{ profile: null }, '请选择本机所在单位'],
  [{ programmeId: null }, '请选择工作方案'],
  [{ unitId: null }, '请选择县（市、区）'],
  [{ officerName: '  ' }, '请填写经办人姓名'],
  [{ protection: null }, '请选择是否设置登录密码'],
  [{ protection: 'password' }, '请填写新的登录密码'],
  [{ hasReadNotice: false }, '请阅读并确认涉密信息提示'],
])('the wizard says what is missing: %o', (part, reason) => {
  expect(missingChoice({ ...whole, ...part })).toBe(reason)
  expect(setupInput({ ...whole, ...part })).toBeUndefined()
})

test('a county office is set up with its county and a trimmed name, a city office without a county', () => {
  const common = { programmeId: 'a', officerName: '张某', password: null, acceptsSecrecyNotice: true }
  expect(setupInput(whole)).toEqual({ ...common, profile: 'county', unitId: 'xunke' })
  expect(setupInput({ ...whole, profile: 'city' })).toEqual({ ...common, profile: 'city', unitId: null })
})

test('a login password goes with how accounts are kept, and only when it was typed twice alike', () => {
  const guarded: Choice = { ...whole, protection: 'password', accountProfile: 'small' }
  const password = { first: '松花江畔的四季啊', again: '松花江畔的四季啊' }
  expect(setupInput(guarded, null, password)).toMatchObject({ password: password.first, accountProfile: 'small' })
  expect(missingChoice(guarded, null, { ...password, again: '松花江' })).toBe('两次输入的登录密码不一致')
  expect(missingChoice({ ...guarded, accountProfile: 'classifiedProtection' }, null, password)).toBe('登录密码不得少于12个字符')
  expect(missingChoice({ ...guarded, officerName: '江畔' }, null, password)).toBe('登录密码不得包含姓名')
})

test('another programme forgets the county, the same one keeps it', () => {
  expect(withProgramme(whole, 'b').unitId).toBeNull()
  expect(withProgramme(whole, 'a').unitId).toBe('xunke')
})

describe('a programme from a file (M-011)', () => {
  const proposal: OwnProgramme['look']['proposal'] = {
    city: '某市',
    year: 2022,
    title: '某市2022年政务守信践诺专项行动',
    officeName: '某市专班办公室',
    hostUnit: '市营商环境局',
    territories: ['甲县', '乙区'],
    isCarriedByTerritories: true,
    letterhead: { headLines: ['某市专班办公室'], signOff: '某市专班办公室', sealedBy: null, printedBy: '某市专班办公室', organCode: null },
    from: '2022-04',
    to: '2022-12',
    reportDay: 20,
  }
  const measure = {
    code: '1-1',
    text: '措施。',
    original: '措施。',
    leads: [],
    responsible: [],
    deadline: { text: '适时', deadlines: [], ongoing: null },
    row: 2,
  }
  const look: OwnProgramme['look'] = {
    tables: [{ at: 0, name: '分解表', rows: 2 }],
    table: 0,
    counts: { tasks: 1, measures: 1, leads: 0 },
    breakdown: {
      title: null,
      kind: 'breakdown',
      hasResponsible: false,
      tasks: [
        {
          number: 1,
          title: '任务',
          goal: '',
          origin: 'original',
          section: null,
          original: { number: '1', title: '任务', goal: '' },
          measures: [measure],
          row: 2,
        },
      ],
      problems: [{ row: 2, field: 'deadline', text: '适时', problem: '不能识别' }],
    },
    proposal,
  }
  const file = { token: 't', name: '分解表.docx', size: 1, sha256: 'a' }
  const texts = { documentTitle: '关于印发分解表的通知', issuedOn: '2022-04-01', 'correct 1-1 deadline': '9月30日' }
  const own: OwnProgramme = { look, values: programmeValues(proposal, texts) }
  const chosen: Choice = { ...whole, programmeId: null, isFromFile: true, file, county: '甲县', texts }

  test('the file, then its particulars, then the county of the form', () => {
    expect(missingChoice({ ...chosen, file: null })).toBe('请选择任务分解表文件')
    expect(missingChoice(chosen, { look, values: programmeValues(proposal, {}) })).toBe('请填写文件名称')
    expect(missingChoice({ ...chosen, county: '丙县' }, own)).toBe('请选择县（市、区）')
    expect(missingChoice(chosen, own)).toBeUndefined()
  })

  test('the form goes with the words set right, and with the county by its name', () => {
    const input = setupInput(chosen, own)
    expect(input).toMatchObject({
      profile: 'county',
      programmeId: null,
      unitId: null,
      breakdown: { token: 't', table: null, county: '甲县' },
    })
    expect(input?.breakdown?.form).toMatchObject({
      city: '某市',
      year: 2022,
      territories: ['甲县', '乙区'],
      document: { title: '关于印发分解表的通知', number: null, issuedOn: '2022-04-01' },
      corrections: [{ code: '1-1', field: 'deadline', text: '9月30日' }],
      rulesFrom: null,
    })
    expect(setupInput({ ...chosen, profile: 'city' }, own)?.breakdown?.county).toBeNull()
  })

  test('a built-in programme chosen again leaves the file aside', () => {
    expect(withProgramme(chosen, 'a')).toMatchObject({ isFromFile: false, programmeId: 'a', file })
  })

  test('what was kept opens again without the notice; what cannot be read is forgotten', () => {
    expect(readKept(JSON.stringify(chosen), firstChoice([]))).toEqual({ ...chosen, hasReadNotice: false })
    expect(readKept('{', firstChoice([]))).toEqual(firstChoice([]))
  })
})
