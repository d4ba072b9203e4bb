import type { z } from 'zod'
import type { ledgerPrintFacts } from '../ledger-print.ts'

/** Two contracts as a bureau would hand them in: wide, so that they stand on A3. */
export const ledgerPrintSample: z.input<typeof ledgerPrintFacts> = {
  title: '合同履行情况台账',
  paper: 'A3',
  orientation: 'landscape',
  head: { unit: '填报单位（盖章）：市营商环境局', asOf: '截至：2022年4月20日', unitsNote: '单位：万元' },
  columns: [
    { label: '序号', width: 12, align: 'center' },
    { label: '合同名称', width: 90, align: 'left' },
    { label: '签订合同单位', width: 60, align: 'left' },
    { label: '合同金额', width: 30, align: 'right' },
    { label: '签订日期', width: 36, align: 'center' },
    { label: '履约情况', width: 100, align: 'left' },
    { label: '办理状态', width: 30, align: 'center' },
  ],
  rows: [
    ['1', '政务大厅设备采购合同', '市营商环境局', '35', '2022年3月1日', '按期交付，已验收。', '已履行'],
    ['2', '信用信息共享平台运维合同', '市营商环境局', '12.5', '2022年4月6日', '按季度考核，首季度已考核。\n第二季度待考核。', '履行中'],
  ],
  foot: ['单位负责人：', '审核人：', '填报人：', '联系电话：', '填报日期：'],
}
