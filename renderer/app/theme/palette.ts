import type { MantineColorsTuple } from '@mantine/core'

/** Every colour of the program. Shade 7 of each scale is its text colour; nowhere else is a colour written as a number. */
export const ink: MantineColorsTuple = [
  '#F1F5FA',
  '#E2EBF4',
  '#C3D5E7',
  '#9AB7D4',
  '#6C93BE',
  '#4676A9',
  '#2D6098',
  '#1F4E84',
  '#173F6E',
  '#0F2E54',
]

/** 逾期、迟报、漏报 only. */
export const red: MantineColorsTuple = [
  '#FBECEC',
  '#F6D9DA',
  '#EDB9BC',
  '#E0898E',
  '#D25F66',
  '#C63F48',
  '#BC2E37',
  '#B3202A',
  '#931A22',
  '#70141A',
]

/** 临近、冲突、不全, errors and refusals; shade 6 is for shapes. */
export const amber: MantineColorsTuple = [
  '#FDF4E1',
  '#F9E6BF',
  '#F1D190',
  '#E4B75A',
  '#D19A2C',
  '#BB8110',
  '#A66A00',
  '#845400',
  '#6B4400',
  '#4D3100',
]

/** 完成、同意、属实、校验通过. */
export const green: MantineColorsTuple = [
  '#E9F4EE',
  '#D1E7DB',
  '#A9D2BC',
  '#7CB898',
  '#539D78',
  '#38865F',
  '#277750',
  '#1D6A45',
  '#165537',
  '#0F3D28',
]

/** head, canvas, desk, rule 1, rule 2, border 3, text 3, text 2, (between), text 1. */
export const gray: MantineColorsTuple = [
  '#F8F9FB',
  '#F4F6F8',
  '#E9ECF0',
  '#E4E8ED',
  '#CBD2DA',
  '#768290',
  '#646F7D',
  '#4A5563',
  '#323C49',
  '#1A2330',
]

export const white = '#FFFFFF'
export const black = '#1A2330'
/** Letterhead and red line in a document preview, nowhere else. */
export const documentRed = '#D7000F'
export const floatShadow = '0 4px 12px rgba(20, 35, 55, .12)'
