import { defineLedger } from './define.ts'
import { clause } from './sources.ts'

const connecting = clause('priorities-2020', '一（三）')

/** 信用信息归集 and 系统对接 of the 对接单位, one row each (M-163). */
export const informationCollection = defineLedger({
  id: 'information-collection',
  title: '信用信息归集及系统对接情况台账',
  shortTitle: '归集对接',
  group: 'credit',
  sources: [connecting],
  requirements: ['M-163'],
  keeper: 'city',
  columns: [
    { id: 'unit', label: '对接单位', kind: 'unit', required: true, source: connecting },
    {
      id: 'sectors',
      label: '重点领域',
      kind: 'longText',
      width: 200,
      hint: '按归集目录所列重点领域及水、电、气公共服务填写',
      source: connecting,
    },
    { id: 'catalogue', label: '归集目录', kind: 'text', isListed: false, source: connecting },
    { id: 'catalogueItems', label: '应归集目录项数', kind: 'integer', unit: '项', width: 130, source: connecting },
    { id: 'collectedItems', label: '已归集目录项数', kind: 'integer', unit: '项', width: 130, source: connecting },
    { id: 'records', label: '累计上传信用信息条数', kind: 'integer', unit: '条', width: 160, source: connecting },
    {
      id: 'means',
      label: '对接方式',
      kind: 'choice',
      options: [
        { id: 'realTime', label: '系统实时对接' },
        { id: 'upload', label: '批量上传' },
        { id: 'manual', label: '人工报送' },
      ],
      width: 130,
      source: connecting,
    },
    { id: 'connectedOn', label: '对接日期', kind: 'date', width: 110, source: connecting },
    { id: 'uploadedOn', label: '最近上传日期', kind: 'date', width: 120 },
    { id: 'problem', label: '存在问题', kind: 'longText', isListed: false },
    { id: 'evidence', label: '佐证材料', kind: 'evidence', isListed: false },
    { id: 'remark', label: '备注', kind: 'text', isListed: false },
  ],
  titleColumn: 'unit',
  statuses: [
    { id: 'notConnected', label: '未对接', tone: 'notStarted', isOpen: true },
    { id: 'connecting', label: '对接中', tone: 'underway', isOpen: true },
    { id: 'connected', label: '已对接', tone: 'done', isOpen: false },
  ],
  periodColumn: 'connectedOn',
  unique: [['unit']],
  figures: [
    { id: 'units', title: '对接单位数', counts: 'entries' },
    { id: 'connected', title: '已对接的单位数', counts: 'entries', where: [{ column: 'status', in: ['connected'] }] },
    { id: 'records', title: '累计上传信用信息条数', counts: 'sum', column: 'records' },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    columns: [
      { id: 'unit', width: 40 },
      { id: 'sectors', width: 47 },
      { id: 'catalogueItems', width: 22 },
      { id: 'collectedItems', width: 22 },
      { id: 'records', width: 26 },
      { id: 'means', width: 30 },
      { id: 'connectedOn', width: 26 },
      { id: 'status', width: 22 },
    ],
    unitsNote: '项、条',
  },
})
