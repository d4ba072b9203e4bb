/** What the city's office is called among the offices of a programme; its full name stands in the programme. */
export const cityOfficeName = '市专班办公室'
