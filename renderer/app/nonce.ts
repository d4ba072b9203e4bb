/** The nonce that the host wrote into the page for its generated style elements; '' where the host sets none. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
}

/** Hands the nonce to the dialogs' scroll lock, which adds a style element of its own and looks for it under this name. */
export function shareStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() })
}
