/** Most signs of a short text, a name or a title. */
export const longestText = 200
/** Most signs of a long text. */
export const longestLongText = 20_000
/** Most files at one cell. */
export const mostEvidence = 200
