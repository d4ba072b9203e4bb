/** SHA-256 as 64 hex digits of bytes, or of a text's UTF-8 bytes. The host passes it in: the store has no crypto of its own. */
export type Hash = (content: Uint8Array | string) => string
