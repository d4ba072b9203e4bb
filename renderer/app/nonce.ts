/** The nonce that the host wrote into the page for its generated style elements; '' where the host sets none. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
}
